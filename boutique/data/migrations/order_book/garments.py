"""What is promised and handed over belongs to a garment, as of revision 0005."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

_MOVED = ("kind", "promised_on", "delivered_on")
_NUMBER = sa.Integer()
_OF_ITEM: tuple[tuple[str, Any, str], ...] = (
    ("pos", _NUMBER, "0"),
    ("kind", sa.String(length=20), "'ready_to_wear'"),
    ("wearer", sa.String(length=120), "''"),
    ("cloth_cm", _NUMBER, "0"),
    ("quantity", _NUMBER, "1"),
)
_OF_ORDER: tuple[tuple[str, Any, str], ...] = (
    ("discount_bani", _NUMBER, "0"),
    ("is_purchase", sa.Boolean(), "true"),
    ("payments_kept", sa.Boolean(), "false"),
    ("revision", _NUMBER, "1"),
)
_BARE = (
    "SELECT lower(hex(randomblob(16))), 1, id, client_id, 'other', '', NULL, total_bani, 0, kind, '', 0, 1, "
    "promised_on, NULL, delivered_on, NULL FROM orders WHERE "
    "(promised_on IS NOT NULL OR delivered_on IS NOT NULL OR kind <> 'ready_to_wear') "
    "AND NOT EXISTS (SELECT 1 FROM order_item i WHERE i.order_id = orders.id)"
)
"""An order of which no garment is known keeps its days in a line of its own."""


def move() -> None:
    """Give every garment the kind and the days of its order, then take them from the order."""
    for name, kind, default in _OF_ITEM:
        _add("order_item", name, kind, default)
    for name in ("promised_on", "ready_on", "delivered_on", "cancelled_on"):
        op.add_column("order_item", sa.Column(name, sa.Date(), nullable=True))
    for name, kind, default in _OF_ORDER:
        _add("orders", name, kind, default)
    of_order = "(SELECT {0} FROM orders o WHERE o.id = order_item.order_id)"
    op.execute("UPDATE order_item SET " + ", ".join(f"{each} = {of_order.format(each)}" for each in _MOVED))
    op.execute(
        "UPDATE order_item SET pos = (SELECT count(*) FROM order_item b "
        "WHERE b.order_id = order_item.order_id AND b.id < order_item.id)"
    )
    if op.get_bind().dialect.name == "sqlite":  # no book on a server is so old that it holds an order by now
        op.execute(f"INSERT INTO order_item {_BARE}")
    op.execute("UPDATE orders SET is_purchase = false WHERE kind = 'alteration'")
    _indexes()
    for name in _MOVED:
        op.execute(f"ALTER TABLE orders DROP COLUMN {name}")


def _add(table: str, name: str, kind: Any, default: str) -> None:
    op.add_column(table, sa.Column(name, kind, server_default=sa.text(default), nullable=False))


def _indexes() -> None:
    op.drop_index("ix_orders_open", table_name="orders")
    op.drop_index("ix_orders_delivered", table_name="orders")
    waits = sa.text("delivered_on IS NULL AND cancelled_on IS NULL")
    op.create_index(
        "ix_order_item_open",
        "order_item",
        ["promised_on"],
        unique=False,
        sqlite_where=waits,
        postgresql_where=waits,
    )
    kept = sa.text("payments_kept")
    op.create_index(
        "ix_orders_payments_kept", "orders", ["no"], unique=False, sqlite_where=kept, postgresql_where=kept
    )
