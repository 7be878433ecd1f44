"""Movements and expectations of cloth, their sums, and what a wait knows besides, as of revision 0009."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Create the tables, empty, and add what a wait knows besides."""
    _movements()
    _expected()
    _stock()
    for table, name in (
        ("cloth_movement", "cloth_id"),
        ("cloth_movement", "item_id"),
        ("cloth_movement", "client_id"),
        ("cloth_expected", "cloth_id"),
        ("cloth_expected", "first_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)
    for name in ("rank", "promised_cm"):
        column = sa.Column(name, sa.Integer(), server_default=sa.text("0"), nullable=False)
        op.add_column("waitlist_entry", column)
    op.add_column("waitlist_entry", sa.Column("given_up_on", sa.Date(), nullable=True))
    key = sa.ForeignKey(
        "order_item.id", name=op.f("fk_waitlist_entry_item_id"), initially="DEFERRED", deferrable=True
    )
    op.add_column(
        "waitlist_entry", sa.Column("item_id", sa.Uuid(), key, nullable=True), inline_references=True
    )


def drop_old() -> None:
    """Take from the cloths what the movements tell since."""
    op.drop_index("ix_cloth_arrived_on", table_name="cloth")
    for name in ("stock_cm", "expected_on", "arrived_on"):
        op.execute(f"ALTER TABLE cloth DROP COLUMN {name}")


def _movements() -> None:
    op.create_table(
        "cloth_movement",
        *_identity("cloth_movement"),
        *_of("cloth_movement", "cloth_id", "cloth"),
        _number("cm"),
        sa.Column("kind", sa.String(length=20), nullable=False),
        *_of("cloth_movement", "item_id", "order_item", nullable=True),
        *_of("cloth_movement", "client_id", "client", nullable=True),
        sa.Column("moved_on", sa.Date(), nullable=False),
        *_of("cloth_movement", "staff_id", "staff", nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.CheckConstraint("kind NOT IN ('cut', 'sold') OR cm < 0", name=op.f("ck_cloth_movement_gone")),
        sa.CheckConstraint("kind <> 'received' OR cm >= 0", name=op.f("ck_cloth_movement_received")),
    )


def _expected() -> None:
    op.create_table(
        "cloth_expected",
        *_identity("cloth_expected"),
        *_of("cloth_expected", "cloth_id", "cloth"),
        *_of("cloth_expected", "first_id", "cloth_expected", nullable=True),
        _number("cm"),
        _day("from_on", nullable=False),
        _day("to_on", nullable=False),
        _day("said_on", nullable=False),
        _day("arrived_on"),
        _day("called_off_on"),
        *_of("cloth_expected", "staff_id", "staff", nullable=True),
        sa.CheckConstraint("cm >= 0", name=op.f("ck_cloth_expected_cm")),
        sa.CheckConstraint("to_on >= from_on", name=op.f("ck_cloth_expected_days")),
    )


def _stock() -> None:
    op.create_table(
        "cloth_stock",
        *_of("cloth_stock", "cloth_id", "cloth"),
        _number("on_hand_cm"),
        _number("reserved_cm"),
        _day("arrived_on"),
        _day("counted_on"),
        _day("expected_from"),
        _day("expected_to"),
        _number("expected_cm"),
        sa.PrimaryKeyConstraint("cloth_id", name=op.f("pk_cloth_stock")),
    )


def _identity(table: str) -> tuple[Any, ...]:
    id_, version = sa.Column("id", sa.Uuid(), nullable=False), _number("version")
    return id_, version, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _day(name: str, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _of(table: str, name: str, target: str, *, nullable: bool = False) -> tuple[Any, ...]:
    key = sa.ForeignKeyConstraint(
        [name], [f"{target}.id"], name=op.f(f"fk_{table}_{name}"), initially="DEFERRED", deferrable=True
    )
    return sa.Column(name, sa.Uuid(), nullable=nullable), key
