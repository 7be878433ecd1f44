"""Tables from strangers are counted while they stream: nothing is taken apart that would fill the memory."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from phonenumbers import PhoneNumber

from boutique.domain.kernel.errors import Refused
from boutique.exchange import bounds
from boutique.exchange.clients import read_clients
from boutique.exchange.contacts import dialling_plans, typed
from boutique.exchange.encodings.detection import lettering_of
from boutique.exchange.workbooks import open_workbook

File = Callable[..., Path]


def _with_sheet(source: Path, change: Callable[[bytes], bytes]) -> Path:
    """Write a workbook anew with its sheet changed."""
    target = source.with_name("strange.xlsx")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, change(content) if part.endswith("sheet1.xml") else content)
    return target


def _far(cell: bytes) -> Callable[[bytes], bytes]:
    return lambda sheet: sheet.replace(b"</row>", cell + b"</row>")


def test_an_empty_cell_in_the_last_column_makes_no_row_wide(workbook: Callable[..., Path]) -> None:
    path = _with_sheet(workbook([["Nume", "Telefon"], ["Ana", "1"]]), _far(b'<c r="XFD1" s="0"/>'))
    assert [row.cells for row in open_workbook(path, frozenset({"nume"})).rows()] == [("Ana", "1")]


def test_a_value_beyond_the_last_column_is_refused(workbook: Callable[..., Path], today: date) -> None:
    path = _with_sheet(workbook([["Nume"], ["Ana"]]), _far(b'<c r="XFD1"><v>1</v></c>'))
    with pytest.raises(Refused, match="columns"):
        list(read_clients(path, None, today).rows)


def test_more_cells_than_are_read_are_refused_before_any_is_taken_apart(
    workbook: Callable[..., Path], file: File, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_CELLS", 5)
    rows = [["Nume", "Telefon"], ["Ana", "0721123456"], ["Ion", "0721123457"]]
    for path in (workbook(rows), file("\n".join(map(";".join, rows)))):
        with pytest.raises(Refused, match="cells"):
            list(read_clients(path, None, today).rows)


def test_a_text_without_end_and_a_line_without_end_are_refused(
    workbook: Callable[..., Path], file: File, today: date
) -> None:
    long = b"<v>" + b"1" * 3_000_000 + b"</v>"
    shared = _with_sheet(workbook([["Nume"], [1]]), lambda sheet: sheet.replace(b"<v>1</v>", long))
    for path in (shared, file("Nume;Telefon\n" + "a" * 2_000_000)):
        with pytest.raises(Refused, match="too long"):
            list(read_clients(path, None, today).rows)


def test_a_row_without_end_is_refused(workbook: Callable[..., Path], today: date) -> None:
    path = _with_sheet(workbook([["Nume"], ["Ana"]]), _far(b"<c/>" * 700_000))
    with pytest.raises(Refused, match="columns"):
        list(read_clients(path, None, today).rows)


def test_every_kind_of_cell_is_read_as_one_would_have_typed_it(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    days = (datetime(2026, 5, 14), datetime(2026, 5, 14, 9, 30))
    told = ["Ana", 7, -3, 0.5, 1234.125, 1e20, True, *days, None, "=1+1"]
    book.active.append([f"c{at}" for at in range(len(told))])
    book.active.append(told)
    book.save(tmp_path / "kinds.xlsx")
    (row,) = open_workbook(tmp_path / "kinds.xlsx", frozenset({"c0"})).rows()
    assert row.cells == (
        *("Ana", "7", "-3", "0.5", "1234.1250", "100000000000000000000", "True"),
        *("2026-05-14", "2026-05-14 09:30:00", "", "=1+1"),
    )


def test_quoted_printable_is_joined_once_a_line(file: File, today: date) -> None:
    note = "=C8=99=\n" * 20_000
    card = f"BEGIN:VCARD\nVERSION:2.1\nN:Popa;Ana\nNOTE;ENCODING=QUOTED-PRINTABLE:{note}\nEND:VCARD\n"
    (row,) = read_clients(file(card, "agenda.vcf"), None, today).rows
    assert row.note == "ș" * 20_000


def test_more_texts_than_are_read_are_refused(
    tmp_path: Path, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = xlsxwriter.Workbook(tmp_path / "texts.xlsx")  # keeps its texts in a part of their own
    book.add_worksheet().write_column(0, 0, ["Nume", "Ana", "Ion"])
    book.close()
    assert len(list(read_clients(tmp_path / "texts.xlsx", None, today).rows)) == 2

    monkeypatch.setattr(bounds, "MOST_TEXTS", 2)
    with pytest.raises(Refused, match="texts"):
        list(read_clients(tmp_path / "texts.xlsx", None, today).rows)


_TABLE = [["Nume", "Telefon"], *(["Pop Ana", f"072212345{at}"] for at in range(5))]


def _each_kind(file: File, workbook: Callable[..., Path]) -> list[Path]:
    cards = "".join(f"BEGIN:VCARD\nFN:{name}\nTEL:{phone}\nEND:VCARD\n" for name, phone in _TABLE[1:])
    table = "\n".join(map(";".join, _TABLE))
    return [file(table), workbook(_TABLE), file(cards, "agenda.vcf")]


def test_more_rows_than_are_read_at_once_are_refused_with_how_many(
    file: File, workbook: Callable[..., Path], today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in _each_kind(file, workbook):
        assert len(list(read_clients(path, None, today).rows)) == 5
    monkeypatch.setattr(bounds, "MOST_ROWS", 4)
    for path in _each_kind(file, workbook):
        with pytest.raises(Refused, match="thousand rows"):
            read_clients(path, None, today)


def test_what_asks_for_more_work_than_a_table_is_refused_as_a_whole(
    file: File, workbook: Callable[..., Path], today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_WORK", bounds.ROW * 4)
    monkeypatch.setattr(bounds, "_LOOKED_AT", 1)
    for path in _each_kind(file, workbook):
        with pytest.raises(Refused, match="too long to read"):
            list(read_clients(path, None, today).rows)


def test_a_slow_computer_reads_an_honest_table_to_its_end(
    file: File, workbook: Callable[..., Path], today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    hours = iter(range(1_000_000))
    monkeypatch.setattr(bounds.time, "thread_time", lambda: next(hours) * 1e-4)
    monkeypatch.setattr(bounds, "LEAST_SECONDS", 0.0)
    monkeypatch.setattr(bounds, "_LOOKED_AT", 1)
    for path in _each_kind(file, workbook):
        assert len(list(read_clients(path, None, today).rows)) == 5


def test_what_costs_many_times_more_than_its_work_is_refused_as_a_whole(
    file: File, workbook: Callable[..., Path], today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    hours = iter(range(1_000_000))
    monkeypatch.setattr(bounds.time, "thread_time", lambda: next(hours) * 3600.0)
    monkeypatch.setattr(bounds, "_LOOKED_AT", 1)
    for path in _each_kind(file, workbook):
        with pytest.raises(Refused, match="too long to read"):
            list(read_clients(path, None, today).rows)


@pytest.mark.parametrize("letters", ["utf-8", "cp1250"])
def test_a_full_book_of_cards_is_far_from_too_much_work(
    file: File, today: date, monkeypatch: pytest.MonkeyPatch, letters: str
) -> None:
    """A thousandth of the fullest book, against a thousandth of what a file of its size may ask for."""
    monkeypatch.setattr(bounds, "LARGE", bounds.LARGE // 1_000)
    monkeypatch.setattr(bounds, "MOST_WORK", bounds.MOST_WORK // 1_000)
    monkeypatch.setattr(bounds, "_LOOKED_AT", 1)
    cards = "".join(_full_card(at) for at in range(100)).translate(str.maketrans("țșȚȘ", "ţşŢŞ"))
    assert len(list(read_clients(file(cards.encode(letters)), None, today).rows)) == 100


def _full_card(at: int) -> str:
    lines = (
        *(
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"UID:{at:032x}",
            f"N:Țepeș{at};Șerban;Ion;Dl;",
            f"FN:Șerban Țepeș{at}",
        ),
        *(f"ORG:Firma {at} SRL;Vânzări", "TITLE:Director", "NICKNAME:Șerb"),
        *(f"TEL;type=CELL;type=pref:0722 {at:03} 018", f"TEL;type=HOME:021 310 {at:04}"),
        *(f"TEL;type=WORK;type=FAX:031 425 {at:04}", f"EMAIL;type=pref:client{at}@exemplu.ro"),
        *(f"EMAIL;type=WORK:birou{at}@exemplu.ro", f"BDAY:{1950 + at % 50}-05-14"),
        f"item1.ADR;type=HOME:;;Str. Lungă nr. {at}\\, bl. A\\, ap. 9;Iași;Iași;700{at:03};România",
        *("item2.X-ABDATE:2012-05-14", "item2.X-ABLabel:_$!<Anniversary>!$_", "URL:https://exemplu.ro"),
        *(f"NOTE:Croială lungă\\, umeri înguști\\, talie joasă. Preferă lână și in, {at}", "END:VCARD", ""),
    )
    return "\r\n".join(lines)


def test_the_plans_of_all_countries_are_not_asked_again_for_every_row(
    file: File, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    parse, valid = typed.phonenumbers.parse, dialling_plans.phonenumbers.is_valid_number

    def counting(text: str, *home: str) -> object:
        asked.append(text)
        return parse(text, *home)

    def judging(number: PhoneNumber) -> bool:
        asked.append(str(number.national_number))
        return valid(number)

    monkeypatch.setattr(typed.phonenumbers, "parse", counting)
    monkeypatch.setattr(dialling_plans.phonenumbers, "is_valid_number", judging)
    for cached in (typed.dialled, dialling_plans.in_a_plan, typed._reason, dialling_plans.is_mobile):
        cached.cache_clear()
    lines = "".join(f"Pop Ana;{number}\n" for number in ("+44 20 7946 0018", "0722123", "1" * 30) * 20)
    list(read_clients(file(f"Nume;Telefon\n{lines}"), None, today).rows)
    assert asked
    assert max(Counter(asked).values()) <= 2  # what it is, and of what kind or why it is none


def test_a_cell_of_a_thousand_numbers_is_not_asked_of_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(typed, "in_a_plan", asked.append)
    assert typed.dialled(";".join(f"+4420{at:07}" for at in range(1_000))) is None
    assert len(asked) < 20


def test_an_endless_word_without_letters_of_its_own_is_looked_at_once(file: File) -> None:
    assert lettering_of(file(b"a" * 400_000 + b"\xba")).name != "utf-8"


def test_an_endless_blank_within_a_name_costs_no_more_than_its_length(file: File, today: date) -> None:
    (row,) = read_clients(file("Nume\nPop" + " " * 90_000 + "Ana\n"), None, today).rows
    assert "too long" in row.msgid


def test_a_card_without_end_is_refused_before_it_fills_the_memory(
    file: File, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "LONGEST_CARD", 10_000)
    path = file("BEGIN:VCARD\nFN:Ana Pop\n" + "TEL:0722 100 200\n" * 1_000)
    with pytest.raises(Refused, match="far too long"):
        read_clients(path, None, today)
