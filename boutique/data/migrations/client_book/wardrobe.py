"""What clients own, which sizes fit, and what finished garments measure, as of revision 0002."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Create this room's tables."""
    _owned_piece()
    _usual_size()
    _garment_session()
    _garment_measurement()
    _ease()
    _measure_set()


def _owned_piece() -> None:
    op.create_table(
        "owned_piece",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("garment", sa.String(length=30), nullable=False),
        sa.Column("description", sa.String(length=300), nullable=False),
        sa.Column("brand", sa.String(length=120), nullable=False),
        sa.Column("size", sa.String(length=40), nullable=False),
        sa.Column("colour", sa.String(length=120), nullable=False),
        sa.Column("ground", sa.String(length=40), nullable=True),
        sa.Column("bought_on", sa.Date(), nullable=True),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("observed", sa.Boolean(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("gone_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_owned_piece_client_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff.id"],
            name=op.f("fk_owned_piece_staff_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owned_piece")),
    )
    op.create_index(op.f("ix_owned_piece_client_id"), "owned_piece", ["client_id"], unique=False)


def _usual_size() -> None:
    op.create_table(
        "usual_size",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("garment", sa.String(length=30), nullable=False),
        sa.Column("brand", sa.String(length=120), nullable=False),
        sa.Column("size", sa.String(length=40), nullable=False),
        sa.Column("remark", sa.String(length=200), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("observed", sa.Boolean(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_usual_size_client_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff.id"],
            name=op.f("fk_usual_size_staff_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_usual_size")),
    )
    op.create_index(op.f("ix_usual_size_client_id"), "usual_size", ["client_id"], unique=False)


def _garment_session() -> None:
    op.create_table(
        "garment_session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("garment", sa.String(length=30), nullable=False),
        sa.Column("order_item_id", sa.Uuid(), nullable=True),
        sa.Column("description", sa.String(length=300), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_garment_session_client_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["order_item_id"],
            ["order_item.id"],
            name=op.f("fk_garment_session_order_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff.id"],
            name=op.f("fk_garment_session_staff_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_garment_session")),
    )
    op.create_index(op.f("ix_garment_session_client_id"), "garment_session", ["client_id"], unique=False)


def _garment_measurement() -> None:
    op.create_table(
        "garment_measurement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("mm", sa.Integer(), nullable=False),
        sa.Column("typed", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_garment_measurement_client_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["garment_session.id"],
            name=op.f("fk_garment_measurement_session_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_garment_measurement")),
        sa.UniqueConstraint("session_id", "code", name=op.f("uq_garment_measurement_session_id_code")),
    )
    op.create_index(
        op.f("ix_garment_measurement_client_id"), "garment_measurement", ["client_id"], unique=False
    )
    op.create_index(
        op.f("ix_garment_measurement_session_id"), "garment_measurement", ["session_id"], unique=False
    )


def _ease() -> None:
    op.create_table(
        "ease",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("garment", sa.String(length=30), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("mm", sa.Integer(), nullable=False),
        sa.Column("typed", sa.String(length=20), nullable=False),
        sa.Column("set_on", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_ease_client_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_ease_staff_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ease")),
    )
    op.create_index(op.f("ix_ease_client_id"), "ease", ["client_id"], unique=False)


def _measure_set() -> None:
    op.create_table(
        "measure_set",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("codes", sa.String(length=400), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure_set")),
        sa.UniqueConstraint("name", name=op.f("uq_measure_set_name")),
    )
