"""The index of the history answers what reading every word of it would, and costs no more as it grows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Connection, select

from boutique.data.book import SqliteBook
from boutique.data.history.change import Change, Op
from boutique.data.history.effective import changed_besides, latest_standing, rests_on
from boutique.data.history.entries import COLUMNS, Entry, change_of
from boutique.data.tables import history, history_change, metadata
from boutique.domain.exchange.imports import ClientRow
from boutique.domain.kernel.errors import Refused
from boutique.services.exchange.import_clients import import_clients
from boutique.services.shop.changes import change_settings, undo_change
from tests.bench.undoing import grow
from tests.counter import TODAY, Counter, new_book
from tests.deeds import DEEDS, Deeds


class Reading:
    """What stands and rests on what, found by reading the whole history."""

    def __init__(self, entries: list[tuple[int, UUID, list[Change], UUID | None]]) -> None:
        self._entries = entries
        self._seq = {entry: seq for seq, entry, _changes, _undoes in entries}
        self._undoes = {entry: undoes for _seq, entry, _changes, undoes in entries if undoes}
        self._undone = set(self._undoes.values())

    def stands(self, entry: UUID) -> bool:
        return entry not in self._undone and self._first(entry)[1] % 2 == 0

    def _first(self, entry: UUID) -> tuple[UUID, int]:
        steps = 0
        while entry in self._undoes:
            entry, steps = self._undoes[entry], steps + 1
        return entry, steps

    def latest(self) -> UUID | None:
        standing = (
            entry
            for _seq, entry, changes, _undoes in reversed(self._entries)
            if self.stands(entry) and not any(change.op is Op.FACT for change in changes)
        )
        return next(standing, None)

    def rests_on(self, entry: UUID, changes: list[Change]) -> bool:
        done = self._seq[self._first(entry)[0]]
        mine = [each for each in changes if each.row_id]
        return any(
            _speaks_of(one, change)
            for _seq, later, theirs, _undoes in self._entries
            if self.stands(later) and self._seq[self._first(later)[0]] > done
            for change in theirs
            for one in mine
        )

    def changed_besides(self, entry: UUID, row: UUID) -> bool:
        return any(
            change.row_id == row.hex
            for _seq, other, changes, _undoes in self._entries
            if other != entry and self.stands(other)
            for change in changes
        )


def _speaks_of(mine: Change, later: Change) -> bool:
    if Op.SETTING in (mine.op, later.op):
        return (mine.op, mine.row_id) == (later.op, later.row_id)
    if later.row_id == mine.row_id:
        return bool(mine.fields & later.fields) or mine.whole or later.whole
    named = [each for each in (later.before or {}).values() if isinstance(each, str)]
    return mine.op is Op.INSERT and mine.row_id in named


def _lived_in(folder: Path, chance: Random) -> SqliteBook:
    book = new_book(folder)
    counter = Counter(book)
    counter.client("Popa", phone="0721555018")
    rows = [ClientRow(line=at, source_key=str(at), family_name=f"Client{at}") for at in range(1, 4)]
    import_clients(book.change(), rows, today=TODAY)
    names = [*sorted(DEEDS), *["take_back", "take_back_any"] * 4]
    for at in range(70):
        Deeds(book, chance).do(chance.choice(names))
        if at % 10 == 0:
            change_settings(book.change(), {"calls.per_day": chance.randrange(1, 30)})
    return book


@pytest.mark.parametrize("seed", range(4))
def test_the_index_knows_of_every_entry_what_the_whole_history_says(seed: int, tmp_path: Path) -> None:
    with _lived_in(tmp_path, Random(seed)) as book, book._writing.begin() as connection:
        heads = connection.execute(select(history).order_by(history.c.seq)).all()
        entries = [Entry(row.seq, row.id, told := _told(connection, row.seq), told) for row in heads]
        said = Reading(
            [(each.seq, each.id, each.changes, row.undoes) for each, row in zip(entries, heads, strict=True)]
        )
        rows = [
            (table.name, row)
            for table in metadata.sorted_tables
            if "id" in table.c and table is not history
            for row in connection.scalars(select(table.c.id))
        ]
        assert latest_standing(connection) == said.latest()
        for entry in entries:
            assert rests_on(connection, entry) == said.rests_on(entry.id, entry.changes), entry.changes
            for table, row in rows[:40]:
                assert changed_besides(connection, entry, {table}, [row]) == said.changed_besides(
                    entry.id, row
                )


def _told(connection: Connection, seq: int) -> list[Change]:
    asked = select(*COLUMNS).where(history_change.c.seq == seq).order_by(history_change.c.pos)
    return [change_of(row) for row in connection.execute(asked)]


class Steps:
    """Counts the steps of the engine that a work takes; the same at every run, unlike its time."""

    def __init__(self, raw: Any) -> None:
        self._raw, self.run = raw, 0

    def __enter__(self) -> Steps:
        self._raw.set_progress_handler(self._count, 100)
        return self

    def __exit__(self, *_: object) -> None:
        self._raw.set_progress_handler(None, 100)

    def _count(self) -> int:
        self.run += 1
        return 0


def _writing(book: SqliteBook) -> Any:
    """The one connection that writes; the pool gives it out again."""
    with book._writing.connect() as connection:
        return connection.connection.driver_connection


def _grown(folder: Path, entries: int) -> SqliteBook:
    book = new_book(folder)
    with book._writing.begin() as connection:
        grow(connection, entries)
    return book


def _latest(book: SqliteBook) -> int:
    Counter(book).client("Popa")
    with Steps(_writing(book)) as steps:
        undo_change(book.change())
    return steps.run


def _import(book: SqliteBook) -> int:
    rows = [ClientRow(line=at, source_key=str(at), family_name=f"Client{at}") for at in range(1, 60)]
    entry = import_clients(book.change(), rows, today=TODAY).entry
    who = book.queries().search("Client1")[0].client_id
    Counter(book).correct(who, city="Cluj")
    with Steps(_writing(book)) as steps, pytest.raises(Refused):
        undo_change(book.change(), entry)
    return steps.run


def _look(book: SqliteBook) -> int:
    with Steps(book.queries().reader.raw) as steps:
        assert len(book.queries().history(limit=50)) == 50
    return steps.run


@pytest.fixture(params=[_latest, _import, _look])
def deed(request: pytest.FixtureRequest) -> Callable[[SqliteBook], int]:
    """Something that is asked of a history; returns how many steps it took."""
    return request.param  # type: ignore[no-any-return]


def test_asking_a_history_costs_the_same_however_long_it_is(
    deed: Callable[[SqliteBook], int], tmp_path: Path
) -> None:
    steps = []
    for entries in (200, 4_000):
        with _grown(tmp_path / str(entries), entries) as book:
            steps.append(deed(book))
    assert steps[1] <= steps[0] * 1.2 + 10


def test_the_index_holds_only_what_would_be_pointed_to_again(tmp_path: Path) -> None:
    with new_book(tmp_path) as book:
        counter = Counter(book)
        who = counter.client("Popa")
        counter.complain(who)
        named = "SELECT what, seq FROM history_reference"
        assert book.queries().reader.all(named) == []
        undo_change(book.change())
        assert {what for what, _seq in book.queries().reader.all(named)} >= {who.hex}
