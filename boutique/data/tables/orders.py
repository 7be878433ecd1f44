"""Orders and their garments."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, String, Table, Text, and_

from boutique.data.tables.base import PERSONAL, identity, metadata, reference

orders = Table(
    "orders",
    metadata,
    *identity(),
    Column("no", Integer, nullable=False, unique=True),
    reference("client_id", "client", index=False),
    Column("kind", String(20), nullable=False),
    Column("placed_on", Date, nullable=False),
    Column("promised_on", Date),
    Column("delivered_on", Date),
    Column("cancelled_on", Date),
    Column("total_bani", Integer, nullable=False, default=0),
    Column("currency", String(3), nullable=False, default="RON"),
    Column("source_key", String(400), unique=True, info=PERSONAL),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
)
Index("ix_orders_client", orders.c.client_id, orders.c.placed_on)
_open = and_(
    orders.c.delivered_on.is_(None), orders.c.cancelled_on.is_(None), orders.c.promised_on.is_not(None)
)
Index("ix_orders_open", orders.c.promised_on, sqlite_where=_open, postgresql_where=_open)
Index(
    "ix_orders_delivered",
    orders.c.delivered_on,
    sqlite_where=orders.c.delivered_on.is_not(None),
    postgresql_where=orders.c.delivered_on.is_not(None),
)

order_item = Table(
    "order_item",
    metadata,
    *identity(),
    reference("order_id", "orders"),
    reference("client_id", "client"),
    Column("garment", String(30), nullable=False),
    Column("description", String(300), nullable=False, default="", info=PERSONAL),
    reference("cloth_id", "cloth", nullable=True, index=False),
    Column("price_bani", Integer, nullable=False, default=0),
)
