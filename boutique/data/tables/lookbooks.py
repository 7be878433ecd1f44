"""Lookbooks that were printed."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text

from boutique.data.tables.base import LINK, PERSONAL, SHOP, Instant, identity, metadata, reference

lookbook = Table(
    "lookbook",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("collection_id", "season_collection", index=False),
    Column("code", String(20), nullable=False, unique=True, info=LINK),
    Column("made_at", Instant, nullable=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("content", Text, nullable=False, default="", info=PERSONAL),
)
