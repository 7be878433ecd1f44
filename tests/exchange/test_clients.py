"""A list of clients becomes people; what cannot be taken names its line, its column and what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow, RefusedRow
from boutique.exchange.clients import read_clients
from boutique.wording import explain

File = Callable[..., Path]
_HEADER = "ID client;Nume;Prenume;Titlu;Telefon;E-mail;Oraș;Data nașterii;Limba;Client din;Observații\n"


def _rows(file: File, today: date, *lines: str) -> list[ClientRow | RefusedRow]:
    return list(read_clients(file(_HEADER + "".join(f"{line}\n" for line in lines)), None, today).rows)


def test_everything_a_list_says_is_taken(file: File, today: date) -> None:
    (row,) = _rows(
        file, today, "K7;VĂLEANU;şerban;dl.;0721 123 456;S@ex.ro;Iași;14.05.1985;română;01.02.2020;in fin"
    )
    assert row == ClientRow(
        line=2,
        source_key="K7",
        given_name="Șerban",
        family_name="Văleanu",
        title="dl",
        phone="0721 123 456",
        phone_e164="+40721123456",
        email="S@ex.ro",
        city="Iași",
        birth_year=1985,
        birth_month=5,
        birth_day=14,
        language="ro",
        note="in fin",
        since=date(2020, 2, 1),
    )


@pytest.mark.parametrize(
    ("line", "column", "value"),
    [
        (";Pop;Ana;;0721;;;;;;", "Telefon", "0721"),
        (";Pop;Ana;;;ana@;;;;;", "E-mail", "ana@"),
        (";Pop;Ana;;;;;01.01.2092;;;", "Data nașterii", "01.01.2092"),
        (";Pop;Ana;;;;;31.02.1985;;;", "Data nașterii", "31.02.1985"),
        (";Pop;Ana;;;;;;;01.01.2030;", "Client din", "01.01.2030"),
        (";=1+1;Ana;;;;;;;;", "Nume", "=1+1"),
        (';Pop;Ana;;;;;;;;"=HYPERLINK(""http://x"")"', "Observații", '=HYPERLINK("http://x")'),
    ],
)
def test_a_refused_row_names_its_line_its_column_and_what_to_do(
    file: File, today: date, line: str, column: str, value: str
) -> None:
    good, refused = _rows(file, today, ";Rus;Ion", line)
    assert isinstance(good, ClientRow)
    assert isinstance(refused, RefusedRow)
    assert (refused.line, refused.column, refused.value) == (3, column, value)
    assert value in explain(refused.trouble)
    assert explain(refused.trouble) != str(refused.trouble)


def test_a_row_without_a_name_is_refused(file: File, today: date) -> None:
    (row,) = _rows(file, today, ";;;;0721123456")
    assert isinstance(row, RefusedRow)
    assert "no name" in row.msgid


def test_signs_that_only_look_like_formulas_are_plain_text(file: File, today: date) -> None:
    (row,) = _rows(file, today, ";Pop;Ana;;;;;;;;@SUM +cmd|x")
    assert row.note == "@SUM +cmd|x"


def test_a_client_without_a_telephone_is_taken(file: File, today: date) -> None:
    (row,) = _rows(file, today, ";Pop;Ana;;n/a")
    assert (row.phone, row.phone_e164) == ("", None)


def test_the_other_telephone_stands_in_for_the_mobile(file: File, today: date) -> None:
    path = file("Nume;Telefon;Mobil\nAna Pop;0213123456;\nIon Rus;0213123456;0721123456\n")
    first, second = read_clients(path, None, today).rows
    assert (first.phone_e164, second.phone_e164) == ("+40213123456", "+40721123456")


def test_the_column_decides_which_name_comes_first(file: File, today: date) -> None:
    path = file("Nume și prenume\nPopescu Ana\nRadu Mihai\n")
    assert [row.family_name for row in read_clients(path, None, today).rows] == ["Popescu", "Radu"]


def test_the_same_person_is_known_by_the_same_key(file: File, today: date) -> None:
    one, two, three = _rows(
        file, today, "7;Pop;Ana", ";POP;ana;;0721 123 456", ";Pop;Ana;;;a@b.ro;;14.05.1985"
    )
    assert one.identity == "key|7"
    assert two.identity == "phone|+40721123456|pop ana"
    assert three.identity == "name|pop ana|1985-5-14|a@b.ro"


def test_the_first_rows_stand_as_they_are_for_the_wizard(file: File, today: date) -> None:
    reading = read_clients(file("Nume;Telefon\n" + "Pop Ana;0721123456\n" * 50), None, today)
    assert len(reading.preview) == 20
    assert reading.preview[0] == ("Pop Ana", "0721123456")
    assert dict(reading.mapping.columns) == {"name": "Nume", "phone": "Telefon"}


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (";Pop;Ana;;;;;;;;cnp 1800101221144", "Observații"),
        ("1800101221144;Pop;Ana;;;;;;;;", "ID client"),
        (";Pop 1800101221144;Ana;;;;;;;;", "Nume"),
    ],
)
def test_no_identity_number_comes_in_with_a_file(file: File, today: date, line: str, column: str) -> None:
    (row,) = _rows(file, today, line)
    assert isinstance(row, RefusedRow)
    assert (row.column, "CNP" in row.msgid) == (column, True)
