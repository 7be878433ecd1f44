"""A book that an earlier Boutique wrote is brought up to date while its window tells so."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from boutique.data.queries.calls.first_picture import MorningQueries
from boutique.data.store.bookfile import NAME
from boutique.data.store.progress import Progress


def renew(folder: Path, tell: Progress) -> None:
    """Bring the book in a folder up to date; if nobody waits for it any more, it stays as it was."""
    from boutique.data.migrating import bring_up_to_date

    bring_up_to_date(folder / NAME, tell)


def settings_of_old(folder: Path) -> Mapping[str, str | int | bool]:
    """Return the settings of a book of any revision: its language and light are those of the window."""
    old = MorningQueries(folder / NAME)
    with closing(old.reader):
        return old.settings()
