"""Columns of money are told apart by what they mean, in the files of the programs that shops have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.columns import ImportKind
from boutique.domain.exchange.imports import AmountOf, OrderRow
from boutique.domain.kernel.errors import Refused
from boutique.exchange.columns.header_keys import header_key
from boutique.exchange.columns.headers import guess_columns, keyed
from boutique.exchange.columns.money import Money, best_total, meaning_of, money_columns
from boutique.exchange.orders import read_orders

File = Callable[..., Path]

_WOO = (
    "Cart Discount Amount, Order Subtotal Amount, Order Shipping Amount, Order Refund Amount,"
    " Order Total Amount, Order Total Tax Amount, Item Cost, Discount Amount"
)
_ETSY = (
    "Item Total, Order Net, Card Processing Fees, Order Value, Discount Amount, Shipping, Order Total,"
    " Adjusted Order Total"
)


def _total(headers: str) -> str | None:
    return best_total([(said.strip(), header_key(said)) for said in headers.split(",")])


@pytest.mark.parametrize(
    ("headers", "paid"),
    [
        ("Discount Amount, Tax Amount, Net Amount, Gross Amount", "Gross Amount"),
        (_WOO, "Order Total Amount"),
        (_ETSY, "Order Total"),
        ("Subtotal, Shipping, Taxes, Total, Discount Amount, Lineitem price, Outstanding Balance", "Total"),
        ("Gross Sales, Discounts, Net Sales, Tax, Tip, Partial Refunds, Total Collected", "Total Collected"),
        ("Gross sales, Discounts, Net sales, Cost of goods, Gross profit, Taxes", "Net sales"),
        ("Valoare fără TVA, Valoare TVA, Total cu TVA", "Total cu TVA"),
        ("Pret unitar, Cantitate, Valoare, TVA, Total", "Total"),
        ("Avans, Rest de plată, Total comandă", "Total comandă"),
        ("Total înainte de discount, Discount, Total după discount", "Total după discount"),
        ("Suma încasată, Reducere", "Suma încasată"),
        ("Nettobetrag, MwSt, Bruttobetrag", "Bruttobetrag"),
        ("Nettó összeg, ÁFA, Bruttó összeg", "Bruttó összeg"),
        ("Total HT, TVA, Total TTC", "Total TTC"),
        ("Сумма скидки, НДС, Итого", "Итого"),
        ("Amount Paid, Amount Due, Invoice Total", "Invoice Total"),
        ("Total Items, Total Quantity, Amount", "Amount"),
        ("Payment Method, Payment Status, Total Discount", None),
    ],
)
def test_the_total_is_what_the_client_paid(headers: str, paid: str | None) -> None:
    assert _total(headers) == paid


@pytest.mark.parametrize(
    ("header", "money"),
    [
        ("Discount Amount", Money.DISCOUNT),
        ("Valoare TVA", Money.TAX),
        ("Order Shipping Amount", Money.SHIPPING),
        ("Refunded Amount", Money.REFUND),
        ("Avans plătit", Money.DEPOSIT),
        ("Rest de plată", Money.BALANCE),
        ("Cost of goods", Money.COST),
        ("Card Processing Fees", Money.FEE),
    ],
)
def test_what_was_taken_off_never_serves_as_a_total(header: str, money: Money) -> None:
    meaning = meaning_of(header_key(header))
    assert meaning is not None
    assert (meaning.money, meaning.serves) == (money, 0)


def test_the_order_s_own_total_is_told_from_that_of_a_line() -> None:
    found = {header: meaning_of(header_key(header)) for header in ("Order Total", "Item Total", "Total")}
    assert [each and each.of for each in found.values()] == [AmountOf.ORDER, AmountOf.LINE, AmountOf.EITHER]


def test_a_better_column_that_is_empty_gives_way() -> None:
    header = ["Client id", "Data", "Total", "Suma"]
    rows = [["1", "2025-01-01", "", "50"]]
    assert guess_columns(ImportKind.ORDERS, header, rows).columns.header_of("amount") == "Suma"


def test_every_column_of_money_is_told_with_what_it_says() -> None:
    header = ("Data", "Client", "Discount", "Subtotal", "TVA", "Transport", "Brut", "Rambursat")
    told = {each.header: str(each.money) for each in money_columns(keyed(header))}
    assert told == {
        "Discount": "discount",
        "Subtotal": "subtotal",
        "TVA": "tax",
        "Transport": "shipping",
        "Brut": "gross",
        "Rambursat": "refund",
    }


def test_the_total_is_taken_from_the_column_that_somebody_names(file: File, today: date) -> None:
    path = file("Data;Client;Telefon;Net;Total\n2026-01-05;Ana Pop;0722 100 200;100;119\n")
    (row,) = read_orders(path, None, today).rows
    (other,) = read_orders(path, None, today, total="NET").rows
    assert isinstance(row, OrderRow)
    assert isinstance(other, OrderRow)
    assert (row.amount_bani, other.amount_bani) == (11_900, 10_000)


def test_a_total_that_was_something_else_is_nothing_else_any_more(file: File, today: date) -> None:
    path = file("Data;Client;Telefon;Total;Rambursat\n2026-01-05;Ana Pop;0722 100 200;100;30\n")
    reading = read_orders(path, None, today, total="Rambursat")
    (row,) = reading.rows
    assert isinstance(row, OrderRow)
    assert (row.amount_bani, row.refunded_bani) == (3_000, 0)
    assert reading.mapping.header_of("refunded") is None


def test_a_total_that_the_file_does_not_have_is_refused_with_those_it_has(file: File, today: date) -> None:
    with pytest.raises(Refused, match="no column"):
        read_orders(file("Data;Client;Total\n2026-01-05;Ana Pop;1\n"), None, today, total="Sumă")
