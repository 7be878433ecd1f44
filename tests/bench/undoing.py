"""Taking back in a book of a thousand entries and of a million, in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from boutique.data.book import SqliteBook
from boutique.data.history import index as history_index
from boutique.data.store.bookfile import SCHEMA
from boutique.domain.clients.model import Client
from boutique.domain.exchange.imports import ClientRow
from boutique.domain.kernel.errors import Refused
from boutique.services.exchange.import_clients import import_clients
from boutique.services.shop.changes import undo_change
from boutique.services.taste.preferences import note_preference
from tests.bench.kept import kept
from tests.bench.measuring import cpu, line, percentile, timed

Work = tuple[Callable[[], object], Callable[[], object]]
"""What is done before, unmeasured, and what is measured."""

_TIMES = 20
_TODAY = date(2026, 11, 21)
_LINES = count(1)

_COUNTED = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
_GROW = (
    f"{_COUNTED} INSERT INTO history (seq, id, at, action, schema) "
    f"SELECT i, printf('%032x', i), '2026-01-01 10:00:00', 'Client corrected', {SCHEMA} FROM n",
    f"{_COUNTED} INSERT INTO history_change (seq, pos, op, table_name, row_id, client_id, before, after) "
    "SELECT i, 0, 'update', 'client', printf('%032x', i + 10000000), printf('%032x', i + 10000000), "
    """'{"city": ""}', '{"city": "Cluj"}' FROM n""",
)


def report(short: int, long: int) -> Iterator[str]:
    """Yield what the latest, a refused import and the screen cost in a long history beside a short one.

    On the clock, with what the disk takes to commit, and of the processor, whoever else is at work.
    """
    few, many = _grown(short), _grown(long)
    for what, prepare, goal in (
        ("undo of the latest", _latest, "2, 50 ms"),
        ("undo of an import of 1,000, one touched since", _import, "500 ms"),
        ("the history screen", _screen, "20 ms"),
    ):
        for measure, said in ((timed, ""), (cpu, ", CPU")):
            bare, ours = _in_turn(measure, prepare(few), prepare(many))
            yield line(f"{what}, {long:,}{said}", ours, bare, "ms", goal)
    few.close()
    many.close()


def grow(connection: Connection, entries: int) -> None:
    """Write a long history as it grows: each entry corrects somebody else."""
    for statement in _GROW:
        connection.exec_driver_sql(statement, (entries,))
    history_index.rebuild(connection)


def _in_turn(measure: Callable[[Callable[[], object]], float], *works: Work) -> tuple[float, ...]:
    """The machine drifts: both sides are asked in turn."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(_TIMES):
        for (before, work), taken in zip(works, times, strict=True):
            before()
            taken.append(measure(work))
    return tuple(percentile(each, 0.5) for each in times)


def _grown(entries: int) -> SqliteBook:
    make = partial(_make, entries=entries)
    return SqliteBook.open(kept(f"history-{entries}", make, "tests/bench/undoing.py"))


def _make(folder: Path, entries: int) -> None:
    with SqliteBook.create(folder) as book, book._writing.begin() as connection:
        grow(connection, entries)


def _latest(book: SqliteBook) -> Work:
    who = _imported(book, 1)[1]
    likes = count()

    def like() -> None:
        note_preference(book.change(), who, "colour", f"bleumarin {next(likes)}", today=_TODAY)

    return like, lambda: undo_change(book.change())


def _import(book: SqliteBook) -> Work:
    entry, who = _imported(book, 1_000)
    with book.change() as uow:
        uow.get(Client, who).city = "Cluj"
        uow.commit("Client corrected", who)
    return _nothing, lambda: _refused(book, entry)


def _nothing() -> None:
    """Nothing need be done before."""


def _refused(book: SqliteBook, entry: UUID) -> None:
    try:
        undo_change(book.change(), entry)
    except Refused:
        return
    raise AssertionError("a row touched since must be kept")


def _screen(book: SqliteBook) -> Work:
    return _nothing, lambda: book.queries().history(limit=200)


def _imported(book: SqliteBook, many: int) -> tuple[UUID, UUID]:
    lines = [next(_LINES) for _ in range(many)]
    mark = book.queries().history(limit=1)[0].entry_id.hex
    rows = [ClientRow(line=at, source_key=f"{mark}-{at}", family_name=f"Client{at}") for at in lines]
    report = import_clients(book.change(), rows, today=_TODAY)
    found = book.queries().reader.one(
        "SELECT id FROM client WHERE source_key = ?", f"key|{rows[0].source_key}"
    )
    assert report.entry is not None
    assert found is not None
    return report.entry, UUID(found[0])
