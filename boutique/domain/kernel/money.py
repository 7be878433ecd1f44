"""Sums of money, each in its own currency: lei and euros are never added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import total_ordering
from typing import Final

HOUSE: Final = "RON"
"""The currency in which the shop reckons: where one figure must do, only what was paid in it counts."""


ABROAD: Final = ("EUR", "USD", "GBP")
"""The other currencies in which the shop can be paid."""


class OtherCurrency(ValueError):
    """Two sums of different currencies were about to be added or compared."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (bani, cents) of one currency.

    Adding, subtracting and comparing raise OtherCurrency where the currencies differ; equality is then False.
    """

    minor: int
    currency: str = HOUSE

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._beside(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._beside(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __mul__(self, times: int) -> Money:
        return Money(self.minor * times, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._beside(other)

    def __bool__(self) -> bool:
        return self.minor != 0

    def _beside(self, other: Money) -> int:
        if other.currency != self.currency:
            raise OtherCurrency(f"{self.currency} and {other.currency}")
        return other.minor


def total(amounts: Iterable[Money], currency: str = HOUSE) -> Money:
    """Return the sum of amounts that are all of one currency; raises OtherCurrency for any other."""
    return sum(amounts, Money(0, currency))


def by_currency(amounts: Iterable[Money]) -> list[Money]:
    """Return one sum for each currency that is not zero, the house's first, the others by code."""
    sums: dict[str, Money] = {}
    for each in amounts:
        sums[each.currency] = sums.get(each.currency, Money(0, each.currency)) + each
    return sorted(filter(None, sums.values()), key=lambda each: (each.currency != HOUSE, each.currency))
