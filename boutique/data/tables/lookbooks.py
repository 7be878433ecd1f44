"""Lookbooks that were printed."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text

from boutique.data.tables.base import PERSONAL, Instant, identity, metadata, reference

lookbook = Table(
    "lookbook",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("collection_id", "season_collection", index=False),
    Column("code", String(20), nullable=False, unique=True),
    Column("made_at", Instant, nullable=False),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("content", Text, nullable=False, default="", info=PERSONAL),
)
