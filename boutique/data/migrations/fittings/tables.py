"""Fittings with their garment and outcome, amendments, alterations, free days, as of revision 0013."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Add the columns and tables, and move what was to be altered from the fittings into rows of their own.

    A fitting of before was held. With amendments it was fine with amendments; of the others nobody said.
    """
    _widen()
    _amendments()
    _alterations()
    _free_times()
    op.execute(
        "INSERT INTO amendment (id, version, client_id, fitting_id, place, words) "
        "SELECT id, 1, client_id, id, '', amendments FROM fitting WHERE amendments <> ''"
    )
    op.execute("UPDATE fitting SET outcome = CASE WHEN amendments <> '' THEN 'amended' ELSE 'held' END")
    op.execute("ALTER TABLE fitting DROP COLUMN amendments")


def _widen() -> None:
    for name, target in (("item_id", "order_item"), ("confirmed_by", "staff"), ("moved_from", "fitting")):
        key = sa.ForeignKey(
            f"{target}.id", name=op.f(f"fk_fitting_{name}"), initially="DEFERRED", deferrable=True
        )
        op.add_column("fitting", sa.Column(name, sa.Uuid(), key, nullable=True), inline_references=True)
    minutes = sa.Column("minutes", sa.Integer(), server_default=sa.text("30"), nullable=False)
    outcome = sa.Column("outcome", sa.String(length=20), server_default=sa.text("''"), nullable=False)
    for column in (minutes, outcome, sa.Column("confirmed_at", sa.DateTime(), nullable=True)):
        op.add_column("fitting", column)
    for name in ("item_id", "moved_from", "at"):
        op.create_index(op.f(f"ix_fitting_{name}"), "fitting", [name], unique=False)
    planned = sa.text("outcome = ''")
    op.create_index(
        "ix_fitting_planned", "fitting", ["staff_id"], sqlite_where=planned, postgresql_where=planned
    )


def _amendments() -> None:
    op.create_table(
        "amendment",
        *_identity("amendment"),
        *_of("amendment", "client_id", "client"),
        *_of("amendment", "item_id", "order_item", nullable=True),
        *_of("amendment", "fitting_id", "fitting", nullable=True),
        sa.Column("place", sa.String(length=30), nullable=False),
        sa.Column("mm", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("solved_on", sa.Date(), nullable=True),
        *_of("amendment", "solved_at", "fitting", nullable=True),
    )
    for name in ("client_id", "item_id", "fitting_id"):
        op.create_index(op.f(f"ix_amendment_{name}"), "amendment", [name], unique=False)


def _alterations() -> None:
    op.create_table(
        "alteration",
        *_identity("alteration"),
        *_of("alteration", "client_id", "client"),
        *_of("alteration", "item_id", "order_item"),
        *_of("alteration", "of_item_id", "order_item"),
        sa.Column("payer", sa.String(length=20), nullable=False),
        sa.Column("why", sa.String(length=20), nullable=False),
    )
    for name in ("client_id", "item_id", "of_item_id"):
        op.create_index(op.f(f"ix_alteration_{name}"), "alteration", [name], unique=False)


def _free_times() -> None:
    op.create_table(
        "free_time",
        *_identity("free_time"),
        *_of("free_time", "client_id", "client"),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("from_minute", sa.Integer(), nullable=False),
        sa.Column("until_minute", sa.Integer(), nullable=False),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_free_time_weekday")),
        sa.CheckConstraint("until_minute >= from_minute", name=op.f("ck_free_time_hours")),
    )
    op.create_index(op.f("ix_free_time_client_id"), "free_time", ["client_id"], unique=False)


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
