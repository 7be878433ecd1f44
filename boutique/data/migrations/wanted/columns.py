"""What an order is for, how a garment is to sit, and what the shop offers to choose, as first made."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Give orders, offers and their garments the new columns, and make the list of what is offered, empty."""
    for table in ("orders", "offer"):
        op.add_column(table, _words("wanted_for", sa.String(length=120)))
        op.add_column(table, sa.Column("wanted_on", sa.Date(), nullable=True))
    for table in ("order_item", "offer_item"):
        op.add_column(table, _words("fit", sa.String(length=120)))
        op.add_column(table, _words("bench_note", sa.Text()))
    op.create_table(
        "style_option",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("garment", sa.String(length=30), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=120), nullable=False),
        sa.Column("extra_bani", sa.Integer(), nullable=False),
        sa.Column("pos", sa.Integer(), nullable=False),
        sa.CheckConstraint("extra_bani >= 0", name=op.f("ck_style_option_extra")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_style_option")),
    )


def _words(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False, server_default=sa.text("''"))
