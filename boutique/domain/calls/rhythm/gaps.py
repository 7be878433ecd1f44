"""How long a client usually waits between orders: their own intervals, helped a little by the shop's."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from boutique.domain.calls.rhythm.histories import Days, Floats, Visits

RECENT_GAPS = 7
_USUAL_GAP = 182.0
_USUAL_GAP_TRUST = 2.0
_CORRECTION_TRUST = 10.0
_USUAL_SPREAD = 0.6
_USUAL_SPREAD_TRUST = 20.0
_MAD_TO_SPREAD = 1.4826
_SPREAD_TO_SKEW = 4.5
_HAIR = 1e-9


@dataclass(frozen=True)
class ShopPace:
    """How the shop's clients wait: `gap` days; spread `within` a client and `between` clients, in logs."""

    gap: float
    within: float
    between: float

    @property
    def trust(self) -> float:
        """How many of a client's own intervals the shop's pace is worth."""
        return float(np.clip((self.within / self.between) ** 2, 0.25, 4.0))

    @property
    def mean_over_median(self) -> float:
        """By how much, in logs, a client's mean wait exceeds their median one.

        That of gamma waits whose logs spread so: half the intervals of somebody who comes at random, once a
        year on average, are shorter than 253 days.
        """
        return self.within**2 / _SPREAD_TO_SKEW

    def typical(self, median: Floats, known: Days) -> Floats:
        """Return the days a client waits on average, from the median of `known` own intervals (0: shop's)."""
        own = (np.log(np.maximum(median, 1.0)) + self.mean_over_median) * known
        typical: Floats = np.exp((own + self.trust * np.log(self.gap)) / (known + self.trust))
        return typical

    def corrected(self, usual: Floats, known: Days) -> ShopPace:
        """Return this pace with the gap of the middle client who came back, of whom each waits `usual` days.

        Few clients correct it little.
        """
        came_back = usual[known > 0]
        weight = len(came_back) / (len(came_back) + _CORRECTION_TRUST)
        middle = float(np.median(came_back)) if len(came_back) else self.gap
        return replace(self, gap=float(np.exp((1.0 - weight) * np.log(self.gap) + weight * np.log(middle))))

    def spread(self, known: Days) -> Floats:
        """Return how far, in logs, the next interval may fall from the usual one."""
        own = np.sqrt(1.0 + 1.0 / (known + self.trust))
        spread: Floats = np.where(known > 0, self.within * own, np.hypot(self.within, self.between))
        return spread


def usual_medians(gaps: Days, place: Days, known: Days, silent: Days) -> tuple[Floats, Days]:
    """Return the median of each client's last waits, the open one among them, and how many have ended.

    `gaps` before each visit, `place` of a client's last visit there, `known` of the gaps before it that
    count, `silent` days since. Days; 0 where no wait has ended. The median of Kaplan & Meier (1958): the open
    wait says only that it lasts so long at least. A median, so that trousers fetched the day after do not
    count for much.
    """
    median = np.zeros(len(place))
    some = np.flatnonzero(known > 0)
    median[some] = _medians(_recent(gaps, place[some], known[some]), known[some], silent[some])
    return median, known


def _recent(gaps: Days, place: Days, known: Days) -> Floats:
    """Return each client's last waits in rising order; infinite where there were fewer."""
    back = np.arange(RECENT_GAPS)
    recent = gaps[np.maximum(place[:, None] - back, 0)].astype(np.float64)
    return np.sort(np.where(back < known[:, None], recent, np.inf), axis=1)


def _medians(waits: Floats, known: Days, silent: Days) -> Floats:
    """Each wait weighs the same, and what the open one weighs goes to those longer than it.

    Where it is the longest it stands last itself; where half is reached exactly at a wait, the middle between
    it and the next is meant.
    """
    line, each = np.arange(len(known)), 1.0 / (known + 1.0)
    shorter = (waits <= silent[:, None]).sum(axis=1)
    longer = known - shorter
    half_way = np.where(longer > 0, each * (1.0 + 1.0 / np.maximum(longer, 1)), each)
    missing = 0.5 - shorter * each
    steps = np.where(missing > _HAIR, shorter + missing / half_way, 0.5 / each)
    at = np.ceil(steps - _HAIR).astype(np.int64) - 1
    ended = np.column_stack((waits, np.full(len(known), np.inf)))
    ended[line, known] = np.where(longer > 0, np.inf, silent)
    low, high = ended[line, at], ended[line, np.minimum(at + 1, RECENT_GAPS)]
    return np.where((np.abs(steps - (at + 1)) < _HAIR) & np.isfinite(high), (low + high) / 2.0, low)


def shop_pace(visits: Visits, medians: Floats, known: Days) -> ShopPace:
    """Learn the shop's pace from the clients who came back, each counted once.

    Few clients lean on what is usual at a tailor's: half a year.
    """
    came_back = medians[known > 0]
    weight = len(came_back) / (len(came_back) + _USUAL_GAP_TRUST)
    own = float(np.median(came_back)) if len(came_back) else _USUAL_GAP
    gap = np.exp(weight * np.log(max(own, 1.0)) + (1.0 - weight) * np.log(_USUAL_GAP))
    log_gaps = np.log(np.maximum(visits.gap, 1))
    third = np.flatnonzero(visits.repeats >= 2)
    within = _spread((log_gaps[third] - log_gaps[third - 1]) / np.sqrt(2.0))
    last = visits.ends[visits.repeats[visits.ends] >= 1]
    whole = _spread(log_gaps[last] - np.median(log_gaps[last]) if len(last) else log_gaps[last])
    between = np.sqrt(max(whole**2 - within**2, 0.3**2))
    return ShopPace(float(gap), within, float(between))


def _spread(away: Floats) -> float:
    """Return a spread that outliers do not move and few cases do not settle."""
    own = _MAD_TO_SPREAD * float(np.median(np.abs(away))) if len(away) else _USUAL_SPREAD
    pooled = (len(away) * own**2 + _USUAL_SPREAD_TRUST * _USUAL_SPREAD**2) / (len(away) + _USUAL_SPREAD_TRUST)
    return float(np.clip(np.sqrt(pooled), 0.25, 1.2))
