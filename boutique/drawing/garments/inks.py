"""The pens and veils a flat is drawn with, chosen to sit well with its cloth."""

from __future__ import annotations

from dataclasses import dataclass

from boutique.drawing.cloth.look import ClothLook, Weave
from boutique.drawing.colour import Lab, Rgb, blend, lighter, rgb_from_lab
from boutique.drawing.garments.flat import Role

# Pen widths in mm of the garment, as a draughtsman grades them.
PEN_MM: dict[Role, float] = {
    Role.OUTLINE: 2.3,
    Role.SEAM: 1.3,
    Role.STITCH: 0.9,
    Role.BUTTONHOLE: 2.4,
    Role.BUTTON: 1.2,
}
DASH_MM = (4.5, 3.2)
SHADE_RGB: Rgb = (0.045, 0.035, 0.05)
LIGHT_RGB: Rgb = (1.0, 0.985, 0.95)


@dataclass(frozen=True)
class Inks:
    """Colours (sRGB 0..1) of pens and fills, by role."""

    pens: dict[Role, Rgb]
    fills: dict[Role, Rgb]


_BLACK: Rgb = (0.0, 0.0, 0.0)
_WHITE: Rgb = (1.0, 1.0, 1.0)
BLACK_LINES = Inks(dict.fromkeys(PEN_MM, _BLACK), {Role.LINING: _WHITE, Role.BUTTON: _WHITE})
"""A draughtsman's drawing, for paper that takes no tint."""


def mean_colour(cloth: ClothLook) -> Lab:
    """The cloth from afar."""
    share = {Weave.HOUNDSTOOTH: 0.5, Weave.GLEN_CHECK: 0.5, Weave.HERRINGBONE: 0.5}.get(cloth.weave, 0.12)
    return blend([(cloth.ground, 1 - share), (cloth.other, share)])


def inks_for(cloth: ClothLook) -> Inks:
    """Lines darker than the cloth; on the deepest cloths the seams are lighter, to be seen."""
    mean = mean_colour(cloth)
    dark, deep = mean[0] < 32, mean[0] < 21
    outline = rgb_from_lab(lighter(mean, -mean[0] * (0.82 if dark else 0.72)))
    seam = rgb_from_lab(lighter(mean, 12.0 if deep else -mean[0] * (0.75 if dark else 0.55)))
    stitch = rgb_from_lab(lighter(mean, 17.0 if mean[0] < 55 else -28.0))
    button = rgb_from_lab(_horn(mean))
    pens = {
        Role.OUTLINE: outline,
        Role.SEAM: seam,
        Role.STITCH: stitch,
        Role.BUTTONHOLE: rgb_from_lab(lighter(mean, 22.0 if dark else -30.0)),
        Role.BUTTON: rgb_from_lab(lighter(_horn(mean), -22.0)),
    }
    return Inks(pens, {Role.LINING: rgb_from_lab(_lining(mean)), Role.BUTTON: button})


def _horn(mean: Lab) -> Lab:
    """Dark horn on dark cloth, brown horn on middle tones, mother-of-pearl on white."""
    if mean[0] > 84:
        return (90.0, 0.0, 3.0)
    if mean[2] > 6 or mean[0] > 58:
        return (36.0, 11.0, 19.0)
    return (max(13.0, min(30.0, mean[0] * 0.55)), 2.0, 3.0)


def _lining(mean: Lab) -> Lab:
    """Satin of the cloth's own hue, a little richer and towards the middle tones."""
    return (mean[0] * 0.55 + 16.0, mean[1] * 1.3, mean[2] * 1.3)
