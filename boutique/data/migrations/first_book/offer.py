"""Cloths, collections, pieces, and who waits for what, as of revision 0001."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Create this room's tables."""
    _cloth()
    _season_collection()
    _piece()
    _waitlist_entry()


def _cloth() -> None:
    op.create_table(
        "cloth",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("mill", sa.String(length=120), nullable=False),
        sa.Column("composition", sa.String(length=200), nullable=False),
        sa.Column("weight_g", sa.Integer(), nullable=False),
        sa.Column("weave", sa.String(length=30), nullable=False),
        sa.Column("colour", sa.String(length=60), nullable=False),
        sa.Column("ground", sa.String(length=40), nullable=False),
        sa.Column("second", sa.String(length=40), nullable=True),
        sa.Column("third", sa.String(length=40), nullable=True),
        sa.Column("scale_mm", sa.Float(), nullable=False),
        sa.Column("stock_cm", sa.Integer(), nullable=False),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("arrived_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cloth")),
        sa.UniqueConstraint("code", name=op.f("uq_cloth_code")),
    )
    op.create_index(op.f("ix_cloth_arrived_on"), "cloth", ["arrived_on"], unique=False)


def _season_collection() -> None:
    op.create_table(
        "season_collection",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=True),
        sa.Column("story", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_season_collection")),
        sa.UniqueConstraint("name", name=op.f("uq_season_collection_name")),
    )


def _piece() -> None:
    op.create_table(
        "piece",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("collection_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("garment", sa.String(length=30), nullable=False),
        sa.Column("wearer", sa.String(length=10), nullable=False),
        sa.Column("cloth_id", sa.Uuid(), nullable=False),
        sa.Column("style", sa.String(length=200), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("occasion", sa.String(length=60), nullable=False),
        sa.Column("price_bani", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("ready_weeks", sa.Integer(), nullable=False),
        sa.Column("photo", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["cloth_id"], ["cloth.id"], name=op.f("fk_piece_cloth_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["collection_id"],
            ["season_collection.id"],
            name=op.f("fk_piece_collection_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_piece")),
        sa.UniqueConstraint("collection_id", "code", name=op.f("uq_piece_collection_id_code")),
    )
    op.create_index(op.f("ix_piece_cloth_id"), "piece", ["cloth_id"], unique=False)
    op.create_index(op.f("ix_piece_collection_id"), "piece", ["collection_id"], unique=False)


def _waitlist_entry() -> None:
    op.create_table(
        "waitlist_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("cloth_id", sa.Uuid(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("metres_cm", sa.Integer(), nullable=False),
        sa.Column("swatches_sent_on", sa.Date(), nullable=True),
        sa.Column("chosen", sa.String(length=120), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_waitlist_entry_client_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["cloth_id"],
            ["cloth.id"],
            name=op.f("fk_waitlist_entry_cloth_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waitlist_entry")),
    )
    op.create_index(op.f("ix_waitlist_entry_client_id"), "waitlist_entry", ["client_id"], unique=False)
    op.create_index(op.f("ix_waitlist_entry_cloth_id"), "waitlist_entry", ["cloth_id"], unique=False)
    op.create_index(
        "ix_waitlist_open",
        "waitlist_entry",
        ["cloth_id", "client_id"],
        unique=False,
        sqlite_where=sa.text("told_on IS NULL"),
        postgresql_where=sa.text("told_on IS NULL"),
    )
