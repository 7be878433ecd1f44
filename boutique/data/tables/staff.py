"""Who serves."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    String,
    Table,
    text,
)

from boutique.data.tables.base import Instant, identity, metadata

staff = Table(
    "staff",
    metadata,
    *identity(),
    Column("name", String(120), nullable=False),
    Column("phone", String(40), nullable=False, default=""),
    Column("archived_at", Instant),
    Column("rights", String(200), nullable=False, default="", server_default=text("''")),
)
