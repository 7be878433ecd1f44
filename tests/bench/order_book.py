"""A shop with ten thousand open orders, as many again handed over, and what was paid for them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from boutique.data.book import SqliteBook
from boutique.data.derived import summaries
from boutique.data.search import index
from tests.bench.books import make_people
from tests.bench.kept import kept

TODAY: Final = date(2026, 11, 28)
_PEOPLE: Final = 20_000
_GARMENTS: Final = ("suit", "overcoat", "shirt", "trousers", "dress", "jacket")
_WORDS: Final = ("palton camel", "costum bleumarin", "cămașă bleu", "pantaloni antracit", "rochie de seară")
_ORDER: Final = (
    "INSERT INTO orders (id, version, no, client_id, placed_on, total_bani, currency, note, discount_bani, "
    "is_purchase, payments_kept, revision) VALUES (?, 1, ?, ?, ?, 420000, 'RON', '', 0, 1, 1, 1)"
)
_ITEM: Final = (
    "INSERT INTO order_item (id, version, order_id, client_id, garment, description, price_bani, pos, kind, "
    "wearer, cloth_cm, quantity, promised_on, ready_on, delivered_on) "
    "VALUES (?, 1, ?, ?, ?, ?, 210000, ?, 'bespoke', '', 0, 1, ?, ?, ?)"
)
_PAID: Final = (
    "INSERT INTO payment (id, version, order_id, client_id, kind, method, amount_bani, currency, paid_on, "
    "receipt, note) VALUES (?, 1, ?, ?, 'deposit', 'cash', ?, 'RON', ?, '', '')"
)
_WAIT: Final = (
    "INSERT INTO wait (id, version, item_id, client_id, cause, from_on, words) "
    "VALUES (?, 1, ?, ?, 'cloth', ?, '')"
)


def orders(count: int) -> Path:
    """Return the folder of a shop with so many open orders, made if it is not there yet."""
    folder = kept(f"orders-{count}", partial(_make, count=count), "tests/bench/order_book.py")
    with SqliteBook.open(folder) as book:
        book.prepare(TODAY)
    return folder


def _make(folder: Path, count: int) -> None:
    make_people(folder, _PEOPLE)
    with SqliteBook.open(folder) as book, book._writing.begin() as connection:
        raw: Any = connection.connection.driver_connection
        for sql, row in _rows(count):
            raw.execute(sql, row)
        summaries.rebuild(connection)
        index.rebuild(connection)


def _rows(count: int) -> Iterator[tuple[str, tuple[object, ...]]]:
    chance = random.Random(7)
    for no in range(1, 2 * count + 1):
        is_open, who, order = no <= count, f"{chance.randrange(_PEOPLE) + 1:032x}", f"{no:032x}"
        placed = TODAY - timedelta(days=chance.randrange(1, 40) if is_open else chance.randrange(60, 900))
        due = placed + timedelta(days=45)
        yield _ORDER, (order, no, who, str(placed))
        for pos in range(2):
            item = f"{2 * no + pos:032x}"
            ready = None if is_open and chance.random() < 0.9 else str(due)
            gone = None if is_open else str(due)
            garment, words = chance.choice(_GARMENTS), chance.choice(_WORDS)
            yield _ITEM, (item, order, who, garment, words, pos, str(due), ready, gone)
            if is_open and chance.random() < 0.1:
                yield _WAIT, (f"{2 * no + pos:032x}", item, who, str(placed))
        yield _PAID, (order, order, who, 150_000 if is_open else 420_000, str(placed))
