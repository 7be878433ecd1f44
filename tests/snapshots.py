"""What a book holds, so that two moments of it can be compared."""

from __future__ import annotations

from typing import Any

from boutique.data.book import SqliteBook
from boutique.data.derived import summaries
from boutique.data.history import index as history_index
from boutique.data.search import index as search
from boutique.domain.kernel.settings import filled

DERIVED = {"client_summary", "invitation", "history_state", "history_reference", "setting", "alembic_version"}
_NEVER_BACK = {"history", "history_change", "numbering", "given_code"}


def contents(book: SqliteBook) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every thing, without versions, and the settings as they count."""
    reader = book.queries().reader
    held: dict[str, list[Any]] = {}
    for table in _tables(book) - DERIVED - _NEVER_BACK:
        columns = [row[1] for row in reader.all(f"PRAGMA table_info({table})") if row[1] != "version"]
        held[table] = sorted(reader.all(f"SELECT {', '.join(columns)} FROM {table}"), key=repr)
    held["setting"] = sorted(filled(dict(reader.all("SELECT key, value FROM setting"))).items())
    return held


def derived(book: SqliteBook) -> dict[str, list[tuple[Any, ...]]]:
    """Return what is derived: the places of the index, all its words and pieces, and the summaries."""
    reader = book.queries().reader
    with book._writing.begin() as connection:
        raw = connection.connection.driver_connection
        held = {index: _terms(raw, index) for index in ("client_words", "client_pieces", "client_more")}
    return held | {
        "place": reader.all("SELECT no, place FROM client_place ORDER BY no"),
        "summary": reader.all("SELECT * FROM client_summary ORDER BY client_id"),
        "state": reader.all("SELECT * FROM history_state ORDER BY seq"),
        "named": reader.all("SELECT * FROM history_reference ORDER BY what, seq"),
    }


def _terms(raw: Any, index: str) -> list[tuple[Any, ...]]:
    raw.execute(f"CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, {index}, 'instance')")
    terms = sorted({row[:2] for row in raw.execute("SELECT term, doc FROM temp.terms")})
    raw.execute("DROP TABLE temp.terms")
    return terms


def rebuilt(book: SqliteBook) -> dict[str, list[tuple[Any, ...]]]:
    """Return what is derived after everything was derived from scratch."""
    with book._writing.begin() as connection:
        search.rebuild(connection)
        history_index.rebuild(connection)
        summaries.rebuild(connection)
    return derived(book)


def _tables(book: SqliteBook) -> set[str]:
    rows = book.queries().reader.all("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {row[0] for row in rows if not row[0].startswith(search.TABLES)}
