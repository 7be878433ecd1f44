"""The tagged history: what an entry changed lies in rows that know their table, row and client."""

from __future__ import annotations

from boutique.data.migrations.tagged_history import conversion, tables

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Write every entry anew; each can be taken back as before."""
    conversion.convert(tables.create())
    tables.drop()
