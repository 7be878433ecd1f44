"""The tables of the history as of revision 0004."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def create() -> sa.Table:
    """Create what the history is written to since; returns the table of its changes."""
    op.add_column("history", sa.Column("schema", sa.Integer(), server_default=sa.text("3"), nullable=False))
    changes = _history_change()
    _indexes()
    op.create_table(
        "history_reference",
        sa.Column("what", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("what", "seq", name=op.f("pk_history_reference")),
        sqlite_with_rowid=False,
    )
    return changes


def drop() -> None:
    """Drop what the history was written to before."""
    op.drop_column("history", "changes")
    op.drop_table("history_row")


def _history_change() -> sa.Table:
    return op.create_table(
        "history_change",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pos", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("op", sa.String(length=10), nullable=False),
        sa.Column("table_name", sa.String(length=40), nullable=False),
        sa.Column("row_id", sa.String(length=64), nullable=True),
        sa.Column("client_id", sa.Uuid(), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("redacted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["seq"],
            ["history.seq"],
            name=op.f("fk_history_change_seq"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("seq", "pos", name=op.f("pk_history_change")),
        sqlite_with_rowid=False,
    )


def _indexes() -> None:
    for name, columns, named in (
        ("ix_history_change_row", ["table_name", "row_id"], "row_id IS NOT NULL"),
        ("ix_history_change_client", ["client_id", "seq"], "client_id IS NOT NULL"),
    ):
        where = sa.text(named)
        op.create_index(
            name, "history_change", columns, unique=False, sqlite_where=where, postgresql_where=where
        )
