"""Numbers of other programs that only look like identity numbers come in; real ones never do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.clients.identity import identity_number
from boutique.domain.exchange.imports import ClientRow, OrderRow, RefusedRow
from boutique.exchange.clients import read_clients
from boutique.exchange.orders import read_orders

File = Callable[..., Path]
_CHANCE = 1800101221144
"""Thirteen digits with a birthday, a county and a check digit that fit."""
_DRAWN = [str(_CHANCE + 7_919 * at) for at in range(1, 60)]


def _orders(
    file: File, today: date, keys: list[str], note: str = "", header: str = "Order ID"
) -> list[object]:
    lines = [f"{key};14.05.2026;Ana Pop;{at};{note}\n" for at, key in enumerate(keys, 1)]
    text = f"{header};Data;Client;Total;Produs\n" + "".join(lines)
    return list(read_orders(file(text), None, today).rows)


def test_the_number_is_one_that_looks_like_an_identity_number() -> None:
    assert identity_number(str(_CHANCE))
    assert sum(map(identity_number, _DRAWN)) <= len(_DRAWN) // 10


@pytest.mark.parametrize("header", ["Order ID", "Nr comandă", "Număr factură"])
def test_an_order_number_that_looks_like_one_by_chance_is_imported(
    file: File, today: date, header: str
) -> None:
    rows = _orders(file, today, [*_DRAWN, str(_CHANCE)], header=header)
    assert all(isinstance(row, OrderRow) for row in rows)
    assert len({row.order_key for row in rows if isinstance(row, OrderRow)}) == len(rows)


def test_its_digits_are_not_kept_and_the_same_file_gives_the_same_key(file: File, today: date) -> None:
    first = _orders(file, today, [*_DRAWN, str(_CHANCE)])[-1]
    again = _orders(file, today, [*_DRAWN, str(_CHANCE)])[-1]
    assert isinstance(first, OrderRow)
    assert isinstance(again, OrderRow)
    assert first.order_key == again.order_key
    assert str(_CHANCE) not in str(first.order_key)


def test_the_same_digits_in_a_note_are_refused(file: File, today: date) -> None:
    (*_, last) = _orders(file, today, _DRAWN, f"cnp {_CHANCE}")
    assert isinstance(last, RefusedRow)
    assert (last.column, "CNP" in last.msgid) == ("Produs", True)


def test_a_client_number_by_chance_is_imported_and_a_column_of_identity_numbers_is_not(
    file: File, today: date
) -> None:
    lines = "".join(f"{key};Pop Ana{at}\n" for at, key in enumerate([*_DRAWN, str(_CHANCE)]))
    rows = list(read_clients(file(f"Customer ID;Nume\n{lines}"), None, today).rows)
    assert all(isinstance(row, ClientRow) for row in rows)
    real = list(read_clients(file(f"Customer ID;Nume\n{_CHANCE};Pop Ana\n"), None, today).rows)
    assert isinstance(real[0], RefusedRow)


def test_a_column_called_by_its_name_holds_identity_numbers_however_few(file: File, today: date) -> None:
    lines = "".join(f"{key};Pop Ana{at}\n" for at, key in enumerate([*_DRAWN, str(_CHANCE)]))
    rows = list(read_clients(file(f"ID client (CNP);Nume\n{lines}"), None, today).rows)
    assert isinstance(rows[-1], RefusedRow)
