"""The index by which clients are found, as of revision 0002; filled when the newest one is reached."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

_DROPPED: Final = "DROP TABLE client_digits"
_MADE: Final = (
    "CREATE VIRTUAL TABLE client_pieces USING fts5(pieces, content='', contentless_delete=1, "
    "tokenize='trigram')",
    "CREATE VIRTUAL TABLE client_more USING fts5(words, content='', contentless_delete=1, detail=none, "
    "prefix='1 2 3 4 5 6 7 8', tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE client_vocabulary USING fts5vocab(client_words, row)",
)


def create() -> None:
    """Create what finds pieces of names, other words and slips, and what the list is paged by."""
    op.drop_index("ix_client_sort", "client")
    here = sa.text("archived_at IS NULL")
    op.create_index(
        "ix_client_sort",
        "client",
        ["sort_key", "no", "archived_at"],
        unique=False,
        sqlite_where=here,
        postgresql_where=here,
    )
    if op.get_bind().dialect.name == "sqlite":
        for statement in (_DROPPED, *_MADE):
            op.execute(statement)
