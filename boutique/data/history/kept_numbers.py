"""An order whose taking is undone keeps its number: it is cancelled with its garments, not struck out.

It goes only with the client who placed it, when the page itself is taken back; its number is not given again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Table, delete, not_, select, update

from boutique.data.history.change import Change, Op, plain
from boutique.data.store.errors import CHANGED_SINCE
from boutique.data.tables import history_change, history_state, order_item, order_item_option, orders, promise
from boutique.domain.kernel.errors import Refused

_PARTS: Final = ("order_item", "order_item_option", "promise")


def is_kept(change: Change, entry: Sequence[Change]) -> bool:
    """Tell whether a row came with an order of this entry, and stays with it."""
    if change.op is not Op.INSERT or change.table not in ("orders", *_PARTS):
        return False
    if change.table == "promise" and change.after.get("item_id") is None:
        return False  # a call that was promised with the order is not wanted any more
    came = {each.table for each in entry if each.op is Op.INSERT}
    return "orders" in came and "client" not in came


def cancel(connection: Connection, change: Change) -> list[Change]:
    """Cancel the order that a change wrote down; of what belongs to it nothing changes."""
    if change.table != "orders":
        return []
    row = connection.execute(select(orders).where(orders.c.id == UUID(change.row_id))).mappings().first()
    if row is None or any(plain(row[name]) != value for name, value in change.after.items()):
        raise Refused(CHANGED_SINCE)
    if row["cancelled_on"] is not None:
        return []
    before = {"cancelled_on": None, "revision": row["revision"]}
    after = {"cancelled_on": date.today(), "revision": row["revision"] + 1}
    where = orders.c.id == row["id"]
    connection.execute(update(orders).where(where).values(version=row["version"] + 1, **after))
    told = {name: plain(value) for name, value in after.items()}
    return [Change(Op.UPDATE, "orders", change.row_id, change.client_id, before, told)]


def let_go(connection: Connection, change: Change) -> list[Change]:
    """Free what is about to be struck out of orders that are kept only for their number."""
    struck = [change.row_id] if change.op is Op.INSERT else change.bulk_added
    if change.table == "client":
        return [each for who in struck for each in _with_client(connection, UUID(who))]
    if change.table == "cloth":
        return [each for cloth in struck for each in _without_cloth(connection, UUID(cloth))]
    return []


def _with_client(connection: Connection, who: UUID) -> Iterator[Change]:
    for order in connection.scalars(select(orders.c.id).where(orders.c.client_id == who)).all():
        if not _is_undone(connection, order):
            continue
        for item in connection.scalars(select(order_item.c.id).where(order_item.c.order_id == order)).all():
            yield from _struck(connection, order_item_option, order_item_option.c.item_id == item)
            yield from _struck(connection, promise, promise.c.item_id == item)
        yield from _struck(connection, order_item, order_item.c.order_id == order)
        yield from _struck(connection, orders, orders.c.id == order)


def _is_undone(connection: Connection, order: UUID) -> bool:
    taken = (
        select(history_change.c.seq)
        .join(history_state, history_state.c.seq == history_change.c.seq)
        .where(
            history_change.c.table_name == "orders",
            history_change.c.row_id == order.hex,
            history_change.c.op == Op.INSERT,
            not_(history_state.c.stands),
        )
    )
    return connection.execute(taken.limit(1)).first() is not None


def _struck(connection: Connection, table: Table, which: Any) -> list[Change]:
    rows = connection.execute(select(table).where(which)).mappings().all()
    connection.execute(delete(table).where(which))
    return [
        Change(
            Op.DELETE,
            table.name,
            row["id"].hex,
            row["client_id"].hex,
            {name: plain(value) for name, value in row.items()},
        )
        for row in rows
    ]


def _without_cloth(connection: Connection, cloth: UUID) -> Iterator[Change]:
    rows = connection.execute(select(order_item).where(order_item.c.cloth_id == cloth)).mappings().all()
    for row in rows:
        if not _is_undone(connection, row["order_id"]):
            continue
        where = order_item.c.id == row["id"]
        connection.execute(update(order_item).where(where).values(version=row["version"] + 1, cloth_id=None))
        before, after = {"cloth_id": cloth.hex}, {"cloth_id": None}
        yield Change(Op.UPDATE, "order_item", row["id"].hex, row["client_id"].hex, before, after)
