"""What a client likes, owns and wears, for people and as JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from boutique.cli.context import plain
from boutique.domain.taste.likes import Held, held
from boutique.domain.taste.views import PreferenceView
from boutique.domain.taste.wardrobe import SizeHeld, sizes_held
from boutique.domain.taste.wardrobe_views import HadView, OwnedView, Wardrobe
from boutique.wording import _, day_short, month_year
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import wearable
from boutique.wording.taste.likes import said_value


def clothes_as_json(wardrobe: Wardrobe) -> dict[str, Any]:
    """Return wardrobe and sizes as the answer to --json; of each size the newest holds."""
    sizes = [{**plain(each.now), "earlier": plain(each.earlier)} for each in sizes_held(wardrobe.sizes)]
    return {"wardrobe": {"made": plain(wardrobe.made), "bought": plain(wardrobe.bought)}, "sizes": sizes}


def print_tastes(said: tuple[PreferenceView, ...], on: date) -> None:
    """Print what they like and will not have, with what was said earlier."""
    for thing in held(said):
        print(("+ " if thing.now.likes else "– ") + _value(thing.now) + _earlier(thing, on))


def _value(said: PreferenceView) -> str:
    return said_value(said.facet, said.value)


def _earlier(thing: Held, on: date) -> str:
    changed = [
        each for each in thing.earlier if (each.likes, each.value) != (thing.now.likes, thing.now.value)
    ]
    if not changed:
        return ""
    said = [f"{'+' if each.likes else '–'} {_value(each)}, {day_short(each.said_on, on)}" for each in changed]
    return "  (" + _("earlier: {what}").format(what="; ".join(said)) + ")"


def print_clothes(wardrobe: Wardrobe, on: date) -> None:
    """Print what they have from us and from elsewhere, and the sizes they wear."""
    worn = [piece for piece in wardrobe.bought if piece.gone_on is None]
    if wardrobe.made or worn:
        print(_("Wardrobe") + ":")
        for made in wardrobe.made:
            print(f"  {_made(made)}")
        for piece in worn:
            print(f"  {_bought(piece)}")
    if sizes := sizes_held(wardrobe.sizes):
        print(_("Usual sizes") + ":")
        for size in sizes:
            print(f"  {_size(size, on)}")


def _made(piece: HadView) -> str:
    cloth = piece.swatch.name if piece.swatch else ""
    what = capital(piece.description or wearable(piece.garment))
    return "  ·  ".join(part for part in (what, cloth, month_year(piece.had_on)) if part)


def _bought(piece: OwnedView) -> str:
    what = capital(piece.description or wearable(piece.garment))
    year = str(piece.bought_year) if piece.bought_year else ""
    parts = (what, piece.brand, piece.size, said_value("colour", piece.colour), year)
    return "  ·  ".join(part for part in parts if part)


def _size(size: SizeHeld, on: date) -> str:
    now = size.now
    what = ", ".join(part for part in (capital(wearable(now.garment)), now.brand) if part)
    earlier = ", ".join(f"{each.size} ({day_short(each.said_on, on)})" for each in size.earlier)
    behind = _("earlier: {what}").format(what=earlier) if earlier else ""
    return "  ·  ".join(part for part in (what, now.size, now.remark, behind) if part)
