"""A cloth as it is read, wherever it is read: its columns, and what is made of a row of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from boutique.data.store.reader import day, lab, uid
from boutique.domain.cloth.views import ClothView, SwatchView

CLOTH: Final = (
    "k.id, k.code, k.name, k.mill, k.composition, k.weight_g, k.weave, k.colour, k.ground, k.second, "
    "k.third, k.scale_mm, k.version, s.on_hand_cm, s.reserved_cm, s.arrived_on, s.counted_on, "
    "s.expected_from, s.expected_to, s.expected_cm"
)
CLOTHS: Final = "(cloth k JOIN cloth_stock s ON s.cloth_id = k.id)"
"""Where these columns lie; something may be joined to it."""
WIDTH: Final = 21
"""So many columns `cloth_view` takes: those above, and the number of those who wait."""


def cloth_view(row: Sequence[Any]) -> ClothView:
    """Return a cloth from a row of the columns above and the number of those who wait."""
    return ClothView(
        cloth_id=uid(row[0]),
        code=row[1],
        name=row[2],
        mill=row[3],
        composition=row[4],
        weight_g=row[5],
        weave=row[6],
        colour=row[7],
        stock_cm=row[13],
        reserved_cm=row[14],
        arrived_on=day(row[15]),
        counted_on=day(row[16]),
        expected_on=day(row[17]),
        expected_to=day(row[18]),
        expected_cm=row[19],
        swatch=swatch_view((row[0], row[2], *row[6:12])),
        version=row[12],
        waiting=row[20],
    )


def swatch_view(row: Sequence[Any]) -> SwatchView:
    """Return how a cloth is painted from (id, name, weave, colour, ground, second, third, scale)."""
    ground = lab(row[4])
    assert ground is not None
    return SwatchView(
        cloth_id=uid(row[0]),
        name=row[1],
        weave=row[2],
        colour=row[3],
        ground=ground,
        second=lab(row[5]),
        third=lab(row[6]),
        scale_mm=row[7],
    )
