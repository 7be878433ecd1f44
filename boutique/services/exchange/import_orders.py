"""Take an order history from a file; whoever it names and the book does not know is written down too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.exchange.imports import ImportReport, OrderLine, OrderRow, OrderState, RefusedRow
from boutique.domain.exchange.order_lines import gathered
from boutique.domain.kernel.errors import N_
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.lengths import ORDER_KEY, key_within
from boutique.domain.orders.garment_words import garment_of
from boutique.domain.orders.model import Order, OrderItem
from boutique.domain.ports import UnitOfWork
from boutique.services.exchange.buyers import Buyers
from boutique.wording import _

_LONGEST = 300
_RETURNED = N_("Returned, according to the imported file.")
_PARTLY = N_("Part of it was refunded, according to the imported file.")


def import_orders(
    uow: UnitOfWork,
    rows: Iterable[OrderRow | RefusedRow],
    *,
    dry_run: bool = False,
) -> ImportReport:
    """Write down the orders of a file in one change; a dry run only counts. The same order is never twice."""
    told, refused = _apart(rows)
    whole = gathered(told)
    with uow:
        buyers = Buyers(uow)
        file = _History(buyers, _EarlierOrders(uow))
        for row in whole.orders:
            file.take(row)
        writes = bool(file.orders) and not dry_run
        if writes:
            buyers.write_down(uow)
            uow.add_rows(Order, file.orders)
            uow.add_rows(OrderItem, file.items)
        entry = uow.commit(N_("Orders imported")) if writes else None
    return ImportReport(
        added=len(file.orders),
        unchanged=file.unchanged,
        refused=tuple(refused),
        entry=entry,
        cancelled=file.counted[OrderState.CANCELLED],
        returned=file.counted[OrderState.RETURNED],
        stray_returns=tuple(row.line for row in whole.stray),
        unringable=buyers.unringable,
        alike=buyers.alike,
    )


def _apart(rows: Iterable[OrderRow | RefusedRow]) -> tuple[list[OrderRow], list[RefusedRow]]:
    told: list[OrderRow] = []
    refused: list[RefusedRow] = []
    for row in rows:
        if isinstance(row, RefusedRow):
            refused.append(row)
        else:
            told.append(row)
    return told, refused


class _EarlierOrders:
    """The orders that came in with a file before, by the keys under which they are known."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._placed: dict[str, tuple[date, UUID]] = {}
        for _order_id, key, placed_on, client_id in uow.keys(Order, "source_key", "placed_on", "client_id"):
            if key:
                assert isinstance(placed_on, date)
                assert isinstance(client_id, UUID)
                self._placed[key_within(str(key), ORDER_KEY)] = placed_on, client_id

    def key_of(self, row: OrderRow, who: UUID) -> str | None:
        """Return the key of a new order, nothing if it is known.

        Tills begin their numbers anew: the same number on another day, of somebody else, is another order.
        """
        key = row.identity
        if self._is_another(key, row, who):
            key = key_within(f"{key}|{row.placed_on.isoformat()}", ORDER_KEY)
        if key in self._placed:
            return None
        self._placed[key] = row.placed_on, who
        return key

    def _is_another(self, key: str, row: OrderRow, who: UUID) -> bool:
        known = self._placed.get(key)
        return (
            known is not None and row.order_key is not None and known[0] != row.placed_on and known[1] != who
        )


@dataclass(slots=True)
class _History:
    """The orders of a file that the book does not know yet."""

    buyers: Buyers
    known: _EarlierOrders
    orders: list[dict[str, object]] = field(default_factory=list)
    items: list[dict[str, object]] = field(default_factory=list)
    unchanged: int = 0
    counted: dict[OrderState, int] = field(default_factory=lambda: dict.fromkeys(OrderState, 0))

    def take(self, row: OrderRow) -> None:
        """Take one order with its things; what was cancelled or came back is kept, and not counted."""
        who = self.buyers.of(row)
        key = self.known.key_of(row, who)
        if key is None:
            self.unchanged += 1
            return
        order = _order(row, key, who)
        self.orders.append(order)
        of = {"order_id": order["id"], "client_id": who}
        self.items.extend({"id": new_id(), **of, **item} for item in _items(row.items, row))
        self.counted[row.state] += 1


def _order(row: OrderRow, key: str, client_id: UUID) -> dict[str, object]:
    stands = row.state is OrderState.STANDS
    note = _RETURNED if row.state is OrderState.RETURNED else _PARTLY if row.refunded_bani and stands else ""
    return {
        "id": new_id(),
        "client_id": client_id,
        "placed_on": row.placed_on,
        "cancelled_on": None if stands else row.placed_on,
        "total_bani": row.amount_bani or 0,
        "currency": row.currency,
        "source_key": key,
        "note": _(note) if note else "",
    }


def _items(things: Sequence[OrderLine], row: OrderRow) -> Iterable[dict[str, object]]:
    """Yield the things of an order; the only one costs what the order does, where nothing else is told."""
    alone = row.amount_bani if len(things) == 1 else 0
    for pos, thing in enumerate(things or ([OrderLine(row.description)] if row.description else [])):
        price = (thing.price_bani if thing.price_bani is not None else alone) or 0
        each, rest = divmod(price, thing.quantity)
        many = thing.quantity > 1 and not rest
        counted = f"{thing.quantity} × {thing.description}" if rest else thing.description
        yield {
            "pos": pos,
            "garment": garment_of(thing.description),
            "description": counted[:_LONGEST],
            "quantity": thing.quantity if many else 1,
            "price_bani": each if many else price,
        }
