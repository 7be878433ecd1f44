"""The dates of one who knows the true workshop: quantiles of clones of it, and what both would have lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from tests.bench.promising.marks import Floats, Goal, Mark, ratio
from tests.bench.workshop.book import LEVELS, Item, Maker
from tests.bench.workshop.calendar import working_between
from tests.bench.workshop.clones import Lead, clone, finish_of
from tests.bench.workshop.piece import Piece
from tests.bench.workshop.routes import KINDS, LONG
from tests.bench.workshop.running import Answer, Run, Runner
from tests.bench.workshop.shop import Shop

CLONES = 32


class Probing(Runner):
    """Runs a policy, and for every so many orders asks the clones when they would end."""

    def __init__(self, shop: Shop, maker: Maker, seed: int, every: int) -> None:
        super().__init__(shop, maker, seed)
        self.every = every
        self.leads: dict[str, Lead] = {}

    def ask(self, piece: Piece, day: int) -> Answer:
        """Answer, and look into the clones of the evening."""
        answer = super().ask(piece, day)
        if answer.level >= 0:
            self.leads[piece.item.kind] = _lead(answer, piece.item)
            if self.counting and len(self.run.taken) % self.every == 0:
                worlds = (clone(self.world, number) for number in range(1, CLONES + 1))
                self.run.probes[answer.item] = [finish_of(world, answer.item, self.leads) for world in worlds]
        return answer


def _lead(answer: Answer, item: Item) -> Lead:
    first, second, third = (working_between(answer.taken, day) for day in answer.dates)
    return first, second, third, working_between(answer.taken, item.target) if item.target >= 0 else -1


def pinball(day: float, finished: int, level: float) -> float:
    """Return the loss of a date for a level: days too late weigh `level`, too early the rest."""
    return level * (finished - day) if finished > day else (1.0 - level) * (day - finished)


def oracle_marks(runs: Sequence[Run]) -> Iterator[Mark]:
    """Return the policy's loss beside the oracle's, for all garments, long ones and alterations."""
    groups = (("all", KINDS, 1.10), ("long", LONG, 1.10), ("alterations", ("retus",), 1.15))
    for name, kinds, most in groups:
        rows = np.array([_row(run, kinds) for run in runs])
        beside = f"probes {rows[:, 2].sum():.0f}"
        yield Mark(f"loss of {name} / oracle", rows, ratio(0, 1), Goal(high=most), beside)


def _row(run: Run, kinds: Sequence[str]) -> Floats:
    row = np.zeros(3)
    for answer in run.taken:
        if answer.kind in kinds and answer.item in run.probes:
            ends = np.quantile(run.probes[answer.item], LEVELS, method="median_unbiased")
            for level, own, true in zip(LEVELS, answer.dates, ends, strict=True):
                row += [pinball(own, answer.finished, level), pinball(true, answer.finished, level), 0.0]
            row[2] += 1
    return row
