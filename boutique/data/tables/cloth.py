"""Cloths, and who waits for one."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, Index, Integer, String, Table

from boutique.data.tables.base import LabColour, identity, metadata, reference, within

cloth = Table(
    "cloth",
    metadata,
    *identity(),
    Column("code", String(40), nullable=False, unique=True),
    Column("name", String(120), nullable=False),
    Column("mill", String(120), nullable=False, default=""),
    Column("composition", String(200), nullable=False, default=""),
    Column("weight_g", Integer, nullable=False, default=0),
    Column("weave", String(30), nullable=False),
    Column("colour", String(60), nullable=False, default=""),
    Column("ground", LabColour, nullable=False),
    Column("second", LabColour),
    Column("third", LabColour),
    Column("scale_mm", Float, nullable=False, default=0.0),
    Column("stock_cm", Integer, nullable=False, default=0),
    Column("expected_on", Date),
    Column("arrived_on", Date, index=True),
)


waitlist_entry = Table(
    "waitlist_entry",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("cloth_id", "cloth"),
    Column("asked_on", Date, nullable=False),
    Column("metres_cm", Integer, nullable=False, default=0, info=within(0)),
    Column("swatches_sent_on", Date),
    Column("chosen", String(120), nullable=False, default=""),
    Column("told_on", Date),
)
Index(
    "ix_waitlist_open",
    waitlist_entry.c.cloth_id,
    waitlist_entry.c.client_id,
    sqlite_where=waitlist_entry.c.told_on.is_(None),
    postgresql_where=waitlist_entry.c.told_on.is_(None),
)
