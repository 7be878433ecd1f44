"""What an earlier program did to an order is undone on its garments, where kind and days lie since."""

from __future__ import annotations

from pathlib import Path

import pytest

from boutique.data.book import SqliteBook
from boutique.data.store.connection import connect
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.views import OrderView
from boutique.services.shop.changes import undo_change
from tests.old_book import write_old_book


def _orders(book: SqliteBook) -> list[OrderView]:
    who = [row[0] for row in book.queries().reader.all("SELECT DISTINCT no FROM orders ORDER BY no")]
    return [book.queries().order(no) for no in who]


@pytest.mark.parametrize("revision", ["0002", "0003"])
def test_a_hand_over_of_before_is_taken_back_from_the_garments(revision: str, tmp_path: Path) -> None:
    write_old_book(tmp_path, revision)
    with SqliteBook.open(tmp_path) as book:
        before = {order.no: order.delivered_on for order in _orders(book)}
        assert any(before.values())
        taken = 0
        for entry in book.queries().history(limit=1_000):
            if entry.action != "Order handed over" or entry.undone:
                continue
            try:
                undo_change(book.change(), entry.entry_id)
            except Refused:
                continue
            taken += 1
        after = {order.no: order.delivered_on for order in _orders(book)}
        opened = [no for no, day in before.items() if day is not None and after[no] is None]
        assert len(opened) == taken > 0


@pytest.mark.parametrize("revision", ["0001", "0002", "0003"])
def test_every_garment_of_before_has_the_kind_and_the_days_of_its_order(
    revision: str, tmp_path: Path
) -> None:
    known = connect(write_old_book(tmp_path, revision))
    told = known.execute(
        "SELECT i.id, o.kind, o.promised_on, o.delivered_on FROM order_item i "
        "JOIN orders o ON o.id = i.order_id ORDER BY i.id"
    ).fetchall()
    known.close()
    with SqliteBook.open(tmp_path) as book:
        asked = "SELECT id, kind, promised_on, delivered_on FROM order_item WHERE garment <> '' ORDER BY id"
        here = {row[0]: row for row in book.queries().reader.all(asked)}
        assert told
        assert all(here[row[0]] == row for row in told)
