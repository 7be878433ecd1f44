"""Money is read to the ban, in either country's way of writing it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.exchange.amounts import Notation, currency_in, read_amount, read_currency


@pytest.mark.parametrize(
    ("text", "bani", "currency"),
    [
        ("1250", 125000, None),
        ("1.250,00", 125000, None),
        ("1,250.00", 125000, None),
        ("1 250,50 lei", 125050, "RON"),
        ("€ 99.5", 9950, "EUR"),
        ("$1,250", 125000, "USD"),
        ("£ 80", 8000, "GBP"),
        ("1'250.00 EUR", 125000, "EUR"),
        ("1.250.000", 125000000, None),
        ("1.250,-", 125000, None),
        ("0,5", 50, None),
        ("12.345678", 1235, None),
        ("0", 0, None),
    ],
)
def test_an_amount_is_read_as_it_was_meant(text: str, bani: int, currency: str | None) -> None:
    assert read_amount(text, Notation()) == (bani, currency)


@given(st.integers(0, 10**11), st.sampled_from([".,", ",.", " ,", " .", "',", "'."]))
def test_any_amount_comes_back_exactly(bani: int, signs: str) -> None:
    thousands, point = signs
    text = f"{bani // 100:,}".replace(",", thousands) + f"{point}{bani % 100:02}"
    assert read_amount(text, Notation()) == (bani, None)


def test_three_digits_after_a_point_are_thousands_unless_the_column_has_decimals() -> None:
    assert read_amount("1.250", Notation())[0] == 125000
    assert read_amount("1.250", Notation(["99.50", "12.75"]))[0] == 125
    assert read_amount("1.250", Notation(["99,50"]))[0] == 125000


def test_a_column_that_contradicts_itself_leaves_no_doubtful_amount() -> None:
    notation = Notation(["99.50", "99,50"])
    assert read_amount("99,50", notation)[0] == 9950
    with pytest.raises(Refused, match="two ways"):
        read_amount("1.250", notation)


@pytest.mark.parametrize("text", ["douăzeci", "1.25.00", "12 50", "1,2,3", "12 mere", "1e5", "5 + 5"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="not an amount"):
        read_amount(text, Notation())


@pytest.mark.parametrize("text", ["-99.50", "(99,50)", "99,50-", "−5 lei"])
def test_a_refund_is_no_order(text: str) -> None:
    with pytest.raises(Refused, match="below zero"):
        read_amount(text, Notation())


@pytest.mark.parametrize("text", ["40721123456789", "9" * 400])
def test_a_telephone_number_is_too_much_for_an_order(text: str) -> None:
    with pytest.raises(Refused, match="too large"):
        read_amount(text, Notation())


def test_a_currency_is_known_by_its_names_and_told_by_a_header() -> None:
    assert read_currency("Lei") == "RON"
    assert currency_in("Total (EUR)") == "EUR"
    assert currency_in("Suma") is None
    with pytest.raises(Refused, match="not a currency"):
        read_currency("galbeni")
