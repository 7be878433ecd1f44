"""The shop's book on disk: opened, changed, asked, closed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final, Self

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
from boutique.data.store.place import Place
from boutique.data.store.progress import Progress, silent
from boutique.data.unit_of_work import SqlUnitOfWork
from boutique.domain.kernel.actor import NOBODY, Actor
from boutique.domain.kernel.legible import legible
from boutique.files import close_to_others

_FOLDERS: Final = (own_copies.FOLDER, pictures.FOLDER, "lookbooks")


class SqlBook:
    """A book with the engine that writes and the connections that read, wherever it lies."""

    def __init__(self, folder: Path, writing: Engine, place: Place) -> None:
        map_things()
        self.folder = folder
        self._writing = writing
        self._queries = SqlQueries(place)
        self.feed = Feed(self._queries.reader)

    def change(self, actor: Actor = NOBODY) -> SqlUnitOfWork:
        """Begin a change, made by somebody."""
        return SqlUnitOfWork(self._writing, self.feed.tell, actor)

    def queries(self) -> SqlQueries:
        """Return what may be asked of the book."""
        return self._queries

    def prepare(self, on: date) -> None:
        """Score every client's rhythm for a day and choose whom to invite to new collections."""
        from boutique.data.derived.morning import prepare

        prepare(self._writing, self._queries, on)

    def note(self, key: str, value: str) -> None:
        """Note something the program itself did, such as a backup; it is no change anybody would undo."""
        from boutique.data.store.settings import save_setting

        with translated(), self._writing.begin() as connection:
            save_setting(connection, key, legible(value))

    @property
    def where(self) -> str:
        """Where the book is, for people."""
        return str(self.folder)

    def look_at_pages(self) -> None:
        """Make sure that nothing has rotted where the book lies; a server looks after that itself."""

    def close(self) -> None:
        """Let go of every connection."""
        self._writing.dispose()
        self._queries.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class SqliteBook(SqlBook):
    """The one file of a shop."""

    def __init__(self, path: Path) -> None:
        self.path = path
        _close_to_others(path)
        super().__init__(path.parent, writing_engine(path), path)
        paths.hold_book(path)

    @property
    def where(self) -> str:
        """The file of the book."""
        return str(self.path)

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

    def look_at_pages(self) -> None:
        """Compare the pages with what they were, unless that was just done."""
        page_sums.look_if_due(self.path)

    def close(self) -> None:
        """Let go of the file."""
        paths.let_go_of_book(self.path)
        super().close()
        page_sums.keep_up(self.path)
        if not paths.is_open_book(self.path):
            page_reading.let_go(self.path)


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
