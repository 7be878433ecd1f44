"""A budget is read as it is said at the counter, and reads as money."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique import wording
from boutique.domain.kernel.errors import Refused
from boutique.domain.taste.budget import Budget, read_budget, tidy_budget
from boutique.wording.taste.budgets import budget_words

sums = st.one_of(st.none(), st.integers(100, 10**9))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("1500-2500", "1500-2500 lei"),
        ("1.500 – 2.500 lei", "1500-2500 lei"),
        ("de la 1500 la 2500 de lei", "1500-2500 lei"),
        ("între 2 și 3 mii", "2000-3000 lei"),
        ("pana la 2000", "-2000 lei"),
        ("până la 2.000 lei", "-2000 lei"),
        ("up to 2,000", "-2000 lei"),
        ("max 3 mii", "-3000 lei"),
        ("peste 5000", "5000- lei"),
        ("1,5 mii", "1500 lei"),
        ("500 euro", "500 EUR"),
        ("99.50", "99.50 lei"),
    ],
)
def test_a_budget_is_read_as_it_is_said(said: str, kept: str) -> None:
    assert tidy_budget(said) == kept


def test_a_budget_said_backwards_is_turned_round() -> None:
    assert read_budget("2500-1500") == Budget(150_000, 250_000)


def test_words_that_name_no_sum_stay_as_they_were_said() -> None:
    assert tidy_budget(" nu se uită la bani ") == "nu se uită la bani"


def test_three_sums_are_no_budget() -> None:
    with pytest.raises(Refused, match="1500-2500"):
        read_budget("100, 200 sau 300 lei")


@given(sums, sums, st.sampled_from(["RON", "EUR", "USD"]))
def test_what_the_book_keeps_reads_back_the_same(low: int | None, high: int | None, currency: str) -> None:
    if low is None and high is None:
        return
    if low is not None and high is not None and low > high:
        low, high = high, low
    said = Budget(low, high, currency)

    assert read_budget(said.written()) == said


@given(st.text(max_size=40))
def test_nothing_typed_as_a_budget_does_harm(text: str) -> None:
    try:
        kept = tidy_budget(text)
    except Refused:
        return
    assert tidy_budget(kept) == kept or read_budget(kept) is None
    assert bool(budget_words(kept)) == bool(kept)


def test_a_budget_reads_as_money_in_both_languages() -> None:
    wording.use("ro")
    assert budget_words("1500-2500 lei").replace("\u00a0", " ") == "1.500–2.500 lei"
    assert budget_words("-2000 lei").replace("\u00a0", " ") == "până la 2.000 lei"
    wording.use("en")
    assert budget_words("5000- lei").replace("\u00a0", " ") == "from 5,000 lei up"
