"""Collections, their pieces, and who is invited."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from boutique.data.tables.base import PERSONAL, identity, metadata, reference, within

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
    Column("price_bani", Integer, nullable=False, default=0, info=within(0)),
    Column("currency", String(3), nullable=False, default="RON"),
    Column("ready_weeks", Integer, nullable=False, default=0),
    Column("photo", String(64)),
    UniqueConstraint("collection_id", "code"),
)


invitation = Table(
    "invitation",
    metadata,
    reference("collection_id", "season_collection", primary_key=True),
    reference("client_id", "client", primary_key=True),
    Column("place", Integer, nullable=False),
    Column("out_of", Integer, nullable=False),
    Column("facts", JSON, nullable=False, info=PERSONAL),
)
