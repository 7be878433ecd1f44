"""The history in the order in which it was written, and its index, as of revision 0003.

The index is filled when the newest revision is reached.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

_KEPT = "id, at, staff_id, action, client_id, changes, undoes"


def renew() -> None:
    """Give every entry its place in the order; a rowid alone may be dealt anew when a file is packed.

    No book on a server is so old that it holds an entry by now.
    """
    if op.get_bind().dialect.name == "sqlite":
        op.execute("ALTER TABLE history RENAME TO history_of_0002")
        _history()
        op.execute(f"INSERT INTO history (seq, {_KEPT}) SELECT rowid, {_KEPT} FROM history_of_0002")
        op.execute("DROP TABLE history_of_0002")
    else:
        op.drop_table("history")
        _history()
    _indexes()
    _history_state()
    _history_row()


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("action", sa.String(length=200), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=True),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("undoes", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_history")),
        sa.UniqueConstraint("id", name=op.f("uq_history_id")),
    )


def _indexes() -> None:
    op.create_index("ix_history_at", "history", ["at"], unique=False)
    op.create_index(op.f("ix_history_client_id"), "history", ["client_id"], unique=False)
    where = sa.text("undoes IS NOT NULL")
    op.create_index(
        "ix_history_undoes", "history", ["undoes"], unique=False, sqlite_where=where, postgresql_where=where
    )


def _history_state() -> None:
    op.create_table(
        "history_state",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("fact", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_history_state")),
    )
    where = sa.text("stands AND NOT fact")
    op.create_index(
        "ix_history_state_latest",
        "history_state",
        ["seq"],
        unique=False,
        sqlite_where=where,
        postgresql_where=where,
    )


def _history_row() -> None:
    op.create_table(
        "history_row",
        sa.Column("what", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("what", "seq", name=op.f("pk_history_row")),
        sqlite_with_rowid=False,
    )
