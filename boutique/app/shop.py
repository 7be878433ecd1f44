"""One open shop: its book, its day, who is at the counter; lent to the rooms as its services."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from boutique.data.queries.calls.first_picture import MorningQueries
from boutique.data.store.place import Server
from boutique.data.store.whereabouts import place_of
from boutique.domain.kernel.actor import NOBODY, Actor, serving
from boutique.wording import language

if TYPE_CHECKING:
    from boutique.data.book import SqlBook
    from boutique.data.feed import Feed
    from boutique.data.pictures.folder import PictureFolder
    from boutique.data.queries import SqlQueries
    from boutique.domain.ports import UnitOfWork


class Shop:
    """Reads at once with the bare driver; opens the writing side when it is first wanted, in any thread.

    The book must be there and of the newest revision: making one or renewing it takes too long for a window.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._place = place_of(folder)
        self.morning = MorningQueries(self._place)
        self._book: SqlBook | None = None
        self._opening = threading.Lock()

    @cached_property
    def queries(self) -> SqlQueries:
        """Everything that may be asked; it shares the connections of the first picture."""
        from boutique.data.queries import SqlQueries

        return SqlQueries(self._place, self.morning.reader)

    @cached_property
    def feed(self) -> Feed:
        """What is committed to the book, here and by other windows."""
        from boutique.data.feed import Feed

        return Feed(self.morning.reader)

    @cached_property
    def pictures(self) -> PictureFolder:
        """The photographs and papers beside the book; files are opened in a process of its own."""
        from boutique.data.image_worker.worker import Darkroom
        from boutique.data.pictures.folder import PictureFolder

        return PictureFolder(self.folder, Darkroom())

    @property
    def book(self) -> SqlBook:
        """The whole book, SQLAlchemy and all."""
        with self._opening:
            if self._book is None:
                from boutique.data.books import open_book

                self._book = open_book(self.folder)
                self._book.feed = self.feed
            return self._book

    def change(self, actor: Actor = NOBODY) -> UnitOfWork:
        """Begin a change, made by somebody."""
        return self.book.change(actor)

    def today(self) -> date:
        """The shop's own day."""
        return date.today()

    def now(self) -> datetime:
        """This moment."""
        return datetime.now(UTC)

    def actor(self) -> Actor:
        """Who is at the counter, if anybody said so."""
        return serving(self.morning.settings())

    def prepare(self) -> bool:
        """Prepare the call sheet of today if nobody did; returns whether anything changed.

        Before that the pages of the book are compared with what they were: after it, rot looks like a change.
        """
        today = self.today()
        if str(self.morning.settings()["calls.prepared_on"]) == today.isoformat():
            return False
        self.book.look_at_pages()
        self.book.prepare(today)
        return True

    def is_rotten(self) -> bool:
        """Read every page and table of the book, and tell whether any is damaged.

        A server sees to its own.
        """
        if isinstance(self._place, Server):
            return False
        from boutique.data.store.faults import is_rotten

        return is_rotten(self._place)

    def has_rotten_pages(self) -> bool:
        """Compare the pages of the book with what they were, and keep what they are now."""
        if isinstance(self._place, Server):
            return False
        from boutique.data.store.page_sums import rotten_pages

        return bool(rotten_pages(self._place))

    def back_up_daily(self, check: Callable[[], None]) -> bool:
        """Copy the shop once a day; returns whether a copy was made now. `check` may stop it by raising.

        A book on a server is copied by whoever looks after that.
        """
        if isinstance(self._place, Server):
            return False
        from boutique.data.backups.daily import copy_of, daily
        from boutique.data.backups.picture_care import sweep
        from boutique.data.backups.rotation import fewer

        now = self.now().astimezone()
        made = daily(self.folder, now, check=check)
        if made is not None:
            sweep(self.folder)
            found = fewer(self.folder, self._said_right())
            self.book.note("backup.fewer", f"{found.clients} {found.kept.clients}" if found else "")
            self._note_copy(made, now)
        elif (there := copy_of(self.folder, now)) and not self._is_noted(now):
            self._note_copy(there, datetime.fromtimestamp(there.stat().st_mtime, UTC).astimezone())
        return made is not None

    def keep_binder(self, check: Callable[[], None]) -> bool:
        """Print the binder beside the copies once a week, and anew once somebody's data were erased.

        Returns whether one was made now; none is while no order is open. `check` may stop it by raising.
        """
        from boutique.data.backups import binders

        today, erased = self.today(), self.queries.last_erasure()
        if not binders.is_due(self.folder, today, erased):
            return False
        from boutique.app.lazy_adapters import Sheets
        from boutique.services.workshop.binders import compose_binder

        known = compose_binder(self.queries, today, language(), check)
        if not known.orders:
            binders.throw_away(self.folder, erased)
            return False
        binders.keep(self.folder, today, lambda out: Sheets().binder(known, out), erased)
        return True

    def _said_right(self) -> int | None:
        said = str(self.morning.settings()["backup.right"])
        return int(said) if said.isdecimal() else None

    def _note_copy(self, copy: Path, made: datetime) -> None:
        self.book.note("backup.last", f"{made.isoformat(timespec='seconds')} {copy}")

    def _is_noted(self, today: datetime) -> bool:
        """A copy made whole may have found nobody to note it, or another window made it."""
        return str(self.morning.settings()["backup.last"])[:10] >= f"{today:%Y-%m-%d}"

    def let_go(self) -> None:
        """Close the book; whoever asks or writes next opens what then lies in its place."""
        with self._opening:
            self.morning.reader.close()
            if self._book is not None:
                self._book.close()
                self._book = None

    def close(self) -> None:
        """Let go of the file."""
        if "pictures" in vars(self):
            self.pictures.rest()
        self.let_go()
