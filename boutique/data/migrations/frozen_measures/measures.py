"""The measures with which a garment was ordered, as of revision 0006."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

_TABLE = "order_item_measure"


def create() -> None:
    """Create the table, empty: of orders taken before nobody knows by which measures they were cut."""
    op.create_table(
        _TABLE,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *_of("item_id", "order_item"),
        *_of("client_id", "client"),
        sa.Column("part", sa.String(length=30), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("body_mm", sa.Integer(), nullable=False),
        sa.Column("ease_mm", sa.Integer(), nullable=True),
        sa.Column("cut_mm", sa.Integer(), nullable=True),
        sa.Column("typed", sa.String(length=20), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        *_of("session_id", "measurement_session"),
        sa.CheckConstraint("body_mm > 0", name=op.f("ck_order_item_measure_body")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{_TABLE}")),
        sa.UniqueConstraint("item_id", "part", "code", name=op.f(f"uq_{_TABLE}_item_id_part_code")),
    )
    for name in ("item_id", "client_id", "session_id"):
        op.create_index(op.f(f"ix_{_TABLE}_{name}"), _TABLE, [name], unique=False)


def _of(name: str, target: str) -> tuple[sa.Column[object], sa.ForeignKeyConstraint]:
    key = sa.ForeignKeyConstraint(
        [name], [f"{target}.id"], name=op.f(f"fk_{_TABLE}_{name}"), initially="DEFERRED", deferrable=True
    )
    return sa.Column(name, sa.Uuid(), nullable=False), key
