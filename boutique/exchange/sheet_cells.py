"""The cells of a sheet as it streams out of its workbook, each as a person would have typed it.

The library that opens workbooks builds a tree of every row and fills it up to the widest; of five million
cells that takes minutes. Source: ECMA-376, part 1, 18.3 (worksheets).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, BinaryIO, Final, NamedTuple
from xml.parsers import expat

from openpyxl.utils.datetime import from_excel

from boutique.exchange.bounds import too_wide
from boutique.exchange.cells import clean

_CHUNK: Final = 1 << 18
_REMEMBERED: Final = 100_000
_WHOLE = re.compile(r"[1-9]\d{0,14}\Z|0\Z")
_POINTED = re.compile(r"(?:0|[1-9]\d{0,8})\.(?:\d\d?|\d{4,6})(?<!0)\Z")
_INNER: Final = frozenset({"v", "t", "f"})
_SHEET_OF_ANOTHER = "=…"


class Book(NamedTuple):
    """What the cells of a workbook refer to: texts, the day zero, the styles of dates and of spans."""

    texts: Sequence[str]
    epoch: Any
    dates: frozenset[int]
    spans: frozenset[int]


class SheetCells:
    """Takes in the XML of one sheet and keeps its rows until they are asked for."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._told: dict[str, str] = {}
        self._columns: dict[str, int] = {}
        self._rows: list[tuple[int, list[str]]] = []
        self._line = self._column = 0
        self._row: list[str] = []
        self._kind, self._style = "n", 0
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._into: list[str] | None = None
        self._phonetic = False

    def rows(self, stream: BinaryIO) -> Iterator[tuple[int, list[str]]]:
        """Yield the line and the cells of each row that says something, only as wide as its last cell."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._on_start, self._on_end
        parser.CharacterDataHandler, parser.EntityDeclHandler = self._on_text, self._on_entity
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk)
            yield from self._taken()
        parser.Parse(b"", True)
        yield from self._taken()

    def _taken(self) -> list[tuple[int, list[str]]]:
        rows, self._rows = self._rows, []
        return rows

    def _on_entity(self, *_said: object) -> None:
        raise ValueError("a sheet has no entities of its own")

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "v":
            self._into = self._value
        elif name == "c":
            self._begin_cell(attributes)
        elif name == "t":
            self._into = None if self._phonetic else self._value
        elif name == "f":
            self._formula = self._into = []
        elif name == "row":
            said = attributes.get("r")
            self._line, self._column, self._row = int(said) if said else self._line + 1, 0, []
        elif name == "rPh":
            self._phonetic = True

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        said = attributes.get("r")
        self._column = self._place(said) if said else self._column + 1
        self._kind = attributes.get("t", "n")
        style = attributes.get("s")
        self._style = int(style) if style else 0
        self._value, self._formula, self._into = [], None, None

    def _place(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        known = self._columns.get(letters)
        if known is None:
            known = 0
            for letter in letters.upper():
                known = known * 26 + ord(letter) - 64
            self._columns[letters] = known
        return known

    def _on_text(self, text: str) -> None:
        if self._into is not None:
            self._into.append(text)

    def _on_end(self, name: str) -> None:
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "c":
            self._end_cell()
        elif name in _INNER:
            self._into = None
        elif name == "row" and self._row:
            too_wide(len(self._row))
            self._rows.append((self._line, self._row))
        elif name == "rPh":
            self._phonetic = False

    def _end_cell(self) -> None:
        value = "".join(self._value)
        text = self._text(value) if value else ""
        if not text and self._formula is not None:  # the workbook keeps no result: it is told by its formula
            text = f"={''.join(self._formula)}" if self._formula else _SHEET_OF_ANOTHER
        if text:
            missing = self._column - len(self._row) - 1
            if missing > 0:
                too_wide(self._column)
                self._row += [""] * missing
            if missing >= 0:
                self._row.append(text)
            else:  # out of order, which no program writes and no rule forbids
                self._row[self._column - 1] = text

    def _text(self, value: str) -> str:
        if self._kind == "s":
            return self._clean(self._book.texts[int(value)])
        if self._kind == "n":
            return self._number(value)
        if self._kind == "b":
            return str(bool(int(value)))
        if self._kind == "d":
            return value.replace("T", " ").removesuffix("Z").removesuffix(" 00:00:00")
        return self._clean(value)

    def _clean(self, text: str) -> str:
        known = self._told.get(text)
        if known is None:
            known = clean(text.replace("_x000D_", ""))
            if len(self._told) < _REMEMBERED:
                self._told[text] = known
        return known

    def _number(self, value: str) -> str:
        if self._style in self._book.dates:
            return self._moment(float(value))
        if _WHOLE.match(value) or _POINTED.match(value):
            return self._told.setdefault(value, value) if len(self._told) < _REMEMBERED else value
        number = float(value)
        return str(int(value)) if value.lstrip("-").isdigit() else _decimal(number)

    def _moment(self, value: float) -> str:
        try:
            when = from_excel(value, self._book.epoch, timedelta=self._style in self._book.spans)
        except (OverflowError, ValueError):
            return "#VALUE!"
        if isinstance(when, datetime):
            return when.isoformat(sep=" ").removesuffix(" 00:00:00")
        return str(when)


def _decimal(value: float) -> str:
    """Return the digits Excel shows: fifteen of them, never with an exponent."""
    text = f"{Decimal(f'{value:.15g}'):f}"
    if "." not in text:
        return text
    # Three decimals could be taken for thousands once the cell is text.
    return text + "0" * (len(text) - text.index(".") == 4)
