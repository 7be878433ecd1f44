"""What can be seen before there is a shop, and where the book cannot be opened."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from boutique import wording
from boutique.data.backups.daily import daily
from boutique.data.store.bookfile import NAME
from boutique.ui.shop.welcome.page import Welcome
from boutique.ui.shop.welcome.trouble import Trouble
from boutique.ui.shop.welcome.updating import Updating
from tests.ui.furnished import Furnished
from tests.ui.places import Place

_PAGE = 4096


def welcome(shop: Furnished) -> Iterator[Place]:
    """Yield the first start, and what is said of names that are missing."""
    page = shop.part(Welcome)
    yield "welcome", page.setFocus
    yield "welcome.nameless", page.empty.click


def trouble(shop: Furnished) -> Iterator[Place]:
    """Yield what is told of a torn book beside a whole copy, and of a folder in which no other is."""
    page = shop.part(Trouble)
    yield "trouble", page.setFocus
    yield "trouble.refused", lambda: page.put_back(Path("no such copy.zip"))


def alone(shop: Furnished) -> Iterator[Place]:
    """Yield what is told of a torn book without a copy."""
    yield "trouble.alone", shop.part(Trouble).setFocus


def updating(shop: Furnished) -> Iterator[Place]:
    """Yield what one sees while an older book is brought up to date."""
    page = Updating(Path("boutique-before-2.db"))
    yield "updating", lambda: (shop.window.receive(page), _half_done(page))


def _half_done(page: Updating) -> None:
    page.progress.begin(wording._("Working on the book"))
    page.progress.advance(42, 100)


def _empty(folder: Path) -> None:
    shutil.rmtree(folder)


def _torn_beside_copies(folder: Path) -> None:
    daily(folder, datetime(2026, 11, 20, 9, tzinfo=UTC))
    _torn(folder)


def _torn(folder: Path) -> None:
    """The first page stays, so that the file still passes for a book."""
    book = folder / NAME
    whole = book.read_bytes()
    book.write_bytes(whole[:_PAGE] + bytes(byte ^ 0x5A for byte in whole[_PAGE:]))


CHAPTERS = ((welcome, _empty), (trouble, _torn_beside_copies), (alone, _torn), (updating, _empty))
