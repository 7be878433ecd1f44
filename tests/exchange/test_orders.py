"""An order history becomes orders, each with whatever the file says of its client."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow, OrderRow, RefusedRow
from boutique.exchange.orders import read_orders

File = Callable[..., Path]


def _rows(file: File, today: date, text: str) -> list[OrderRow | RefusedRow]:
    return list(read_orders(file(text, "comenzi.csv"), None, today).rows)


def test_a_bare_history_is_enough(file: File, today: date) -> None:
    (row,) = _rows(file, today, "customer_id,date,amount\n17,2025-03-01,99.50\n")
    assert row == OrderRow(line=2, client_key="17", placed_on=date(2025, 3, 1), amount_bani=9950)
    assert row.client_identity == ClientRow(line=9, source_key="17").identity


def test_a_shop_s_own_history_is_read_whole(file: File, today: date) -> None:
    (row,) = _rows(
        file,
        today,
        "Nr. comandă;Data;Client;Telefon;Articol;Total (EUR)\n"
        "C-12;14 mai 2026;D-na POP ANA;0721123456;Rochie;1.250,50\n",
    )
    assert (row.order_key, row.placed_on, row.description) == ("C-12", date(2026, 5, 14), "Rochie")
    assert (row.amount_bani, row.currency) == (125050, "EUR")
    assert (row.client_name, row.client_title) == ("Ana Pop", "dna")
    assert row.client_phone_e164 == "+40721123456"
    assert row.client_identity == "phone|+40721123456|pop ana"


def test_american_and_romanian_histories_are_told_apart(file: File, today: date) -> None:
    american = _rows(file, today, "customer_id,date\n1,03/04/2025\n2,03/25/2025\n")
    romanian = _rows(file, today, "customer_id,date\n1,03/04/2025\n2,25/03/2025\n")
    assert american[0].placed_on == date(2025, 3, 4)
    assert romanian[0].placed_on == date(2025, 4, 3)


def test_the_currency_of_the_cell_goes_before_that_of_the_column(file: File, today: date) -> None:
    text = "Client id;Data;Suma;Moneda\n1;2025-01-01;5 €;RON\n2;2025-01-01;5;lei\n3;2025-01-01;;USD\n"
    found = [(row.amount_bani, row.currency) for row in _rows(file, today, text)]
    assert found == [(500, "EUR"), (500, "RON"), (None, "USD")]


@pytest.mark.parametrize(
    ("line", "column", "sentence"),
    [
        ("7;2027-01-01;5", "Data", "in the future"),
        ("7;;5", "Data", "no date"),
        ("7;2025-02-30;5", "Data", "no such day"),
        (";2025-01-01;5", "Client id", "whose order"),
        ("1800101221144;2025-01-01;5", "Client id", "CNP"),
        ("7;2025-01-01;-5", "Suma", "below zero"),
        ("7;2025-01-01;cinci", "Suma", "not an amount"),
        ("7;2025-01-01;=2+3", "Suma", "formula"),
    ],
)
def test_an_order_that_cannot_be_is_refused(
    file: File, today: date, line: str, column: str, sentence: str
) -> None:
    (row,) = _rows(file, today, f"Client id;Data;Suma\n{line}\n")
    assert isinstance(row, RefusedRow)
    assert (row.line, row.column) == (2, column)
    assert sentence in row.msgid


def test_equal_orders_of_one_file_are_kept_apart_and_the_same_file_has_the_same_keys(
    file: File, today: date
) -> None:
    text = "Client id;Data;Suma\n7;2025-01-01;5\n7;2025-01-01;5\n7;2025-01-01;6\n"
    first, again = (_rows(file, today, text) for _ in range(2))
    keys = [row.identity for row in first]
    assert len(set(keys)) == 3
    assert [row.identity for row in again] == keys


def test_lines_of_one_order_share_its_number(file: File, today: date) -> None:
    header = "InvoiceNo,CustomerID,InvoiceDate,Description,Amount\n"
    text = f"{header}5,1,2025-01-01,Sacou,5\n5,1,2025-01-01,Vestă,4\n"
    assert [row.identity for row in _rows(file, today, text)] == ["key|5|1", "key|5|2"]
