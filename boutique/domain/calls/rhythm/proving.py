"""On which past mornings to count: those on which figures made before would have come true.

A figure counted in the past holds for tomorrow only where tomorrow is like it. Two ways are tried, the latest
mornings and the same season of past years. For each of the last mornings one says what would have been
printed then, and looks who did come back. The first way that would have come true is taken, or none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from boutique.domain.calls.rhythm.comebacks import FEWEST_PEOPLE, Past
from boutique.domain.calls.rhythm.histories import Days, Floats
from boutique.domain.calls.rhythm.lateness import Late, Morning, learn, past_of

SEASON, YEAR = 91, 364
RECENT_MORNINGS = 8
YEARS_BACK = 3
PROOFS = 4
"""So many of the last mornings of which one knows who came back are told again."""
WIDEST_MISS = 0.03
"""A way of counting that missed by more is not used."""
_DOUBT, _DOUBT_PEOPLE = 0.06, 50
_ENOUGH_PEOPLE = 5_000

Way = Callable[[int, int], Days]


def recent(on: int, days: int) -> Days:
    """Return the last mornings, a season apart, of which one knows by `on` who came back within `days`."""
    return on - days - SEASON * np.arange(RECENT_MORNINGS)


def same_season(on: int, days: int) -> Days:
    """Return this morning of past years."""
    return on - YEAR * np.arange(1, YEARS_BACK + 1)


WAYS: tuple[Way, ...] = (recent, same_season)
"""The latest first: they are the more, and the nearer to today."""


@dataclass(frozen=True, eq=False)
class Proofs:
    """Past mornings, latest first, and how long one waits to see who comes back."""

    mornings: Sequence[Morning]
    days: int

    def past_for(self, late: Late) -> tuple[Past, Floats]:
        """Return the past to count on for those who are late, and how likely each of them is to come back.

        The past is empty where no way of counting has proven itself.
        """
        proven = (way for way in WAYS if self.miss(way, late.on) <= WIDEST_MISS)
        way = next(proven, None)
        if way is None:
            return past_of((), np.zeros(0), self.days), np.zeros(len(late.client))
        return self.counted_on(way, late)

    def counted_on(self, way: Way, late: Late) -> tuple[Past, Floats]:
        """Return the past that one way counts on, proven or not, and how likely each of `late` is."""
        known = self._of(recent(late.on, self.days))
        counted = self._of(way(late.on, self.days)) if known else []
        weights = learn(known) if known else np.zeros(late.signs.shape[1])
        return past_of(counted, weights, self.days), late.signs @ weights

    def _of(self, days: Days) -> list[Morning]:
        return [each for each in self.mornings if each.on in days and len(each.client)]

    def miss(self, way: Way, on: int) -> float:
        """Return by how much the way misses, beyond what chance alone does; endless until it is proven.

        It is proven by one morning of each season, so that no time of year is new to it. What few people
        prove is doubted.
        """
        proofs = [self._proof(way, _some(each)) for each in self._of(recent(on, self.days)[:PROOFS])]
        proofs = [(square, told) for square, told in proofs if told >= FEWEST_PEOPLE]
        if len(proofs) < PROOFS:
            return float("inf")
        overlap = SEASON / self.days
        people = overlap * sum(told for _square, told in proofs)
        squares = overlap * max(0.0, sum(square * told for square, told in proofs))
        return float(np.sqrt((squares + _DOUBT_PEOPLE * _DOUBT**2) / (people + _DOUBT_PEOPLE)))

    def _proof(self, way: Way, morning: Morning) -> tuple[float, int]:
        """Return how far what would have been printed missed, squared, less what chance does; of how many."""
        past, likely = self.counted_on(way, morning)
        back, cases = past.like(morning.cell, likely)
        told = cases > 0
        count = int(told.sum())
        if not count:
            return 0.0, 0
        printed = back[told] / cases[told]
        miss = printed.mean() - morning.back[told].mean()
        return float(miss**2 - (printed * (1.0 - printed)).sum() / count**2), count


def _some(morning: Morning) -> Morning:
    """Return every so manieth person of a large shop's morning."""
    step = max(1, len(morning.client) // _ENOUGH_PEOPLE)
    return Morning(
        morning.on, *(getattr(morning, name)[::step] for name in ("client", "cell", "signs", "back"))
    )
