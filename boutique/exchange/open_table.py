"""A table of any kind of file opened, by the reader of its kind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.bounds import Patience
from boutique.exchange.columns.header_keys import header_key
from boutique.exchange.columns.header_words import ADVICE_HEADERS, LINE_HEADERS
from boutique.exchange.encodings.detection import lettering_called
from boutique.exchange.files import Kind, kind_of
from boutique.exchange.tables import Row, Table

_SAYS_ITSELF = N_("An Excel file says itself how its letters are written. Leave the choice of letters out.")


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
        from boutique.exchange.vcards.table import open_cards

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
