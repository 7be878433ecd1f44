"""Keeps an open shop safe: copied, put back, looked over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from boutique.data import backups
from boutique.data.book import SqliteBook
from boutique.data.checking import Finding, findings


class BookKeeping:
    """Backups of the shop in a folder; `let_go` closes every connection to its file before it is replaced."""

    def __init__(self, folder: Path, let_go: Callable[[], object], now: Callable[[], datetime]) -> None:
        self._folder, self._let_go, self._now = folder, let_go, now

    def back_up(self, to: Path) -> Path:
        """Copy the whole shop into one file; a folder gets a file named by the day. Returns the file."""
        return backups.back_up(self._folder, to, self._now())

    def prove(self, packed: Path) -> None:
        """Refused when a file is not a whole backup."""
        backups.prove(packed)

    def restore(self, packed: Path) -> Path | None:
        """Put a backup in the place of the shop; returns where the book from before is kept."""
        backups.prove(packed)
        self._let_go()
        kept = backups.restore(self._folder, packed, self._now())
        SqliteBook.open(self._folder).close()
        return kept

    def findings(self) -> list[Finding]:
        """Return what is wrong with the book: sentences in English and what fills them."""
        return findings(self._folder)
