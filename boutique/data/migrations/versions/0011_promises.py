"""A promise has one home: days on which to ring, and days by which a garment is ready, moved or not."""

from __future__ import annotations

from boutique.data.migrations.promises import home

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Move what was promised into one table; no day and no reason is lost."""
    home.move()
