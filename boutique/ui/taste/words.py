"""How likes, clothes and sizes are spoken of on this side."""

from __future__ import annotations

from datetime import date

from boutique.ui import kit
from boutique.wording import _, day_short


def hand(icon_name: str, name: str) -> kit.IconButton:
    """Return a small button that stands back behind what it is about."""
    made = kit.IconButton(icon_name, name)
    made.setIcon(kit.icon(icon_name, "muted"))
    return made


def told(on: date, by: str, today: date, *, observed: bool) -> str:
    """Return how, when and to whom something was said: 'said 12 Oct, Ana'."""
    said = _("seen") if observed else _("said")
    who = f", {by.split()[0]}" if by else ""
    return f"{said} {day_short(on, today)}{who}"
