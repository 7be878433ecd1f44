"""The measures a garment was ordered with stay with it, and the book refuses what no order can be."""

from __future__ import annotations

from boutique.data.migrations.frozen_measures import checks, measures

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the table and the checks; every row stays."""
    checks.add()
    measures.create()
