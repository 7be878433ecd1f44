"""Whoever knows how the letters of a file are written may say so, and the file is read that way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.columns import ColumnMap, ImportKind
from boutique.domain.exchange.imports import ClientRow, RefusedRow
from boutique.domain.exchange.lettering import WAYS
from boutique.domain.kernel.errors import Refused
from boutique.exchange.clients import read_clients
from boutique.exchange.desk import FileDesk
from boutique.exchange.encodings.detection import lettering_called
from boutique.wording.exchange.lettering import way_called, ways_called

File = Callable[..., Path]
_TABLE = "Nume;Prenume\nŢurcanu;Ştefan\n"
_CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Ţurcanu;Ştefan;;;\nEND:VCARD\n"


@pytest.mark.parametrize("way", ["cp1250", "iso8859-2", "mac-romanian", "utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [_TABLE, _CARD])
def test_a_file_is_read_in_the_letters_that_somebody_chose(
    file: File, today: date, text: str, way: str
) -> None:
    spelled = text.translate(str.maketrans("ŢŞ", "ȚȘ")) if way == "mac-romanian" else text
    reading = read_clients(file(spelled.encode(way)), None, today, letters=way)
    (row,) = reading.rows
    assert isinstance(row, ClientRow)
    assert (row.family_name, row.given_name) == ("Țurcanu", "Ștefan")
    assert reading.form.letters is not None
    assert (reading.form.letters.way, reading.form.letters.doubtful) == (way, False)


def test_a_choice_goes_before_what_the_file_seems_to_say(file: File, today: date) -> None:
    (row,) = read_clients(file(_TABLE.encode("cp1250")), None, today, letters="cp1252").rows
    assert isinstance(row, ClientRow)
    assert row.given_name == "Ştefan".encode("cp1250").decode("cp1252")


def test_letters_that_the_chosen_way_does_not_have_are_refused_and_not_guessed(
    file: File, today: date
) -> None:
    (row,) = read_clients(file(_TABLE.encode("cp1250")), None, today, letters="utf-8").rows
    assert isinstance(row, RefusedRow)
    assert "cannot be read" in row.msgid


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("CP1250", "cp1250"),
        ("Windows-1250", "cp1250"),
        ("windows 1252", "cp1252"),
        ("UTF8", "utf-8"),
        ("latin-1", "cp1252"),
        ("iso-8859-2", "iso8859-2"),
        ("ibm852", "cp852"),
        ("macroman", "mac-roman"),
        ("utf-16", "utf-16-le"),
    ],
)
def test_a_way_of_writing_is_known_by_its_usual_names(name: str, way: str) -> None:
    assert lettering_called(name).way == way


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64", "punycode", "é", "cp1250;"])
def test_a_way_nobody_knows_is_refused_with_those_that_are(name: str) -> None:
    with pytest.raises(Refused, match="no way of writing") as refusal:
        lettering_called(name)
    assert "cp1250" in str(refusal.value.params["names"])


def test_a_workbook_is_not_asked_for_its_letters(workbook: Callable[..., Path], today: date) -> None:
    with pytest.raises(Refused, match="says itself"):
        read_clients(workbook([["Nume"], ["Ana Pop"]]), None, today, letters="cp1250")


def test_the_beginning_is_judged_and_handed_back_in_the_chosen_letters(file: File, today: date) -> None:
    path, desk = file(("Nume;Telefon\nŢurcanu;07\n").encode("cp1250")), FileDesk()
    seen = desk.look(path, ImportKind.CLIENTS, "cp1252")
    assert seen.rows[0].cells[0] == "Þurcanu"
    columns = ColumnMap({"name": "Nume", "phone": "Telefon"})
    judged = desk.judge(path, ImportKind.CLIENTS, columns, today, "cp1252")
    assert judged.rows[0].refused is not None
    rows = desk.rows(path, ImportKind.CLIENTS, columns, today, "cp1252")
    refused = [row for row in rows if isinstance(row, RefusedRow)]
    handed = desk.hand_back(path, refused, letters="cp1252")
    assert "Þurcanu" in handed.read_text("utf-8-sig")


def test_every_way_has_a_name_of_its_own_and_says_its_code() -> None:
    called = dict(ways_called())
    assert set(called) == set(WAYS)
    assert len(set(called.values())) == len(WAYS)
    assert way_called(lettering_called("cp1250")) == called["cp1250"]
    assert all(way.split("-le")[0] in words.lower() for way, words in called.items())
