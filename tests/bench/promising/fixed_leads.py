"""The rival in hindsight: so many working days for each garment, the best of them for this very shop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tests.bench.promising.marks import Floats, Goal, Mark
from tests.bench.promising.rivals.fixed import fixed_maker
from tests.bench.workshop.book import LEVELS
from tests.bench.workshop.calendar import next_working, working_after, working_between
from tests.bench.workshop.routes import KINDS, LONG
from tests.bench.workshop.running import Answer, Run, Runner
from tests.bench.workshop.shop import Shop

ROUNDS = 5
GRID = np.linspace(0.3, 0.999, 140)
START = {"retus": 4, "pantalon": 14, "rochie": 22, "sacou": 26, "costum": 28}

Leads = dict[str, tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Hindsight:
    """A shop run by its own best fixed lead times, which also rule the bench."""

    run: Run
    leads: Leads


def in_hindsight(shop: Shop, days: int) -> Hindsight:
    """Return the shop under fixed lead times, tuned by running it again with those it should have had.

    Halfway each time: longer dates send people away, which makes days short, which makes dates short.
    """
    leads: Leads = {kind: (count, round(count * 1.2), round(count * 1.5)) for kind, count in START.items()}
    for _ in range(ROUNDS):
        run = Runner(shop, fixed_maker(leads)).through(days)
        leads = {kind: _lead(run, kind, leads[kind]) for kind in KINDS}
    return Hindsight(Runner(shop, fixed_maker(leads)).through(days), leads)


def _lead(run: Run, kind: str, before: tuple[int, int, int]) -> tuple[int, int, int]:
    flow = [working_between(answer.taken, answer.finished) for answer in run.taken if answer.kind == kind]
    if not flow:
        return before
    first, second, third = (
        max(1, round((old + float(np.quantile(flow, level))) / 2.0))
        for old, level in zip(before, LEVELS, strict=True)
    )
    return first, second, third


def lead_marks(runs: Sequence[Run], rivals: Sequence[Hindsight]) -> Iterator[Mark]:
    """Return the mean days of the 95 % date beside fixed ones kept as often; least: the next working day."""
    for name, kinds, goal in (("long", LONG, Goal(high=0.97)), ("alterations", ("retus",), Goal(high=0.55))):
        rows = np.array([_row(run, rival, kinds) for run, rival in zip(runs, rivals, strict=True)])
        days, kept = rows[:, 0].sum() / rows[:, 1].sum(), rows[:, 2].sum() / max(1.0, rows[:, 3].sum())
        fixed, least = _fixed_days(rows.sum(axis=0)), rows[:, 4].sum() / rows[:, 1].sum()
        beside = f"days {days:.1f} fixed {fixed:.1f} least {least:.1f} kept {kept:.3f}"
        yield Mark(f"95% date of {name} / fixed", rows, _beside_fixed, goal, beside)


def _row(run: Run, rival: Hindsight, kinds: Sequence[str]) -> Floats:
    """The policy's days, quotes, kept, promises, least days; the rival's orders, kept, days at each share."""
    quotes = [answer for answer in run.answers if answer.kind in kinds]
    taken = [answer for answer in quotes if answer.level == 2]
    days = sum(answer.dates[2] - answer.taken for answer in quotes)
    least = sum(next_working(answer.taken + 1) - answer.taken for answer in quotes)
    own = [days, len(quotes), sum(answer.kept for answer in taken), len(taken), least]
    kept, far = np.zeros(len(GRID)), np.zeros(len(GRID))
    count = 0
    for kind in kinds:
        some = [answer for answer in rival.run.taken if answer.kind == kind]
        count += len(some)
        for place, share in enumerate(GRID if some else ()):
            lead = _quantile(some, float(share))
            kept[place] += sum(working_between(answer.taken, answer.finished) <= lead for answer in some)
            far[place] += sum(working_after(answer.taken, lead) - answer.taken for answer in some)
    return np.array([*own, count, *kept, *far])


def _quantile(some: list[Answer], share: float) -> int:
    flow = [working_between(answer.taken, answer.finished) for answer in some]
    return max(1, int(np.quantile(flow, share, method="inverted_cdf")))


def _fixed_days(sums: Floats) -> float:
    """Return the mean days of fixed lead times kept as often as the policy's dates."""
    wanted, count = sums[2] / sums[3] if sums[3] else np.nan, sums[5]
    kept, far = sums[6 : 6 + len(GRID)] / count, sums[6 + len(GRID) :] / count
    return float(np.interp(wanted, kept, far))


def _beside_fixed(sums: Floats) -> float:
    return float(sums[0] / sums[1] / _fixed_days(sums))
