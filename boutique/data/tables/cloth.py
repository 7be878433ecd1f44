"""Cloths, what came and went of each, what is expected, and who waits for one."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, Float, Index, Integer, String, Table, Text, text

from boutique.data.tables.base import PERSONAL, SHOP, LabColour, identity, metadata, reference, within

_FROM_0 = SHOP | within(0)

cloth = Table(
    "cloth",
    metadata,
    *identity(),
    Column("code", String(40), nullable=False, unique=True, info=SHOP),
    Column("name", String(120), nullable=False, info=SHOP),
    Column("mill", String(120), nullable=False, default="", info=SHOP),
    Column("composition", String(200), nullable=False, default="", info=SHOP),
    Column("weight_g", Integer, nullable=False, default=0, info=SHOP),
    Column("weave", String(30), nullable=False, info=SHOP),
    Column("colour", String(60), nullable=False, default="", info=SHOP),
    Column("ground", LabColour, nullable=False, info=SHOP),
    Column("second", LabColour, info=SHOP),
    Column("third", LabColour, info=SHOP),
    Column("scale_mm", Float, nullable=False, default=0.0, info=SHOP),
)

cloth_movement = Table(
    "cloth_movement",
    metadata,
    *identity(),
    reference("cloth_id", "cloth"),
    Column("cm", Integer, nullable=False, info=SHOP),
    Column("kind", String(20), nullable=False, info=SHOP),
    reference("item_id", "order_item", nullable=True),
    reference("client_id", "client", nullable=True),
    Column("moved_on", Date, nullable=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    CheckConstraint("kind NOT IN ('cut', 'sold') OR cm < 0", name="ck_cloth_movement_gone"),
    CheckConstraint("kind <> 'received' OR cm >= 0", name="ck_cloth_movement_received"),
)

cloth_expected = Table(
    "cloth_expected",
    metadata,
    *identity(),
    reference("cloth_id", "cloth"),
    reference("first_id", "cloth_expected", nullable=True),
    Column("cm", Integer, nullable=False, default=0, info=_FROM_0),
    Column("from_on", Date, nullable=False, info=SHOP),
    Column("to_on", Date, nullable=False, info=SHOP),
    Column("said_on", Date, nullable=False, info=SHOP),
    Column("arrived_on", Date, info=SHOP),
    Column("called_off_on", Date, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
    CheckConstraint("cm >= 0", name="ck_cloth_expected_cm"),
    CheckConstraint("to_on >= from_on", name="ck_cloth_expected_days"),
)

cloth_stock = Table(
    "cloth_stock",
    metadata,
    reference("cloth_id", "cloth", primary_key=True),
    Column("on_hand_cm", Integer, nullable=False, info=SHOP),
    Column("reserved_cm", Integer, nullable=False, info=SHOP),
    Column("arrived_on", Date, info=SHOP),
    Column("counted_on", Date, info=SHOP),
    Column("expected_from", Date, info=SHOP),
    Column("expected_to", Date, info=SHOP),
    Column("expected_cm", Integer, nullable=False, info=SHOP),
)
"""The sums of the two above, kept in the transaction that changes them (`data/derived/stock`)."""

waitlist_entry = Table(
    "waitlist_entry",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("cloth_id", "cloth"),
    Column("asked_on", Date, nullable=False, info=SHOP),
    Column("metres_cm", Integer, nullable=False, default=0, info=_FROM_0),
    Column("swatches_sent_on", Date, info=SHOP),
    Column("chosen", String(120), nullable=False, default="", info=PERSONAL),
    Column("told_on", Date, info=SHOP),
    Column("rank", Integer, nullable=False, default=0, server_default=text("0"), info=_FROM_0),
    Column(
        "promised_cm", Integer, nullable=False, default=0, server_default=text("0"), info=SHOP | within(0)
    ),
    Column("given_up_on", Date, info=SHOP),
    reference("item_id", "order_item", nullable=True, index=False),
)
Index(
    "ix_waitlist_open",
    waitlist_entry.c.cloth_id,
    waitlist_entry.c.client_id,
    sqlite_where=waitlist_entry.c.told_on.is_(None),
    postgresql_where=waitlist_entry.c.told_on.is_(None),
)
