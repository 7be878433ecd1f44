"""By when a complaint is put right, as of revision 0003."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def add() -> None:
    """Add the day; nobody named one for what was answered before."""
    op.add_column("complaint", sa.Column("put_right_by", sa.Date(), nullable=True))
