"""An order is for something on a day of its own; what can be chosen for a garment is the shop's own list."""

from __future__ import annotations

from boutique.data.migrations.wanted import columns

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the columns and the table; every row stays."""
    columns.create()
