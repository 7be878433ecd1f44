"""The book's safety as the screens ask for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from boutique.data import backups, checking


class Keeper:
    """Copies, proves and restores the shop in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def back_up(self, to: Path) -> Path:
        """Copy the whole shop into one file; a folder gets a file named by the day. Returns the file."""
        return backups.back_up(self._folder, to, datetime.now().astimezone())

    def prove(self, packed: Path) -> None:
        """Refused when a file is not a whole backup."""
        backups.prove(packed)

    def restore(self, packed: Path) -> Path | None:
        """Put a backup in the place of the shop; returns where the book from before is kept."""
        return backups.restore(self._folder, packed, datetime.now().astimezone())

    def findings(self) -> Sequence[tuple[str, Mapping[str, object]]]:
        """Return what is wrong with the book: sentences in English and what fills them."""
        return checking.findings(self._folder)
