"""What was chosen, moved and paid, as of revision 0005."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Create the three tables, empty: nobody wrote such things down before."""
    op.create_table(
        "order_item_option",
        *_identity(),
        *_of("order_item_option", "item_id", "order_item"),
        *_of("order_item_option", "client_id", "client"),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=120), nullable=False),
        sa.Column("extra_bani", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_item_option")),
    )
    op.create_table(
        "order_date_change",
        *_identity(),
        *_of("order_date_change", "item_id", "order_item"),
        *_of("order_date_change", "client_id", "client"),
        sa.Column("before_on", sa.Date(), nullable=True),
        sa.Column("after_on", sa.Date(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *_of("order_date_change", "staff_id", "staff", nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_date_change")),
    )
    _payment()
    for table, name in (
        ("order_item_option", "item_id"),
        ("order_item_option", "client_id"),
        ("order_date_change", "item_id"),
        ("order_date_change", "client_id"),
        ("payment", "order_id"),
        ("payment", "client_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)


def _payment() -> None:
    op.create_table(
        "payment",
        *_identity(),
        *_of("payment", "order_id", "orders"),
        *_of("payment", "client_id", "client"),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("method", sa.String(length=20), nullable=False),
        sa.Column("amount_bani", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("receipt", sa.String(length=40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        *_of("payment", "staff_id", "staff", nullable=True),
        *_of("payment", "voids", "payment", nullable=True),
        sa.CheckConstraint("amount_bani > 0", name=op.f("ck_payment_amount")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
    )


def _identity() -> tuple[sa.Column[Any], ...]:
    return sa.Column("id", sa.Uuid(), nullable=False), sa.Column("version", sa.Integer(), nullable=False)


def _of(table: str, name: str, target: str, *, nullable: bool = False) -> tuple[Any, ...]:
    key = sa.ForeignKeyConstraint(
        [name], [f"{target}.id"], name=op.f(f"fk_{table}_{name}"), initially="DEFERRED", deferrable=True
    )
    return sa.Column(name, sa.Uuid(), nullable=nullable), key
