"""Stages of the workshop, of garments, and what waits, as of revision 0008."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Create the three tables, empty: how far a garment had come nobody wrote down before."""
    _stages()
    _stages_of_garments()
    _waits()
    for table, name in (
        ("item_stage", "item_id"),
        ("item_stage", "client_id"),
        ("item_stage", "stage_id"),
        ("wait", "item_id"),
        ("wait", "client_id"),
        ("wait", "item_stage_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)
    is_open = sa.text("until_on IS NULL")
    op.create_index(
        "ix_wait_open", "wait", ["item_id"], unique=False, sqlite_where=is_open, postgresql_where=is_open
    )


def _stages() -> None:
    op.create_table(
        "work_stage",
        *_identity("work_stage"),
        sa.Column("garment", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("pos", sa.Integer(), nullable=False),
        sa.Column("usual_minutes", sa.Integer(), nullable=False),
        sa.Column("skill", sa.String(length=20), nullable=False),
        sa.Column("pace", sa.String(length=20), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.CheckConstraint("usual_minutes >= 0", name=op.f("ck_work_stage_usual")),
    )


def _stages_of_garments() -> None:
    op.create_table(
        "item_stage",
        *_identity("item_stage"),
        *_of("item_stage", "item_id", "order_item"),
        *_of("item_stage", "client_id", "client"),
        *_of("item_stage", "stage_id", "work_stage"),
        sa.Column("pos", sa.Integer(), nullable=False),
        sa.Column("planned_from", sa.Date(), nullable=True),
        sa.Column("planned_to", sa.Date(), nullable=True),
        sa.Column("started_at", sa.DateTime(), nullable=True),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        *_of("item_stage", "staff_id", "staff", nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.CheckConstraint("done_at >= started_at", name=op.f("ck_item_stage_order")),
        sa.CheckConstraint("minutes >= 0", name=op.f("ck_item_stage_minutes")),
    )


def _waits() -> None:
    op.create_table(
        "wait",
        *_identity("wait"),
        *_of("wait", "item_id", "order_item"),
        *_of("wait", "client_id", "client"),
        *_of("wait", "item_stage_id", "item_stage", nullable=True),
        sa.Column("cause", sa.String(length=20), nullable=False),
        *_of("wait", "owner_id", "staff", nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.CheckConstraint("until_on >= from_on", name=op.f("ck_wait_order")),
    )


def _identity(table: str) -> tuple[Any, ...]:
    id_, version = (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    return id_, version, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _of(table: str, name: str, target: str, *, nullable: bool = False) -> tuple[Any, ...]:
    key = sa.ForeignKeyConstraint(
        [name], [f"{target}.id"], name=op.f(f"fk_{table}_{name}"), initially="DEFERRED", deferrable=True
    )
    return sa.Column(name, sa.Uuid(), nullable=nullable), key
