"""A table as it lies in a file: one header and rows that are read when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from boutique.domain.exchange.lettering import Lettering
from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.bounds import Patience
from boutique.exchange.cells import unguard
from boutique.exchange.encodings import lettering_called
from boutique.exchange.files import Kind, kind_of
from boutique.exchange.header_keys import header_key
from boutique.exchange.spellings import ADVICE_HEADERS, LINE_HEADERS

_SAYS_ITSELF = N_("An Excel file says itself how its letters are written. Leave the choice of letters out.")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it starts in the file (line, sheet row or line of the card) and its cells.

    `fault` is the msgid of what is wrong with the row as a whole; `raw` is how an address card stood,
    in UTF-8.
    `told` are the columns whose cells were marked as text, whatever they look like.
    """

    line: int
    cells: tuple[str, ...]
    fault: str = ""
    raw: bytes = b""
    told: frozenset[int] = frozenset()

    @property
    def signs(self) -> int:
        """Return how many signs its cells have."""
        return sum(map(len, self.cells))

    @property
    def original(self) -> tuple[str, ...]:
        """Return what to hand back when the row is refused."""
        return (self.raw.decode("utf-8", "replace"),) if self.raw else self.cells


def opened(line: int, cells: tuple[str, ...]) -> Row:
    """Return a row as it was before its cells were made harmless."""
    if "'" not in "".join(cells):
        return Row(line, cells)
    plain = tuple(map(unguard, cells))
    told = frozenset(at for at, cell in enumerate(cells) if cell != plain[at])
    return Row(line, plain, told=told)


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is written, so that refused rows can be handed back in the same form."""

    kind: Kind
    encoding: str = "utf-8-sig"
    delimiter: str = ","
    letters: Lettering | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a file and its rows; `rows` may be called again and starts over each time."""

    form: Form
    header: tuple[str, ...]
    rows: Callable[[], Iterator[Row]]


def open_table(
    path: Path, wanted: frozenset[str], letters: str = "", patience: Patience | None = None
) -> Table:
    """Open a table of any kind; `wanted` are headers, as `header_key` writes them, that tell the header row.

    `letters` is the way in which its letters are written, where somebody says so; else the file tells.
    Raises Refused for what is no table, Unavailable when the file cannot be read.
    """
    kind = kind_of(path)
    patience = patience or Patience()
    told = lettering_called(letters) if letters else None
    # Each reader brings a library of its own; only the one that is needed is loaded.
    if kind is Kind.XLSX:
        from boutique.exchange.workbooks import open_workbook

        if told:
            raise Refused(_SAYS_ITSELF)
        return _without_advice(open_workbook(path, wanted, patience))
    if kind is Kind.VCARD:
        from boutique.exchange.vcards import open_cards

        return open_cards(path, told, patience)
    from boutique.exchange.csv_files import open_csv

    return _without_advice(open_csv(path, wanted, told))


def _without_advice(table: Table) -> Table:
    """Leave out the two columns that a file of refused rows has in front of the shop's own."""
    first, second, *_ = (*map(header_key, table.header[:2]), "", "")
    if first not in LINE_HEADERS or second not in ADVICE_HEADERS:
        return table
    return Table(table.form, table.header[2:], lambda: map(_beyond_advice, table.rows()))


def _beyond_advice(row: Row) -> Row:
    return replace(row, cells=row.cells[2:], told=frozenset(at - 2 for at in row.told))
