"""The week's binder of a real shop: open orders, kept from others, made anew once somebody was erased."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from boutique.app.shop import Shop
from boutique.data.backups.binders import binders
from boutique.data.books import open_book
from boutique.services.clients.erase import erase_past
from tests.counter import Counter
from tests.press.readback import words_of


@pytest.fixture
def shop(folder: Path) -> Shop:
    """A shop with one open order."""
    with open_book(folder) as book:
        counter = Counter(book)
        who = counter.client("Rus", phone="0744 555 231")
        counter.order(who, promised=5)
        counter.correct(who, phone="0744 555 999")
    return Shop(folder)


def _never() -> None:
    return None


def test_it_is_made_once_and_holds_the_open_orders(shop: Shop, folder: Path) -> None:
    assert shop.keep_binder(_never)
    assert not shop.keep_binder(_never)
    shop.close()
    [made] = binders(folder)
    assert "Rus" in " ".join(words_of(made))


def test_nothing_is_written_while_no_order_is_open(folder: Path) -> None:
    shop = Shop(folder)
    assert not shop.keep_binder(_never)
    shop.close()
    assert not binders(folder)


def test_after_an_erasure_the_old_ones_are_gone_at_the_next_look(shop: Shop, folder: Path) -> None:
    shop.keep_binder(_never)
    [old] = binders(folder)
    before = old.rename(old.with_name("binder-2020-01-06.pdf"))
    past = before.stat().st_mtime - timedelta(days=30).total_seconds()
    os.utime(before, (past, past))
    who = shop.queries.find_client("Rus")
    erase_past(shop.change(), who)
    assert shop.keep_binder(_never)
    shop.close()
    [new] = binders(folder)
    assert new.name != before.name
