"""The book of a shop's folder, opened or begun wherever it lies: in that folder, or on a server."""

from __future__ import annotations

from pathlib import Path

from boutique.data.book import SqlBook, SqliteBook
from boutique.data.store.address import server_in
from boutique.data.store.progress import Progress, silent
from boutique.data.store.whereabouts import must_have_driver


def open_book(folder: Path, tell: Progress = silent) -> SqlBook:
    """Open the book of a folder. Refused when there is none; `tell` hears of a file brought up to date."""
    server = server_in(folder)
    if server is None:
        return SqliteBook.open(folder, tell)
    must_have_driver()
    from boutique.data.server.book import ServerBook

    return ServerBook.open(folder, server)


def create_book(folder: Path) -> SqlBook:
    """Make a new book for a folder, unless somebody was quicker, and open it."""
    server = server_in(folder)
    if server is None:
        return SqliteBook.create(folder)
    must_have_driver()
    from boutique.data.server.book import ServerBook

    return ServerBook.create(folder, server)
