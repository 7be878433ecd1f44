"""Take people from a file into the client book: the same file again adds nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from boutique.domain.clients import Client
from boutique.domain.errors import N_
from boutique.domain.folding import sort_key
from boutique.domain.ids import new_id
from boutique.domain.imports import ClientRow, ImportReport, RefusedRow
from boutique.domain.ports import UnitOfWork
from boutique.services.fingerprints import FIELDS, fingerprint, said_anew


class KnownPeople:
    """Everybody already in the book, by what a file may call them."""

    def __init__(self, uow: UnitOfWork) -> None:
        self.prints: dict[UUID, str | None] = {}
        self._by_key: dict[str, UUID] = {}
        self._by_phone: dict[str, UUID] = {}
        self._by_name: dict[str, UUID | None] = {}
        self._keyed: set[UUID] = set()
        self._kept: dict[UUID, UUID] = {}
        for row in uow.keys(Client, "source_key", "source_print", "phone_e164", "sort_key", "merged_into"):
            client_id, key, source_print, e164, name, kept = row
            assert isinstance(client_id, UUID)
            self.prints[client_id] = None if source_print is None else str(source_print)
            if isinstance(kept, UUID):
                self._kept[client_id] = kept
            self._name(str(name), self.kept(client_id))
            if e164:
                self._ring(f"phone|{e164}|{name}", client_id)
            if key:
                self._by_key[str(key)] = client_id
            if key and str(key).startswith("key|"):
                self._keyed.add(client_id)

    def _name(self, name: str, who: UUID) -> None:
        """A name that two people bear says nothing."""
        self._by_name[name] = who if self._by_name.get(name, who) == who else None

    def _ring(self, phone_and_name: str, who: UUID) -> None:
        """Of two pages with one name and phone, the one longer in the book is meant."""
        self._by_phone[phone_and_name] = min(who, self._by_phone.get(phone_and_name, who))

    def expect(self, rows: Iterable[ClientRow | RefusedRow]) -> None:
        """Know everybody whom a file names by key under all the names and phones that it gives them."""
        for row in rows:
            if isinstance(row, ClientRow) and row.source_key and row.phone_e164:
                who = self._by_key.get(row.identity)
                if who is not None:
                    self._ring(_by_phone(row), who)

    def kept(self, who: UUID) -> UUID:
        """Return the page that was kept of somebody whose pages were put together."""
        return self._kept.get(who, who)

    def namesake(self, row: ClientRow) -> UUID | None:
        """Return the only person of this name, for files that know people by nothing else."""
        if row.source_key or row.phone_e164:
            return None
        return self._by_name.get(sort_key(row.family_name, row.given_name))

    def who(self, row: ClientRow) -> UUID | None:
        """Return whose page a row means: by its key, else by phone and name together.

        It may be a page that was put into another: what a file said last is remembered there. Somebody whom
        the other program knows by another key is another person, whatever they share. Our own
        file, read again, names our own pages.
        """
        if (own := own_page(row.source_key)) in self.prints:
            return own
        found = self._by_key.get(row.identity)
        if found is None and row.phone_e164:
            found = self._by_phone.get(_by_phone(row))
            if row.source_key and found in self._keyed:
                return None
        return found

    def meet(self, row: ClientRow, who: UUID) -> None:
        """Know a person by what this row calls them from now on, also for the rest of the file."""
        self._by_key[row.identity] = who
        if row.source_key:
            self._keyed.add(who)
        if row.phone_e164:
            self._by_phone.setdefault(_by_phone(row), who)


def own_page(key: str | None) -> UUID | None:
    """Return the page that a key names in a file which this program wrote itself."""
    try:
        return UUID((key or "").removeprefix("urn:uuid:"))
    except ValueError:
        return None


def _by_phone(row: ClientRow) -> str:
    return f"phone|{row.phone_e164}|{sort_key(row.family_name, row.given_name)}"


class _FileOfPeople:
    """The people of a file, each with everything that its rows say of them, a later row before an earlier."""

    def __init__(self, rows: Iterable[ClientRow | RefusedRow], known: KnownPeople) -> None:
        self.refused: list[RefusedRow] = []
        self.new: dict[UUID, ClientRow] = {}
        self.old: dict[UUID, ClientRow] = {}
        self.repeated = 0
        for row in rows:
            if isinstance(row, RefusedRow):
                self.refused.append(row)
            else:
                self._take(row, known)

    def _take(self, row: ClientRow, known: KnownPeople) -> None:
        who = known.who(row)
        if who is None:
            who = new_id()
            known.meet(row, who)
            self.new[who] = row
            return
        known.meet(row, who)
        home = self.new if who in self.new else self.old
        earlier = home.get(who)
        self.repeated += earlier is not None
        home[who] = row if earlier is None else _together(earlier, row)


def _together(earlier: ClientRow, later: ClientRow) -> ClientRow:
    """Return what two rows say of one person, a key if either has one."""
    key = earlier.source_key or later.source_key
    return replace(earlier, source_key=key, **_said(later))  # type: ignore[arg-type]


def import_clients(
    uow: UnitOfWork,
    rows: Iterable[ClientRow | RefusedRow],
    *,
    today: date,
    dry_run: bool = False,
    staff_id: UUID | None = None,
) -> ImportReport:
    """Write down the people of a file in one change; a dry run only counts.

    What the shop corrected by hand stays: a known person changes only where the file itself says otherwise
    than the last time; whoever was registered by hand only gets what was missing.
    """
    said = list(rows)
    with uow:
        known = KnownPeople(uow)
        known.expect(said)
        file = _FileOfPeople(said, known)
        updated = sum([_update(uow, who, row, known) for who, row in file.old.items()])
        writes = bool(file.new or updated) and not dry_run
        if writes:
            uow.add_all([new_client(row, today, who) for who, row in file.new.items()])
        entry = uow.commit(N_("Clients imported"), None, staff_id) if writes else None
    return ImportReport(
        added=len(file.new),
        updated=updated,
        unchanged=len(file.old) - updated + file.repeated,
        refused=tuple(file.refused),
        entry=entry,
    )


def new_client(row: ClientRow, today: date, who: UUID) -> Client:
    """Return the page that a row opens."""
    said = {"since": today} | _said(row)
    return Client(
        id=who,
        source_key=row.identity,
        source_print=fingerprint(row),
        created_at=datetime.now(UTC),
        **said,  # type: ignore[arg-type]
    )


def _said(row: ClientRow) -> dict[str, object]:
    """What a row says; what it leaves empty it does not say."""
    return {name: getattr(row, name) for name in FIELDS if getattr(row, name) not in (None, "")}


def _update(uow: UnitOfWork, who: UUID, row: ClientRow, known: KnownPeople) -> bool:
    """Write what the file says anew of somebody known; returns whether anything was."""
    last_print = known.prints[who]
    if last_print == fingerprint(row):
        return False
    page, client = uow.get(Client, who), uow.get(Client, known.kept(who))
    by_hand = last_print is None and page.source_key is None
    anew = said_anew(row, last_print)
    changed = {
        name: value
        for name, value in _said(row).items()
        if name in anew
        and getattr(client, name) != value
        and not (by_hand and getattr(client, name) not in (None, ""))
    }
    for name, value in changed.items():
        setattr(client, name, value)
    if own_page(row.source_key) == who:  # what another program said last is still what it said
        return bool(changed)
    if page.source_key is None or row.source_key:
        page.source_key = row.identity
    page.source_print = fingerprint(row)
    return bool(changed)
