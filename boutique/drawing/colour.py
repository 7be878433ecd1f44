"""Colour as the eye weighs it: CIELAB under daylight (D65), and back to what screens and paper take.

Lab is (L 0..100, a, b); rgb is (r, g, b) in 0..1 of sRGB (IEC 61966-2-1). Nothing here needs numpy.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Lab = tuple[float, float, float]
Rgb = tuple[float, float, float]

_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_FROM_XYZ = (
    (3.2404542, -1.5371385, -0.4985314),
    (-0.9692660, 1.8760108, 0.0415560),
    (0.0556434, -0.2040259, 1.0572252),
)
# The white of the matrix itself, so that plain white is exactly L 100, a 0, b 0.
_WHITE = tuple(sum(row) for row in _TO_XYZ)
_KNEE = 6 / 29


def linear_from_rgb(value: float) -> float:
    """One sRGB channel as an amount of light, both 0..1."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def rgb_from_linear(value: float) -> float:
    """An amount of light 0..1 as one sRGB channel 0..1."""
    return value * 12.92 if value <= 0.0031308 else float(1.055 * value ** (1 / 2.4) - 0.055)


def _times(matrix: tuple[Rgb, Rgb, Rgb], vector: Rgb) -> Rgb:
    x, y, z = (row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2] for row in matrix)
    return x, y, z


def lab_from_linear(light: Rgb) -> Lab:
    """The Lab colour of an amount of linear light."""
    ratios = (v / w for v, w in zip(_times(_TO_XYZ, light), _WHITE, strict=True))
    fx, fy, fz = (r ** (1 / 3) if r > _KNEE**3 else r / (3 * _KNEE**2) + 4 / 29 for r in ratios)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def linear_from_lab(lab: Lab) -> Rgb:
    """The linear light of a Lab colour, cut to what sRGB can show."""
    fy = (lab[0] + 16) / 116
    f = (fy + lab[1] / 500, fy, fy - lab[2] / 200)
    x, y, z = (
        w * (v**3 if v > _KNEE else 3 * _KNEE**2 * (v - 4 / 29)) for v, w in zip(f, _WHITE, strict=True)
    )
    r, g, b = (min(1.0, max(0.0, c)) for c in _times(_FROM_XYZ, (x, y, z)))
    return r, g, b


def rgb_from_lab(lab: Lab) -> Rgb:
    """The sRGB colour of a Lab colour, cut to what a screen can show."""
    r, g, b = (rgb_from_linear(c) for c in linear_from_lab(lab))
    return r, g, b


def lab_from_rgb(rgb: Rgb) -> Lab:
    """The Lab colour of an sRGB colour."""
    r, g, b = (linear_from_rgb(c) for c in rgb)
    return lab_from_linear((r, g, b))


def hex_from_lab(lab: Lab) -> str:
    """The colour as #rrggbb."""
    return "#" + "".join(f"{round(c * 255):02x}" for c in rgb_from_lab(lab))


def lab_from_hex(text: str) -> Lab:
    """The Lab colour of #rrggbb; ValueError when it is not one."""
    digits = text.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"not a #rrggbb colour: {text!r}")
    r, g, b = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return lab_from_rgb((r, g, b))


def blend(parts: Iterable[tuple[Lab, float]]) -> Lab:
    """What yarns of these colours look like from afar, each with its share of the surface."""
    weighed = [(linear_from_lab(lab), share) for lab, share in parts]
    total = sum(share for _, share in weighed)
    r, g, b = (sum(light[i] * share for light, share in weighed) / total for i in range(3))
    return lab_from_linear((r, g, b))


def lighter(lab: Lab, by: float) -> Lab:
    """The same hue, lighter by so many L (darker when negative), the chroma fading at both ends."""
    level = min(100.0, max(0.0, lab[0] + by))
    fade = min(1.0, level / 20, (100 - level) / 12)
    return level, lab[1] * fade, lab[2] * fade


def _hue(a: float, b: float) -> float:
    return degrees(atan2(b, a)) % 360 if a or b else 0.0


def _mean_hue(h1: float, h2: float, grey: bool) -> float:
    if grey:
        return h1 + h2
    if abs(h1 - h2) <= 180:
        return (h1 + h2) / 2
    return (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2


def _weights(level: float, chroma: float, hue: float) -> tuple[float, float, float, float]:
    t = 1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
    t += 0.32 * cos(radians(3 * hue + 6)) - 0.20 * cos(radians(4 * hue - 63))
    s_l = 1 + 0.015 * (level - 50) ** 2 / sqrt(20 + (level - 50) ** 2)
    turn = 60 * exp(-(((hue - 275) / 25) ** 2))
    r_t = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(turn))
    return s_l, 1 + 0.045 * chroma, 1 + 0.015 * chroma * t, r_t


def difference(one: Lab, two: Lab) -> float:
    """How different two colours look; below 1 nobody tells, above 10 they are two colours.

    CIEDE2000 (CIE 142-2001), with the corrections of Sharma, Wu and Dalal, 2005.
    """
    mean_c = (hypot(one[1], one[2]) + hypot(two[1], two[2])) / 2
    stretch = 1 + 0.5 * (1 - sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = one[1] * stretch, two[1] * stretch
    c1, c2 = hypot(a1, one[2]), hypot(a2, two[2])
    h1, h2 = _hue(a1, one[2]), _hue(a2, two[2])
    turn = 0.0 if not c1 * c2 else (h2 - h1 + 180) % 360 - 180
    d_l, d_c = two[0] - one[0], c2 - c1
    d_h = 2 * sqrt(c1 * c2) * sin(radians(turn) / 2)
    s_l, s_c, s_h, r_t = _weights((one[0] + two[0]) / 2, (c1 + c2) / 2, _mean_hue(h1, h2, not c1 * c2))
    l, c, h = d_l / s_l, d_c / s_c, d_h / s_h  # noqa: E741
    return sqrt(max(0.0, l * l + c * c + h * h + r_t * c * h))
