"""What the first picture reads and says, without Qt: the morning's call sheet as lines of a list."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from boutique import wording
from boutique.app.shop import Shop
from boutique.domain.calls.reasons import CallEntry
from boutique.ui.calls.lines import head_of, lines_of
from boutique.wording import _, day_short

__all__ = ["Morning", "head_of", "last_copy", "lines_of", "read_morning", "who_serves"]


class Morning(NamedTuple):
    """What is known before anything else is loaded."""

    today: date
    entries: list[CallEntry]
    theme: str
    who: str
    copy: str


def read_morning(shop: Shop) -> Morning:
    """Return today's names as they were prepared last; from now on the shop's language is spoken."""
    settings = shop.morning.settings()
    wording.use(str(settings["language"]))
    today = shop.today()
    return Morning(
        today=today,
        entries=shop.morning.call_sheet(today, rescore=False),
        theme="dark" if settings["theme"] == "dark" else "light",
        who=who_serves(shop),
        copy=last_copy(str(settings["backup.last"]), today, str(settings["backup.fewer"])),
    )


def who_serves(shop: Shop) -> str:
    """Return the name of whoever is at the counter, or of the shop."""
    return shop.morning.at_counter() or str(shop.morning.settings()["shop.name"])


def last_copy(stored: str, today: date, fewer: str = "") -> str:
    """Return when the shop was last copied: 'Copie de siguranță: azi, 09:02'.

    `fewer` is how many clients the book has and how many more a copy has, if that is to be looked at.
    """
    if fewer:
        now, _space, then = fewer.partition(" ")
        return _("{now} clients now, {then} in a backup: see Settings").format(now=now, then=then)
    if not stored:
        return _("No backup yet")
    made = datetime.fromisoformat(stored.partition(" ")[0]).astimezone()
    when = _("today") if made.date() == today else day_short(made.date(), today)
    return _("Backup: {when}, {time}").format(when=when, time=f"{made:%H:%M}")
