"""The call sheet with all its rules against the bare SQL it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boutique.data.queries import SqlQueries
from boutique.data.store.connection import connect
from tests.bench import books
from tests.bench.measuring import cpu, line, percentile
from tests.bench.replaying import replay, statements

_TIMES = 100


def report(clients: int) -> Iterator[str]:
    """Yield the processor time of the sheet, warm, beside its own statements replayed on the bare driver."""
    folder = books.demo(clients)
    queries, bare = SqlQueries(books.path(folder)), connect(books.path(folder))
    today = date.today()
    asked = statements(queries.reader.raw, lambda: queries.call_sheet(today))
    ours, raw = [], []
    for _ in range(_TIMES):
        ours.append(cpu(lambda: queries.call_sheet(today)))
        raw.append(cpu(lambda: replay(bare, asked)))
    what = f"call sheet, {clients:,} clients, CPU, {len(asked)} queries"
    yield line(what, percentile(ours, 0.5), percentile(raw, 0.5), "ms", "5")
    bare.close()
    queries.close()
