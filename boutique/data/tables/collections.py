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

from boutique.data.tables.base import PERSONAL, SHOP, identity, metadata, reference, within

season_collection = Table(
    "season_collection",
    metadata,
    *identity(),
    Column("name", String(120), nullable=False, unique=True, info=SHOP),
    Column("opens_on", Date, nullable=False, info=SHOP),
    Column("closes_on", Date, info=SHOP),
    Column("story", Text, nullable=False, default="", info=SHOP),
)


piece = Table(
    "piece",
    metadata,
    *identity(),
    reference("collection_id", "season_collection"),
    Column("code", String(40), nullable=False, info=SHOP),
    Column("name", String(160), nullable=False, info=SHOP),
    Column("garment", String(30), nullable=False, info=SHOP),
    Column("wearer", String(10), nullable=False, default="", info=SHOP),
    reference("cloth_id", "cloth"),
    Column("style", String(200), nullable=False, default="", info=SHOP),
    Column("story", Text, nullable=False, default="", info=SHOP),
    Column("occasion", String(60), nullable=False, default="", info=SHOP),
    Column("price_bani", Integer, nullable=False, default=0, info=SHOP | within(0)),
    Column("currency", String(3), nullable=False, default="RON", info=SHOP),
    Column("ready_weeks", Integer, nullable=False, default=0, info=SHOP),
    Column("photo", String(64), info=SHOP),
    UniqueConstraint("collection_id", "code"),
)


invitation = Table(
    "invitation",
    metadata,
    reference("collection_id", "season_collection", primary_key=True),
    reference("client_id", "client", primary_key=True),
    Column("place", Integer, nullable=False, info=SHOP),
    Column("out_of", Integer, nullable=False, info=SHOP),
    Column("facts", JSON, nullable=False, info=PERSONAL),
)
