"""The demo shop, made once for all pictures of a run, with a way into it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from boutique.data.book import SqliteBook
from boutique.exchange.phone_book import DiallingPlan
from boutique.services.open_demo import open_demo
from boutique.ui.door import ShopDoor

TODAY = date(2026, 11, 21)


@contextmanager
def demo_shop(clients: int = 300) -> Iterator[tuple[SqliteBook, ShopDoor]]:
    """Furnish the demo shop in a folder that goes away after."""
    with TemporaryDirectory() as place, SqliteBook.open(Path(place) / "shop") as book:
        open_demo(book, clients, 1, today=TODAY)
        yield book, door(book)


def door(book: SqliteBook) -> ShopDoor:
    """Return the way into a book on the day of the mock-ups, served by whoever is set."""
    said = str(book.queries().settings()["shop.staff"])
    staff = UUID(said) if said else None
    return ShopDoor(
        queries=book.queries(),
        change=book.change,
        phones=DiallingPlan(),
        today=lambda: TODAY,
        now=lambda: datetime(2026, 11, 21, 9, 2).astimezone(),
        staff_id=lambda: staff,
    )
