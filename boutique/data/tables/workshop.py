"""Fittings."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, String, Table, Text

from boutique.data.tables.base import PERSONAL, SHOP, Instant, identity, metadata, reference

fitting = Table(
    "fitting",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("order_id", "orders", nullable=True),
    Column("at", Instant, nullable=False, info=SHOP),
    Column("kind", String(20), nullable=False, info=SHOP),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    Column("amendments", Text, nullable=False, default="", info=PERSONAL),
    Column("glad", Boolean, info=PERSONAL),
    reference("staff_id", "staff", nullable=True, index=False),
)
