"""The first picture of the shop, made of what was read with the bare driver."""

from __future__ import annotations

from PySide6.QtCore import QSize

from boutique.app.first_read import Morning, head_of, lines_of
from boutique.ui.calls.leads.words import offered
from boutique.ui.shell.front import FirstSight, Front
from boutique.ui.theme.roles import load_roles
from boutique.wording import _

ROOMS = ("today", "clients", "orders", "workshop", "cloths", "collections", "lookbook", "settings")
"""The rooms of the rail, in their order."""


ICONS = {
    "today": "sun",
    "clients": "user",
    "orders": "file-text",
    "workshop": "scissors",
    "cloths": "layers",
    "collections": "shirt",
    "lookbook": "book-open",
    "settings": "settings",
}
"""The drawing of each."""


def room_title(room: str) -> str:
    """Return what a room is called on the rail."""
    titles = {
        "today": _("Today"),
        "clients": _("Clients"),
        "orders": _("Orders"),
        "workshop": _("Workshop"),
        "cloths": _("Cloths"),
        "collections": _("Collections"),
        "lookbook": _("Lookbook"),
        "settings": _("Settings"),
    }
    return titles[room]


def front_of(morning: Morning, size: QSize) -> Front:
    """Return the shop as it will look a moment later, its first room open."""
    counts = {"today": len(morning.entries)}
    sight = FirstSight(
        brand="Boutique",
        rooms=[(room_title(room), counts.get(room, 0)) for room in ROOMS],
        who=morning.who,
        copy=morning.copy,
        title=_("Today"),
        subtitle=head_of(morning.entries, morning.today),
        lines=lines_of(morning.entries, morning.today),
        deed=offered(),
    )
    return Front(sight, load_roles(morning.theme), size)
