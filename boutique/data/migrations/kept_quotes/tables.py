"""What a told chance rests on, the bench's own day, and each morning's forecast, as they were first made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Add the columns and the table, empty: of days promised before nobody knows what was foreseen."""
    op.add_column("order_item", sa.Column("bench_on", sa.Date(), nullable=True))
    for name, kind in (("raw", sa.Float()), ("known", sa.Integer()), ("seed", sa.Integer())):
        op.add_column("promise", sa.Column(name, kind, nullable=True))
    told = sa.text("raw IS NOT NULL")
    op.create_index("ix_promise_told", "promise", ["due_on"], sqlite_where=told, postgresql_where=told)
    op.create_table(
        "garment_forecast",
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("foreseen_on", sa.Date(), nullable=False),
        sa.Column("promised_on", sa.Date(), nullable=False),
        sa.Column("p_late", sa.Float(), nullable=False),
        sa.Column("p_before", sa.Float(), nullable=True),
        sa.Column("days_late", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["order_item.id"],
            name=op.f("fk_garment_forecast_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_garment_forecast")),
    )
