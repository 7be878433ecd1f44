"""How long a client usually waits between orders: their own intervals, helped a little by the shop's."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from boutique.domain.rhythm.histories import Days, Floats, Visits

RECENT_GAPS = 7
_USUAL_GAP = 182.0
_USUAL_GAP_TRUST = 2.0
_USUAL_SPREAD = 0.6
_USUAL_SPREAD_TRUST = 20.0
_MAD_TO_SPREAD = 1.4826


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

    def typical(self, median: Floats, known: Days) -> Floats:
        """Return the days a client usually waits, from the median of `known` own intervals (0: shop's)."""
        own = np.log(np.maximum(median, 1.0)) * known
        typical: Floats = np.exp((own + self.trust * np.log(self.gap)) / (known + self.trust))
        return typical

    def spread(self, known: Days) -> Floats:
        """Return how far, in logs, the next interval may fall from the usual one."""
        own = np.sqrt(1.0 + 1.0 / (known + self.trust))
        spread: Floats = np.where(known > 0, self.within * own, np.hypot(self.within, self.between))
        return spread


def recent_medians(visits: Visits, rows: Days) -> tuple[Floats, Days]:
    """Return the median of the last `RECENT_GAPS` intervals up to each visit, and how many there were.

    Days; 0 where there was none. A median, so that trousers fetched the day after do not count for much.
    """
    known = np.minimum(visits.repeats[rows], RECENT_GAPS)
    back = np.arange(RECENT_GAPS)
    gaps = visits.gap[np.maximum(rows[:, None] - back, 0)]
    gaps = np.sort(np.where(back < known[:, None], gaps, np.iinfo(np.int64).max), axis=1)
    line = np.arange(len(rows))
    low, high = gaps[line, np.maximum(known - 1, 0) // 2], gaps[line, np.minimum(known // 2, RECENT_GAPS - 1)]
    return np.where(known > 0, (low / 2.0 + high / 2.0), 0.0), known


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
