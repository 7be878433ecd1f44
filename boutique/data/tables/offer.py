"""Cloths, collections, pieces, and who waits for what."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, Index, Integer, String, Table, Text, UniqueConstraint

from boutique.data.tables.base import LabColour, identity, metadata, reference

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

season_collection = Table(
    "season_collection",
    metadata,
    *identity(),
    Column("name", String(120), nullable=False, unique=True),
    Column("opens_on", Date, nullable=False),
    Column("closes_on", Date),
    Column("story", Text, nullable=False, default=""),
)

piece = Table(
    "piece",
    metadata,
    *identity(),
    reference("collection_id", "season_collection"),
    Column("code", String(40), nullable=False),
    Column("name", String(160), nullable=False),
    Column("garment", String(30), nullable=False),
    Column("wearer", String(10), nullable=False, default=""),
    reference("cloth_id", "cloth"),
    Column("style", String(200), nullable=False, default=""),
    Column("story", Text, nullable=False, default=""),
    Column("occasion", String(60), nullable=False, default=""),
    Column("price_bani", Integer, nullable=False, default=0),
    Column("currency", String(3), nullable=False, default="RON"),
    Column("ready_weeks", Integer, nullable=False, default=0),
    Column("photo", String(64)),
    UniqueConstraint("collection_id", "code"),
)

waitlist_entry = Table(
    "waitlist_entry",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("cloth_id", "cloth"),
    Column("asked_on", Date, nullable=False),
    Column("metres_cm", Integer, nullable=False, default=0),
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
