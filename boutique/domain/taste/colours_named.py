"""Colours in which cloth is dyed, each with the name it has at the counter."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees, hypot

from boutique.domain.kernel.errors import N_
from boutique.drawing.colour import Lab, difference

PER_ROW = 12
_OPENED = 30  # degrees


@dataclass(frozen=True)
class NamedColour:
    """A colour one can ask for by name; `name` is in English, to be translated."""

    name: str
    lab: Lab


PALETTE: tuple[NamedColour, ...] = (
    NamedColour(N_("white"), (96.0, 0.0, 1.0)),
    NamedColour(N_("ivory"), (92.0, 0.0, 9.0)),
    NamedColour(N_("cream"), (88.0, 2.0, 16.0)),
    NamedColour(N_("ecru"), (83.0, 2.0, 14.0)),
    NamedColour(N_("sand"), (76.0, 4.0, 19.0)),
    NamedColour(N_("beige"), (70.0, 5.0, 20.0)),
    NamedColour(N_("stone"), (66.0, 1.0, 8.0)),
    NamedColour(N_("pearl grey"), (80.0, 0.0, 0.0)),
    NamedColour(N_("light grey"), (67.0, 0.0, -1.0)),
    NamedColour(N_("grey"), (51.0, 0.0, -2.0)),
    NamedColour(N_("charcoal"), (30.0, 0.0, -3.0)),
    NamedColour(N_("black"), (12.0, 0.0, 0.0)),
    NamedColour(N_("ice blue"), (87.0, -3.0, -8.0)),
    NamedColour(N_("light blue"), (76.0, -4.0, -19.0)),
    NamedColour(N_("sky blue"), (66.0, -6.0, -28.0)),
    NamedColour(N_("denim blue"), (46.0, -1.0, -24.0)),
    NamedColour(N_("air force blue"), (42.0, -4.0, -15.0)),
    NamedColour(N_("petrol"), (34.0, -13.0, -14.0)),
    NamedColour(N_("cobalt"), (33.0, 18.0, -52.0)),
    NamedColour(N_("royal blue"), (30.0, 10.0, -38.0)),
    NamedColour(N_("French navy"), (25.0, 4.0, -27.0)),
    NamedColour(N_("navy"), (19.0, 2.0, -19.0)),
    NamedColour(N_("midnight blue"), (13.0, 2.0, -13.0)),
    NamedColour(N_("grey-blue"), (55.0, -2.0, -11.0)),
    NamedColour(N_("mint"), (84.0, -14.0, 5.0)),
    NamedColour(N_("sage"), (64.0, -9.0, 12.0)),
    NamedColour(N_("moss green"), (44.0, -13.0, 24.0)),
    NamedColour(N_("olive"), (42.0, -4.0, 24.0)),
    NamedColour(N_("khaki"), (58.0, 1.0, 23.0)),
    NamedColour(N_("loden green"), (30.0, -10.0, 10.0)),
    NamedColour(N_("bottle green"), (22.0, -18.0, 8.0)),
    NamedColour(N_("emerald"), (40.0, -38.0, 14.0)),
    NamedColour(N_("butter yellow"), (89.0, 0.0, 34.0)),
    NamedColour(N_("mustard"), (67.0, 11.0, 56.0)),
    NamedColour(N_("ochre"), (58.0, 18.0, 44.0)),
    NamedColour(N_("camel"), (61.0, 12.0, 33.0)),
    NamedColour(N_("cognac"), (45.0, 22.0, 35.0)),
    NamedColour(N_("tobacco"), (39.0, 13.0, 23.0)),
    NamedColour(N_("brown"), (31.0, 11.0, 17.0)),
    NamedColour(N_("chocolate"), (21.0, 8.0, 9.0)),
    NamedColour(N_("rust"), (43.0, 34.0, 36.0)),
    NamedColour(N_("coral"), (64.0, 38.0, 26.0)),
    NamedColour(N_("red"), (40.0, 54.0, 32.0)),
    NamedColour(N_("burgundy"), (25.0, 31.0, 9.0)),
    NamedColour(N_("aubergine"), (17.0, 14.0, -6.0)),
    NamedColour(N_("powder pink"), (84.0, 13.0, 6.0)),
    NamedColour(N_("dusty rose"), (64.0, 19.0, 6.0)),
    NamedColour(N_("lilac"), (68.0, 14.0, -16.0)),
)
"""Four rows of twelve: the quiet ones, the blues, the greens and yellows, the browns and reds."""


_MORE = (
    N_("blue"),
    N_("dark blue"),
    N_("green"),
    N_("light green"),
    N_("dark green"),
    N_("olive green"),
    N_("pink"),
    N_("pale pink"),
    N_("purple"),
    N_("violet"),
    N_("plum"),
    N_("yellow"),
    N_("orange"),
    N_("terracotta"),
    N_("brick red"),
    N_("russet"),
    N_("dark red"),
    N_("cherry red"),
    N_("garnet"),
    N_("fuchsia"),
    N_("salmon"),
    N_("turquoise"),
    N_("teal"),
    N_("night blue"),
    N_("grey petrol"),
    N_("dark grey"),
    N_("silver"),
    N_("gold"),
    N_("bronze"),
    N_("chestnut"),
    N_("light brown"),
    N_("dark brown"),
    N_("tan"),
    N_("pistachio"),
    N_("off-white"),
)
NAMES: tuple[str, ...] = (*(each.name for each in PALETTE), *_MORE)
"""Every colour whose name is known in both languages."""


def by_hue() -> tuple[NamedColour, ...]:
    """Return the palette row by row so that greys open it, hues turn across, columns darken downwards.

    The hue circle is opened where reds begin, before aubergine.
    """
    rows = len(PALETTE) // PER_ROW
    by_chroma = sorted(PALETTE, key=lambda each: hypot(each.lab[1], each.lab[2]))
    quiet, lively = by_chroma[: 2 * rows], by_chroma[2 * rows :]
    ordered = [*sorted(quiet, key=_lightest), *sorted(lively, key=_turn)]
    columns = [sorted(ordered[at : at + rows], key=_lightest) for at in range(0, len(ordered), rows)]
    return tuple(column[row] for row in range(rows) for column in columns)


def _lightest(colour: NamedColour) -> float:
    return -colour.lab[0]


def _turn(colour: NamedColour) -> float:
    return (degrees(atan2(colour.lab[2], colour.lab[1])) + _OPENED) % 360


def nearest_colour(lab: Lab) -> NamedColour:
    """Return the named colour that a colour looks most like."""
    return min(PALETTE, key=lambda each: difference(each.lab, lab))
