"""When the last copy was made, as it is kept in the settings: the instant, a space, the file."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

from boutique.domain.shop.copies import Fewer
from boutique.wording import _, day, n_

KEY = "backup.last"
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)-(\d{6})")


def stored(now: datetime, file: Path) -> str:
    """Return what is kept of a copy."""
    return f"{now.astimezone().isoformat(timespec='seconds')} {file}"


def told(kept: str, today: date) -> str:
    """Return when the last copy was made and where it lies."""
    if not kept:
        return _("No backup has been made yet.")
    when, _space, file = kept.partition(" ")
    made = datetime.fromisoformat(when).astimezone()
    on = _("today") if made.date() == today else day(made.date())
    return _("Last backup: {day}, {time}, in “{file}”.").format(day=on, time=f"{made:%H:%M}", file=file)


def before_words(book: Path) -> str:
    """Return what a book is called that was set aside, by the moment in its name."""
    stamp = _STAMP.search(book.stem)
    if stamp is None:
        return book.name
    made = datetime.strptime("".join(stamp.groups()), "%Y-%m-%d%H%M%S")
    return _("Undo the last restore: the book as of {day}, {time}").format(
        day=day(made.date()), time=f"{made:%H:%M}"
    )


def fewer_words(found: Fewer) -> str:
    """Return that the book is much smaller than a copy, which is kept."""
    return n_(
        "The book has {n} client now, and the backup of {day} has {then}. That backup is kept.",
        "The book has {n} clients now, and the backup of {day} has {then}. That backup is kept.",
        found.clients,
        day=day(found.kept.made.date()),
        then=found.kept.clients,
    )
