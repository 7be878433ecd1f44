"""A shop of its own for each test, in a file and then on a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from boutique.data.book import SqlBook
from tests.counter import Counter, new_book_on


@pytest.fixture
def book(tmp_path: Path, engine: str) -> Iterator[SqlBook]:
    """A new book in a folder of its own."""
    with new_book_on(engine, tmp_path / "shop") as opened:
        yield opened


@pytest.fixture
def counter(book: SqlBook) -> Counter:
    """The counter of that shop."""
    return Counter(book)
