"""The shop's book on disk: opened, changed, asked, closed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from boutique import paths
from boutique.data import migrating
from boutique.data.backups import own_copies
from boutique.data.feed import Feed
from boutique.data.pictures import folder as pictures
from boutique.data.queries import SqlQueries
from boutique.data.store import bookfile, page_reading, page_sums
from boutique.data.store.engines import writing_engine
from boutique.data.store.errors import translated
from boutique.data.store.mapping import map_things
from boutique.data.store.progress import Progress, silent
from boutique.data.unit_of_work import SqlUnitOfWork
from boutique.domain.kernel.legible import legible
from boutique.files import close_to_others

_FOLDERS: Final = (own_copies.FOLDER, pictures.FOLDER, "lookbooks")


class SqliteBook:
    """The one file of a shop, with the engine that writes and the connections that read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        _close_to_others(path)
        map_things()
        self._writing: Engine = writing_engine(path)
        self._queries = SqlQueries(path)
        self.feed = Feed(self._queries.reader)
        paths.hold_book(path)

    @classmethod
    def open(cls, folder: Path, tell: Progress = silent) -> SqliteBook:
        """Open the book in a folder, an older one brought up to date. Refused when there is none.

        That may take minutes; `tell` hears how far it has come.
        """
        path = bookfile.require(folder)
        if bookfile.look(path) is bookfile.FileState.OLDER:
            migrating.bring_up_to_date(path, tell)
        book = cls(path)
        book.look_at_pages()  # before anything is written: afterwards rot looks like a change
        return book

    @classmethod
    def create(cls, folder: Path) -> SqliteBook:
        """Make a new book in a folder, unless another window was quicker, and open it.

        Refused where a shop was before and its book is gone.
        """
        path = folder / bookfile.NAME
        if bookfile.look(path) is bookfile.FileState.MISSING:
            migrating.create(path)
        return cls.open(folder)

    def change(self) -> SqlUnitOfWork:
        """Begin a change."""
        return SqlUnitOfWork(self._writing, self.feed.tell)

    def queries(self) -> SqlQueries:
        """Return what may be asked of the book."""
        return self._queries

    def prepare(self, on: date) -> None:
        """Score every client's rhythm for a day and choose whom to invite to new collections."""
        from boutique.data.derived.morning import prepare

        prepare(self._writing, on)

    def look_at_pages(self) -> None:
        """Compare the pages with what they were, unless that was just done."""
        page_sums.look_if_due(self.path)

    def note(self, key: str, value: str) -> None:
        """Note something the program itself did, such as a backup; it is no change anybody would undo."""
        from boutique.data.store.settings import save_setting

        with translated(), self._writing.begin() as connection:
            save_setting(connection, key, legible(value))

    @property
    def folder(self) -> Path:
        """The folder of the shop."""
        return self.path.parent

    def close(self) -> None:
        """Let go of the file."""
        paths.let_go_of_book(self.path)
        self._writing.dispose()
        self._queries.close()
        page_sums.keep_up(self.path)
        if not paths.is_open_book(self.path):
            page_reading.let_go(self.path)

    def __enter__(self) -> SqliteBook:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _close_to_others(path: Path) -> None:
    """A book of an earlier version, and what lies beside it, could be read by everybody on the machine.

    The folder itself is closed unless something lies in it that is not of the shop.
    """
    for place in (path, *path.parent.glob(f"{path.stem}-before-*"), *map(path.parent.joinpath, _FOLDERS)):
        if place.exists():
            close_to_others(place)
    if all(_is_ours(place.name) for place in path.parent.iterdir()):
        close_to_others(path.parent)


def _is_ours(name: str) -> bool:
    return name in _FOLDERS or name.startswith((".", "boutique"))
