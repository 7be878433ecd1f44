"""Sums of money, each in its own currency: lei and euros are never added."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

HOUSE: Final = "RON"
"""The currency in which the shop reckons: where one figure must do, only what was paid in it counts."""


ABROAD: Final = ("EUR", "USD", "GBP")
"""The other currencies in which the shop can be paid."""


def by_currency(amounts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return (currency, bani) of what was paid, the house's currency first, the others by code."""
    sums: dict[str, int] = {}
    for currency, bani in amounts:
        if bani:
            sums[currency] = sums.get(currency, 0) + bani
    return sorted(sums.items(), key=lambda each: (each[0] != HOUSE, each[0]))
