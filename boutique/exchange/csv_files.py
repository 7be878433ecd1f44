"""Tables written as text, one row a line, whatever separates the cells."""

from __future__ import annotations

import csv
import re
from collections import Counter, deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from boutique.domain.exchange.lettering import Lettering
from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.bounds import LONGEST_LINE, TOO_LONG, Measure
from boutique.exchange.cells import clean
from boutique.exchange.columns.headers import count_known, find_header, named
from boutique.exchange.encodings.detection import lettering_of
from boutique.exchange.encodings.double_utf8 import once
from boutique.exchange.files import Kind, reading
from boutique.exchange.tables import Form, Row, Table, opened

_QUOTES = N_(
    "A quotation mark is opened in this row and never closed. Correct the row in the file of refused rows."
)
_DELIMITERS = ",;\t|"
_SAMPLE = 200
_WIDE_ENOUGH = 8
# One header that is known says more than all the commas of a column of notes.
_KNOWN = 10
# A longer record is not a cell with line breaks but a quotation mark somebody forgot to close.
_LONGEST_RECORD = 200
_LARGE_FIELD = "field larger than"
# The library's own bound takes a long cell for a quotation mark left open, and the rest of it for a row.
csv.field_size_limit(4 * LONGEST_LINE)
_SEP_LINE = re.compile(r'"?sep=(?P<sign>[,;|:^~\t])"?\s*$', re.IGNORECASE)


def open_csv(path: Path, wanted: frozenset[str], told: Lettering | None = None) -> Table:
    """Open a text table: its encoding, its separator and its header row are found by looking at it."""
    with reading(path):
        letters = told or lettering_of(path)
    with closing(_lines(path, letters)) as stream:
        sample = list(islice(stream, _SAMPLE))
    delimiter, lead = _delimiter(sample, wanted)
    records = list(_records(iter(sample[lead:]), delimiter, lead))
    at = find_header([record.cells for record in records], wanted)
    header = records[at] if records else Row(0, ())

    def rows() -> Iterator[Row]:
        measure = Measure()
        with closing(_lines(path, letters)) as stream:
            for record in _records(islice(stream, lead, None), delimiter, lead):
                measure.take(record.cells)
                if record.line > header.line:
                    yield record

    return Table(Form(Kind.CSV, letters.name, delimiter, letters), named(header.cells), rows)


def _lines(path: Path, letters: Lettering) -> Generator[str]:
    with reading(path), path.open(encoding=letters.name, errors="replace", newline="") as stream:
        while line := stream.readline(LONGEST_LINE + 1):
            if len(line) > LONGEST_LINE:
                raise Refused(TOO_LONG)
            yield clean(once(line, letters.twice) if letters.twice else line)


def _delimiter(sample: list[str], wanted: frozenset[str]) -> tuple[str, int]:
    """Return what separates the cells, and how many lines before the table say so ('sep=;')."""
    if sample and (told := _SEP_LINE.match(sample[0])):
        return told["sign"], 1
    return max(_DELIMITERS, key=lambda sign: _evenness(sample, sign, wanted)), 0


def _evenness(sample: list[str], sign: str, wanted: frozenset[str]) -> float:
    """How much like a table the lines look when cut at this sign."""
    rows = _cut(sample, sign)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0
    width, often = widths.most_common(1)[0]
    known = max(count_known(row, wanted) for row in rows[:20])
    return often / len(rows) * min(width, _WIDE_ENOUGH) + _KNOWN * known


def _cut(sample: list[str], sign: str) -> list[list[str]]:
    try:
        return [row for row in csv.reader(sample, delimiter=sign) if any(row)]
    except csv.Error:
        # An open quotation mark swallowed too much; for a first look the lines alone will do.
        return [line.split(sign) for line in sample if line.strip()]


class _Pages:
    """Lines that can be given back when a record turns out to be none."""

    def __init__(self, lines: Iterable[str], number: int) -> None:
        self._lines = iter(lines)
        self._again: deque[str] = deque()
        self.number = number
        self.taken: list[str] = []

    def __iter__(self) -> _Pages:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= _LONGEST_RECORD:
            raise csv.Error
        line = self._again.popleft() if self._again else next(self._lines)
        self.number += 1
        self.taken.append(line)
        return line

    def give_back(self) -> str:
        """Keep the first line of the record and give back the rest, to be read on their own."""
        first, *rest = self.taken
        self._again.extendleft(reversed(rest))
        self.number -= len(rest)
        self.taken.clear()
        return first


def _records(lines: Iterable[str], delimiter: str, number: int) -> Iterator[Row]:
    pages = _Pages(lines, number)
    reader = csv.reader(pages, delimiter=delimiter, strict=True)
    while True:
        start = pages.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if _LARGE_FIELD in str(error):
                raise Refused(TOO_LONG) from error
            broken = pages.give_back().rstrip("\r\n").split(delimiter)
            reader = csv.reader(pages, delimiter=delimiter, strict=True)
            yield Row(start, tuple(broken), _QUOTES)
            continue
        pages.taken.clear()
        if any(cells):
            yield opened(start, tuple(cells))
