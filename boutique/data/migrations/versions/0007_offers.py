"""Offers stand apart from orders, so that nothing that counts orders counts them."""

from __future__ import annotations

from boutique.data.migrations.offers import tables

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the tables; every row stays."""
    tables.create()
