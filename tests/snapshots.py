"""What a book holds, so that two moments of it can be compared."""

from __future__ import annotations

from typing import Any

from boutique.data.book import SqlBook
from boutique.data.derived import stock, summaries
from boutique.data.history import index as history_index
from boutique.data.search import index as search
from boutique.data.tables import metadata
from boutique.domain.kernel.settings import filled

DERIVED = {
    "client_summary",
    "cloth_stock",
    "garment_forecast",
    "invitation",
    "history_state",
    "history_reference",
    "setting",
    "alembic_version",
}
_NEVER_BACK = {"history", "history_change", "numbering", "given_code"}


def contents(book: SqlBook) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every thing, without versions, and the settings as they count."""
    reader = book.queries().reader
    held: dict[str, list[Any]] = {}
    for table in metadata.tables.keys() - DERIVED - _NEVER_BACK:
        columns = [column.name for column in metadata.tables[table].c if column.name != "version"]
        held[table] = sorted(reader.all(f"SELECT {', '.join(columns)} FROM {table}"), key=repr)
    held["setting"] = sorted(filled(dict(reader.all("SELECT key, value FROM setting"))).items())
    return held


def derived(book: SqlBook) -> dict[str, list[tuple[Any, ...]]]:
    """Return what is derived: the places of the index, all its words and pieces, and the summaries."""
    reader = book.queries().reader
    return _index(book) | {
        "summary": reader.all("SELECT * FROM client_summary ORDER BY client_id"),
        "stock": reader.all("SELECT * FROM cloth_stock ORDER BY cloth_id"),
        "state": reader.all("SELECT * FROM history_state ORDER BY seq"),
        "named": reader.all("SELECT * FROM history_reference ORDER BY what, seq"),
    }


def _index(book: SqlBook) -> dict[str, list[tuple[Any, ...]]]:
    with book._writing.begin() as connection:
        raw: Any = connection.connection.driver_connection
        if connection.dialect.name != "sqlite":
            return {"find": raw.execute("SELECT * FROM client_find ORDER BY no").fetchall()}
        held = {index: _terms(raw, index) for index in ("client_words", "client_pieces", "client_more")}
        return held | {"place": raw.execute("SELECT no, place FROM client_place ORDER BY no").fetchall()}


def _terms(raw: Any, index: str) -> list[tuple[Any, ...]]:
    raw.execute(f"CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, {index}, 'instance')")
    terms = sorted({row[:2] for row in raw.execute("SELECT term, doc FROM temp.terms")})
    raw.execute("DROP TABLE temp.terms")
    return terms


def rebuilt(book: SqlBook) -> dict[str, list[tuple[Any, ...]]]:
    """Return what is derived after everything was derived from scratch."""
    with book._writing.begin() as connection:
        search.rebuild(connection)
        history_index.rebuild(connection)
        summaries.rebuild(connection)
        stock.rebuild(connection)
    return derived(book)
