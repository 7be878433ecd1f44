"""Lists of clients that go out: harmless to open, and read again as the same people."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.exchange.columns import ImportKind
from boutique.domain.exchange.exports import ExportPurpose, PersonOut
from boutique.domain.exchange.imports import ClientRow, RefusedRow
from boutique.domain.kernel.errors import Refused, Unavailable
from boutique.exchange.cells import clean, is_nothing
from boutique.exchange.clients import read_clients
from boutique.exchange.desk import FileDesk
from boutique.exchange.export.client_files import ClientFileWriter
from boutique.wording import use

from .people import people, person

TODAY = date(2026, 11, 21)
KINDS = ("csv", "xlsx", "vcf")


def write(out: Path, people: Sequence[PersonOut], purpose: ExportPurpose = ExportPurpose.RECORDS) -> Path:
    with ClientFileWriter().begin(out, purpose) as sheet:
        for each in people:
            sheet.add(each)
        sheet.finish()
    return out


def read(path: Path) -> list[ClientRow | RefusedRow]:
    return list(read_clients(path, None, TODAY).rows)


def _said(text: str) -> str:
    """What is left of a text when it has been tidied as everything read from a file is."""
    told = clean(clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")).strip()).strip()
    return "" if is_nothing(told) else told


def _known(who: PersonOut) -> tuple[object, ...]:
    born = (who.birth_year, who.birth_month, who.birth_day)
    name = (who.given_name, who.family_name, who.title)
    return (*name, who.phone_e164, who.email, who.city, who.language, *born, _said(who.note))


def _read_of(row: ClientRow | RefusedRow) -> tuple[object, ...]:
    assert isinstance(row, ClientRow), row
    born = (row.birth_year, row.birth_month, row.birth_day)
    name = (row.given_name, row.family_name, row.title)
    return (*name, row.phone_e164, row.email, row.city, row.language, *born, row.note)


@pytest.mark.parametrize("kind", KINDS)
@given(book=st.lists(people(), min_size=1, max_size=4), tongue=st.sampled_from(("ro", "en")))
def test_whoever_goes_out_comes_back_the_same(kind: str, book: list[PersonOut], tongue: str) -> None:
    use(tongue)
    with TemporaryDirectory() as folder:
        rows = read(write(Path(folder) / f"clienti.{kind}", book))
    assert list(map(_read_of, rows)) == list(map(_known, book))
    if kind != "vcf":
        assert [row.since for row in rows if isinstance(row, ClientRow)] == [who.since for who in book]


@given(book=st.lists(people(), min_size=1, max_size=4))
def test_no_cell_of_a_csv_begins_as_a_formula_does(book: list[PersonOut]) -> None:
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "clienti.csv", book)
        with path.open(encoding="utf-8-sig", newline="") as stream:
            cells = [cell for row in csv.reader(stream, delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.lstrip()[:1] in {*"=+-@|%"}]
    assert not [cell for cell in cells if cell[:1] in {*"\t\r\n"}]


@given(book=st.lists(people(), min_size=1, max_size=3))
def test_a_workbook_holds_no_formula_and_no_link(book: list[PersonOut]) -> None:
    with TemporaryDirectory() as folder:
        sheet = openpyxl.load_workbook(write(Path(folder) / "clienti.xlsx", book)).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "inlineStr"}
    assert not [cell for cell in cells if cell.hyperlink]


@pytest.mark.parametrize("language", ["ro", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_our_own_headers_are_known_in_both_languages(tmp_path: Path, kind: str, language: str) -> None:
    use(language)
    seen = FileDesk().look(write(tmp_path / f"clienti.{kind}", [person(note="x")]))
    assert seen.kind is ImportKind.CLIENTS
    wanted = {"source_key", "family_name", "given_name", "title", "phone", "email", "city", "birthday"}
    assert wanted | {"language", "note"} <= seen.columns.columns.keys()


def test_dates_and_sums_are_cells_that_excel_can_reckon_with(tmp_path: Path) -> None:
    who = person(birth_year=1980, birth_month=5, birth_day=14, spent_bani=125_050, orders=3)
    sheet = openpyxl.load_workbook(write(tmp_path / "clienti.xlsx", [who])).active
    values = dict(zip(*(list(row) for row in sheet.iter_rows(values_only=True)), strict=True))
    assert values["Data nașterii"].date() == date(1980, 5, 14)
    assert (values["Cheltuit (lei)"], values["Câte comenzi"]) == (1250.5, 3)


@pytest.mark.parametrize(
    ("typed", "e164", "written"),
    [
        ("+40 721 234 567", "+40721234567", "0721 234 567"),
        ("0213123456", "+40213123456", "021 312 3456"),
        ("+491701234567", "+491701234567", "00 49 170 1234567"),
        ("0721 234 567 (mama: 0722 111 222)", "+40721234567", "0721 234 567 (mama: 0722 111 222)"),
    ],
)
def test_a_phone_goes_out_as_one_dials_it_and_never_as_a_sum(
    tmp_path: Path, typed: str, e164: str, written: str
) -> None:
    path = write(tmp_path / "clienti.csv", [person(phone=typed, phone_e164=e164)])
    assert f";{written};" in path.read_text("utf-8-sig")


def test_only_our_own_records_tell_notes_and_sums(tmp_path: Path) -> None:
    who = person(note="plătește greu", spent_bani=99_900)
    for kind in ("csv", "vcf"):
        text = write(tmp_path / f"oferte.{kind}", [who], ExportPurpose.SALES).read_text("utf-8-sig")
        assert "plătește greu" not in text
        assert "999" not in text


def test_a_very_long_note_is_cut_where_excel_would_refuse_it(tmp_path: Path) -> None:
    (row,) = read(write(tmp_path / "clienti.xlsx", [person(note="ș" * 40_000)]))
    assert isinstance(row, ClientRow)
    assert row.note == "ș" * 32_000 + "…"


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_given_up_leaves_nothing_behind(tmp_path: Path, kind: str) -> None:
    begun = ClientFileWriter().begin(tmp_path / f"clienti.{kind}", ExportPurpose.SALES)
    begun.__enter__().add(person())
    begun.__exit__(KeyError, KeyError(), None)
    assert not list(tmp_path.iterdir())


def test_an_ending_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="what kind"):
        ClientFileWriter().check(tmp_path / "clienti.doc")


def test_a_file_that_may_not_be_replaced_is_told_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "clienti.csv").mkdir()
    with pytest.raises(Unavailable):
        ClientFileWriter().begin(tmp_path / "clienti.csv", ExportPurpose.SALES).__enter__()
    assert [path.name for path in tmp_path.iterdir()] == ["clienti.csv"]
