"""What the palette finds, and whom it asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from boutique.wording import _

if TYPE_CHECKING:
    from boutique.domain.cloth.views import SwatchView


class Group(IntEnum):
    """Under which head a line stands, in the order of the heads."""

    LATELY = 0
    NOBODY = 1
    DEEDS = 2
    PEOPLE = 3
    CLOTHS = 4
    PIECES = 5
    ORDERS = 6
    SETTINGS = 7


def head_of(group: Group) -> str:
    """Return the head over a group; the first two stand without."""
    heads = {
        Group.DEEDS: _("To do"),
        Group.PEOPLE: _("People"),
        Group.CLOTHS: _("Cloths"),
        Group.PIECES: _("Pieces"),
        Group.ORDERS: _("Orders"),
        Group.SETTINGS: _("Settings"),
    }
    return heads.get(group, "")


ENTER: Final = "⏎"
"""A sign that is painted on a cap; whoever listens is told the name of the key."""


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the palette: what it says, what stands beside and on its right, and what it does.

    A `guess` is nearly what was typed. A `swatch` is painted where others have an icon.
    `edit` is what F2 does, for somebody whose details can be corrected.
    """

    text: str
    run: Callable[[], object]
    note: str = ""
    keys: str = ""
    person: bool = False
    group: Group = Group.PEOPLE
    detail: str = ""
    icon: str = ""
    swatch: SwatchView | None = None
    guess: bool = False
    edit: Callable[[], object] | None = None


Deliver = Callable[[Sequence[Found]], object]
Provider = Callable[[str, Deliver], object]  # asked at every letter; answers now or later
Newcomers = Callable[[str], Sequence[Found]]  # what can be done with a name nobody bears
