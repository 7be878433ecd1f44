"""Hands refused rows back in the form they came in, what to do beside each, to be mended and read again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from boutique.domain.exchange.imports import RefusedRow
from boutique.exchange.cells import guard
from boutique.exchange.files import Kind
from boutique.exchange.tables import Form
from boutique.exchange.vcards.table import ADVICE_MARK, LINE_MARK
from boutique.files import save
from boutique.wording import _, explain

_LONGEST_IN_EXCEL = 32_767


def refused_name(source: Path, form: Form) -> str:
    """Return what to call the file of refused rows of this source."""
    return _("{name} - refused").format(name=source.stem) + f".{form.kind}"


def write_refused(target: Path, form: Form, header: Sequence[str], refused: Iterable[RefusedRow]) -> None:
    """Write the refused rows with their line and what to do in front; raises Unavailable when it cannot."""
    if form.kind is Kind.VCARD:
        content = _cards(refused)
    elif form.kind is Kind.XLSX:
        content = _workbook(_lines(header, refused))
    else:
        content = _csv(_lines(header, refused), form.delimiter)
    save(target, content)


def _lines(header: Sequence[str], refused: Iterable[RefusedRow]) -> Iterator[list[str]]:
    yield [_("Line"), _("What to do"), *map(guard, header)]
    for row in refused:
        yield [str(row.line), guard(_advice(row)), *map(guard, row.cells)]


def _advice(row: RefusedRow) -> str:
    reason = explain(row.trouble)
    return f"{row.column}: {reason}" if row.column else reason


def _csv(lines: Iterable[Sequence[str]], delimiter: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(lines)
    return text.getvalue().encode("utf-8-sig")


def _workbook(lines: Iterable[Sequence[str]]) -> bytes:
    import xlsxwriter

    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.freeze_panes(1, 0)
    sheet.set_column(1, 1, 60)
    bold = book.add_format({"bold": True})
    for at, cells in enumerate(lines):
        for column, cell in enumerate(cells):
            sheet.write_string(at, column, _fitting(cell), bold if at == 0 else None)
    book.close()
    return content.getvalue()


def _fitting(cell: str) -> str:
    """Return as much of a cell as a workbook takes; what is longer it would leave out whole."""
    return cell if len(cell) <= _LONGEST_IN_EXCEL else f"{cell[: _LONGEST_IN_EXCEL - 1]}…"


def _cards(refused: Iterable[RefusedRow]) -> bytes:
    cards = []
    for row in refused:
        opening, _newline, rest = row.cells[0].partition("\n")
        advice = " ".join(_advice(row).split())
        cards.append(f"{opening}\n{LINE_MARK}:{row.line}\n{ADVICE_MARK}:{advice}\n{rest}\n")
    return "".join(cards).replace("\n", "\r\n").encode("utf-8-sig")
