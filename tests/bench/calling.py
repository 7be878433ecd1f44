"""The call sheet with all its rules against the bare SQL it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from boutique.data.connection import connect
from boutique.data.queries import SqlQueries
from tests.bench import books
from tests.bench.measuring import cpu, line, percentile

_TIMES = 100


def report(clients: int) -> Iterator[str]:
    """Yield the processor time of the sheet, warm, beside its own statements replayed on the bare driver."""
    folder = books.demo(clients)
    queries, bare = SqlQueries(books.path(folder)), connect(books.path(folder))
    today = date.today()
    statements = _statements(queries, today)
    ours, raw = [], []
    for _ in range(_TIMES):
        ours.append(cpu(lambda: queries.call_sheet(today)))
        raw.append(cpu(lambda: _replay(bare, statements)))
    what = f"call sheet, {clients:,} clients, CPU, {len(statements)} queries"
    yield line(what, percentile(ours, 0.5), percentile(raw, 0.5), "ms", "5")
    bare.close()
    queries.close()


def _statements(queries: SqlQueries, today: date) -> list[str]:
    """Return what one sheet asks, as the driver saw it, values filled in."""
    queries.call_sheet(today)
    seen: list[str] = []
    queries.reader.raw.set_trace_callback(seen.append)
    queries.call_sheet(today)
    queries.reader.raw.set_trace_callback(None)
    return [text for text in seen if not text.startswith("--")]


def _replay(raw: Any, statements: list[str]) -> None:
    for text in statements:
        raw.execute(text).fetchall()
