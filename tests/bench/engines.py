"""A keystroke in search on a server of PostgreSQL against the same keystroke on the book in a file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from boutique.data.queries import SqlQueries
from boutique.data.search import index as search
from boutique.data.server.book import ServerBook
from boutique.data.store.connection import connect
from boutique.data.store.place import Server
from boutique.data.store.server_connection import connect as connect_to_server
from boutique.data.tables import metadata
from tests import servers
from tests.bench import books
from tests.bench.measuring import line, percentile, timed
from tests.bench.searching import classes

_TYPED = 100
_TURNS = 3


def report(clients: int) -> Iterator[str]:
    """Yield p50 and p99 of each class of what one types, and of one row asked for; by the clock, warm."""
    if missing := servers.why_not():
        yield f"  {missing}"
        return
    file = books.path(books.people(clients))
    server = _moved(file)
    there, here = SqlQueries(server), SqlQueries(file)
    with closing(connect(file)) as raw:
        typed = {what: some[:_TYPED] for what, some in classes(raw).items()}
    for what, some in typed.items():
        yield from _compared(
            f"{clients:,}: {what}", [(lambda q, text=text: q.search(text)) for text in some], there, here
        )
    one = [lambda q: q.reader.one("SELECT name FROM staff WHERE id = ?", "0" * 32)] * _TYPED
    yield from _compared("one row asked for", one, there, here)
    there.close()
    here.close()


def _compared(what: str, asked: list[Any], there: SqlQueries, here: SqlQueries) -> Iterator[str]:
    server, file = ([_quickest(each, queries) for each in asked] for queries in (there, here))
    for part, name in ((0.5, "p50"), (0.99, "p99")):
        yield line(f"{what}, {name}", percentile(server, part), percentile(file, part), "ms")


def _quickest(asked: Any, queries: SqlQueries) -> float:
    return min(timed(lambda: asked(queries)) for _turn in range(_TURNS))


def _moved(file: Path) -> Server:
    """Lay the rows of a book in a file into a new one on the server; values need no conversion."""
    server = servers.make_database("bench")
    with tempfile.TemporaryDirectory() as folder, ServerBook.create(Path(folder), server) as book:
        with closing(connect(file)) as raw, connect_to_server(server) as target:
            for table in metadata.sorted_tables:
                _copy(raw, target, table.name, [column.name for column in table.c])
        with book._writing.begin() as connection:
            search.rebuild(connection)
    with connect_to_server(server, writable=True) as target:
        target.commit()
        target.autocommit = True
        target.execute("VACUUM ANALYZE")
    return server


def _copy(raw: Any, target: Any, table: str, columns: list[str]) -> None:
    quoted = ", ".join(f'"{name}"' for name in columns)
    target.execute(f"DELETE FROM {table}")
    with target.cursor().copy(f"COPY {table} ({quoted}) FROM STDIN") as copy:
        for row in raw.execute(f"SELECT {quoted} FROM {table}"):
            copy.write_row(row)
