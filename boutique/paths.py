"""Where the program's own resources lie, and where a shop keeps its book."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from typing import Final

_open_books: Final[Counter[Path]] = Counter()


def resources() -> Path:
    """Return the folder with fonts, icons, themes and translations."""
    if hasattr(sys, "_MEIPASS"):
        return Path(sys._MEIPASS) / "resources"
    packed = Path(__file__).parent / "_resources"
    return packed if packed.is_dir() else Path(__file__).parent.parent / "resources"


def default_shop() -> Path:
    """Return the folder of the shop: BOUTIQUE_DATA, or the user's own data folder."""
    named = os.environ.get("BOUTIQUE_DATA")
    return Path(named) if named else _user_data() / "shop"


def demo_shop() -> Path:
    """Return the folder of the demo shop, apart from the user's own."""
    return _user_data() / "demo"


def server_shop(address: str) -> Path:
    """Return the folder on this machine of a shop whose book is on a server: for its pictures and papers."""
    import hashlib

    return _user_data() / "servers" / hashlib.sha256(address.encode()).hexdigest()[:16]


def hold_book(book: Path) -> None:
    """Remember that this process has a book open: no other part of it may open or replace that file.

    Closing any descriptor of a file drops every lock that the process holds on it.
    """
    _open_books[book] += 1


def let_go_of_book(book: Path) -> None:
    """Take back one `hold_book`."""
    _open_books.subtract([book])


def is_open_book(path: Path) -> bool:
    """Tell whether a path is a book that this process has open, by whatever name. Opens nothing."""
    return any(is_same_file(path, book) for book, times in list(_open_books.items()) if times > 0)


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths are one file; what is not there is not the same."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _user_data() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("Boutique", appauthor=False))
