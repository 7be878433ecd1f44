"""What was spent on orders, each currency by itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from boutique.domain.kernel.money import Money, by_currency

if TYPE_CHECKING:
    from boutique.domain.orders.views import OrderView


def spent_on(orders: Iterable[OrderView]) -> list[Money]:
    """Return what was agreed for the orders that stand, one sum for each currency."""
    return by_currency(each.total for each in orders if each.cancelled_on is None)
