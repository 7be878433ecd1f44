"""Who serves."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    String,
    Table,
    text,
)

from boutique.data.tables.base import PERSONAL, SHOP, Instant, identity, metadata

staff = Table(
    "staff",
    metadata,
    *identity(),
    Column("name", String(120), nullable=False, info=PERSONAL),
    Column("phone", String(40), nullable=False, default="", info=PERSONAL),
    Column("archived_at", Instant, info=SHOP),
    Column("rights", String(200), nullable=False, default="", server_default=text("''"), info=SHOP),
    Column("skills", String(60), nullable=False, default="", server_default=text("''"), info=SHOP),
)
