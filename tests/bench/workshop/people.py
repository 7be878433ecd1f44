"""Makes tailors: what they can, how fast, what they like, when they are ill or away."""

from __future__ import annotations

import numpy as np

from tests.bench.workshop.calendar import HORIZON, day_of
from tests.bench.workshop.chance import Of, around, lot
from tests.bench.workshop.routes import KINDS, SKILLS
from tests.bench.workshop.shop import Worker

QUARTERS = HORIZON // 91 + 1
HOURS = (8.0, 8.0, 8.0, 7.0, 6.0, 4.0)
LONGER = 21
"""Days of the long leave."""


def make_workers(seed: int, count: int) -> tuple[Worker, ...]:
    """Return the tailors of a shop; the first is the owner, who can do everything."""
    return tuple(_make(lot(seed, Of.WORKER, number), number, count) for number in range(count))


def _make(chance: np.random.Generator, number: int, count: int) -> Worker:
    favourite = str(chance.choice(KINDS))
    return Worker(
        hours=8.0 if number == 0 else float(chance.choice(HOURS)),
        skills=_skills(chance, number, count),
        speed=float(np.exp(chance.normal(0.0, 0.12))),
        novice=float(chance.choice([0.0, 0.0, 0.35])) if number else 0.0,
        wander=_wander(chance),
        likes={kind: float(np.exp(chance.normal(0.0, 0.1))) for kind in KINDS},
        favourite=favourite,
        discipline=float(chance.beta(12.0, 2.0)),
        bunches=bool(chance.random() < 0.4),
        friday=float(chance.choice([1.0, 1.0, 0.8])),
        half_days=float(chance.uniform(0.0, 0.04)),
        ill_a_year=4.0 * around(chance, 3.0),
        steady=float(chance.uniform(15.0, 50.0)),
        blocks=tuple(_leave(chance)),
    )


def _skills(chance: np.random.Generator, number: int, count: int) -> frozenset[str]:
    if number == 0 or count == 1:
        return frozenset(SKILLS)
    if number % 2 == 1:
        return frozenset(("simplu", "fin", *(["croi"] if chance.random() < 0.5 else [])))
    return frozenset(("simplu", *(["fin"] if chance.random() < 0.5 else [])))


def _wander(chance: np.random.Generator) -> tuple[float, ...]:
    level, path = 0.0, []
    for step in chance.normal(0.0, 0.045, QUARTERS):
        level = 0.85 * level + float(step)
        path.append(float(np.exp(level)))
    return tuple(path)


def _leave(chance: np.random.Generator) -> list[tuple[int, int, int]]:
    """Two to three weeks of summer, some days around Christmas or at another time, each year."""
    found = []
    for start in range(0, HORIZON - 366, 365):
        summer = start + int(chance.integers(172, 235))
        other = start + int(chance.choice([60, 120, 280, 349, 355]) + chance.integers(0, 8))
        for first, days in ((summer, int(chance.choice([14, LONGER]))), (other, int(chance.integers(3, 8)))):
            first -= day_of(first).weekday()
            found.append((first - int(chance.integers(45, 150)), first, first + days - 1))
    return found
