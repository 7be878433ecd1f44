"""How much of a table is read at all: counted while it streams, so that no file fills the memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from boutique.domain.errors import N_, Refused

MOST_CELLS: Final = 5_000_000
MOST_COLUMNS: Final = 1_000
MOST_TEXTS: Final = 1_000_000
LONGEST_LINE: Final = 1_000_000
_TOO_MANY = N_(
    "This table has more than {most} million cells. Copy the columns that matter into a new file,"
    " or split it into parts."
)
_TOO_MANY_TEXTS = N_("This workbook has more than a million different texts. Split it into parts.")
_TOO_WIDE = N_(
    "This table has more than {most} columns. Copy the columns that matter into a new file, and choose that."
)
TOO_LONG = N_("A line of this file is far too long for a table. Export it again as CSV or Excel.")
_MILLION = 1_000_000


class Measure:
    """Counts the cells of a table; raises Refused as soon as there are too many."""

    def __init__(self) -> None:
        self._cells = 0

    def take(self, cells: Sequence[object]) -> None:
        """Count one more row: what is filled beyond the last column that is read is too much."""
        self._cells += len(cells)
        if self._cells > MOST_CELLS:
            raise Refused(_TOO_MANY, most=MOST_CELLS // _MILLION)
        if len(cells) > MOST_COLUMNS and any(cells[MOST_COLUMNS:]):
            raise Refused(_TOO_WIDE, most=MOST_COLUMNS)


def too_many(cells: int) -> None:
    """Raise Refused when a sheet holds more cells than are read."""
    if cells > MOST_CELLS:
        raise Refused(_TOO_MANY, most=MOST_CELLS // _MILLION)


def too_many_texts(texts: int) -> None:
    """Raise Refused when a workbook keeps more texts than are read: all of them are taken in at once."""
    if texts > MOST_TEXTS:
        raise Refused(_TOO_MANY_TEXTS)


def too_wide(column: int) -> None:
    """Raise Refused when something stands in a column, counted from 1, that is not read."""
    if column > MOST_COLUMNS:
        raise Refused(_TOO_WIDE, most=MOST_COLUMNS)
