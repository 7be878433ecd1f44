"""Fittings."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, String, Table, Text

from boutique.data.tables.base import PERSONAL, Instant, identity, metadata, reference

fitting = Table(
    "fitting",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("order_id", "orders", nullable=True),
    Column("at", Instant, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    Column("amendments", Text, nullable=False, default="", info=PERSONAL),
    Column("glad", Boolean),
    reference("staff_id", "staff", nullable=True, index=False),
)
