"""Offers, what is in them and what is chosen for it, as of revision 0007."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Create the three tables, empty: nobody wrote offers down before."""
    op.create_table(
        "offer",
        *_identity("offer"),
        *_of("offer", "client_id", "client"),
        sa.Column("offered_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("lapsed_on", sa.Date(), nullable=True),
        *_of("offer", "order_id", "orders", nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        _number("discount_bani"),
        sa.Column("note", sa.Text(), nullable=False),
        _number("revision"),
        sa.CheckConstraint("discount_bani >= 0", name=op.f("ck_offer_discount")),
    )
    _items()
    op.create_table(
        "offer_item_option",
        *_identity("offer_item_option"),
        *_of("offer_item_option", "item_id", "offer_item"),
        *_of("offer_item_option", "client_id", "client"),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=120), nullable=False),
        _number("extra_bani"),
        sa.CheckConstraint("extra_bani >= 0", name=op.f("ck_offer_item_option_extra")),
    )
    for table, name in (
        ("offer", "client_id"),
        ("offer_item", "offer_id"),
        ("offer_item", "client_id"),
        ("offer_item_option", "item_id"),
        ("offer_item_option", "client_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)


def _items() -> None:
    op.create_table(
        "offer_item",
        *_identity("offer_item"),
        *_of("offer_item", "offer_id", "offer"),
        *_of("offer_item", "client_id", "client"),
        _number("pos"),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("garment", sa.String(length=30), nullable=False),
        sa.Column("description", sa.String(length=300), nullable=False),
        sa.Column("wearer", sa.String(length=120), nullable=False),
        *_of("offer_item", "cloth_id", "cloth", nullable=True),
        _number("cloth_cm"),
        _number("quantity"),
        _number("price_bani"),
        sa.Column("promised_on", sa.Date(), nullable=True),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_offer_item_quantity")),
        sa.CheckConstraint("cloth_cm >= 0", name=op.f("ck_offer_item_cloth")),
        sa.CheckConstraint("price_bani >= 0", name=op.f("ck_offer_item_price")),
    )


def _identity(table: str) -> tuple[Any, ...]:
    id_, version = sa.Column("id", sa.Uuid(), nullable=False), _number("version")
    return id_, version, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _of(table: str, name: str, target: str, *, nullable: bool = False) -> tuple[Any, ...]:
    key = sa.ForeignKeyConstraint(
        [name], [f"{target}.id"], name=op.f(f"fk_{table}_{name}"), initially="DEFERRED", deferrable=True
    )
    return sa.Column(name, sa.Uuid(), nullable=nullable), key
