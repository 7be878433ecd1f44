"""What lies of a cloth is a sum of what came and went; what its mill said is kept each time."""

from __future__ import annotations

from boutique.data.migrations.cloth_book import opening, tables

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the tables, open them with what was known so far, and take that from the cloths."""
    tables.create()
    opening.write()
    tables.drop_old()
