"""A shop of a few regulars, each with five hundred things in their story."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from boutique.data.book import SqliteBook
from boutique.domain.calls.talks import Talk
from boutique.domain.clients.model import Client
from boutique.domain.orders.model import Order, OrderItem
from tests.bench.kept import kept

PEOPLE = 12
EVENTS = 500
_TODAY = date(2026, 11, 21)


def regulars() -> Path:
    """Return the folder of the shop, made if it is not there yet."""
    folder = kept(f"regulars-{EVENTS}", _make, "tests/bench/regulars.py")
    with SqliteBook.open(folder) as book:
        book.prepare(_TODAY)
    return folder


def _make(folder: Path) -> None:
    with SqliteBook.create(folder) as book:
        for number in range(PEOPLE):
            _write(book, number)


def _write(book: SqliteBook, number: int) -> None:
    with book.change() as change:
        client = Client(family_name=f"Popescu{chr(97 + number)}", given_name="Maria", city="Cluj-Napoca")
        change.add(client)
        for event in _events(client.id):
            change.add(event)
        change.commit("Client written down")


def _events(who: UUID) -> Iterator[object]:
    for number in range(EVENTS * 4 // 5):
        at = datetime(2026, 11, 20, 10, tzinfo=UTC) - timedelta(days=7 * number)
        words = f"A întrebat de stofe pentru iarnă, a {number}-a oară; îi place croiala mai lejeră."
        yield Talk(client_id=who, at=at, channel="visit", outbound=number % 2 == 0, words=words)
    for number in range(EVENTS // 5):
        placed = _TODAY - timedelta(days=28 * number + 3)
        delivered = placed + timedelta(days=20)
        order = Order(client_id=who, placed_on=placed, total_bani=180_000)
        yield order
        yield OrderItem(
            order_id=order.id,
            client_id=who,
            garment="suit",
            description="Costum din flanel gri",
            delivered_on=min(delivered, _TODAY),
        )
