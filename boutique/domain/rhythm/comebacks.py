"""The shop's own figure: of regulars as late as this one, how many came back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from boutique.domain.rhythm.gaps import ShopPace, recent_medians
from boutique.domain.rhythm.histories import Days, Floats, Visits

FEWEST_CASES = 20
_HALF_A_YEAR = 182
_NEVER = np.iinfo(np.int64).max // 4
_Z = 1.959964


@dataclass(frozen=True)
class CameBack:
    """How often it ended well: `back` of `cases`, each watched for `within_days`."""

    back: int
    cases: int
    within_days: int

    @property
    def can_tell(self) -> bool:
        """Whether there are cases enough to say anything."""
        return self.cases >= FEWEST_CASES

    @property
    def times_in_ten(self) -> int | None:
        """About how many times in ten; None while one cannot tell yet."""
        return round(10 * self.back / self.cases) if self.can_tell else None

    @property
    def interval(self) -> tuple[float, float]:
        """The shares between which the truth lies, 19 times in 20 (Wilson 1927)."""
        if not self.cases:
            return 0.0, 1.0
        share, extra = self.back / self.cases, _Z**2 / self.cases
        middle = (share + extra / 2.0) / (1.0 + extra)
        half = _Z * np.sqrt(share * (1.0 - share) / self.cases + extra / (4.0 * self.cases)) / (1.0 + extra)
        return max(0.0, float(middle - half)), min(1.0, float(middle + half))


@dataclass(frozen=True, eq=False)
class Silences:
    """Every wait of a regular: the day it began, the day it ended, and what was usual for them until then.

    A regular has two intervals or more; a wait that has not ended ends `_NEVER`.
    """

    began: Days
    ended: Days
    typical: Floats
    until: int
    within_days: int

    def came_back(self, gap_ratio: float) -> CameBack:
        """Count the waits that grew to `gap_ratio` times the usual, and those that then ended in time.

        Only waits watched to the end of the time allowed are counted.
        """
        late = self.began + np.ceil(self.typical * gap_ratio).astype(np.int64)
        cases = (self.ended > late) & (late + self.within_days <= self.until)
        back = cases & (self.ended <= late + self.within_days)
        return CameBack(int(back.sum()), int(cases.sum()), self.within_days)


def silences(visits: Visits, pace: ShopPace, until: int) -> Silences:
    """Collect the waits of the shop's regulars up to the day `until`.

    They are allowed half a year to come back, or the shop's usual gap if that is longer.
    """
    rows = np.flatnonzero(visits.repeats >= 2)
    ended = np.append(visits.day[1:], _NEVER)
    ended[visits.ends] = _NEVER
    medians, known = recent_medians(visits, rows)
    within = max(_HALF_A_YEAR, round(pace.gap))
    return Silences(visits.day[rows], ended[rows], pace.typical(medians, known), until, within)
