"""The book's safety as the screens ask for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from boutique.data import backups, checking, own_copies, packing
from boutique.data.bookfile import NAME, NOT_A_BOOK
from boutique.data.troubles import DAMAGED
from boutique.domain.errors import BoutiqueError, Refused
from boutique.paths import is_same_file


class Keeper:
    """Copies, proves and restores the shop in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def back_up(self, to: Path) -> Path:
        """Copy the whole shop into one file; a folder gets a file named by the day. Returns the file."""
        return backups.back_up(self._folder, to, datetime.now().astimezone())

    def prove(self, packed: Path) -> None:
        """Refused when a file is not a whole backup."""
        if is_same_file(packed, self._folder / NAME):
            raise Refused(packing.NO_BACKUP, file=packed)
        packing.prove(packed)

    def restore(self, packed: Path) -> Path | None:
        """Put a backup in the place of the shop; returns where the book from before is kept."""
        return backups.restore(self._folder, packed, datetime.now().astimezone())

    def findings(self) -> Sequence[tuple[str, Mapping[str, object]]]:
        """Return what is wrong with the book: sentences in English and what fills them."""
        return checking.findings(self._folder)

    def newest_copy(self) -> Path | None:
        """Return the newest copy the shop made of itself; None if none is there or within reach."""
        try:
            return own_copies.newest(self._folder)
        except BoutiqueError:
            return None


def mended_by_a_copy(error: BoutiqueError) -> bool:
    """Tell whether a book that cannot be opened is damaged, rather than foreign, newer, or out of reach."""
    return error.msgid in (NOT_A_BOOK, DAMAGED)
