"""The calm ground behind a garment: stone, softly lit, light or deep so that the cloth stands out."""

from __future__ import annotations

from boutique.drawing.colour import Lab, lighter

_PALE: Lab = (79.0, 1.6, 8.0)
_STONE: Lab = (68.0, 2.2, 9.0)
_DEEP: Lab = (47.0, 2.4, 7.0)


def ground_for(cloth: Lab) -> tuple[Lab, Lab]:
    """Return the ground in the light and at the edges of the picture."""
    if cloth[0] >= 66:
        tone = _DEEP
    elif cloth[0] >= 40:
        tone = _PALE
    else:
        tone = _STONE
    return lighter(tone, 9.0), lighter(tone, -9.0)
