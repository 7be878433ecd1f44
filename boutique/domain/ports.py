"""What the services ask of the outer rooms, without knowing who answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from uuid import UUID

if TYPE_CHECKING:  # whoever asks through a door need not load what comes out of it
    from boutique.domain.calls.reasons import CallEntry
    from boutique.domain.client_sheet import ClientSheet
    from boutique.domain.clients import ClientDraft
    from boutique.domain.conditions import Condition
    from boutique.domain.exports import ExportPurpose, PersonOut, Withheld
    from boutique.domain.imports import ClientRow, ColumnMap, ImportKind, OrderRow, RefusedRow, Sample
    from boutique.domain.looks.book import Lookbook
    from boutique.domain.measure_files import MeasureFile
    from boutique.domain.measure_sets import TapeSet
    from boutique.domain.measure_sheet import MeasureSheet
    from boutique.domain.papers import TakenIn
    from boutique.domain.views.duplicates import Alike, DuplicatePair, PageFacts
    from boutique.domain.views.lists import SavedListView
    from boutique.domain.views.measures import EaseView, GarmentView, SessionView, SewnView
    from boutique.domain.views.offer import ClothView, CollectionView, InvitationView, PieceView, WaitingView
    from boutique.domain.views.papers import PaperView
    from boutique.domain.views.people import ClientHit, ClientPage, HistoryView, StaffView
    from boutique.domain.views.person import CompanyView, DayAhead, NotesView
    from boutique.domain.views.story import StoryEvent
    from boutique.domain.views.wardrobe import Wardrobe

T = TypeVar("T")


class UnitOfWork(Protocol):
    """One change of the book: everything in it is written by `commit`, or nothing is."""

    def __enter__(self) -> UnitOfWork: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def add(self, thing: object) -> None:
        """Write down a new thing; clients and orders get their number here."""

    def add_all(self, things: Sequence[object], *, for_good: bool = False) -> None:
        """Write down many new things of one kind quickly; the history keeps only their ids.

        `for_good` it keeps only how many they were, and they cannot be taken back.
        """

    def get(self, kind: type[T], thing_id: UUID, version: int | None = None) -> T:
        """Return a thing to change. Refused when it is gone, or changed since `version` was read."""

    def find(self, kind: type[T], **equal: object) -> list[T]:
        """Return the things whose fields equal these values."""

    def keys(self, kind: type[T], *fields: str) -> list[tuple[object, ...]]:
        """Return `id` and these fields of every thing of a kind, as plain tuples."""

    def move(self, kind: type[Any], source_id: UUID, target_id: UUID) -> None:
        """Make everything that points to one thing point to another; undo takes it back as far as it stands.

        Whatever was fetched before is to be fetched again.
        """

    def remove(self, thing: object) -> None:
        """Strike out a thing; undo can bring it back."""

    def settings(self) -> Mapping[str, str | int | bool]:
        """Return every setting of the shop, defaults filled in."""

    def set(self, key: str, value: str | int | bool) -> None:
        """Change a setting."""

    def note(self, fact: Mapping[str, str | int]) -> None:
        """Put a fact into the history: nothing in the book changes, and nothing can be taken back."""

    def undo(self, entry_id: UUID | None = None) -> UUID:
        """Take back one entry of the history (the latest if none is named); returns the entry undone.

        Refused when what it changed has been changed again since.
        """

    def commit(self, action: str, client_id: UUID | None = None, staff_id: UUID | None = None) -> UUID:
        """Make the change durable under one entry of the history, whose id is returned."""


class Book(Protocol):
    """The shop's book as services and the composition root hold it."""

    def change(self) -> UnitOfWork:
        """Begin a change."""

    def prepare(self, on: date) -> None:
        """Score every client's rhythm for a day and choose whom to invite to new collections."""


class Queries(Protocol):
    """What screens may ask of the book; every answer is frozen rows."""

    def call_sheet(self, on: date, limit: int | None = None, *, rescore: bool = True) -> list[CallEntry]: ...
    def client_page(self, client_id: UUID) -> ClientPage: ...
    def wardrobe(self, client_id: UUID) -> Wardrobe: ...
    def brands(self) -> list[str]: ...
    def client_papers(self, client_id: UUID) -> tuple[PaperView, ...]: ...
    def measure_sessions(self, client_id: UUID) -> tuple[SessionView, ...]: ...
    def story(self, client_id: UUID, limit: int = 5_000) -> tuple[StoryEvent, ...]: ...
    def garment_sessions(self, client_id: UUID) -> tuple[GarmentView, ...]: ...
    def eases(self, client_id: UUID) -> tuple[EaseView, ...]: ...
    def sewn(self, client_id: UUID) -> tuple[SewnView, ...]: ...
    def measure_sets(self) -> tuple[TapeSet, ...]: ...
    def find_client(self, text: str) -> UUID: ...
    def search(self, text: str, limit: int = 50) -> list[ClientHit]: ...
    def recent_clients(self, limit: int = 8) -> list[ClientHit]: ...
    def like_this(
        self, draft: ClientDraft, phone_e164: str | None, but: UUID | None = None, limit: int = 3
    ) -> list[Alike]: ...
    def duplicate_pairs(
        self, limit: int = 200, breathe: Callable[[], object] = ...
    ) -> list[DuplicatePair]: ...
    def page_facts(self, client_id: UUID) -> PageFacts: ...
    def count_clients(self, *, leads_only: bool = False) -> int: ...
    def client_anchors(
        self,
        every: int = 128,
        *,
        leads_only: bool = False,
        after: tuple[str, int] | None = None,
        most: int | None = None,
    ) -> list[tuple[str, int]]: ...
    def client_rows(
        self, after: tuple[str, int] | None, limit: int = 128, *, leads_only: bool = False
    ) -> list[ClientHit]: ...
    def company(self, client_id: UUID) -> CompanyView: ...
    def notes(self, client_id: UUID, reader_id: UUID | None) -> NotesView: ...
    def days_ahead(self, on: date, days: int) -> list[DayAhead]: ...
    def collections(self) -> list[CollectionView]: ...
    def pieces(self, collection_id: UUID) -> list[PieceView]: ...
    def invitations(self, collection_id: UUID) -> list[InvitationView]: ...
    def cloths(self) -> list[ClothView]: ...
    def waiting_for(self, cloth_id: UUID) -> list[WaitingView]: ...
    def staff(self) -> list[StaffView]: ...
    def settings(self) -> Mapping[str, str | int | bool]: ...
    def saved_lists(self) -> list[SavedListView]: ...
    def find_list(self, name: str) -> SavedListView: ...
    def list_members(self, conditions: Sequence[Condition], on: date) -> list[UUID]: ...
    def client_lines(self, ids: Sequence[UUID]) -> list[ClientHit]: ...
    def history(self, client_id: UUID | None = None, limit: int = 100) -> list[HistoryView]: ...
    def count_out(self, only: Sequence[UUID] | None = None) -> tuple[int, int]: ...
    def refusers(self, purpose: ExportPurpose, *, put_away: bool = False) -> Mapping[UUID, Withheld]: ...
    def people_out(self, after: int, limit: int, *, put_away: bool = False) -> list[PersonOut]: ...
    def people_named(self, ids: Sequence[UUID], *, put_away: bool = False) -> list[PersonOut]: ...


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


