"""Finds the client whom an order of a file names, and opens a page for those who have none."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from boutique.domain.clients.model import Client, Standing
from boutique.domain.duplicates.likeness import NAMELESS
from boutique.domain.exchange.imports import ClientRow, OrderRow, OrderState
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.lengths import OF_A_CLIENT
from boutique.domain.ports import UnitOfWork
from boutique.services.exchange.fingerprints import fingerprint
from boutique.services.exchange.known_people import KnownPeople


class Buyers:
    """Everybody who bought; `alike` counts new pages that share a phone or an e-mail with somebody known."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._known = KnownPeople(uow)
        self._opened: dict[UUID, dict[str, object]] = {}
        self._leads = {row[0] for row in uow.keys(Client, "standing") if row[1] == Standing.LEAD}
        self._since: dict[UUID, date] = {}
        self._won: set[UUID] = set()
        self.alike = self.unringable = 0

    def of(self, row: OrderRow) -> UUID:
        """Return whose order this is; somebody new is a client since their first order."""
        person = _person(row)
        who = self._known.who(person) or self._known.namesake(person) or self._known.reached(person)
        if who is not None:
            who = self._known.kept(who)
        else:
            page = _named(person)
            who = new_id()
            self.alike += self._known.shares(person)
            self.unringable += bool(person.phone and not person.phone_e164)
            self._known.meet(person, who)
            self._opened[who] = page
            self._since[who] = row.placed_on
        if who in self._leads and row.state is OrderState.STANDS:
            self._won.add(who)
        if who in self._since:
            self._since[who] = min(self._since[who], row.placed_on)
        return who

    def write_down(self, uow: UnitOfWork) -> None:
        """Write down everybody new, and every lead who became a client."""
        for who in self._won:
            uow.get(Client, who).standing = Standing.CLIENT
        pages = self._opened.items()
        uow.add_rows(Client, ({"id": who, **page, "since": self._since[who]} for who, page in pages))


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


def _named(person: ClientRow) -> dict[str, object]:
    """A history may know people only by a number: they are called by it until somebody asks their name."""
    nameless = not (person.given_name or person.family_name)
    called = f"{NAMELESS} {person.source_key or person.phone or person.email}"
    return {
        "given_name": person.given_name,
        "family_name": called[: OF_A_CLIENT["family_name"]] if nameless else person.family_name,
        "title": person.title,
        "phone": person.phone,
        "phone_e164": person.phone_e164,
        "email": person.email,
        "source_key": person.identity,
        "source_print": fingerprint(person),
        "created_at": datetime.now(UTC),
    }
