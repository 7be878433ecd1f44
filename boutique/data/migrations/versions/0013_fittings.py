"""Fittings are appointments with what came of them; what is to be amended has rows of its own."""

from __future__ import annotations

from boutique.data.migrations.fittings import tables

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Widen fittings and add the tables; whatever was to be altered stays, word for word."""
    tables.create()
