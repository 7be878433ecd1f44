"""A shop for tests: a real book in a folder, and the verbs of the counter with a day of their own."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from boutique.data.book import SqlBook, SqliteBook
from boutique.data.store.address import note_server
from boutique.data.store.bookfile import NAME
from boutique.domain.calls.reasons import CallEntry, Reason
from boutique.domain.calls.talks import CallOutcome, Talk
from boutique.domain.care.complaints import Complaint
from boutique.domain.clients.model import ClientDraft, Standing
from boutique.domain.cloth.model import Cloth, ClothMovement, MovementKind
from boutique.domain.consent.model import Consent
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import Order
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.services.calls.record import CallReport, record_call
from boutique.services.clients.book import register_client
from boutique.services.clients.correct import correct_client
from boutique.services.orders.handing_over import deliver_order
from boutique.services.orders.taking import place_order
from tests import one_compiler

TODAY = date(2026, 11, 21)
PHONES = DiallingPlan()
one_compiler.share()


@cache
def blank_book() -> bytes:
    """A new book as the program makes it; made once, for alembic is slow."""
    with tempfile.TemporaryDirectory() as folder:
        SqliteBook.create(Path(folder)).close()
        return (Path(folder) / NAME).read_bytes()


def new_book(folder: Path) -> SqliteBook:
    """Return a new book in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_bytes(blank_book())
    return SqliteBook.open(folder)


def new_server_book(folder: Path) -> SqlBook:
    """Return a new book of a folder on the server of this process; there is one at a time."""
    from boutique.data.server.book import ServerBook
    from tests import servers

    server = servers.blank_book()
    note_server(folder, server)
    return ServerBook.open(folder, server)


def new_book_on(engine: str, folder: Path) -> SqlBook:
    """Return a new book of a folder, in a file there or on a server."""
    return new_book(folder) if engine == "sqlite" else new_server_book(folder)


def at(day: date, hour: int = 10) -> datetime:
    """Return a moment within opening hours."""
    return datetime.combine(day, time(hour), UTC)


@dataclass
class Counter:
    """What one does in a shop, with as little said as a test needs."""

    book: SqlBook
    today: date = TODAY
    names: dict[str, UUID] = field(default_factory=dict)

    def client(self, family: str = "Ionescu", given: str = "Ana", **said: Any) -> UUID:
        """Register somebody."""
        draft = ClientDraft(family_name=family, given_name=given, **said)
        return register_client(self.book.change(), draft, PHONES, today=self.today)

    def correct(self, who: UUID, **said: Any) -> UUID:
        """Correct somebody's details."""
        draft = self.book.queries().client_page(who).draft
        before = {name: getattr(draft, name) for name in said}
        return correct_client(self.book.change(), who, before, said, PHONES, today=self.today)

    def lead(self, family: str = "Vizitator", days_ago: int = 5, **said: Any) -> UUID:
        """Register somebody who came and did not buy."""
        since = self.today - timedelta(days=days_ago)
        return self.client(family, standing=Standing.LEAD, since=since, **said)

    def order(self, who: UUID, days_ago: int = 30, promised: int | None = None, price: int = 100_000) -> UUID:
        """Take an order; `promised` in days from the shop's today."""
        placed = self.today - timedelta(days=days_ago)
        due = None if promised is None else self.today + timedelta(days=promised)
        item = ItemDraft(garment="suit", price_bani=price)
        draft = OrderDraft(client_id=who, placed_on=placed, promised_on=due, items=(item,))
        return place_order(self.book.change(), draft)

    def deliver(self, order: UUID, days_ago: int = 0) -> UUID:
        """Hand an order over."""
        with self.book.change() as uow:
            version = uow.get(Order, order).version
        return deliver_order(self.book.change(), order, version, on=self.today - timedelta(days=days_ago))

    def call(
        self,
        who: UUID,
        outcome: str = CallOutcome.SPOKE,
        *reasons: Reason,
        days_ago: int = 0,
        hour: int = 10,
        **said: Any,
    ) -> UUID:
        """Write a call down."""
        now = at(self.today - timedelta(days=days_ago), hour)
        report = CallReport(client_id=who, outcome=outcome, reasons=reasons, **said)
        return record_call(self.book.change(), report, now=now)

    def visit(self, who: UUID, words: str, days_ago: int = 5) -> None:
        """Write down that somebody came in and what they said."""
        moment = at(self.today - timedelta(days=days_ago))
        self.write(Talk(client_id=who, at=moment, channel="visit", outbound=False, words=words))

    def complain(
        self, who: UUID, words: str = "Mâneca e scurtă.", days_ago: int = 1, reply_in: int = 2
    ) -> UUID:
        """Write a complaint down."""
        opened = self.today - timedelta(days=days_ago)
        complaint = Complaint(
            client_id=who, opened_on=opened, words=words, reply_by=self.today + timedelta(days=reply_in)
        )
        self.write(complaint)
        return complaint.id

    def consent(self, who: UUID, purpose: str, given: date, withdrawn: date | None = None) -> None:
        """Write down leave to use the phone."""
        self.write(
            Consent(client_id=who, channel="phone", purpose=purpose, given_on=given, withdrawn_on=withdrawn)
        )

    def cloth(self, code: str = "S1", name: str = "Stofă bleumarin", stock_cm: int = 0) -> UUID:
        """Put a cloth on the shelf."""
        cloth = Cloth(code=code, name=name, weave="twill", ground=(20.0, 1.5, -12.25))
        lies = ClothMovement(cloth_id=cloth.id, cm=stock_cm, kind=MovementKind.COUNTED, moved_on=self.today)
        self.write(cloth, *([lies] if stock_cm else []))
        return cloth.id

    def write(self, *things: object) -> UUID:
        """Write things down in one change."""
        with self.book.change() as uow:
            for thing in things:
                uow.add(thing)
            return uow.commit("Written down")

    def sheet(self, on: date | None = None, limit: int | None = None) -> list[CallEntry]:
        """Return the call sheet of a day."""
        return self.book.queries().call_sheet(on or self.today, limit)

    def found(self, text: str) -> list[str]:
        """Return the names that a search finds."""
        return [hit.name for hit in self.book.queries().search(text)]
