"""A shop of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from boutique.data.book import SqliteBook
from tests.counter import Counter, new_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[SqliteBook]:
    """A new book in a folder of its own."""
    with new_book(tmp_path / "shop") as opened:
        yield opened


@pytest.fixture
def counter(book: SqliteBook) -> Counter:
    """The counter of that shop."""
    return Counter(book)
