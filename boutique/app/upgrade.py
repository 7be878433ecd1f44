"""A book that an earlier Boutique wrote is brought up to date while its window tells so."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from boutique.data.queries.calls.first_picture import MorningQueries
from boutique.data.store.place import Server
from boutique.data.store.progress import Progress
from boutique.data.store.whereabouts import place_of


def renew(folder: Path, tell: Progress) -> None:
    """Bring the book in a folder up to date; if nobody waits for it any more, it stays as it was."""
    place = place_of(folder)
    if isinstance(place, Server):
        from boutique.data.books import open_book

        open_book(folder).close()
    else:
        from boutique.data.migrating import bring_up_to_date

        bring_up_to_date(place, tell)


def settings_of_old(folder: Path) -> Mapping[str, str | int | bool]:
    """Return the settings of a book of any revision: its language and light are those of the window."""
    old = MorningQueries(place_of(folder))
    with closing(old.reader):
        return old.settings()
