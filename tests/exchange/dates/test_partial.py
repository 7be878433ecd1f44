"""A date that is none, or only a part of one, leaves itself out and never the person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow, OrderRow, RefusedRow
from boutique.exchange.clients import read_clients
from boutique.exchange.dates.partial import is_no_date
from boutique.exchange.orders import read_orders

File = Callable[..., Path]
Born = tuple[int | None, int | None, int | None]
_NONE: Born = (None, None, None)
_PARTS: list[tuple[str, Born]] = [
    *((text, _NONE) for text in ("0/0/00", "00.00.0000", "0000-00-00", "00/00/00", "0", "1900-01-00")),
    *((text, _NONE) for text in ("01/01/4501", "4501-01-01", "0000-00-00 00:00:00", "0000-00-00T00:00:00Z")),
    *((text, _NONE) for text in ("--", "-", "n/a", "00-00-0000", "1/0/1900", "1604-00-00", "0.0.0000")),
    *((text, _NONE) for text in ("1899-12-30", "30.12.1899", "12/31/1899", "0001-01-01T00:00:00")),
    *((text, _NONE) for text in ("01.01.0001", "1/1/0001 00:00:00", "1753-01-01", "0.0.0")),
    ("--05-14", (None, 5, 14)),
    ("--0514", (None, 5, 14)),
    ("05-14", (None, 5, 14)),
    ("14.05", (None, 5, 14)),
    ("14.05.", (None, 5, 14)),
    ("14.05.0000", (None, 5, 14)),
    ("0000-05-14", (None, 5, 14)),
    ("1604-05-14", (None, 5, 14)),
    ("14 mai", (None, 5, 14)),
    ("1985", (1985, None, None)),
    ("1985-00-00", (1985, None, None)),
    ("00.00.1985", (1985, None, None)),
    ("00.05.1985", (1985, None, None)),
    ("1985-05", (1985, None, None)),
    ("05.1985", (1985, None, None)),
    ("mai 1985", (1985, None, None)),
]


def _one(file: File, today: date, born: str) -> ClientRow | RefusedRow:
    (row,) = read_clients(file(f"Nume;Data nașterii;Telefon\nPop Ana;{born};0722123456\n"), None, today).rows
    return row


@pytest.mark.parametrize(("text", "born"), _PARTS)
def test_of_a_birthday_is_kept_what_it_tells(file: File, today: date, text: str, born: Born) -> None:
    row = _one(file, today, text)
    assert isinstance(row, ClientRow), row
    assert (row.birth_year, row.birth_month, row.birth_day) == born
    assert row.phone_e164 == "+40722123456"


@pytest.mark.parametrize("text", ["1985-05", "05.1985", "mai 1985", "00.05.1985", "1985-05-00"])
def test_a_month_without_its_day_is_not_lost(file: File, today: date, text: str) -> None:
    row = _one(file, today, text)
    assert isinstance(row, ClientRow)
    assert any(text in line for line in row.aside)


@pytest.mark.parametrize("text", ["31.02.1985", "14.05.2092", "14.13.1985", "vara"])
def test_a_whole_date_that_cannot_be_is_still_refused(file: File, today: date, text: str) -> None:
    assert isinstance(_one(file, today, text), RefusedRow)


@pytest.mark.parametrize("text", ["0/0/00", "00.00.0000", "1900-01-00", "01/01/4501"])
def test_a_client_since_no_day_is_a_client_all_the_same(file: File, today: date, text: str) -> None:
    (row,) = read_clients(file(f"Nume;Client din\nPop Ana;{text}\n"), None, today).rows
    assert isinstance(row, ClientRow)
    assert row.since is None


@pytest.mark.parametrize("text", ["0/0/00", "00.00.0000", "0000-00-00 00:00:00"])
def test_an_order_on_no_day_is_refused_for_lack_of_a_day(file: File, today: date, text: str) -> None:
    lines = f"Data;Client;Total\n{text};Ana Pop;10\n14.05.2026;Ion Rus;20\n"
    first, second = read_orders(file(lines), None, today).rows
    assert isinstance(first, RefusedRow)
    assert (first.column, "no date" in first.msgid) == ("Data", True)
    assert isinstance(second, OrderRow)


@pytest.mark.parametrize("bday", ["0000-00-00", "", "---15", "--04", "1985-04", "00000000", "1604-00-00"])
def test_a_card_with_half_a_birthday_is_a_person(file: File, today: date, bday: str) -> None:
    card = f"BEGIN:VCARD\nVERSION:3.0\nN:Rus;Ioan;;;\nBDAY:{bday}\nEND:VCARD\n"
    (row,) = read_clients(file(card, "agenda.vcf"), None, today).rows
    assert isinstance(row, ClientRow)
    assert (row.birth_month, row.birth_day) == (None, None)


@pytest.mark.parametrize("text", ["01.01.1985", "10.10.2000", "2000-01-01", "1.1.2001", "46156"])
def test_a_real_day_is_never_taken_for_none(text: str) -> None:
    assert not is_no_date(text)
