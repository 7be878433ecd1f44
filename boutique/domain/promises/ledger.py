"""Promises counted: kept, late, moved, broken, and missed without the client hearing of it in time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from boutique.domain.promises.views import Fate, PromiseView

Key = TypeVar("Key", date, str)

FEWEST: Final = 20
"""Of fewer promises no share is told: chance alone would say more than they do."""


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """How many promises came to what; `untold` is of those missed, `open` have their day still to come."""

    kept: int = 0
    late: int = 0
    moved: int = 0
    broken: int = 0
    open: int = 0
    void: int = 0
    missed: int = 0
    untold: int = 0

    @property
    def decided(self) -> int:
        """How many were kept or missed."""
        return self.kept + self.missed

    @property
    def kept_share(self) -> float | None:
        """The share of promised days that were kept; None where too few were decided."""
        return self.kept / self.decided if self.decided >= FEWEST else None

    @property
    def untold_share(self) -> float | None:
        """The share of promised days that were missed untold; None where too few were decided."""
        return self.untold / self.decided if self.decided >= FEWEST else None


def counted(promises: Iterable[PromiseView], today: date) -> Ledger:
    """Return how many of these promises came to what by a day."""
    fates = dict.fromkeys(Fate, 0)
    missed = untold = 0
    for each in promises:
        fates[each.fate(today)] += 1
        missed += each.is_missed(today)
        untold += each.is_untold(today)
    return Ledger(**{fate.value: many for fate, many in fates.items()}, missed=missed, untold=untold)


def by_month(promises: Iterable[PromiseView], today: date) -> Mapping[date, Ledger]:
    """Return the same for the promises due in each month, by its first day, in order."""
    return by(promises, today, lambda each: each.due_on.replace(day=1))


def by_garment(promises: Iterable[PromiseView], today: date) -> Mapping[str, Ledger]:
    """Return the same for the promises of each garment; those to ring belong to none."""
    return by((each for each in promises if each.garment), today, lambda each: each.garment)


def by(
    promises: Iterable[PromiseView], today: date, of: Callable[[PromiseView], Key]
) -> Mapping[Key, Ledger]:
    """Return the same for the promises that have something in common, in its order."""
    groups: dict[Key, list[PromiseView]] = {}
    for each in promises:
        groups.setdefault(of(each), []).append(each)
    return {key: counted(groups[key], today) for key in sorted(groups)}
