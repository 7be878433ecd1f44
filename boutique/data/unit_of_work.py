"""One change of the book: written whole under one entry of the history, or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain, islice
from types import TracebackType
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.orm import Session

from boutique.data.derived import updates as derived
from boutique.data.history import entries, present
from boutique.data.history import index as history_index
from boutique.data.history import repoint as moving
from boutique.data.history import undo as undoing
from boutique.data.history.affected import taken_back
from boutique.data.history.change import Change, Op, bulk_added, bulk_loaded
from boutique.data.history.merged import led_on
from boutique.data.history.redact import redact
from boutique.data.store import numbering
from boutique.data.store.bookfile import SCHEMA
from boutique.data.store.errors import OVERTAKEN, translated
from boutique.data.store.limits import hold_all_limits
from boutique.data.store.mapping import TABLE_OF, complete, plain_rows_of, rows_of
from boutique.data.store.settings import load_settings, save_setting
from boutique.data.tables import history
from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.affected import TakenBack
from boutique.domain.kernel.changed import Changed
from boutique.domain.kernel.errors import N_, Refused, Unavailable
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.settings import SETTINGS
from boutique.domain.shop.going import NOBODY, Going

T = TypeVar("T")

_AT_ONCE = 1_000
_GONE = N_("This is no longer in the book. Look in the history to bring it back.")


class SqlUnitOfWork:
    """A change of the book; one writer at a time, the lock taken as it begins."""

    def __init__(self, engine: Engine, tell: Callable[[int, Changed], object], actor: Actor) -> None:
        self._engine, self._tell, self.actor = engine, tell, actor
        self._changes: list[Change] = []
        self._undoes: UUID | None = None
        self._going = NOBODY

    @translated()
    def __enter__(self) -> SqlUnitOfWork:
        self._session = Session(self._engine, expire_on_commit=False, autoflush=False)
        self._connection: Connection = self._session.connection()
        self._changes, self._undoes, self._going = [], None, NOBODY
        self._began = time.monotonic()
        return self

    @translated()
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.rollback()
        self._session.close()

    @translated()
    def add(self, thing: object) -> None:
        """Write down a new thing; clients and orders get their number here."""
        if numbering.is_numbered(type(thing)) and not thing.no:  # type: ignore[attr-defined]
            self._flush()
            thing.no = numbering.take(self._connection, type(thing))  # type: ignore[attr-defined]
        numbering.hold(self._connection, thing)
        complete(thing)
        self._session.add(thing)

    @translated()
    def add_all(self, things: Sequence[object], *, for_good: bool = False) -> None:
        """Write down many new things of one kind quickly; the history keeps only their ids.

        `for_good` it keeps only how many they were, and they cannot be taken back.
        """
        if not things:
            return
        self._flush()
        kind = type(things[0])
        if numbering.is_numbered(kind):
            for no, thing in enumerate(things, numbering.take(self._connection, kind, len(things))):
                thing.no = no  # type: ignore[attr-defined]
        statement, rows = rows_of(kind, things, self._connection.dialect)
        hold_all_limits(TABLE_OF[kind].name, map(vars, things))
        for row in () if for_good else rows:
            entries.hold_no_identity_number(row)
        self._connection.exec_driver_sql(statement, rows)
        self._changes.append(_in_bulk(things, for_good=for_good))

    @translated()
    def add_rows(self, kind: type[Any], told: Iterable[Mapping[str, Any]]) -> None:
        """Write down many new things told as fields alone, as `add_all` does, however many they are."""
        self._flush()
        written: list[str] = []
        whose: set[str] = set()
        for some in _batches(told):
            first = numbering.take(self._connection, kind, len(some)) if numbering.is_numbered(kind) else 0
            statement, rows = plain_rows_of(kind, some, first, self._connection.dialect)
            hold_all_limits(TABLE_OF[kind].name, some)
            entries.hold_no_identity_number(chain.from_iterable(rows))
            self._connection.exec_driver_sql(statement, rows)
            written += [fields["id"].hex for fields in some]
            whose.update(fields["client_id"].hex for fields in some if "client_id" in fields)
        if written:
            self._changes.append(bulk_added(TABLE_OF[kind], written, sorted(whose)))

    @translated()
    def get(self, kind: type[T], thing_id: UUID, version: int | None = None) -> T:
        """Return a thing to change. Refused when it is gone, or changed since `version` was read."""
        thing = self._session.get(kind, thing_id)
        if thing is None:
            raise Refused(_GONE)
        if version is not None and thing.version != version:  # type: ignore[attr-defined]
            raise Refused(OVERTAKEN)
        return thing

    @translated()
    def find(self, kind: type[T], **equal: object) -> list[T]:
        """Return the things whose fields equal these values, in the order they were written down."""
        self._flush()
        return list(self._session.scalars(select(kind).filter_by(**equal).order_by(TABLE_OF[kind].c.id)))

    @translated()
    def keys(self, kind: type[T], *fields: str) -> list[tuple[object, ...]]:
        """Return `id` and these fields of every thing of a kind, as plain tuples."""
        columns = TABLE_OF[kind].c
        self._flush()
        rows = self._connection.execute(select(columns.id, *(columns[name] for name in fields)))
        return [tuple(row) for row in rows]

    @translated()
    def move(self, kind: type[Any], source_id: UUID, target_id: UUID) -> None:
        """Make everything that points to one thing point to another; undo takes it back as far as it stands.

        Whatever was fetched before is to be fetched again.
        """
        self._flush()
        self._changes += moving.move(self._connection, TABLE_OF[kind], source_id, target_id)
        self._session.expunge_all()

    @translated()
    def remove(self, thing: object) -> None:
        """Strike out a thing; undo can bring it back."""
        self._session.delete(thing)

    @translated()
    def settings(self) -> Mapping[str, str | int | bool]:
        """Return every setting of the shop, defaults filled in."""
        return load_settings(self._connection)

    @translated()
    def set(self, key: str, value: str | int | bool) -> None:
        """Change a setting. Refused when the setting cannot have this value."""
        entries.hold_no_identity_number((value,))
        before = save_setting(self._connection, key, value)
        if before != value and not SETTINGS[key].noted:
            self._changes.append(Change(Op.SETTING, "setting", key, before=before, after=value))

    @translated()
    def redact(self, client_id: UUID) -> int:
        """Take a client's personal data out of the history for good; returns of how many entries."""
        self._flush()
        return redact(self._connection, client_id, datetime.now(UTC))

    def note(self, fact: Mapping[str, str | int]) -> None:
        """Put a fact into the history: nothing in the book changes, and nothing can be taken back."""
        self._changes.append(Change(Op.FACT, "history", after=dict(fact)))

    @translated()
    def undo(self, entry_id: UUID | None = None) -> UUID:
        """Take back one entry of the history, the latest if none is named; returns the entry undone."""
        entry = undoing.entry_to_undo(self._connection, entry_id)
        here = present.of_changes(self._connection, entry.changes)
        self._changes += undoing.reverse(self._connection, entry)
        self._going = present.who_left(self._connection, here)
        self._undoes = entry.id
        return entry.id

    def goes(self) -> Going:
        """Return which clients are no longer in the shop after what was undone here."""
        return self._going

    def taken_back(self, kind: type[Any]) -> list[TakenBack]:
        """Return the things of a kind that this undo concerns."""
        return taken_back(self._connection, self._changes, kind)

    def _flush(self) -> None:
        for thing in (*self._session.new, *self._session.dirty):
            complete(thing)
        self._changes += entries.collect(self._session)
        self._session.flush()

    @translated()
    def commit(self, action: str, client_id: UUID | None = None) -> UUID:
        """Make the change durable under one entry of the history, whose id is returned.

        Where nothing was changed nothing is written down, so that undo never takes back a nothing.
        Refused for a page that was put together with another one: nobody would read there again.
        """
        self._flush()
        entry_id = new_id()
        if self._changes:
            if client_id is not None and self._undoes is None:
                led_on(self._connection, client_id)
            derived.follow(self._connection, self._changes)
            seq = self._write_entry(entry_id, action, client_id)
        self._make_durable(entry_id)
        if self._changes:
            self._tell(seq, self._changed())
        return entry_id

    def _changed(self) -> Changed:
        """A row added at once may be anybody's."""
        tables = frozenset(change.table for change in self._changes)
        anybody = any(change.op is Op.BULK for change in self._changes)
        clients = None if anybody else frozenset(entries.touched_clients(self._changes))
        return Changed(tables, clients, self._began)

    def _write_entry(self, entry_id: UUID, action: str, client_id: UUID | None) -> int:
        written = self._connection.execute(
            insert(history).values(
                id=entry_id,
                at=datetime.now(UTC),
                staff_id=self.actor.staff_id,
                action=action,
                client_id=client_id,
                undoes=self._undoes,
                schema=SCHEMA,
            )
        )
        (seq,) = written.inserted_primary_key or (0,)
        entries.write_changes(self._connection, seq, self._changes)
        history_index.keep(self._connection, seq, self._changes, self._undoes)
        return int(seq)

    def _make_durable(self, entry_id: UUID) -> None:
        """A commit that failed may stand on the disk all the same: ask the book before telling anybody."""
        try:
            with translated():
                self._session.commit()
        except Unavailable:
            self._session.close()
            self._engine.dispose()  # a connection that failed may remember what the disk does not have
            with self._engine.connect() as again:
                if again.execute(select(history.c.id).where(history.c.id == entry_id)).first() is None:
                    raise


def _in_bulk(things: Sequence[Any], *, for_good: bool) -> Change:
    table = TABLE_OF[type(things[0])]
    if for_good:
        return bulk_loaded(table, len(things))
    whose = {thing.client_id.hex for thing in things if hasattr(thing, "client_id")}
    return bulk_added(table, [thing.id.hex for thing in things], sorted(whose))


def _batches(told: Iterable[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    left = iter(told)
    while some := list(islice(left, _AT_ONCE)):
        yield some
