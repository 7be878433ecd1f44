"""Orders, their garments, what was chosen and promised for each, and what was paid."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    text,
)

from boutique.data.tables.base import LINK, PERSONAL, SHOP, identity, metadata, reference, within


def _wanted() -> tuple[Column[Any], ...]:
    """Return the columns of what an order is for, and of the day it is for."""
    return (
        Column(
            "wanted_for", String(120), nullable=False, default="", server_default=text("''"), info=PERSONAL
        ),
        Column("wanted_on", Date, info=SHOP),
    )


def _sewn() -> tuple[Column[Any], ...]:
    """Return the columns of how a garment is to sit, and of what the bench is told of it."""
    return (
        Column("fit", String(120), nullable=False, default="", server_default=text("''"), info=PERSONAL),
        Column("bench_note", Text, nullable=False, default="", server_default=text("''"), info=PERSONAL),
    )


orders = Table(
    "orders",
    metadata,
    *identity(),
    Column("no", Integer, nullable=False, unique=True, info=LINK),
    reference("client_id", "client", index=False),
    Column("placed_on", Date, nullable=False, info=SHOP),
    Column("cancelled_on", Date, info=SHOP),
    Column("total_bani", Integer, nullable=False, default=0, info=SHOP),
    Column("currency", String(3), nullable=False, default="RON", info=SHOP),
    Column("source_key", String(400), unique=True, info=PERSONAL),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
    Column("discount_bani", Integer, nullable=False, default=0, server_default=text("0"), info=SHOP),
    Column("is_purchase", Boolean, nullable=False, default=True, server_default=text("true"), info=SHOP),
    Column("payments_kept", Boolean, nullable=False, default=False, server_default=text("false"), info=SHOP),
    Column("revision", Integer, nullable=False, default=1, server_default=text("1"), info=SHOP),
    *_wanted(),
    CheckConstraint("total_bani >= 0", name="ck_orders_total"),
    CheckConstraint("discount_bani >= 0", name="ck_orders_discount"),
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
    Column("garment", String(30), nullable=False, info=SHOP),
    Column("description", String(300), nullable=False, default="", info=PERSONAL),
    reference("cloth_id", "cloth", nullable=True, index=False),
    Column("price_bani", Integer, nullable=False, default=0, info=SHOP),
    Column("pos", Integer, nullable=False, default=0, server_default=text("0"), info=SHOP),
    Column("kind", String(20), nullable=False, server_default=text("'ready_to_wear'"), info=SHOP),
    Column("wearer", String(120), nullable=False, default="", server_default=text("''"), info=PERSONAL),
    Column("cloth_cm", Integer, nullable=False, default=0, server_default=text("0"), info=SHOP),
    Column("quantity", Integer, nullable=False, default=1, server_default=text("1"), info=SHOP),
    Column("promised_on", Date, info=SHOP),
    Column("bench_on", Date, info=SHOP),
    Column("ready_on", Date, info=SHOP),
    Column("delivered_on", Date, info=SHOP),
    Column("cancelled_on", Date, info=SHOP),
    *_sewn(),
    CheckConstraint("quantity > 0", name="ck_order_item_quantity"),
    CheckConstraint("cloth_cm >= 0", name="ck_order_item_cloth"),
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
    Column("extra_bani", Integer, nullable=False, default=0, info=SHOP),
    CheckConstraint("extra_bani >= 0", name="ck_order_item_option_extra"),
)

order_item_measure = Table(
    "order_item_measure",
    metadata,
    *identity(),
    reference("item_id", "order_item"),
    reference("client_id", "client"),
    Column("part", String(30), nullable=False, default="", info=SHOP),
    Column("code", String(8), nullable=False, info=SHOP),
    Column("body_mm", Integer, nullable=False, info=PERSONAL | within(1)),
    Column("ease_mm", Integer, info=PERSONAL),
    Column("cut_mm", Integer, info=PERSONAL),
    Column("typed", String(20), nullable=False, default="", info=PERSONAL),
    Column("taken_on", Date, nullable=False, info=SHOP),
    reference("session_id", "measurement_session"),
    CheckConstraint("body_mm > 0", name="ck_order_item_measure_body"),
    UniqueConstraint("item_id", "part", "code"),
)

payment = Table(
    "payment",
    metadata,
    *identity(),
    reference("order_id", "orders"),
    reference("client_id", "client"),
    Column("kind", String(20), nullable=False, info=SHOP),
    Column("method", String(20), nullable=False, info=SHOP),
    Column("amount_bani", Integer, nullable=False, info=SHOP),
    Column("currency", String(3), nullable=False, info=SHOP),
    Column("paid_on", Date, nullable=False, info=SHOP),
    Column("receipt", String(40), nullable=False, default="", info=PERSONAL),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
    reference("staff_id", "staff", nullable=True, index=False),
    reference("voids", "payment", nullable=True, index=False),
    CheckConstraint("amount_bani > 0", name="ck_payment_amount"),
)

offer = Table(
    "offer",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("offered_on", Date, nullable=False, info=SHOP),
    Column("until", Date, nullable=False, info=SHOP),
    Column("lapsed_on", Date, info=SHOP),
    reference("order_id", "orders", nullable=True, index=False),
    Column("currency", String(3), nullable=False, default="RON", info=SHOP),
    Column("discount_bani", Integer, nullable=False, default=0, info=SHOP),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
    Column("revision", Integer, nullable=False, default=1, info=SHOP),
    *_wanted(),
    CheckConstraint("discount_bani >= 0", name="ck_offer_discount"),
)

offer_item = Table(
    "offer_item",
    metadata,
    *identity(),
    reference("offer_id", "offer"),
    reference("client_id", "client"),
    Column("pos", Integer, nullable=False, default=0, info=SHOP),
    Column("kind", String(20), nullable=False, info=SHOP),
    Column("garment", String(30), nullable=False, info=SHOP),
    Column("description", String(300), nullable=False, default="", info=PERSONAL),
    Column("wearer", String(120), nullable=False, default="", info=PERSONAL),
    reference("cloth_id", "cloth", nullable=True, index=False),
    Column("cloth_cm", Integer, nullable=False, default=0, info=SHOP),
    Column("quantity", Integer, nullable=False, default=1, info=SHOP),
    Column("price_bani", Integer, nullable=False, default=0, info=SHOP),
    Column("promised_on", Date, info=SHOP),
    *_sewn(),
    CheckConstraint("quantity > 0", name="ck_offer_item_quantity"),
    CheckConstraint("cloth_cm >= 0", name="ck_offer_item_cloth"),
    CheckConstraint("price_bani >= 0", name="ck_offer_item_price"),
)

offer_item_option = Table(
    "offer_item_option",
    metadata,
    *identity(),
    reference("item_id", "offer_item"),
    reference("client_id", "client"),
    Column("key", String(40), nullable=False, info=PERSONAL),
    Column("value", String(120), nullable=False, default="", info=PERSONAL),
    Column("extra_bani", Integer, nullable=False, default=0, info=SHOP),
    CheckConstraint("extra_bani >= 0", name="ck_offer_item_option_extra"),
)

style_option = Table(
    "style_option",
    metadata,
    *identity(),
    Column("garment", String(30), nullable=False, info=SHOP),
    Column("key", String(40), nullable=False, info=SHOP),
    Column("value", String(120), nullable=False, default="", info=SHOP),
    Column("extra_bani", Integer, nullable=False, default=0, info=SHOP),
    Column("pos", Integer, nullable=False, default=0, info=SHOP),
    CheckConstraint("extra_bani >= 0", name="ck_style_option_extra"),
)
