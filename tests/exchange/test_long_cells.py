"""A cell longer than a page is refused as such in every kind of file, and nothing is made of its rest."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from boutique.domain.exchange.imports import ClientRow, RefusedRow
from boutique.domain.kernel.errors import Refused
from boutique.exchange.bounds import LONGEST_CELL
from boutique.exchange.clients import read_clients
from boutique.exchange.desk import FileDesk
from boutique.exchange.refused_files import write_refused

File = Callable[..., Path]
_LONG = "croială " * (LONGEST_CELL // 8 + 5_000)
_FILES = {
    "plain.csv": f"Nume;Nota\nAna Pop;scurt\nIon Dan;{_LONG}\nDan Ene;ok\n",
    "quoted.csv": f'Nume;Nota\nAna Pop;scurt\nIon Dan;"{_LONG}\nși încă un rând"\nDan Ene;ok\n',
    "cards.vcf": "".join(
        f"BEGIN:VCARD\nFN:{name}\nNOTE:{note}\nEND:VCARD\n"
        for name, note in (("Ana Pop", "scurt"), ("Ion Dan", _LONG), ("Dan Ene", "ok"))
    ),
}


def _judged(path: Path, today: date) -> None:
    rows = list(read_clients(path, None, today).rows)
    assert [row.given_name for row in rows if isinstance(row, ClientRow)] == ["Ana", "Dan"]
    (refused,) = (row for row in rows if isinstance(row, RefusedRow))
    assert "signs" in refused.msgid
    assert refused.column.casefold() in ("nota", "note")
    assert len(refused.cells[-1]) > LONGEST_CELL


@pytest.mark.parametrize("name", sorted(_FILES))
def test_a_cell_that_is_too_long_is_refused_as_such_and_the_others_are_taken(
    file: File, today: date, name: str
) -> None:
    _judged(file(_FILES[name], name), today)


def test_a_long_cell_of_a_workbook_is_refused_as_such(workbook: File, today: date, tmp_path: Path) -> None:
    mark = "z" * 1_000
    plain = workbook([["Nume", "Nota"], ["Ana Pop", "scurt"], ["Ion Dan", mark], ["Dan Ene", "ok"]])
    path = tmp_path / "long.xlsx"
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(mark.encode(), _LONG.encode()))
    _judged(path, today)


def test_a_cell_without_end_is_refused_as_a_whole_and_makes_nobody(file: File, today: date) -> None:
    line = "croială " * 100_000
    path = file('Nume;Nota\nAna Pop;"' + f"{line}\n" * 6 + 'abc"\nDan Ene;ok\n')
    with pytest.raises(Refused, match="far too long"):
        list(read_clients(path, None, today).rows)


def test_a_header_without_end_is_refused_as_too_long(file: File, today: date) -> None:
    with pytest.raises(Refused, match="far too long"):
        read_clients(file(f"Nume;{_LONG}\nAna Pop;a\n"), None, today)


def test_a_refused_row_goes_back_into_a_workbook_with_as_much_as_it_takes(
    workbook: File, today: date, tmp_path: Path
) -> None:
    desk, path = FileDesk(), workbook([["Nume", "Telefon"], ["Ana Pop", "07"]])
    (row,) = read_clients(path, None, today).rows
    assert isinstance(row, RefusedRow)
    long = RefusedRow(
        line=2, column="Nume", value="", msgid=row.msgid, params=row.params, cells=(_LONG, "07")
    )
    target = tmp_path / "back.xlsx"
    write_refused(target, read_clients(path, None, today).form, ("Nume", "Telefon"), [long])
    cells = [cell.value for cell in openpyxl.load_workbook(target).active[2]]
    assert str(cells[2]).startswith("croială croială")
    assert desk.look(target).header == ("Nume", "Telefon")
