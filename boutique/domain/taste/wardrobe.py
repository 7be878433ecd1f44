"""What a client owns besides what we made, and which sizes fit them elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.text import fold
from boutique.domain.orders.garments import WEARABLES
from boutique.domain.taste.wardrobe_views import SizeView
from boutique.drawing.colour import Lab


@dataclass(eq=False, kw_only=True)
class OwnedPiece:
    """A garment bought elsewhere; `gone_on` when they no longer wear it.

    People know the year of what they bought: `bought_on` is the first of January of it.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    garment: str
    description: str = ""
    brand: str = ""
    size: str = ""
    colour: str = ""
    ground: Lab | None = None
    bought_on: date | None = None
    noted_on: date
    observed: bool = False
    staff_id: UUID | None = None
    gone_on: date | None = None


@dataclass(eq=False, kw_only=True)
class UsualSize:
    """A size that fits, by brand and kind of garment; the newest of each holds."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    garment: str
    brand: str = ""
    size: str
    remark: str = ""
    said_on: date
    observed: bool = False
    staff_id: UUID | None = None


class SizeHeld(NamedTuple):
    """The size that fits now, and the sizes that did earlier, the newest first."""

    now: SizeView
    earlier: tuple[SizeView, ...] = ()


def sizes_held(said: Iterable[SizeView]) -> list[SizeHeld]:
    """Return the newest size of each kind and brand, in that order, in whatever order they come."""
    about: dict[tuple[str, str], list[SizeView]] = defaultdict(list)
    for each in sorted(said, key=lambda each: (each.said_on, each.size_id), reverse=True):
        about[each.garment, fold(each.brand)].append(each)
    places = list(WEARABLES)
    ordered = sorted(about.items(), key=lambda entry: (_place(places, entry[0][0]), entry[0][1]))
    return [SizeHeld(sizes[0], tuple(sizes[1:])) for _about, sizes in ordered]


def _place(places: list[str], garment: str) -> int:
    return places.index(garment) if garment in places else len(places)
