"""One change of the book: written whole under one entry of the history, or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine, func, insert, select
from sqlalchemy.orm import Session

from boutique.data import ledger, search, summaries
from boutique.data.mapping import TABLE_OF, complete, row_of
from boutique.data.settings import load_settings, save_setting
from boutique.data.tables import client, history, orders
from boutique.data.troubles import told
from boutique.domain.clients import Client
from boutique.domain.errors import N_, Refused, Unavailable
from boutique.domain.ids import new_id
from boutique.domain.orders import Order

T = TypeVar("T")

_GONE = N_("This is no longer in the book. Look at the history to bring it back.")
_NUMBERED: dict[type[Any], Any] = {Client: client, Order: orders}


class SqlUnitOfWork:
    """A change of the SQLite book; one writer at a time, the lock taken as it begins."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._changes: list[ledger.Change] = []
        self._undoes: UUID | None = None

    def __enter__(self) -> SqlUnitOfWork:
        with told():
            self._session = Session(self._engine, expire_on_commit=False, autoflush=False)
            self._connection: Connection = self._session.connection()
        self._changes, self._undoes = [], None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with told():
            self._session.rollback()
            self._session.close()

    def add(self, thing: object) -> None:
        """Write down a new thing; clients and orders get their number here."""
        if type(thing) in _NUMBERED and not thing.no:  # type: ignore[attr-defined]
            self._flush()
            thing.no = self._next_number(type(thing))  # type: ignore[attr-defined]
        complete(thing)
        self._session.add(thing)

    def add_all(self, things: Sequence[object]) -> None:
        """Write down many new things of one kind quickly; the history keeps only their ids."""
        if not things:
            return
        self._flush()
        kind = type(things[0])
        if kind in _NUMBERED:
            for no, thing in enumerate(things, self._next_number(kind)):
                thing.no = no  # type: ignore[attr-defined]
        with told():
            self._connection.execute(insert(TABLE_OF[kind]), [row_of(thing) for thing in things])
        whose = {thing.client_id for thing in things if hasattr(thing, "client_id")}
        self._changes.append(
            {
                "table": TABLE_OF[kind].name,
                "many": [thing.id.hex for thing in things],  # type: ignore[attr-defined]
                "clients": [each.hex for each in whose],
            }
        )

    def _next_number(self, kind: type[Any]) -> int:
        highest = self._connection.execute(select(func.max(_NUMBERED[kind].c.no))).scalar()
        return (highest or 0) + 1

    def get(self, kind: type[T], thing_id: UUID, version: int | None = None) -> T:
        """Return a thing to change. Refused when it is gone, or changed since `version` was read."""
        with told():
            thing = self._session.get(kind, thing_id)
        if thing is None:
            raise Refused(_GONE)
        if version is not None and thing.version != version:  # type: ignore[attr-defined]
            raise Refused(
                N_("Somebody else changed this meanwhile. Open it again; what you typed is still here.")
            )
        return thing

    def find(self, kind: type[T], **equal: object) -> list[T]:
        """Return the things whose fields equal these values, in the order they were written down."""
        with told():
            self._flush()
            found = self._session.scalars(select(kind).filter_by(**equal).order_by(TABLE_OF[kind].c.id))
            return list(found)

    def keys(self, kind: type[T], *fields: str) -> list[tuple[object, ...]]:
        """Return `id` and these fields of every thing of a kind, as plain tuples."""
        columns = TABLE_OF[kind].c
        with told():
            self._flush()
            rows = self._connection.execute(select(columns.id, *(columns[name] for name in fields)))
            return [tuple(row) for row in rows]

    def remove(self, thing: object) -> None:
        """Strike out a thing; undo can bring it back."""
        self._session.delete(thing)

    def settings(self) -> Mapping[str, str | int | bool]:
        """Return every setting of the shop, defaults filled in."""
        return load_settings(self._connection)

    def set(self, key: str, value: str | int | bool) -> None:
        """Change a setting."""
        before = save_setting(self._connection, key, value)
        self._changes.append({"table": "setting", "setting": key, "before": before, "after": value})

    def undo(self, entry_id: UUID | None = None) -> UUID:
        """Take back one entry of the history, the latest if none is named; returns the entry undone."""
        entry = self._entry(entry_id)
        with told():
            self._changes += ledger.reverse(self._connection, entry.changes)
        self._undoes = entry.id
        return UUID(entry.id.hex)

    def _entry(self, entry_id: UUID | None) -> Any:
        undone = select(history.c.undoes).where(history.c.undoes.is_not(None))
        wanted = select(history).where(history.c.undoes.is_(None), history.c.id.not_in(undone))
        if entry_id is not None:
            wanted = wanted.where(history.c.id == entry_id)
        row = self._connection.execute(wanted.order_by(history.c.at.desc(), history.c.id.desc())).first()
        if row is None:
            raise Refused(N_("There is nothing to take back."))
        if any("struck" in change for change in row.changes):
            raise Refused(N_("This cannot be taken back again. Import the file once more instead."))
        return row

    def _flush(self) -> None:
        for thing in (*self._session.new, *self._session.dirty):
            complete(thing)
        self._changes += ledger.collect(self._session)
        with told():
            self._session.flush()

    def commit(self, action: str, client_id: UUID | None = None, staff_id: UUID | None = None) -> UUID:
        """Make the change durable under one entry of the history, whose id is returned."""
        self._flush()
        entry_id = new_id()
        with told():
            self._derive()
            self._write_entry(entry_id, action, client_id, staff_id)
        self._make_durable(entry_id)
        return entry_id

    def _write_entry(
        self, entry_id: UUID, action: str, client_id: UUID | None, staff_id: UUID | None
    ) -> None:
        self._connection.execute(
            insert(history).values(
                id=entry_id,
                at=datetime.now(UTC),
                staff_id=staff_id,
                action=action,
                client_id=client_id,
                changes=self._changes,
                undoes=self._undoes,
            )
        )

    def _derive(self) -> None:
        """Keep search and summaries true in the same transaction."""
        if any("many" in change or "struck" in change for change in self._changes):
            rebuild_derived(self._connection, self._changes)
            return
        concerned = ledger.touched_clients(self._changes)
        if not concerned:
            return
        refresh_clients(self._connection, concerned, self._changes)

    def _make_durable(self, entry_id: UUID) -> None:
        """A commit that failed may stand on the disk all the same: ask the book before telling anybody."""
        try:
            with told():
                self._session.commit()
        except Unavailable:
            self._session.rollback()
            with self._engine.connect() as again:
                if again.execute(select(history.c.id).where(history.c.id == entry_id)).first() is None:
                    raise


def refresh_clients(connection: Connection, concerned: set[UUID], changes: list[ledger.Change]) -> None:
    """Bring index and summary of a few clients in line with the book."""
    columns = client.c
    rows = connection.execute(
        select(
            columns.id,
            columns.no,
            columns.given_name,
            columns.family_name,
            columns.phone,
            columns.phone_e164,
            columns.archived_at,
        ).where(columns.id.in_(concerned))
    ).all()
    here = [tuple(row[1:6]) for row in rows if row.archived_at is None]
    gone = [row.no for row in rows if row.archived_at is not None]
    gone += [change["before"]["no"] for change in changes if _struck_client(change)]
    search.refresh(connection, here, gone)
    known = {row.id for row in rows}
    summaries.refresh(connection, known, concerned - known)


def _struck_client(change: ledger.Change) -> bool:
    return change["table"] == "client" and "before" in change and "after" not in change


def rebuild_derived(connection: Connection, changes: list[ledger.Change]) -> None:
    """Bring index and summaries in line after a change of many rows."""
    if any(change["table"] == "client" for change in changes):
        search.rebuild(connection)
    summaries.rebuild(connection)
