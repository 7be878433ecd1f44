"""How likes, clothes and sizes are spoken of on this side."""

from __future__ import annotations

from datetime import date

from boutique.domain.wardrobe import WEARABLES
from boutique.ui import kit
from boutique.wording import _, day_short, p_


def facet_name(facet: str) -> str:
    """Return what a like is about."""
    names = {
        "colour": p_("about", "colour"),
        "cloth": p_("about", "cloth"),
        "pattern": p_("about", "pattern"),
        "style": p_("about", "style"),
        "fit": p_("about", "fit"),
        "garment": p_("about", "garment"),
        "occasion": p_("about", "occasion"),
        "brand": p_("about", "brand"),
        "budget": p_("about", "budget"),
    }
    return names.get(facet, facet)


def garment_word(garment: str) -> str:
    """Return what a kind of garment is called."""
    return _(WEARABLES.get(garment, WEARABLES["other"]))


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
