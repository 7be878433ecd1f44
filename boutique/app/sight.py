"""The first picture of the shop, read with the bare driver."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QSize

from boutique import wording
from boutique.app.shop import Shop
from boutique.ui.shell.front import FirstSight, Front
from boutique.ui.theme.roles import load_roles
from boutique.ui.today.lines import head_of, lines_of
from boutique.wording import _, day_short

ROOMS = ("today", "clients", "collections", "lookbook", "settings")
"""The rooms of the rail, in their order."""


def room_title(room: str) -> str:
    """Return what a room is called on the rail."""
    titles = {
        "today": _("Today"),
        "clients": _("Clients"),
        "collections": _("Collections"),
        "lookbook": _("Lookbook"),
        "settings": _("Settings"),
    }
    return titles[room]


def front_of(shop: Shop, size: QSize) -> Front:
    """Return today's names as they were prepared last, in the language and the light of the shop."""
    settings = shop.morning.settings()
    wording.use(str(settings["language"]))
    today = shop.today()
    entries = shop.morning.call_sheet(today, rescore=False)
    counts = {"today": len(entries)}
    sight = FirstSight(
        brand="Boutique",
        rooms=[(room_title(room), counts.get(room, 0)) for room in ROOMS],
        who=who_serves(shop),
        copy=last_copy(str(settings["backup.last"]), today),
        title=_("Today"),
        subtitle=head_of(entries, today),
        lines=lines_of(entries, today),
    )
    return Front(sight, load_roles("dark" if settings["theme"] == "dark" else "light"), size)


def who_serves(shop: Shop) -> str:
    """Return the name of whoever is at the counter, or of the shop."""
    return shop.morning.at_counter() or str(shop.morning.settings()["shop.name"])


def last_copy(stored: str, today: date) -> str:
    """Return when the shop was last copied: 'Copie de siguranță: azi, 09:02'."""
    if not stored:
        return _("No backup yet")
    made = datetime.fromisoformat(stored.partition(" ")[0]).astimezone()
    when = _("today") if made.date() == today else day_short(made.date(), today)
    return _("Backup: {when}, {time}").format(when=when, time=f"{made:%H:%M}")
