"""What is worn with what: garments that complete each other, and colours that agree.

Colours are judged in CIELAB by the tailor's rules: a neutral goes with all that is clearly lighter or darker;
two colours agree when they are kin (a shade apart) or opposite and at least one is quiet; and two bold
patterns are one too many.
"""

from __future__ import annotations

from functools import lru_cache
from math import atan2, degrees, hypot

from boutique.domain.cloth.views import SwatchView
from boutique.drawing.colour import Lab, difference

_TOGETHER: dict[str, tuple[str, ...]] = {
    "suit": ("shirt", "tie", "overcoat"),
    "jacket": ("trousers", "shirt", "tie"),
    "womens_jacket": ("skirt", "trousers", "blouse", "dress"),
    "trousers": ("jacket", "shirt", "waistcoat", "overcoat", "womens_jacket", "blouse"),
    "waistcoat": ("trousers", "shirt", "tie"),
    "overcoat": ("suit", "trousers", "dress", "skirt"),
    "shirt": ("suit", "jacket", "trousers", "tie", "waistcoat"),
    "dress": ("womens_jacket", "overcoat"),
    "skirt": ("blouse", "womens_jacket", "overcoat"),
    "blouse": ("skirt", "trousers", "womens_jacket"),
    "tie": ("suit", "shirt", "jacket", "waistcoat"),
}
_BOLD = {"houndstooth", "glen_check", "pinstripe", "chalk_stripe", "herringbone"}
_QUIET_CHROMA = 14.0
_CALM_CHROMA = 34.0
_DARK = 26.0
_SAME = 9.0
_STEP = 12.0


def worn_together(one: str, other: str) -> bool:
    """Tell whether two garments are worn at the same time, one completing the other."""
    return other in _TOGETHER.get(one, ())


def place_of(other: str, one: str) -> int:
    """Return how near a garment stands to another, 0 for the one that completes it most."""
    near = _TOGETHER.get(other, ())
    return near.index(one) if one in near else len(near)


@lru_cache(maxsize=16_384)
def harmony(one: SwatchView, other: SwatchView) -> float:
    """Return how well two cloths agree, 0 (not at all) to 1."""
    if one.weave in _BOLD and other.weave in _BOLD:
        return 0.0
    if difference(one.ground, other.ground) < _SAME:
        return 0.0
    step = abs(one.ground[0] - other.ground[0])
    return round(_agreement(one.ground, other.ground, step), 3)


def _agreement(one: Lab, other: Lab, step: float) -> float:
    clear = min(1.0, step / 40)
    if _neutral(one) or _neutral(other):
        return 0.55 + 0.45 * clear if step >= _STEP else 0.0
    apart = _hues_apart(one, other)
    if apart <= 30:
        return 0.4 + 0.4 * clear if step >= _STEP else 0.0
    if apart >= 145 and min(_chroma(one), _chroma(other)) <= _CALM_CHROMA:
        return 0.45 + 0.3 * clear
    return 0.0


def _chroma(lab: Lab) -> float:
    return hypot(lab[1], lab[2])


def _neutral(lab: Lab) -> bool:
    """Greys, and the dark blues, browns and greens a tailor treats as greys."""
    return _chroma(lab) <= _QUIET_CHROMA or (lab[0] <= _DARK and _chroma(lab) <= _CALM_CHROMA)


def _hues_apart(one: Lab, other: Lab) -> float:
    turn = degrees(atan2(one[2], one[1]) - atan2(other[2], other[1])) % 360
    return min(turn, 360 - turn)
