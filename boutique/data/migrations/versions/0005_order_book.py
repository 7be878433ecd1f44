"""The book of orders: each garment has its own days, and beside it stand choices, moved days and payments."""

from __future__ import annotations

from boutique.data.migrations.order_book import beside, garments

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Move what belongs to a garment to the garment; no day and no sum is lost."""
    garments.move()
    beside.create()
