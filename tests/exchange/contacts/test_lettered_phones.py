"""Letters among the digits of a phone are a name or a remark: kept as written, marked, never dialled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow, OrderRow, RefusedRow
from boutique.exchange.clients import read_clients
from boutique.exchange.contacts.typed import dialled, is_lettered
from boutique.exchange.orders import read_orders

File = Callable[..., Path]
_LETTERED = ["0722 123 ion", "0744 12 sora", "0264 43 fax 1", "021 310 casa", "0722 FLORIN", "0745 mama 12",
             "0722ATELIER", "1-800-FLOWERS", "0722 123 4OO", "+40 722 CROITOR"]  # fmt: skip


@pytest.mark.parametrize("typed", _LETTERED)
def test_a_phone_with_letters_among_its_digits_is_kept_and_never_dialled(
    file: File, today: date, typed: str
) -> None:
    (row,) = read_clients(file(f"Nume;Telefon\nPop Ana;{typed}\n"), None, today).rows
    assert isinstance(row, ClientRow)
    assert (row.phone, row.phone_e164) == (typed, None)


@pytest.mark.parametrize("typed", _LETTERED)
def test_an_order_s_phone_with_letters_is_kept_and_never_dialled(file: File, today: date, typed: str) -> None:
    text = f"Data;Client;Telefon;Total\n14.05.2026;Ana Pop;{typed};10\n"
    (row,) = read_orders(file(text), None, today).rows
    assert isinstance(row, OrderRow)
    assert (row.client_phone, row.client_phone_e164) == (typed, None)


@pytest.mark.parametrize(
    "typed",
    [
        "0722 123 456 mama",
        "mama: 0722 123 456",
        "Tel. 0722 123 456",
        "0722123456 int. 12",
        "0722123456 (sora)",
    ],
)
def test_words_beside_a_whole_number_do_not_keep_it_from_being_dialled(typed: str) -> None:
    assert dialled(typed) == "+40722123456"


def test_a_whole_number_beside_a_lettered_one_is_the_one_to_ring(file: File, today: date) -> None:
    (row,) = read_clients(file("Nume;Telefon;Mobil\nPop Ana;0744 123 456;0722 FLORIN\n"), None, today).rows
    assert isinstance(row, ClientRow)
    assert row.phone_e164 == "+40744123456"
    assert any("0722 FLORIN" in line for line in row.aside)


def test_a_short_number_without_letters_is_still_refused(file: File, today: date) -> None:
    (row,) = read_clients(file("Nume;Telefon\nPop Ana;0722 12\n"), None, today).rows
    assert isinstance(row, RefusedRow)
    assert not is_lettered("0722 12")
