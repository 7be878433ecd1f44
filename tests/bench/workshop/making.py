"""Makes workshops: of 1 to 6 tailors, with the orders that fill them to a stated load."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from tests.bench.workshop.chance import Of, lot
from tests.bench.workshop.people import QUARTERS, make_workers
from tests.bench.workshop.routes import FIT, KINDS, ROUTE, SEASON, SKILLS
from tests.bench.workshop.shop import Habits, Mill, Pressing, Shop, Step, Worker

LOADS = (0.6, 0.8, 0.95)
MIXTURE = (0.5, 0.19, 0.12, 0.08, 0.11)
"""Orders of each kind in a middle shop."""
DAYS_A_YEAR = 250.0
LEAVE, ILLNESS = 16.0, 3.2
"""Working days of a tailor's leave in a year, and of one of his illnesses."""
GO_ELSEWHERE = 0.03
"""Share of the orders asked for that the shop does not get, which its load is told without."""


def make_shop(
    seed: int, tailors: int, load: float, *, usual: float = 1.0, pressing: Pressing | None = None
) -> Shop:
    """Return a workshop; `usual`: true hours beside the usual ones, beyond the error of who typed them."""
    chance = lot(seed, Of.SHOP)
    workers = make_workers(seed, tailors)
    factor = _factors(chance, usual)
    differ, trouble = float(chance.uniform(8.0, 25.0)), float(chance.uniform(0.03, 0.1))
    weekly = _weekly(chance, workers, factor, load)
    return Shop(
        seed=seed,
        load=load,
        workers=workers,
        factor=factor,
        weekly=weekly,
        guessed={kind: rate * float(np.exp(chance.uniform(-0.3, 0.3))) for kind, rate in weekly.items()},
        season={kind: _season(chance, SEASON[kind]) for kind in KINDS},
        drift=_drift(chance),
        mills=tuple(_mill(chance) for _ in range(int(chance.integers(2, 5)))),
        differ=differ,
        shape=float(chance.uniform(7.0, 16.0)),
        trouble=trouble,
        interrupts=bool(chance.random() < 0.5),
        opens=int(chance.integers(60, 330)),
        habits=_habits(chance),
        pressing=pressing or Pressing(),
    )


def _factors(chance: np.random.Generator, usual: float) -> dict[Step, float]:
    """True hours beside those typed: the owner errs as a whole, by garment and by stage, within a third."""
    whole = chance.uniform(-0.1, 0.1)
    found = {}
    for kind, route in ROUTE.items():
        garment = chance.uniform(-0.08, 0.08)
        for pos in range(len(route)):
            found[kind, pos] = usual * float(np.exp(whole + garment + chance.uniform(-0.08, 0.08)))
    return found


def _season(chance: np.random.Generator, public: tuple[float, ...]) -> tuple[float, ...]:
    """The public season, felt more or less in this shop, of mean 1."""
    felt = np.array(public) ** chance.uniform(0.3, 1.1) * np.exp(chance.normal(0.0, 0.05, 12))
    return tuple(float(month) for month in felt / felt.mean())


def _drift(chance: np.random.Generator) -> tuple[float, ...]:
    level, path = 0.0, []
    for step in chance.normal(0.0, 0.06, QUARTERS):
        level = 0.8 * level + float(step)
        path.append(float(np.exp(level)))
    return tuple(path)


def _mill(chance: np.random.Generator) -> Mill:
    return Mill(
        float(chance.uniform(4.0, 18.0)), float(chance.uniform(0.55, 0.92)), float(chance.uniform(3.0, 9.0))
    )


def _habits(chance: np.random.Generator) -> Habits:
    return Habits(
        fitting_wait=float(chance.uniform(2.5, 5.5)),
        misses=float(chance.uniform(0.03, 0.13)),
        moves=float(chance.uniform(0.02, 0.1)),
        answers=float(chance.uniform(0.03, 0.12)),
        answer_days=float(chance.uniform(2.0, 6.0)),
        rework=float(chance.uniform(0.06, 0.2)),
        rework_last=float(chance.uniform(0.03, 0.12)),
        ordered_cloth=float(chance.uniform(0.15, 0.45)),
    )


def _weekly(
    chance: np.random.Generator, workers: tuple[Worker, ...], factor: dict[Step, float], load: float
) -> dict[str, float]:
    mixture = np.array(MIXTURE) * np.exp(chance.normal(0.0, 0.35, len(KINDS)))
    shares = dict(zip(KINDS, (float(share) for share in mixture / mixture.sum()), strict=True))
    orders = load / max(_filled(shares, workers, factor)) / (1.0 - GO_ELSEWHERE)
    if len(workers) == 1:
        orders *= DAYS_A_YEAR / _days_there(workers[0])  # nobody is asked where nobody is
    return {kind: orders * share for kind, share in shares.items()}


def _filled(shares: dict[str, float], workers: tuple[Worker, ...], factor: dict[Step, float]) -> list[float]:
    """Return, for each set of skills, how full one order a week makes those who have one of them."""
    asked = [
        (skill, share * usual * factor[kind, pos] * 1.02)
        for kind, share in shares.items()
        for pos, (_, usual, skill) in enumerate(ROUTE[kind])
        if skill != FIT
    ]
    sets = [set(some) for size in (1, 2, 3) for some in combinations(SKILLS, size)]
    return [
        sum(hours for skill, hours in asked if skill in some)
        / sum(_capacity(worker) for worker in workers if worker.skills & some)
        for some in sets
    ]


def _capacity(worker: Worker) -> float:
    """Return the usual hours of work a tailor does in a week, all in all."""
    there = _days_there(worker) / 52.0
    pace = 0.93 / (worker.speed * (1.0 + 0.3 * worker.novice))
    return worker.hours * there * pace * (0.8 + 0.2 * worker.friday) * (1.0 - worker.half_days / 2.0)


def _days_there(worker: Worker) -> float:
    return DAYS_A_YEAR - LEAVE - worker.ill_a_year * ILLNESS
