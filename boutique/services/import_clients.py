"""Take people from a file into the client book: the same file again adds nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from uuid import UUID

from boutique.domain.clients import Client
from boutique.domain.errors import N_
from boutique.domain.folding import sort_key
from boutique.domain.imports import ClientRow, ImportReport, RefusedRow
from boutique.domain.ports import UnitOfWork

_FIELDS = (
    "given_name",
    "family_name",
    "title",
    "phone",
    "phone_e164",
    "email",
    "city",
    "birth_year",
    "birth_month",
    "birth_day",
    "language",
    "note",
    "since",
)


class KnownPeople:
    """Everybody already in the book, by what a file may call them."""

    def __init__(self, uow: UnitOfWork) -> None:
        self.by_key: dict[str, UUID] = {}
        self.prints: dict[UUID, str | None] = {}
        self._by_name: dict[str, UUID | None] = {}
        for row in uow.keys(Client, "source_key", "source_print", "phone_e164", "sort_key"):
            client_id, key, source_print, e164, name = row
            assert isinstance(client_id, UUID)
            self.prints[client_id] = None if source_print is None else str(source_print)
            self._by_name[str(name)] = None if name in self._by_name else client_id
            if e164:
                self.by_key.setdefault(f"phone|{e164}|{name}", client_id)
            if key:
                self.by_key[str(key)] = client_id

    def namesake(self, row: ClientRow) -> UUID | None:
        """Return the only person of this name, for files that know people by nothing else."""
        if row.source_key or row.phone_e164:
            return None
        return self._by_name.get(sort_key(row.family_name, row.given_name))

    def who(self, row: ClientRow) -> UUID | None:
        """Return whom a row means: by its key, else by phone and name together."""
        found = self.by_key.get(row.identity)
        if found is None and row.phone_e164:
            name = sort_key(row.family_name, row.given_name)
            found = self.by_key.get(f"phone|{row.phone_e164}|{name}")
        return found


def import_clients(
    uow: UnitOfWork,
    rows: Iterable[ClientRow | RefusedRow],
    *,
    today: date,
    dry_run: bool = False,
    staff_id: UUID | None = None,
) -> ImportReport:
    """Write down the people of a file in one change; a dry run only counts.

    What the shop corrected by hand stays: a known person changes only when the file itself says otherwise
    than the last time, and only in what it says.
    """
    refused: list[RefusedRow] = []
    added: dict[UUID, Client] = {}
    updated = unchanged = 0
    with uow:
        known = KnownPeople(uow)
        for row in rows:
            if isinstance(row, RefusedRow):
                refused.append(row)
                continue
            who = known.who(row)
            if who is None:
                client = _opened(row, known, today)
                added[client.id] = client
            elif known.prints[who] == fingerprint(row):
                unchanged += 1
            else:
                known.prints[who] = fingerprint(row)
                updated, unchanged = _count(_merge(uow, who, row, added), updated, unchanged)
        uow.add_all(list(added.values()))
        writes = bool(added or updated) and not dry_run
        entry = uow.commit(N_("Clients imported"), None, staff_id) if writes else None
    return ImportReport(
        added=len(added), updated=updated, unchanged=unchanged, refused=tuple(refused), entry=entry
    )


def _opened(row: ClientRow, known: KnownPeople, today: date) -> Client:
    client = new_client(row, today)
    known.by_key[row.identity] = client.id
    known.prints[client.id] = client.source_print
    return client


def new_client(row: ClientRow, today: date) -> Client:
    """Return the page that a row opens."""
    client = Client(
        since=today,
        source_key=row.identity,
        source_print=fingerprint(row),
        created_at=datetime.now(UTC),
    )
    for name, value in _said(row).items():
        setattr(client, name, value)
    return client


def _said(row: ClientRow) -> dict[str, object]:
    """What a row says; what it leaves empty it does not say."""
    return {name: getattr(row, name) for name in _FIELDS if getattr(row, name) not in (None, "")}


def _merge(uow: UnitOfWork, who: UUID, row: ClientRow, added: Mapping[UUID, Client]) -> bool:
    """Write what the file says of somebody known; returns whether anything was new."""
    client = added.get(who) or uow.get(Client, who)
    changed = {name: value for name, value in _said(row).items() if getattr(client, name) != value}
    for name, value in changed.items():
        setattr(client, name, value)
    if client.source_key is None:
        client.source_key = row.identity
    client.source_print = fingerprint(row)
    return bool(changed)


def _count(changed: bool, updated: int, unchanged: int) -> tuple[int, int]:
    return (updated + 1, unchanged) if changed else (updated, unchanged + 1)


def fingerprint(row: ClientRow) -> str:
    """Return a short print of everything a row says, so that the same row is known when it comes again."""
    said = "\x1f".join(str(getattr(row, name)) for name in _FIELDS)
    return hashlib.blake2b(said.encode(), digest_size=16).hexdigest()
