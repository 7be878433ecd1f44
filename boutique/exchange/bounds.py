"""How much of a table is read at all: counted while it streams, so that no file fills the memory."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol, TypeVar

from boutique.domain.kernel.errors import N_, Refused

MOST_CELLS: Final = 5_000_000
MOST_COLUMNS: Final = 1_000
MOST_TEXTS: Final = 1_000_000
MOST_ROWS: Final = 100_000
MOST_CARD_LINES: Final = 5_000_000
LONGEST_CARD: Final = 8_000_000
"""In bytes, with its picture."""
MOST_WORK: Final = 34_000_000
"""What is done for one file at most, in the units below; one is about a microsecond on a usual computer."""
ROW, CELL, SIGNS, NUMBER = 40, 3, 40, 15
"""The work of a row, a cell, a thousand signs, and a number whose plan is asked."""
LARGE: Final = 50 * 1024 * 1024
"""A file with more bytes than this may ask for more work, as much more as it is larger."""
LEAST_SECONDS: Final = 22.0
SLOWEST: Final = 6
"""How many times slower than a usual computer one may be before a file is to blame and not the computer."""
LONGEST_LINE: Final = 1_000_000
LONGEST_CELL: Final = 100_000
"""In signs; a page holds notes of some lines, and no program of a shop writes cells so long."""
_TOO_MANY = N_(
    "This table has more than {most} million cells. Copy the columns that matter into a new file,"
    " or split it into parts."
)
_TOO_MANY_TEXTS = N_("This workbook has more than a million different texts. Split it into parts.")
_TOO_WIDE = N_(
    "This table has more than {most} columns. Copy the columns that matter into a new file, and choose that."
)
_TOO_MANY_ROWS = N_(
    "The file has more than {most} thousand rows, and no more are read at once."
    " Split it into parts of at most {most} thousand and import them one after another."
)
_TOO_MUCH_WORK = N_(
    "This file takes too long to read: its cells contain far more than a table of clients or orders "
    "does. Copy the columns that matter into a new file, or split it into parts."
)
_TOO_LONG_A_CARD = N_(
    "A card of this address book is far too long, or its END:VCARD is missing. Export the contacts again."
)
TOO_LONG = N_("A line of this file is far too long for a table. Export it again as CSV or Excel.")
_TOO_LONG_A_CELL = N_(
    "This cell has {found} signs, and at most {most} are taken. Shorten it in the file handed back."
)
T = TypeVar("T", bound="Counted")
_LOOKED_AT = 64
_THOUSAND, _MILLION = 1_000, 1_000_000


class Counted(Protocol):
    """A row as its cost is counted."""

    @property
    def cells(self) -> Sequence[str]:
        """Return what stands in it."""

    @property
    def signs(self) -> int:
        """Return how many signs it has."""


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


class Patience:
    """Ends when one file asks for more than any honest table needs.

    What is counted is the work, so that a file is taken or refused alike on every computer; the processor's
    time only ends what costs many times more than its work should.
    """

    def __init__(self, size: int = 0) -> None:
        self._since = time.thread_time()
        self._rows = self._work = 0
        self._most = MOST_WORK * max(1.0, size / LARGE)

    def begin(self) -> None:
        """Count the rows anew, for they are read once more."""
        self._rows = 0

    def take(self, cells: int, signs: int = 0) -> None:
        """Count one more row; raises Refused where there are too many, or they cost too much."""
        self._rows += 1
        too_many_rows(self._rows)
        self._work += ROW + CELL * cells + SIGNS * signs // _THOUSAND
        if self._rows % _LOOKED_AT == 0:
            self._judge()

    def over(self, rows: Iterable[T]) -> Iterator[T]:
        """Yield rows that are taken apart, counting each by what it holds."""
        self.begin()
        for row in rows:
            self.take(len(row.cells), row.signs)
            yield row

    def ask(self, numbers: int) -> None:
        """Count numbers of which the plan of their country has to be asked."""
        self._work += NUMBER * numbers

    def _judge(self) -> None:
        spent = time.thread_time() - self._since
        slow = spent > LEAST_SECONDS and spent > SLOWEST * self._work / _MILLION
        if slow or self._work > self._most:
            raise Refused(_TOO_MUCH_WORK)


def too_long_a_cell(cell: str) -> None:
    """Raise Refused when one cell holds more than a page does."""
    if len(cell) > LONGEST_CELL:
        raise Refused(_TOO_LONG_A_CELL, found=len(cell), most=LONGEST_CELL)


def too_many_rows(rows: int) -> None:
    """Raise Refused when a file has more rows, or cards, than are read at once."""
    if rows > MOST_ROWS:
        raise Refused(_TOO_MANY_ROWS, most=MOST_ROWS // _THOUSAND)


def too_many_lines(lines: int) -> None:
    """Raise Refused when an address book has more lines than are read."""
    if lines > MOST_CARD_LINES:
        raise Refused(_TOO_MUCH_WORK)


def too_long_a_card(held: int) -> None:
    """Raise Refused when one card of an address book goes on for longer than any card with its picture."""
    if held > LONGEST_CARD:
        raise Refused(_TOO_LONG_A_CARD)


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
