"""With each promised day stays what was foreseen of it, so that the shop's own record corrects its quotes."""

from __future__ import annotations

from boutique.data.migrations.kept_quotes import tables

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add what is kept; every row stays."""
    tables.create()
