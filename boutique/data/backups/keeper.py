"""The book's safety as the screens ask for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from boutique.data.backups import archive as backups
from boutique.data.backups import checking, going, opened_copy, packing, rotation
from boutique.data.store.bookfile import EMPTY, GONE, NAME, NOT_A_BOOK
from boutique.data.store.connection import connect
from boutique.data.store.errors import DAMAGED, translated
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.shop.copies import Fewer, ProvenCopy
from boutique.domain.shop.going import Going
from boutique.paths import is_same_file


class Keeper:
    """Copies, proves and restores the shop in one folder.

    `let_go` closes what this program has open of the book, before a torn one is moved aside.
    """

    def __init__(self, folder: Path, let_go: Callable[[], object] = lambda: None) -> None:
        self._folder, self._let_go = folder, let_go

    def back_up(self, to: Path) -> Path:
        """Copy the whole shop into one file; a folder gets a file named by the day. Returns the file."""
        return backups.back_up(self._folder, to, datetime.now().astimezone())

    def prove(self, packed: Path) -> None:
        """Refused when a file is not a whole backup."""
        if is_same_file(packed, self._folder / NAME):
            raise Refused(packing.NO_BACKUP, file=packed)
        opened_copy.prove_copy(self._folder, packed)

    def restore(self, packed: Path) -> Path | None:
        """Put a backup in the place of the shop; returns where the book from before is kept."""
        return backups.restore(self._folder, packed, datetime.now().astimezone(), self._let_go)

    def findings(self) -> Sequence[tuple[str, Mapping[str, object]]]:
        """Return what is wrong with the book: sentences in English and what fills them."""
        return checking.findings(self._folder)

    def who_goes(self, packed: Path) -> Going | None:
        """Return who would go if a backup took the place of the shop; None where there is no book to lose."""
        return going.who_goes(self._folder, packed)

    def set_aside(self) -> Sequence[Path]:
        """Return the books whose place a copy took, the newest first; each may be restored."""
        return opened_copy.set_aside_by_restore(self._folder)

    def fewer(self) -> Fewer | None:
        """Return by how much the book is smaller than a copy made earlier, if much and nobody said so."""
        with translated(), closing(connect(self._folder / NAME)) as raw:
            right = rotation.said_right(raw)
        return rotation.fewer(self._folder, right)

    def say_right(self, clients: int) -> None:
        """Note that so few clients are right: copies with more are no longer kept for that."""
        with translated(), closing(connect(self._folder / NAME)) as raw:
            raw.execute("BEGIN IMMEDIATE")
            for key, value in (("backup.right", str(clients)), ("backup.fewer", "")):
                raw.execute("INSERT OR REPLACE INTO setting(key, value) VALUES (?, ?)", (key, value))
            raw.execute("COMMIT")

    def copies(self) -> Sequence[Path]:
        """Return what lies beside the book and may be a copy of it, the newest first."""
        try:
            return opened_copy.copies_of(self._folder)
        except BoutiqueError:
            return ()

    def newest_proven(self) -> ProvenCopy | None:
        """Return the newest copy beside the book that could be opened and read whole, if there is one."""
        return opened_copy.newest_proven(self._folder)


def mended_by_a_copy(error: BoutiqueError) -> bool:
    """Tell whether a book that cannot be opened is damaged or gone; not foreign, newer or out of reach."""
    return error.msgid in (NOT_A_BOOK, DAMAGED, GONE, EMPTY)
