"""Leave to contact clients."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    String,
    Table,
    Text,
    text,
)

from boutique.data.tables.base import PERSONAL, SHOP, identity, metadata, reference

consent = Table(
    "consent",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("channel", String(20), nullable=False, info=SHOP),
    Column("purpose", String(20), nullable=False, info=SHOP),
    Column("given_on", Date, nullable=False, info=SHOP),
    Column("withdrawn_on", Date, info=SHOP),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("how", String(20), nullable=False, default="", server_default=text("''"), info=SHOP),
    Column("withdrawn_how", String(20), nullable=False, default="", server_default=text("''"), info=SHOP),
    Column("withdrawn_words", Text, nullable=False, default="", server_default=text("''"), info=PERSONAL),
    reference("withdrawn_by", "staff", nullable=True, index=False),
)
