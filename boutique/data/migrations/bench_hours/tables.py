"""Weeks of those who sew, absences and closed days, as they were first made."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Create the three tables, empty, and give everybody who serves room for their skills."""
    _weeks()
    _absences()
    op.create_table(
        "closed_day",
        *_identity("closed_day"),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("why", sa.String(length=120), nullable=False),
        sa.UniqueConstraint("day", name=op.f("uq_closed_day_day")),
    )
    for table in ("working_time", "absence"):
        op.create_index(op.f(f"ix_{table}_staff_id"), table, ["staff_id"], unique=False)
    op.add_column(
        "staff", sa.Column("skills", sa.String(length=60), nullable=False, server_default=sa.text("''"))
    )


def _weeks() -> None:
    op.create_table(
        "working_time",
        *_identity("working_time"),
        *_of_staff("working_time"),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_working_time_weekday")),
        sa.CheckConstraint("minutes BETWEEN 0 AND 1440", name=op.f("ck_working_time_minutes")),
    )


def _absences() -> None:
    op.create_table(
        "absence",
        *_identity("absence"),
        *_of_staff("absence"),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("why", sa.String(length=20), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.CheckConstraint("until_on >= from_on", name=op.f("ck_absence_order")),
    )


def _identity(table: str) -> tuple[Any, ...]:
    id_, version = (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    return id_, version, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _of_staff(table: str) -> tuple[Any, ...]:
    key = sa.ForeignKeyConstraint(
        ["staff_id"], ["staff.id"], name=op.f(f"fk_{table}_staff_id"), initially="DEFERRED", deferrable=True
    )
    return sa.Column("staff_id", sa.Uuid(), nullable=False), key
