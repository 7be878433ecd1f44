"""Everybody already in the book, by what a file may call them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.exchange.imports import ClientRow, RefusedRow
from boutique.domain.kernel.lengths import CLIENT_KEY, key_within
from boutique.domain.kernel.text import sort_key
from boutique.domain.ports import UnitOfWork


class KnownPeople:
    """Everybody already in the book, by what a file may call them."""

    def __init__(self, uow: UnitOfWork) -> None:
        self.prints: dict[UUID, str | None] = {}
        self._by_key: dict[str, UUID] = {}
        self._by_phone: dict[str, UUID] = {}
        self._by_name: dict[str, UUID | None] = {}
        self._keyed: set[UUID] = set()
        self._kept: dict[UUID, UUID] = {}
        self._reached: dict[str, UUID | None] = {}
        self._by_mail: dict[str, UUID | None] = {}
        asked = ("source_key", "source_print", "phone_e164", "sort_key", "merged_into", "email")
        for row in uow.keys(Client, *asked):
            client_id, key, source_print, e164, name, kept, email = row
            assert isinstance(client_id, UUID)
            self.prints[client_id] = None if source_print is None else str(source_print)
            if isinstance(kept, UUID):
                self._kept[client_id] = kept
            self._name(_joined(str(name)), self.kept(client_id))
            if e164:
                self._ring(f"phone|{e164}|{_joined(str(name))}", client_id)
            self._reach(self.kept(client_id), str(e164 or ""), str(email))
            if email:
                self._mail(f"{str(email).casefold()}|{_joined(str(name))}", self.kept(client_id))
            if key:
                self._by_key[key_within(str(key), CLIENT_KEY)] = client_id
            if key and str(key).startswith("key|"):
                self._keyed.add(client_id)

    def _name(self, name: str, who: UUID) -> None:
        """A name that two people bear says nothing."""
        self._by_name[name] = who if self._by_name.get(name, who) == who else None

    def _ring(self, phone_and_name: str, who: UUID) -> None:
        """Of two pages with one name and phone, the one longer in the book is meant."""
        self._by_phone[phone_and_name] = min(who, self._by_phone.get(phone_and_name, who))

    def _mail(self, mail_and_name: str, who: UUID) -> None:
        self._by_mail[mail_and_name] = who if self._by_mail.get(mail_and_name, who) == who else None

    def _reach(self, who: UUID, e164: str, email: str) -> None:
        """A phone or an e-mail that serves two people says nothing alone."""
        for reach in _reaches(e164, email):
            self._reached[reach] = who if self._reached.get(reach, who) == who else None

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
        return self._by_name.get(_name_of(row))

    def reached(self, row: ClientRow) -> UUID | None:
        """Return the only person whom a phone or an e-mail reaches, for rows that say no name.

        One who says a name is found by that and the e-mail. Nobody where the phone is one person's and the
        e-mail another's, or the other program knows the person by another key.
        """
        if row.given_name or row.family_name:
            who = self._by_mail.get(f"{row.email.casefold()}|{_name_of(row)}") if row.email else None
            return None if row.source_key and who in self._keyed else who
        told = [reach for reach in _reaches(row.phone_e164 or "", row.email) if reach in self._reached]
        found = {self._reached[reach] for reach in told}
        who = found.pop() if len(found) == 1 else None
        return None if row.source_key and who in self._keyed else who

    def shares(self, row: ClientRow) -> bool:
        """Tell whether somebody known has the phone or the e-mail of a row."""
        return any(reach in self._reached for reach in _reaches(row.phone_e164 or "", row.email))

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
        self._reach(who, row.phone_e164 or "", row.email)
        if row.email:
            self._mail(f"{row.email.casefold()}|{_name_of(row)}", who)


def own_page(key: str | None) -> UUID | None:
    """Return the page that a key names in a file which this program wrote itself."""
    try:
        return UUID((key or "").removeprefix("urn:uuid:"))
    except ValueError:
        return None


def _by_phone(row: ClientRow) -> str:
    return f"phone|{row.phone_e164}|{_name_of(row)}"


def _name_of(row: ClientRow) -> str:
    return _joined(sort_key(row.family_name, row.given_name))


def _joined(name: str) -> str:
    """Ana-Maria, Ana Maria and Anamaria are one name."""
    return name.replace(" ", "")


def _reaches(e164: str, email: str) -> list[str]:
    found = [f"phone|{e164}"] if e164 else []
    return [*found, f"email|{email.casefold()}"] if email else found
