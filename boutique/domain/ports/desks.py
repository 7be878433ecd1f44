"""What stands around the book: phones, pictures, files in and out, backups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # whoever asks through a door need not load what comes out of it
    from boutique.domain.clients.documents import TakenIn
    from boutique.domain.exchange.columns import ColumnMap, ImportKind
    from boutique.domain.exchange.exports import ExportPurpose, PersonOut
    from boutique.domain.exchange.imports import ClientRow, OrderRow, RefusedRow, Sample
    from boutique.domain.measuring.files import MeasureFile
    from boutique.domain.shop.copies import Fewer
    from boutique.domain.shop.going import Going


class PhoneBook(Protocol):
    """Knows which phones can be dialled."""

    def dialled(self, phone: str) -> str | None:
        """Return a phone in E.164; None when nothing was written. Refused when it is no phone."""


class Pictures(Protocol):
    """Where photographs are kept, by content hash, with their derivatives."""

    def keep(self, source: Path) -> str:
        """Take in a photograph, turned upright and without its camera's data; returns its hash."""

    def path(self, digest: str, size: str = "print") -> Path:
        """Return the file of a derivative: 'print' or 'thumb'."""


class Drawn(Protocol):
    """Where drawn pictures are kept by a hash of what is in them; anything may be gone at any time."""

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a hash, if anything is."""

    def put(self, name: str, content: bytes) -> None:
        """Keep a picture under a hash, if the disk lets it."""


class DocumentIntake(Protocol):
    """Where photographs and papers of clients are taken in."""

    def gather(self, paths: Sequence[Path]) -> list[Path]:
        """Return the files meant when files and folders are handed over together."""

    def take_in(self, source: Path, check: Callable[[], None] | None = None) -> TakenIn:
        """Take in a photograph, or every page of a paper; `check` may stop the work by raising."""

    def take_in_pasted(self, content: bytes) -> TakenIn:
        """Take in a picture that is in no file, such as one copied from another program."""

    def rest(self) -> None:
        """Give back what taking in needed, until the next file."""

    def path(self, digest: str, size: str = "print") -> Path:
        """Return the file of a derivative: 'print' or 'thumb'."""


class ImportDesk(Protocol):
    """Where files of clients or orders are looked at and read."""

    def look(self, path: Path, kind: ImportKind | None = None, letters: str = "") -> Sample:
        """Return the beginning of a file; without a kind it is told from the columns.

        `letters` is the way in which they are written, one of `domain.exchange.lettering.WAYS`; without
        it the file tells.
        """

    def judge(
        self, path: Path, kind: ImportKind, columns: ColumnMap, today: date, letters: str = ""
    ) -> Sample:
        """Return the beginning of a file with each row judged as these columns would have it read."""

    def rows(
        self, path: Path, kind: ImportKind, columns: ColumnMap, today: date, letters: str = ""
    ) -> Iterator[ClientRow | OrderRow | RefusedRow]:
        """Read every row, one by one."""

    def hand_back(
        self, source: Path, refused: Sequence[RefusedRow], folder: Path | None = None, letters: str = ""
    ) -> Path:
        """Write refused rows in the form of their file, to be mended; beside it, or in another folder."""


class PeopleFile(Protocol):
    """A file of clients being written, one person after the other."""

    def add(self, person: PersonOut) -> None:
        """Write one person. Unavailable when the disk does not take it."""

    def finish(self) -> None:
        """Make the file whole and safe on the disk, still beside its place."""


class ClientFiles(Protocol):
    """Writes files of clients: CSV, Excel or an address book, by the ending of their name."""

    def check(self, out: Path) -> None:
        """Refused when a file with such an ending cannot be written."""

    def begin(self, out: Path, purpose: ExportPurpose) -> AbstractContextManager[PeopleFile]:
        """Begin a file beside its place; it is put there only if it was finished.

        Refused for an ending nobody knows, Unavailable when the file cannot be written.
        """


class MeasureFiles(Protocol):
    """Reads and writes the measures of one person in the files of pattern programs."""

    def read(self, path: Path) -> MeasureFile:
        """Read a file. Refused when it is none, Unavailable when it cannot be read."""

    def write(self, path: Path, person: MeasureFile) -> None:
        """Write a file. Unavailable when it cannot be written."""


class Keeping(Protocol):
    """Keeps the book safe."""

    def back_up(self, to: Path) -> Path:
        """Copy the whole shop into one file; a folder gets a file named by the day. Returns the file."""

    def prove(self, packed: Path) -> None:
        """Refused when a file is not a whole backup."""

    def restore(self, packed: Path) -> Path | None:
        """Put a backup in the place of the shop; returns where the book from before is kept."""

    def who_goes(self, packed: Path) -> Going | None:
        """Return who would go if a backup took the place of the shop; None where there is no book to lose."""

    def set_aside(self) -> Sequence[Path]:
        """Return the books whose place a copy took, the newest first; each may be restored."""

    def fewer(self) -> Fewer | None:
        """Return by how much the book is smaller than a copy made earlier, if much and nobody said so."""

    def say_right(self, clients: int) -> None:
        """Note that so few clients are right: copies with more are no longer kept for that."""

    def findings(self) -> Sequence[tuple[str, Mapping[str, object]]]:
        """Return what is wrong with the book: sentences in English and what fills them."""


class Progress(Protocol):
    """Told how far a long work has come; may stop it by raising."""

    def __call__(self, done: int, total: int) -> None: ...
