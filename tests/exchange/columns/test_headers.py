"""Columns are understood by what shops call them."""

from __future__ import annotations

import pytest

from boutique.domain.exchange.columns import ColumnMap, ImportKind
from boutique.exchange.columns.header_keys import header_key
from boutique.exchange.columns.headers import find_header, guess_columns, known_headers

_CLIENTS, _ORDERS = ImportKind.CLIENTS, ImportKind.ORDERS


def _guessed(kind: ImportKind, *header: str, rows: tuple[tuple[str, ...], ...] = ()) -> dict[str, str]:
    return dict(guess_columns(kind, header, rows).columns.columns)


@pytest.mark.parametrize("text", ["InvoiceDate", "invoice_date", "Invoice date", " INVOICE-DATE "])
def test_a_header_is_one_however_it_is_written(text: str) -> None:
    assert header_key(text) == "invoice date"


def test_a_romanian_list_is_understood() -> None:
    found = _guessed(
        _CLIENTS, "Nr. crt.", "Nume", "Prenume", "Telefon", "E-mail", "Localitate", "Data nașterii"
    )
    assert found == {
        "family_name": "Nume",
        "given_name": "Prenume",
        "phone": "Telefon",
        "email": "E-mail",
        "city": "Localitate",
        "birthday": "Data nașterii",
    }


def test_an_english_list_is_understood() -> None:
    found = _guessed(_CLIENTS, "Customer ID", "First Name", "Last Name", "Mobile Phone", "Birthday", "Notes")
    assert set(found) == {"source_key", "given_name", "family_name", "phone", "birthday", "note"}


def test_nume_alone_is_the_whole_name() -> None:
    assert _guessed(_CLIENTS, "Nume", "Telefon")["name"] == "Nume"


def test_a_mobile_number_goes_before_another_telephone() -> None:
    found = _guessed(_CLIENTS, "Nume", "Telefon", "Mobil")
    assert (found["phone"], found["other_phone"]) == ("Mobil", "Telefon")


def test_a_longer_header_is_understood_with_less_confidence() -> None:
    guess = guess_columns(_CLIENTS, ["Nume", "Telefon (de contact)", "Zodie"], [])
    assert guess.columns.header_of("phone") == "Telefon (de contact)"
    assert guess.confidence["phone"] < guess.confidence["name"]
    assert guess.unknown == ("Zodie",)


def test_the_longest_known_name_within_a_header_counts() -> None:
    assert _guessed(_CLIENTS, "Nume și prenume clientă") == {"name": "Nume și prenume clientă"}


@pytest.mark.parametrize(
    "header",
    [
        ("customer_id", "date", "amount"),
        ("Cod client", "Data comenzii", "Total (lei)"),
        ("CustomerID", "InvoiceDate", "Total"),
    ],
)
def test_an_order_history_is_understood(header: tuple[str, ...]) -> None:
    found = _guessed(_ORDERS, *header)
    assert [found["client_key"], found["placed_on"], found["amount"]] == list(header)


def test_clients_told_by_number_are_told_by_number() -> None:
    rows = (("17", "2025-01-01"), ("4", "2025-01-02"))
    assert _guessed(_ORDERS, "Client", "Data", rows=rows)["client_key"] == "Client"
    assert _guessed(_ORDERS, "Client", "Data", rows=(("Ana Pop", ""),))["client_name"] == "Client"


def test_another_column_of_the_customer_is_not_the_customer() -> None:
    assert "client_name" not in _guessed(_ORDERS, "Customer ID", "Date", "Customer country")


def test_the_header_is_the_row_with_most_known_names() -> None:
    rows = [["Clienți 2026"], ["", ""], ["Nume", "Telefon", "Oraș"], ["Client", "x", ""]]
    assert find_header(rows, known_headers()) == 2
    assert find_header([["a"], ["x", "y", "z"], ["1", "2", "3"]], known_headers()) == 1


def test_a_mapping_answers_both_ways() -> None:
    columns = ColumnMap({"phone": "Tel."})
    assert (columns.header_of("phone"), columns.field_of("Tel.")) == ("Tel.", "phone")
    assert columns.header_of("email") is None
