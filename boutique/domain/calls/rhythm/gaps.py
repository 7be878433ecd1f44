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
_SHOPS_SCATTER_TRUST = 3.0
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

    def typical(self, waits: Waits) -> Floats:
        """Return the days each client waits on average, from the median of own intervals (0: the shop's).

        Half the intervals of somebody who comes at random, once a year on average, are shorter than 253 days:
        by how much, in logs, the mean exceeds the median is that of gamma waits which scatter as theirs do.
        Who comes evenly tells by few intervals how often.
        """
        square = self._scatter(waits)
        trust = np.clip(square / self.between**2, 0.1, 4.0)
        own = (np.log(np.maximum(waits.median, 1.0)) + square / _SPREAD_TO_SKEW) * waits.known
        typical: Floats = np.exp((own + trust * np.log(self.gap)) / (waits.known + trust))
        return typical

    def _scatter(self, waits: Waits) -> Floats:
        """Return the square of each client's own spread, which few intervals do not settle."""
        pairs = np.maximum(waits.known - 1, 0)
        theirs: Floats = pairs * waits.scatter + _SHOPS_SCATTER_TRUST * self.within**2
        return theirs / (pairs + _SHOPS_SCATTER_TRUST)

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


@dataclass(frozen=True, eq=False)
class Waits:
    """Each client's last waits: their `median` in days, how many have ended (`known`), how they scatter.

    0 where no wait has ended; `scatter` the square of the spread of their logs, 0 for fewer than two.
    """

    median: Floats
    known: Days
    scatter: Floats


def last_waits(gaps: Days, place: Days, known: Days, silent: Days) -> Waits:
    """Return each client's last waits, the open one among them.

    `gaps` before each visit, `place` of a client's last visit there, `known` of the gaps before it that
    count, `silent` days since. The median of Kaplan & Meier (1958): the open wait says only that it lasts so
    long at least. A median, so that trousers fetched the day after do not count for much.
    """
    median, scatter = np.zeros(len(place)), np.zeros(len(place))
    some = np.flatnonzero(known > 0)
    recent = _recent(gaps, place[some], known[some])
    median[some] = _medians(np.sort(recent, axis=1), known[some], silent[some])
    scatter[some] = _scatters(recent, known[some])
    return Waits(median, known, scatter)


def _scatters(recent: Floats, known: Days) -> Floats:
    """Return half the mean square by which each wait differs, in logs, from the one before it."""
    logs = np.log(np.maximum(np.where(np.isfinite(recent), recent, 1.0), 1.0))
    both = np.arange(1, RECENT_GAPS) < known[:, None]
    squares = np.where(both, np.diff(logs, axis=1) ** 2, 0.0).sum(axis=1)
    scatter: Floats = squares / 2.0 / np.maximum(known - 1, 1)
    return scatter


def _recent(gaps: Days, place: Days, known: Days) -> Floats:
    """Return each client's last waits, the latest first; infinite where there were fewer."""
    back = np.arange(RECENT_GAPS)
    recent = gaps[np.maximum(place[:, None] - back, 0)].astype(np.float64)
    waits: Floats = np.where(back < known[:, None], recent, np.inf)
    return waits


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
