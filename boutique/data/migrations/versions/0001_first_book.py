"""The first book: people, measures, offer, orders, talks, and what is derived from them."""

from __future__ import annotations

from alembic import op

from boutique.data.migrations.first_book import offer, orders, people, shop, talks

revision = "0001"
down_revision = None

_SEARCH = (
    "CREATE VIRTUAL TABLE client_words USING fts5(words, content='', contentless_delete=1, detail=none, "
    "prefix='1 2 3 4 5 6 7 8', tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE client_digits USING fts5(digits, content='', contentless_delete=1, "
    "tokenize='trigram')",
    "CREATE TABLE client_place (no INTEGER PRIMARY KEY, place BIGINT NOT NULL)",
)


def upgrade() -> None:
    """Lay out the book; search has its own home on each dialect."""
    for room in (people, offer, orders, talks, shop):
        room.create()
    if op.get_bind().dialect.name == "sqlite":
        for statement in _SEARCH:
            op.execute(statement)
