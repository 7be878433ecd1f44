"""What entries of before revision 0005 changed of orders: kind and days belong to each garment since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, select

from boutique.data.history.change import Change, Op
from boutique.data.tables import history_change, order_item
from boutique.domain.orders.model import NO_NEW_WISH

_MOVED: Final = ("kind", "promised_on", "delivered_on")

Side = dict[str, Any]


def days_of_garments(connection: Connection, change: Change) -> list[Change]:
    """Return the change with what moved from the order to its garments."""
    if change.table == "orders" and change.row:
        return [_of_order(change), *_of_its_garments(connection, change)]
    if change.table == "order_item" and change.whole:
        return [_of_garment(connection, change)]
    return [change]


def _of_order(change: Change) -> Change:
    before, after = (side and _left(side) for side in (change.before, change.after))
    return change._replace(before=before, after=after)


def _left(side: Side) -> Side:
    """Return what is an order's own still; what it looked after decides whether it was a purchase."""
    told = {name: value for name, value in side.items() if name not in _MOVED}
    return told | ({"is_purchase": side["kind"] not in NO_NEW_WISH} if "kind" in side else {})


def _of_its_garments(connection: Connection, change: Change) -> Iterator[Change]:
    """The garments in the book take the day; of an order that came or went they bring it themselves."""
    if change.op is not Op.UPDATE or not change.fields & {*_MOVED}:
        return
    before, after = ({name: value for name, value in side.items() if name in _MOVED} for side in change.sides)
    of_order = order_item.c.order_id == UUID(change.row_id)
    for garment in connection.scalars(select(order_item.c.id).where(of_order)):
        yield Change(Op.UPDATE, "order_item", garment.hex, change.client_id, before, after)


def _of_garment(connection: Connection, change: Change) -> Change:
    """A garment came with the kind and the days that its order had when it came."""
    before, after = (side and _days(connection, side) | side for side in (change.before, change.after))
    return change._replace(before=before, after=after)


def _days(connection: Connection, garment: Side) -> Side:
    told = select(history_change.c.before, history_change.c.after).where(
        history_change.c.table_name == "orders",
        history_change.c.row_id == garment.get("order_id"),
        history_change.c.op.in_((Op.INSERT, Op.DELETE)),
    )
    row = connection.execute(told.order_by(history_change.c.seq, history_change.c.pos).limit(1)).first()
    order: Side = (row[1] or row[0]) if row is not None else {}
    return {name: order[name] for name in _MOVED if name in order}
