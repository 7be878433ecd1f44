"""The call sheet with all its rules against the bare query of the summary."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boutique.data.connection import connect
from boutique.data.queries import SqlQueries
from tests.bench import books
from tests.bench.measuring import cpu, line, percentile

_BARE = (
    "SELECT s.client_id, c.given_name, c.family_name, c.phone, s.score FROM client_summary s "
    "JOIN client c ON c.id = s.client_id WHERE s.rhythm IN ('due', 'drifting') ORDER BY s.score DESC LIMIT 32"
)
_TIMES = 60


def report(clients: int) -> Iterator[str]:
    """Yield the processor time of the sheet, warm."""
    folder = books.demo(clients)
    queries, bare = SqlQueries(books.path(folder)), connect(books.path(folder))
    today = date.today()
    ours, raw = [], []
    for _ in range(_TIMES):
        ours.append(cpu(lambda: queries.call_sheet(today)))
        raw.append(cpu(lambda: bare.execute(_BARE).fetchall()))
    yield line(
        f"call sheet, {clients:,} clients, CPU", percentile(ours, 0.5), percentile(raw, 0.5), "ms", "5"
    )
    bare.close()
    queries.close()
