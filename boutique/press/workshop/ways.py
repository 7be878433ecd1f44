"""How the small papers of the workshop are set: black alone, read at arm's length; points throughout."""

from __future__ import annotations

from typing import Final

from boutique.press.setting import TextStyle
from boutique.press.setting import faces as face

NUMBERS: Final = tuple(TextStyle(face.SERIF_LINING, size, size) for size in (36.0, 30.0, 24.0, 19.0))
DAYS: Final = tuple(TextStyle(face.SERIF_LINING, size, size * 1.1) for size in (22.0, 18.0, 15.0, 12.0))
NAMES: Final = tuple(TextStyle(face.SANS_MEDIUM, size, size * 1.3) for size in (9.5, 8.5, 7.5))
TITLES: Final = tuple(TextStyle(face.SERIF_LINING, size, size * 1.15) for size in (17.0, 14.5, 12.5, 10.5))
SMALL: Final = TextStyle(face.SANS, 7.5, 9.6)
SMALL_STRONG: Final = TextStyle(face.SANS_MEDIUM, 7.5, 9.6)
LABELS: Final = tuple(TextStyle(face.SANS, size, size * 1.2) for size in (7.0, 6.5, 6.0))
HEAD: Final = TextStyle(face.SANS_MEDIUM, 6.5, 9, tracking=80, capitals=True)
FIGURES: Final = tuple(TextStyle(face.SERIF_LINING, size, size) for size in (26.0, 21.0, 17.0, 14.0, 12.0))
CUT: Final = TextStyle(face.SANS_TABULAR, 7.5, 9)
TYPED: Final = TextStyle(face.SANS_MEDIUM, 6.5, 8, tracking=60)

QR_MODULES: Final = 21
"""A code of ours is a square of so many dots a side (QR version 1, level M, at most twenty letters)."""
QUIET: Final = 4
"""So many dots of white a scanner wants around a square."""
