"""Orders, their garments, what was chosen and promised for each, and what was paid."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Index, Integer, String, Table, Text, and_, text

from boutique.data.tables.base import PERSONAL, Instant, identity, metadata, reference

orders = Table(
    "orders",
    metadata,
    *identity(),
    Column("no", Integer, nullable=False, unique=True),
    reference("client_id", "client", index=False),
    Column("placed_on", Date, nullable=False),
    Column("cancelled_on", Date),
    Column("total_bani", Integer, nullable=False, default=0),
    Column("currency", String(3), nullable=False, default="RON"),
    Column("source_key", String(400), unique=True, info=PERSONAL),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
    Column("discount_bani", Integer, nullable=False, default=0, server_default=text("0")),
    Column("is_purchase", Boolean, nullable=False, default=True, server_default=text("1")),
    Column("payments_kept", Boolean, nullable=False, default=False, server_default=text("0")),
    Column("revision", Integer, nullable=False, default=1, server_default=text("1")),
)
Index("ix_orders_client", orders.c.client_id, orders.c.placed_on)
_kept = orders.c.payments_kept
Index("ix_orders_payments_kept", orders.c.no, sqlite_where=_kept, postgresql_where=_kept)

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
    Column("pos", Integer, nullable=False, default=0, server_default=text("0")),
    Column("kind", String(20), nullable=False, server_default=text("'ready_to_wear'")),
    Column("wearer", String(120), nullable=False, default="", server_default=text("''"), info=PERSONAL),
    Column("cloth_cm", Integer, nullable=False, default=0, server_default=text("0")),
    Column("quantity", Integer, nullable=False, default=1, server_default=text("1")),
    Column("promised_on", Date),
    Column("ready_on", Date),
    Column("delivered_on", Date),
    Column("cancelled_on", Date),
)
_open = and_(order_item.c.delivered_on.is_(None), order_item.c.cancelled_on.is_(None))
Index("ix_order_item_open", order_item.c.promised_on, sqlite_where=_open, postgresql_where=_open)

order_item_option = Table(
    "order_item_option",
    metadata,
    *identity(),
    reference("item_id", "order_item"),
    reference("client_id", "client"),
    Column("key", String(40), nullable=False, info=PERSONAL),
    Column("value", String(120), nullable=False, default="", info=PERSONAL),
    Column("extra_bani", Integer, nullable=False, default=0),
)

order_date_change = Table(
    "order_date_change",
    metadata,
    *identity(),
    reference("item_id", "order_item"),
    reference("client_id", "client"),
    Column("before_on", Date),
    Column("after_on", Date),
    Column("why", Text, nullable=False, info=PERSONAL),
    Column("at", Instant, nullable=False),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("told_on", Date),
)

payment = Table(
    "payment",
    metadata,
    *identity(),
    reference("order_id", "orders"),
    reference("client_id", "client"),
    Column("kind", String(20), nullable=False),
    Column("method", String(20), nullable=False),
    Column("amount_bani", Integer, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("paid_on", Date, nullable=False),
    Column("receipt", String(40), nullable=False, default="", info=PERSONAL),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
    reference("staff_id", "staff", nullable=True, index=False),
    reference("voids", "payment", nullable=True, index=False),
    CheckConstraint("amount_bani > 0", name="ck_payment_amount"),
)
