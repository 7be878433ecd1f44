"""Finds the client whom an order of a file names, and opens a page for those who have none."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from boutique.domain.clients.model import Client, Standing
from boutique.domain.duplicates.likeness import NAMELESS
from boutique.domain.exchange.imports import ClientRow, OrderRow, OrderState
from boutique.domain.ports import UnitOfWork
from boutique.services.exchange.fingerprints import fingerprint
from boutique.services.exchange.known_people import KnownPeople


class Buyers:
    """Everybody who bought; `alike` counts new pages that share a phone or an e-mail with somebody known."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._known = KnownPeople(uow)
        self._opened: dict[UUID, Client] = {}
        self._leads = {row[0] for row in uow.keys(Client, "standing") if row[1] == Standing.LEAD}
        self._won: set[UUID] = set()
        self.alike = self.unringable = 0

    def of(self, row: OrderRow) -> UUID:
        """Return whose order this is; somebody new is a client since their first order."""
        person = _person(row)
        who = self._known.who(person) or self._known.namesake(person) or self._known.reached(person)
        if who is not None:
            who = self._known.kept(who)
        else:
            client = _named(person, row)
            who = client.id
            self.alike += self._known.shares(person)
            self.unringable += bool(person.phone and not person.phone_e164)
            self._known.meet(person, who)
            self._opened[who] = client
        if who in self._leads and row.state is OrderState.STANDS:
            self._won.add(who)
        opened = self._opened.get(who)
        if opened is not None and (opened.since is None or row.placed_on < opened.since):
            opened.since = row.placed_on
        return who

    def write_down(self, uow: UnitOfWork) -> None:
        """Write down everybody new, and every lead who became a client."""
        for who in self._won:
            uow.get(Client, who).standing = Standing.CLIENT
        uow.add_all(list(self._opened.values()))


def _person(row: OrderRow) -> ClientRow:
    return ClientRow(
        line=row.line,
        source_key=row.client_key,
        given_name=row.client_given_name,
        family_name=row.client_family_name,
        title=row.client_title,
        phone=row.client_phone or "",
        phone_e164=row.client_phone_e164,
        email=row.client_email,
    )


def _named(person: ClientRow, row: OrderRow) -> Client:
    """A history may know people only by a number: they are called by it until somebody asks their name."""
    nameless = not (person.given_name or person.family_name)
    called = f"{NAMELESS} {person.source_key or person.phone or person.email}"
    return Client(
        given_name=person.given_name,
        family_name=called if nameless else person.family_name,
        title=person.title,
        phone=person.phone,
        phone_e164=person.phone_e164,
        email=person.email,
        since=row.placed_on,
        source_key=person.identity,
        source_print=fingerprint(person),
        created_at=datetime.now(UTC),
    )
