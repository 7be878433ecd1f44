"""Orders asked for by their number, by what is still open, and by what is owed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from boutique.data.queries.orders.offered import OPEN, offers
from boutique.data.queries.orders.purchases import awaited
from boutique.data.queries.orders.whole import whole_orders
from boutique.data.store.reader import Reader
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.payments import PaymentKind
from boutique.domain.orders.style_options import OfferedOption, grouped
from boutique.domain.orders.views import OrderView

_OF_OPEN: Final = f"JOIN orders w ON w.id = i.order_id WHERE {awaited('i', 'w')}"
_OPEN: Final = f"o.id IN (SELECT i.order_id FROM order_item i {_OF_OPEN})"
_OWED: Final = (
    "o.payments_kept AND (CASE WHEN o.cancelled_on IS NULL THEN o.total_bani ELSE 0 END) <> coalesce((SELECT "
    f"sum(CASE WHEN p.kind = '{PaymentKind.REFUND}' THEN -p.amount_bani ELSE p.amount_bani END) "
    "FROM payment p WHERE p.order_id = o.id AND p.voids IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM payment v WHERE v.voids = p.id)), 0)"
)

_STYLE: Final = "SELECT garment, key, value, extra_bani FROM style_option ORDER BY garment, pos, id"


class OrderQueries:
    """Orders of every client."""

    reader: Reader

    def order(self, no: int) -> OrderView:
        """Return the order that bears a number. Refused when none does."""
        found = whole_orders(self.reader, "o.no = ?", no)
        if not found:
            raise Refused(N_("No order has the number {no}. Look at the orders of the client."), no=no)
        return found[0]

    def open_orders(self) -> Sequence[OrderView]:
        """Return the orders of which something is still to be handed over, the nearest promise first."""
        return sorted(whole_orders(self.reader, _OPEN), key=_by_promise)

    def owed_orders(self) -> Sequence[OrderView]:
        """Return the orders of which something is owed, by the client or by us, the oldest first."""
        return whole_orders(self.reader, _OWED)[::-1]

    def offers(self) -> Sequence[OrderView]:
        """Return the offers that became no order and did not lapse, the latest first."""
        return offers(self.reader, OPEN)

    def style_options(self) -> Mapping[str, tuple[OfferedOption, ...]]:
        """Return what the shop itself offers to choose, by garment; nothing where it never wrote a list."""
        found: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
        for garment, *row in self.reader.all(_STYLE):
            found[garment].append((row[0], row[1], row[2]))
        return {garment: grouped(rows) for garment, rows in found.items()}


def _by_promise(order: OrderView) -> tuple[bool, object, int]:
    due = order.promised_on
    return due is None, due or order.placed_on, order.no
