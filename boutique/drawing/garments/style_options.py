"""The choices a client makes about a garment, as far as they show in a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Lapel(StrEnum):
    """How collar and lapel meet."""

    NOTCH = "notch"
    PEAK = "peak"
    SHAWL = "shawl"


class LapelWidth(StrEnum):
    """How far the lapel reaches over the chest."""

    NARROW = "narrow"
    REGULAR = "regular"
    WIDE = "wide"


class Pocket(StrEnum):
    """How the side pockets are made."""

    FLAP = "flap"
    PATCH = "patch"
    JETTED = "jetted"


@dataclass(frozen=True)
class FlatOptions:
    """What was asked for; a garment ignores what it does not have.

    buttons: 1 to 3 on a single-breasted jacket; double_breasted: six buttons, two to fasten.
    """

    lapel: Lapel = Lapel.NOTCH
    lapel_width: LapelWidth = LapelWidth.REGULAR
    buttons: int = 2
    double_breasted: bool = False
    pockets: Pocket = Pocket.FLAP
