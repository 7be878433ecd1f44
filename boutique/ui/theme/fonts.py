"""The two faces of the house: EB Garamond for people and titles, Inter for work."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from boutique.paths import resources

SERIF: Final = "EB Garamond"
SANS: Final = "Inter"
_SMALL, _WORK, _LARGE, _BIG, _DISPLAY = 0.86, 1.0, 1.14, 1.43, 2.3

# Below this many pixels Inter is hard to read at arm's length, whatever the system says.
_SMALLEST_BASE: Final = 14
# EB Garamond has a small eye: set beside Inter of the same size it looks a size smaller.
_SERIF_EYE: Final = 1.07
# The name over the door is read from across the room.
_SIGN: Final = 1.18
# Capitals have no small letters beside them, so they look a size larger than they are.
_CAPITALS_EYE: Final = 0.92


_FACES: Final = (
    "EBGaramond-Regular",
    "EBGaramond-Italic",
    "EBGaramond-Medium",
    "Inter-Regular",
    "Inter-Medium",
    "Inter-SemiBold",
)


class _Cut(NamedTuple):
    family: str
    ratio: float
    weight: QFont.Weight = QFont.Weight.Normal
    italic: bool = False
    tracking: float = 0.0
    eye: float = 1.0
    features: tuple[str, ...] = ()


_MEDIUM, _SEMI = QFont.Weight.Medium, QFont.Weight.DemiBold


class Style(Enum):
    """Every way a text may look; nothing else is set by hand."""

    TITLE = _Cut(SERIF, _DISPLAY, _MEDIUM)
    SUBTITLE = _Cut(SERIF, _BIG, eye=_SERIF_EYE)
    BRAND = _Cut(SERIF, _BIG, _MEDIUM, eye=_SIGN)
    NAME = _Cut(SERIF, _LARGE, _MEDIUM, eye=_SERIF_EYE)
    VOICE = _Cut(SERIF, _BIG, italic=True)
    PHONE = _Cut(SERIF, _BIG, _MEDIUM, eye=_SERIF_EYE, features=("onum", "pnum"))
    BODY = _Cut(SANS, _WORK)
    MEDIUM = _Cut(SANS, _WORK, _MEDIUM)
    STRONG = _Cut(SANS, _WORK, _SEMI)
    FIGURES = _Cut(SANS, _WORK, features=("tnum",))
    LARGE = _Cut(SANS, _LARGE)
    SMALL = _Cut(SANS, _SMALL)
    SMALL_STRONG = _Cut(SANS, _SMALL, _SEMI)
    SMALL_FIGURES = _Cut(SANS, _SMALL, features=("tnum",))
    SECTION = _Cut(SANS, _SMALL, _SEMI, tracking=0.075, eye=_CAPITALS_EYE)
    KEY = _Cut(SANS, _SMALL, _MEDIUM, eye=_CAPITALS_EYE)


@cache
def load_fonts() -> None:
    """Make the faces from the resources known to Qt; loading twice is free."""
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"{face}.ttf"))


@cache
def base_size() -> int:
    """Return the size of working text in pixels: the system's, but never too small to read."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    screen = QGuiApplication.primaryScreen()
    dots = screen.logicalDotsPerInch() if screen is not None else 96.0
    asked = system.pixelSize() if system.pixelSize() > 0 else system.pointSizeF() * dots / 72
    return max(_SMALLEST_BASE, round(asked))


@cache
def font(style: Style) -> QFont:
    """Return the font of a style, sized from the system's own."""
    cut = style.value
    made = QFont(cut.family)
    made.setPixelSize(round(base_size() * cut.ratio * cut.eye))
    made.setWeight(cut.weight)
    made.setItalic(cut.italic)
    # Even letter spacing at any scale factor, as on the printed page.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if cut.tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, made.pixelSize() * cut.tracking)
    for feature in cut.features:
        made.setFeature(QFont.Tag(feature), 1)
    return made
