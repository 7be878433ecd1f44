"""Cloths, and who waits for one."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, Index, Integer, String, Table

from boutique.data.tables.base import PERSONAL, SHOP, LabColour, identity, metadata, reference, within

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
    Column("stock_cm", Integer, nullable=False, default=0, info=SHOP),
    Column("expected_on", Date, info=SHOP),
    Column("arrived_on", Date, index=True, info=SHOP),
)


waitlist_entry = Table(
    "waitlist_entry",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("cloth_id", "cloth"),
    Column("asked_on", Date, nullable=False, info=SHOP),
    Column("metres_cm", Integer, nullable=False, default=0, info=SHOP | within(0)),
    Column("swatches_sent_on", Date, info=SHOP),
    Column("chosen", String(120), nullable=False, default="", info=PERSONAL),
    Column("told_on", Date, info=SHOP),
)
Index(
    "ix_waitlist_open",
    waitlist_entry.c.cloth_id,
    waitlist_entry.c.client_id,
    sqlite_where=waitlist_entry.c.told_on.is_(None),
    postgresql_where=waitlist_entry.c.told_on.is_(None),
)
