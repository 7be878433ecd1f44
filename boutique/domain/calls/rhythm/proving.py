"""On which past mornings to count: those on which figures made before would have come true.

A figure counted in the past holds for tomorrow only where tomorrow is like it. Three ways are tried: the
latest mornings, those of two years, and the same season of past years. For some of the last mornings, and for
this one in past years, one says what would have been printed then, and looks who did come back. What would
not have come true is not said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from boutique.domain.calls.rhythm.comebacks import FEWEST_PEOPLE, Past
from boutique.domain.calls.rhythm.histories import Days, Floats
from boutique.domain.calls.rhythm.lateness import Late, Morning, learn, past_of

MONTH, SEASON, YEAR = 28, 91, 364
RECENT_MORNINGS = 8
YEARS_BACK = 3
PROOFS, FEWEST_PROOFS = 6, 3
"""So many of the last mornings of which one knows who came back are told again."""
WIDEST_MISS = 0.025
"""A way of counting that misses by more is not used."""
_DOUBT, _DOUBT_MORNINGS = 0.2, 4
"""Before it is proven a figure is believed to miss by a fifth of itself, as firmly as by so many mornings."""
_FAR_BEYOND = 8.0
_ENOUGH_PEOPLE = 2_000

Way = Callable[[int, int], Days]
MorningOn = Callable[[int], Morning | None]


def recent(on: int, days: int) -> Days:
    """Return the last mornings, `days` apart, of which one knows by `on` who came back within `days`."""
    return on - days * np.arange(1, RECENT_MORNINGS + 1)


def of_two_years(on: int, days: int) -> Days:
    """Return as many mornings, a season apart, so that a short wait meets as many different people."""
    return on - days - SEASON * np.arange(RECENT_MORNINGS)


def same_season(on: int, days: int) -> Days:
    """Return this morning of past years, and those a third of the wait before and after it."""
    years = on - YEAR * np.arange(1, YEARS_BACK + 1)
    near = np.concatenate([years + away for away in (-(days // 3), 0, days // 3)])
    return near[near + days <= on]


WAYS: tuple[Way, ...] = (recent, of_two_years, same_season)
_FAR_LESS = 1.35


@dataclass(frozen=True, eq=False)
class Proofs:
    """Past mornings, by their day where the shop was open, and how long one waits to see who comes back."""

    morning_on: MorningOn
    days: int

    def counted_on(self, way: Way, late: Late) -> tuple[Past, Floats]:
        """Return the past that one way counts on, proven or not, and how likely each of `late` is."""
        counted = self._of(way(late.on, self.days))
        weights = learn(counted) if counted else np.zeros(late.signs.shape[1])
        return past_of(counted, weights, self.days), late.signs @ weights

    def _of(self, days: Days) -> list[Morning]:
        found = (self.morning_on(int(day)) for day in days)
        return [each for each in found if each is not None and len(each.client)]

    def best(self, on: int) -> Way | None:
        """Return the way of counting to trust on a day: the latest mornings, or one that misses far less.

        None where no way has proven itself.
        """
        misses = {way: self.miss(way, on) for way in WAYS}
        least = min(misses.values())
        if least > WIDEST_MISS:
            return None
        return next(way for way in WAYS if misses[way] <= min(WIDEST_MISS, least * _FAR_LESS))

    def miss(self, way: Way, on: int) -> float:
        """Return by how much the way misses, beyond what chance alone does; endless until it is proven.

        The last mornings must have come true, and those of this season as far as the shop is old enough. What
        few people prove is doubted.
        """
        lately = self._told(way, recent(on, max(self.days, MONTH))[:PROOFS])
        if len(lately) < FEWEST_PROOFS:
            return float("inf")
        years = on - YEAR * np.arange(1, YEARS_BACK + 1)
        seasons = self._told(way, years[years + self.days <= on])
        return max(missed(lately), missed(seasons))

    def _told(self, way: Way, days: Days) -> list[Proof]:
        proofs = (self._proof(way, _some(each)) for each in self._of(days))
        return [proof for proof in proofs if proof is not None]

    def _proof(self, way: Way, morning: Morning) -> Proof | None:
        past, likely = self.counted_on(way, morning)
        back, cases = past.like(morning.cell, likely)
        told = cases > 0
        if told.sum() < FEWEST_PEOPLE:
            return None
        printed = back[told] / cases[told]
        return Proof(
            printed=float(printed.mean()),
            apart=float(printed.mean() - morning.back[told].mean()),
            chance=float((printed * (1.0 - printed)).sum() / told.sum() ** 2),
        )


@dataclass(frozen=True)
class Proof:
    """What would have been printed on a past morning, how far it fell `apart` from what happened then.

    Shares; `chance` the square by which they would be apart had every figure been right.
    """

    printed: float
    apart: float
    chance: float


def missed(proofs: Sequence[Proof]) -> float:
    """Return by how much figures like these miss: what is believed before, mended by what is seen.

    A morning of few people tells little of it, unless it missed by far more than chance does.
    """
    if not proofs:
        return 0.0
    printed, apart, chance = np.array([(each.printed, each.apart, each.chance) for each in proofs]).T
    doubt = (_DOUBT * max(float(printed.mean()), 0.01)) ** 2
    beyond = apart**2 - chance
    sure = beyond > np.maximum(doubt, _FAR_BEYOND * chance)
    weight = np.where(sure, 1.0, (doubt / (doubt + chance)) ** 2)
    seen = float(weight @ beyond) + _DOUBT_MORNINGS * doubt
    return float(np.sqrt(max(seen, 0.0) / (float(weight.sum()) + _DOUBT_MORNINGS)))


def _some(morning: Morning) -> Morning:
    """Return every so manieth person of a large shop's morning."""
    step = max(1, len(morning.client) // _ENOUGH_PEOPLE)
    return Morning(
        morning.on, *(getattr(morning, name)[::step] for name in ("client", "cell", "signs", "back"))
    )
