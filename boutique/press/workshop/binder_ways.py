"""How the binder is set: a plain working paper on A4; points throughout."""

from __future__ import annotations

from typing import Final

from boutique.press import style
from boutique.press.client.flow import Column
from boutique.press.setting import TextStyle
from boutique.press.setting import faces as face

LEFT: Final = 54.0
RIGHT: Final = style.WIDTH - 42.0
LIVE: Final = RIGHT - LEFT
FOOT: Final = style.HEIGHT - 54.0
COLUMN: Final = Column(LEFT, 112.0, 76.0, FOOT - 8)

NUMBER: Final = TextStyle(face.SERIF_LINING, 30, 34)
NAMES: Final = tuple(TextStyle(face.SERIF, size, size * 1.1) for size in (20.0, 17.0, 14.0, 12.0))
PHONE: Final = TextStyle(face.SANS_TABULAR, 12, 15)
HEAD: Final = TextStyle(face.SANS_MEDIUM, 8, 11, "ink", tracking=90, capitals=True)
TITLE: Final = TextStyle(face.SERIF_LINING, 15, 18)
DUE: Final = TextStyle(face.SANS_MEDIUM, 9.5, 13)
BODY: Final = TextStyle(face.SANS, 9, 12.2)
STRONG: Final = TextStyle(face.SANS_MEDIUM, 9, 12.2)
SMALL: Final = TextStyle(face.SANS, 7.6, 10, "muted")
SUM: Final = TextStyle(face.SANS_TABULAR, 9, 12.2)
ROW: Final = TextStyle(face.SANS, 8.4, 11)
ROW_STRONG: Final = TextStyle(face.SANS_MEDIUM, 8.4, 11)
