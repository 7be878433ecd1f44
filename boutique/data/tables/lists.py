"""Lists that are kept."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text

from boutique.data.tables.base import PERSONAL, SHOP, Instant, identity, metadata, reference

saved_list = Table(
    "saved_list",
    metadata,
    *identity(),
    Column("name", String(120), nullable=False, unique=True, info=SHOP),
    Column("conditions", Text, nullable=False, info=PERSONAL),
    Column("made_at", Instant, nullable=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
)
