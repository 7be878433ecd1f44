"""The house style of everything printed: sheet, margins, columns, ways of setting text.

Points throughout, counted from the top left corner down and to the right; a pica is twelve points.
"""

from __future__ import annotations

from dataclasses import dataclass

from boutique.press.setting import TextStyle
from boutique.press.setting import faces as face

PICA = 12.0
MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM

TOP, OUTER, INNER, FOOT = 4 * PICA, 4 * PICA, 5 * PICA, 7 * PICA
COLUMNS, GUTTER = 12, PICA
LIVE = WIDTH - INNER - OUTER
COLUMN = (LIVE - (COLUMNS - 1) * GUTTER) / COLUMNS

HEAD_LINE = 92.0
FOOT_RULE = HEIGHT - 9 * PICA
FOOT_LINE = HEIGHT - FOOT + PICA / 2

INKS = {
    "ink": (0x22, 0x1D, 0x18),
    "muted": (0x6A, 0x61, 0x58),
    "rule": (0xB9, 0xAE, 0xA0),
    "accent": (0x6E, 0x1F, 0x2C),
    "paper": (0xFD, 0xFC, 0xF8),
}
BLACK = (0x00, 0x00, 0x00)

HEAD = TextStyle(face.SANS_MEDIUM, 10.5, 12, "muted", tracking=90, capitals=True)
COVER_TITLE = tuple(
    TextStyle(face.SERIF, size, size * 1.08, balanced=True) for size in (60.0, 50.0, 42.0, 34.0, 26.0)
)
DEDICATION = tuple(
    TextStyle(face.SERIF_ITALIC, size, size * 1.25, balanced=True) for size in (24.0, 21.0, 18.0, 15.0)
)
TITLE = tuple(
    TextStyle(face.SERIF, size, size * 1.16, balanced=True) for size in (42.0, 36.0, 30.0, 25.0, 21.0)
)
BODY = tuple(
    TextStyle(face.SERIF, size, leading, hyphenate=True)
    for size, leading in ((17.0, 24.0), (14.5, 21.0), (12.5, 17.0), (10.5, 14.0))
)
BODY_ITALIC = TextStyle(face.SERIF_ITALIC, 17, 24, hyphenate=True)
HINT = TextStyle(face.SERIF_ITALIC_LINING, 17, 24, hyphenate=True)
STORY = tuple(
    TextStyle(face.SERIF_ITALIC, size, leading, hyphenate=True)
    for size, leading in ((21.0, 32.0), (17.0, 26.0), (14.0, 20.0), (12.0, 17.0))
)
GREETING = TextStyle(face.SERIF_ITALIC, 23, 30, balanced=True)
NAME = TextStyle(face.SERIF, 15.5, 18)
ROW_NAME = TextStyle(face.SERIF, 14, 15)
SIGNATURE = TextStyle(face.SERIF_ITALIC, 26, 30)
FACTS = TextStyle(face.SANS, 11.5, 18, "muted")
FACTS_STRONG = TextStyle(face.SANS_MEDIUM, 11.5, 18, "ink")
SMALL = TextStyle(face.SANS, 9, 12, "muted")
COLUMN_HEAD = TextStyle(face.SANS_MEDIUM, 7.5, 12, "muted", tracking=80, capitals=True)
CLOTH_NAME = TextStyle(face.SANS_MEDIUM, 10.5, 14, "ink")
FIGURES = TextStyle(face.SANS_TABULAR, 10, 16, "ink")
FOOTER = TextStyle(face.SANS, 10.5, 12, "muted")
CODE = TextStyle(face.SERIF_LINING, 40, 48, "ink", tracking=40)
TELEPHONE = TextStyle(face.SERIF_LINING, 30, 36, "ink")


@dataclass(frozen=True)
class Box:
    """A rectangle of the sheet."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def grown(self, by: float) -> Box:
        """Return the box larger by so much on each side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


SHEET = Box(0, 0, WIDTH, HEIGHT)


def left_margin(number: int) -> float:
    """Return where the live area of a page begins: odd pages lie right, their inner margin left."""
    return INNER if number % 2 else OUTER


def span(columns: int) -> float:
    """Return the width of so many columns with the gutters between them."""
    return columns * COLUMN + (columns - 1) * GUTTER
