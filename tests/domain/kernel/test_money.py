"""Sums are added in one currency only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.money import Money, OtherCurrency, by_currency, total
from boutique.domain.kernel.typed_sums import typed_metres

SUMS = st.builds(Money, st.integers(-(10**9), 10**9), st.sampled_from(["RON", "EUR", "USD"]))


@given(one=SUMS, other=SUMS)
def test_lei_and_euros_are_never_added_nor_compared(one: Money, other: Money) -> None:
    if one.currency == other.currency:
        assert (one + other) - other == one
        assert (one < other) == (one.minor < other.minor)
        return
    for act in (lambda: one + other, lambda: one - other, lambda: one < other, lambda: one >= other):
        with pytest.raises(OtherCurrency):
            act()
    assert one != other


@given(sums=st.lists(SUMS))
def test_each_currency_is_a_sum_of_its_own(sums: list[Money]) -> None:
    told = by_currency(sums)
    for currency in ("RON", "EUR", "USD"):
        mine = total((each for each in sums if each.currency == currency), currency)
        assert [each for each in told if each.currency == currency] == ([mine] if mine else [])


@given(sum_=SUMS, times=st.integers(0, 20))
def test_so_many_times_a_sum_is_that_sum_added_so_often(sum_: Money, times: int) -> None:
    assert sum_ * times == total([sum_] * times, sum_.currency)


@given(sum_=SUMS)
def test_what_is_paid_back_leaves_nothing(sum_: Money) -> None:
    back = -sum_

    assert sum_ + back == Money(0, sum_.currency)
    assert bool(back) == bool(sum_)


def test_lei_are_told_before_other_currencies_and_those_by_their_codes() -> None:
    told = by_currency([Money(1, "USD"), Money(2, "EUR"), Money(3, "RON"), Money(4, "AED"), Money(5, "EUR")])

    assert told == [Money(3, "RON"), Money(4, "AED"), Money(7, "EUR"), Money(1, "USD")]


@pytest.mark.parametrize(
    ("typed", "cm"), [("3,3", 330), ("3.35", 335), ("2", 200), ("1,9 m", 190), ("0,05", 5), ("", 0)]
)
def test_metres_are_whole_centimetres(typed: str, cm: int) -> None:
    assert typed_metres(typed) == cm


@pytest.mark.parametrize("typed", ["trei", "3,333", "-2", "3m5"])
def test_what_is_no_length_is_asked_back(typed: str) -> None:
    with pytest.raises(Refused):
        typed_metres(typed)
