"""Pages that look like one person's, and are not."""

from __future__ import annotations

from sqlalchemy import Column, Date, Table

from boutique.data.tables.base import SHOP, identity, metadata, reference

not_same = Table(
    "not_same",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("other_id", "client"),
    Column("said_on", Date, nullable=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
)
