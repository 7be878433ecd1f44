"""Orders asked for by their number, by what is still open, and by what is owed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from boutique.data.queries.orders.finding import orders_with
from boutique.data.queries.orders.needed import OPEN as OPEN_ORDER
from boutique.data.queries.orders.needed import OWED, due_group, groups, groups_among
from boutique.data.queries.orders.offered import OPEN, offers
from boutique.data.queries.orders.whole import whole_orders
from boutique.data.store.reader import Reader
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.needs import NeedGroup
from boutique.domain.orders.style_options import OfferedOption, grouped
from boutique.domain.orders.views import OrderView

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

    def due_orders(self, today: date) -> NeedGroup | None:
        """Return the orders due within the week, sooner than all groups are known; None where none is."""
        return due_group(self.reader, today)

    def order_groups(self, today: date, text: str = "") -> Sequence[NeedGroup]:
        """Return the orders that still need anything, by what they need first.

        With words, every order that answers to all of them, also what was handed over or cancelled.
        """
        if not text.strip():
            return groups(self.reader, today)
        return groups_among(self.reader, orders_with(self.reader, text), today)

    def open_orders(self) -> Sequence[OrderView]:
        """Return the orders of which something is still to be handed over, the nearest promise first."""
        return sorted(whole_orders(self.reader, OPEN_ORDER), key=_by_promise)

    def owed_orders(self) -> Sequence[OrderView]:
        """Return the orders of which something is owed, by the client or by us, the oldest first."""
        return whole_orders(self.reader, OWED)[::-1]

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
