"""Settings, history, and what is derived, as of revision 0001."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """Create this room's tables."""
    _setting()
    _history()
    _client_summary()
    _client_summary_indexes()
    _invitation()


def _setting() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("action", sa.String(length=200), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=True),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("undoes", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
    )
    op.create_index("ix_history_at", "history", ["at"], unique=False)
    op.create_index(op.f("ix_history_client_id"), "history", ["client_id"], unique=False)


def _client_summary() -> None:
    op.create_table(
        "client_summary",
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.Column("first_order", sa.Date(), nullable=True),
        sa.Column("last_order", sa.Date(), nullable=True),
        sa.Column("spent_bani", sa.Integer(), nullable=False),
        sa.Column("gap_days", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("rhythm", sa.String(length=20), nullable=False),
        sa.Column("came_back", sa.Integer(), nullable=True),
        sa.Column("came_back_of", sa.Integer(), nullable=True),
        sa.Column("came_back_days", sa.Integer(), nullable=True),
        sa.Column("quiet_until", sa.Date(), nullable=True),
        sa.Column("sales_quiet_until", sa.Date(), nullable=True),
        sa.Column("ask_from", sa.Date(), nullable=True),
        sa.Column("lead_since", sa.Date(), nullable=True),
        sa.Column("complaint_open", sa.Boolean(), nullable=False),
        sa.Column("calls_refused", sa.Boolean(), nullable=False),
        sa.Column("sales_refused", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_client_summary_client_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("client_id", name=op.f("pk_client_summary")),
    )


def _client_summary_indexes() -> None:
    op.create_index(
        "ix_summary_call",
        "client_summary",
        [sa.literal_column("score DESC")],
        unique=False,
        sqlite_where=sa.text("rhythm IN ('due', 'drifting')"),
        postgresql_where=sa.text("rhythm IN ('due', 'drifting')"),
    )
    op.create_index(
        "ix_summary_lapsed",
        "client_summary",
        [sa.literal_column("score DESC")],
        unique=False,
        sqlite_where=sa.text("rhythm = 'lapsed'"),
        postgresql_where=sa.text("rhythm = 'lapsed'"),
    )
    op.create_index(
        "ix_summary_ask_from",
        "client_summary",
        ["ask_from"],
        unique=False,
        sqlite_where=sa.text("ask_from IS NOT NULL"),
        postgresql_where=sa.text("ask_from IS NOT NULL"),
    )
    op.create_index(
        "ix_summary_lead_since",
        "client_summary",
        ["lead_since"],
        unique=False,
        sqlite_where=sa.text("lead_since IS NOT NULL"),
        postgresql_where=sa.text("lead_since IS NOT NULL"),
    )


def _invitation() -> None:
    op.create_table(
        "invitation",
        sa.Column("collection_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("out_of", sa.Integer(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"],
            ["client.id"],
            name=op.f("fk_invitation_client_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["collection_id"],
            ["season_collection.id"],
            name=op.f("fk_invitation_collection_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("collection_id", "client_id", name=op.f("pk_invitation")),
    )
