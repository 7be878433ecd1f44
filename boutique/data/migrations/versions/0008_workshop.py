"""The workshop: stages of the shop's own, how far each garment has come in them, and what it waits for."""

from __future__ import annotations

from boutique.data.migrations.workshop import tables

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the tables; every row stays."""
    tables.create()
