"""Orders and their garments, as of revision 0001."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Create this room's tables."""
    _orders()
    _order_item()


def _orders() -> None:
    op.create_table(
        "orders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("placed_on", sa.Date(), nullable=False),
        sa.Column("promised_on", sa.Date(), nullable=True),
        sa.Column("delivered_on", sa.Date(), nullable=True),
        sa.Column("cancelled_on", sa.Date(), nullable=True),
        sa.Column("total_bani", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("source_key", sa.String(length=400), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_orders_client_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
        sa.UniqueConstraint("no", name=op.f("uq_orders_no")),
        sa.UniqueConstraint("source_key", name=op.f("uq_orders_source_key")),
    )
    op.create_index("ix_orders_client", "orders", ["client_id", "placed_on"], unique=False)
    op.create_index(
        "ix_orders_delivered",
        "orders",
        ["delivered_on"],
        unique=False,
        sqlite_where=sa.text("delivered_on IS NOT NULL"),
        postgresql_where=sa.text("delivered_on IS NOT NULL"),
    )
    op.create_index(
        "ix_orders_open",
        "orders",
        ["promised_on"],
        unique=False,
        sqlite_where=sa.text("delivered_on IS NULL AND cancelled_on IS NULL AND promised_on IS NOT NULL"),
        postgresql_where=sa.text("delivered_on IS NULL AND cancelled_on IS NULL AND promised_on IS NOT NULL"),
    )


def _order_item() -> None:
    op.create_table(
        "order_item",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("garment", sa.String(length=30), nullable=False),
        sa.Column("description", sa.String(length=300), nullable=False),
        sa.Column("cloth_id", sa.Uuid(), nullable=True),
        sa.Column("price_bani", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_order_item_client_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["cloth_id"],
            ["cloth.id"],
            name=op.f("fk_order_item_cloth_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["orders.id"],
            name=op.f("fk_order_item_order_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_item")),
    )
    op.create_index(op.f("ix_order_item_client_id"), "order_item", ["client_id"], unique=False)
    op.create_index(op.f("ix_order_item_order_id"), "order_item", ["order_id"], unique=False)
