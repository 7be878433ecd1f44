"""What was paid for orders, each currency by itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from boutique.domain.kernel.money import by_currency

if TYPE_CHECKING:
    from boutique.domain.orders.views import OrderView


def paid(orders: Iterable[OrderView]) -> list[tuple[str, int]]:
    """Return (currency, bani) of what was paid for the orders that stand."""
    return by_currency((each.currency, each.total_bani) for each in orders if each.cancelled_on is None)
