"""How often a chance that was told came true: the shop's own record at one level, with its interval."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Final

from boutique.domain.promises.ledger import FEWEST
from boutique.domain.promises.model import PromiseKind
from boutique.domain.promises.views import Fate, PromiseView

_STEP: Final = 5
_Z: Final = 1.959964  # 95 %


@dataclass(frozen=True, kw_only=True)
class KeptRecord:
    """Of `said` promised days told with about `percent` in 100 so many were `kept`.

    `low` and `high` bound the true share in percent: the score interval of Wilson (1927) at 95 %.
    """

    percent: int
    said: int
    kept: int

    @property
    def share(self) -> int:
        """The share kept, in percent."""
        return round(100 * self.kept / self.said)

    @property
    def low(self) -> int:
        """The lower bound, in percent."""
        return round(100 * (self._middle - self._reach))

    @property
    def high(self) -> int:
        """The upper bound, in percent."""
        return round(100 * (self._middle + self._reach))

    @property
    def _middle(self) -> float:
        return (self.kept + _Z**2 / 2) / (self.said + _Z**2)

    @property
    def _reach(self) -> float:
        share = self.kept / self.said
        return _Z * sqrt(self.said * share * (1 - share) + _Z**2 / 4) / (self.said + _Z**2)


def kept_record(promises: Iterable[PromiseView], percent: int, today: date) -> KeptRecord | None:
    """Return what became of garments promised with this chance, to the nearest 5; None for fewer than 20.

    Counted are days that were kept or missed by today; one moved to an earlier day is neither.
    """
    level = nearest(percent)
    told = [each for each in promises if _told(each, level)]
    kept = sum(each.fate(today) is Fate.KEPT for each in told)
    said = kept + sum(each.is_missed(today) for each in told)
    return KeptRecord(percent=level, said=said, kept=kept) if said >= FEWEST else None


def nearest(percent: int) -> int:
    """Return the level at which a chance is counted."""
    return _STEP * round(percent / _STEP)


def _told(promise: PromiseView, level: int) -> bool:
    is_garment = promise.kind == PromiseKind.GARMENT and not promise.void
    return is_garment and promise.chance is not None and nearest(promise.chance) == level