class PaperDesk(Protocol):
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

    def look(self, path: Path, kind: ImportKind | None = None) -> Sample:
        """Return the beginning of a file; without a kind it is told from the columns."""

    def judge(self, path: Path, kind: ImportKind, columns: ColumnMap, today: date) -> Sample:
        """Return the beginning of a file with each row judged as these columns would have it read."""

    def rows(
        self, path: Path, kind: ImportKind, columns: ColumnMap, today: date
    ) -> Iterator[ClientRow | OrderRow | RefusedRow]:
        """Read every row, one by one."""

    def hand_back(self, source: Path, refused: Sequence[RefusedRow], folder: Path | None = None) -> Path:
        """Write refused rows in the form of their file, to be mended; beside it, or in another folder."""


class PeopleSheet(Protocol):
    """A file of clients being written, one person after the other."""

    def add(self, person: PersonOut) -> None:
        """Write one person. Unavailable when the disk does not take it."""

    def finish(self) -> None:
        """Make the file whole and safe on the disk, still beside its place."""


class ClientFiles(Protocol):
    """Writes files of clients: CSV, Excel or an address book, by the ending of their name."""

    def check(self, out: Path) -> None:
        """Refused when a file with such an ending cannot be written."""

    def begin(self, out: Path, purpose: ExportPurpose) -> AbstractContextManager[PeopleSheet]:
        """Begin a file beside its place; it is put there only if it was finished.

        Refused for an ending nobody knows, Unavailable when the file cannot be written.
        """


class Keeping(Protocol):
    """Keeps the book safe."""

    def back_up(self, to: Path) -> Path:
        """Copy the whole shop into one file; a folder gets a file named by the day. Returns the file."""

    def prove(self, packed: Path) -> None:
        """Refused when a file is not a whole backup."""

    def restore(self, packed: Path) -> Path | None:
        """Put a backup in the place of the shop; returns where the book from before is kept."""

    def findings(self) -> Sequence[tuple[str, Mapping[str, object]]]:
        """Return what is wrong with the book: sentences in English and what fills them."""


@dataclass(frozen=True, kw_only=True)
class PrintedPiece:
    """A file that can be printed: its pages, its code, and the words on each page as they stand there."""

    path: Path
    code: str
    pages: int
    words: tuple[str, ...] = ()


class Press(Protocol):
    """Sets and prints."""

    def lookbook(self, book: Lookbook, out: Path) -> PrintedPiece:
        """Write a lookbook as a PDF. Unavailable when the file cannot be written."""


class MeasureFiles(Protocol):
    """Reads and writes the measures of one person in the files of pattern programs."""

    def read(self, path: Path) -> MeasureFile:
        """Read a file. Refused when it is none, Unavailable when it cannot be read."""

    def write(self, path: Path, person: MeasureFile) -> None:
        """Write a file. Unavailable when it cannot be written."""


class SheetPress(Protocol):
    """Sets and prints sheets: the measures of a client, and all that is known of one."""

    def measure_sheet(self, sheet: MeasureSheet, out: Path) -> PrintedPiece:
        """Write a sheet as a PDF. Unavailable when the file cannot be written."""

    def client_page(self, sheet: ClientSheet, out: Path) -> PrintedPiece:
        """Write a client's page as a PDF. Unavailable when the file cannot be written."""


class Progress(Protocol):
    """Told how far a long work has come; may stop it by raising."""

    def __call__(self, done: int, total: int) -> None: ...


__all__ = [
    "Book",
    "ClientFiles",
    "ImportDesk",
    "Keeping",
    "MeasureFiles",
    "PaperDesk",
    "PeopleSheet",
    "PhoneBook",
    "Pictures",
    "Press",
    "PrintedPiece",
    "Progress",
    "Queries",
    "SheetPress",
    "UnitOfWork",
]
