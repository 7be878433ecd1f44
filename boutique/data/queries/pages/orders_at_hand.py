"""Orders with all that is told beside them, as many as are in sight."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, TypeVar
from uuid import UUID

from boutique.data.queries.cloth.views import swatch_view
from boutique.data.queries.orders.whole import whole_orders
from boutique.data.queries.promises.knowing import who_knows
from boutique.data.queries.promises.ledger import promises_where
from boutique.data.queries.workshop.board import work_where
from boutique.data.store.reader import Reader, moment, uid
from boutique.domain.calls.outcomes import ANSWERED
from boutique.domain.cloth.views import SwatchView
from boutique.domain.kernel.clock import local_day
from boutique.domain.orders.views import OrderView
from boutique.domain.pages.order_at_hand import OrderAtHand, PriceChange
from boutique.domain.promises.views import PromiseView
from boutique.domain.workshop.views import WorkView

_SWATCHES: Final = (
    "SELECT id, name, weave, colour, ground, second, third, scale_mm FROM cloth WHERE id IN ({ids})"
)
_SPOKEN: Final = ", ".join(f"'{each}'" for each in sorted(ANSWERED))
_CLIENTS: Final = (
    "SELECT c.id, c.phone, (SELECT max(t.at) FROM talk t WHERE t.client_id = c.id AND t.outbound "
    f"AND t.outcome IN ({_SPOKEN})) FROM client c WHERE c.id IN ({{ids}})"
)
_PRICES: Final = (
    "SELECT c.row_id, c.before, h.at, f.name FROM history_change c JOIN history h ON h.seq = c.seq "
    "LEFT JOIN staff f ON f.id = h.staff_id WHERE c.row_id IN ({ids}) AND c.table_name = 'order_item' "
    "AND c.op = 'update' ORDER BY c.seq, c.pos"
)


_Of = TypeVar("_Of", WorkView, PromiseView)


class OrderAtHandQueries:
    """What is told of orders on a list and in full."""

    reader: Reader

    def orders_at_hand(self, numbers: Sequence[int]) -> Sequence[OrderAtHand]:
        """Return the orders with these numbers, in the order named; one that is gone is left out."""
        if not numbers:
            return ()
        which = f"o.no IN ({','.join(map(str, map(int, numbers)))})"
        whole = {order.no: order for order in whole_orders(self.reader, which)}
        orders = [whole[no] for no in numbers if no in whole]
        return self._at_hand(orders, which)

    def _at_hand(self, orders: Sequence[OrderView], which: str) -> Sequence[OrderAtHand]:
        works = _by_order(work_where(self.reader, which))
        promises = _by_order(promises_where(self.reader, which))
        prices = _by_item(self._prices_of(orders))
        items = [item.item_id for order in orders for item in order.items if item.item_id is not None]
        heard = who_knows(self.reader, items)
        swatches, people = self._swatches_of(orders), self._people_of(orders)
        found = []
        for order in orders:
            phone, rung_on = people.get(order.client_id, ("", None))
            found.append(
                OrderAtHand(
                    order=order,
                    works=tuple(works[order.no]),
                    promises=tuple(promises[order.no]),
                    swatches=swatches,
                    prices=tuple(each for item in order.items for each in prices[item.item_id]),
                    phone=phone,
                    heard=heard,
                    rung_on=rung_on,
                )
            )
        return found

    def _prices_of(self, orders: Iterable[OrderView]) -> Iterator[PriceChange]:
        """Yield what each garment cost at first whose price was ever corrected, and who did it last."""
        items = [item.item_id.hex for order in orders for item in order.items if item.item_id is not None]
        first: dict[str, int] = {}
        last: dict[str, tuple[date, str]] = {}
        for item, before, at, by in self.reader.among(_PRICES, items):
            fields = json.loads(before) if isinstance(before, str) else before or {}
            if "price_bani" in fields:
                first.setdefault(item, int(fields["price_bani"]))
                last[item] = (local_day(moment(at)), by or "")
        for item, bani in first.items():
            yield PriceChange(item_id=uid(item), before_bani=bani, on=last[item][0], by=last[item][1])

    def _swatches_of(self, orders: Iterable[OrderView]) -> Mapping[UUID, SwatchView]:
        worn = {item.cloth_id.hex for order in orders for item in order.items if item.cloth_id}
        return {uid(row[0]): swatch_view(row) for row in self.reader.among(_SWATCHES, sorted(worn))}

    def _people_of(self, orders: Iterable[OrderView]) -> Mapping[UUID | None, tuple[str, date | None]]:
        who = {order.client_id.hex for order in orders if order.client_id is not None}
        rows = self.reader.among(_CLIENTS, sorted(who))
        return {uid(row[0]): (row[1], local_day(moment(row[2])) if row[2] else None) for row in rows}


def _by_item(found: Iterable[PriceChange]) -> Mapping[UUID | None, list[PriceChange]]:
    grouped: dict[UUID | None, list[PriceChange]] = defaultdict(list)
    for each in found:
        grouped[each.item_id].append(each)
    return grouped


def _by_order(found: Iterable[_Of]) -> Mapping[int | None, list[_Of]]:
    grouped: dict[int | None, list[_Of]] = defaultdict(list)
    for each in found:
        grouped[each.order_no].append(each)
    return grouped
