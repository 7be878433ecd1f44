"""What was paid and what is still to pay agree with what an order costs, or somebody is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.exchange.imports import AmountOf, OrderLine, OrderRow
from boutique.domain.exchange.order_lines import gathered
from boutique.domain.exchange.progress import Progress

SUMS = st.integers(0, 10_000_000)
_OPEN = OrderRow(
    line=2,
    placed_on=date(2026, 11, 1),
    order_key="A",
    client_key="1",
    amount_bani=100_000,
    items=(OrderLine("Rochie", progress=Progress.WORK),),
    cells=("A",),
)


@given(total=SUMS, paid=SUMS)
def test_of_total_paid_and_rest_any_two_tell_the_third(total: int, paid: int) -> None:
    total, paid = max(total, paid), min(total, paid)
    rest = total - paid
    told = [
        replace(_OPEN, amount_bani=total, paid_bani=paid, balance_bani=rest),
        replace(_OPEN, amount_bani=total, balance_bani=rest),
        replace(_OPEN, amount_bani=None, paid_bani=paid, balance_bani=rest),
    ]
    for row in told:
        (order,) = gathered([row]).orders
        assert (order.amount_bani, order.paid_until_now) == (total, paid)


@given(total=SUMS, paid=SUMS, rest=SUMS)
def test_sums_that_disagree_are_asked_back_and_no_order_is_made_of_them(
    total: int, paid: int, rest: int
) -> None:
    whole = gathered([replace(_OPEN, amount_bani=total, paid_bani=paid, balance_bani=rest)])
    if total - paid == rest:
        assert len(whole.orders) == 1
    else:
        assert not whole.orders
        assert [row.line for row in whole.disputed] == [2]
        assert whole.disputed[0].cells == ("A",)


def test_more_paid_than_it_costs_is_asked_back_of_an_open_order() -> None:
    assert gathered([replace(_OPEN, paid_bani=100_001)]).disputed
    over = replace(_OPEN, paid_bani=100_001, items=(OrderLine("Rochie", progress=Progress.DELIVERED),))
    assert not gathered([over]).disputed


def test_a_deposit_of_an_open_order_without_its_total_is_asked_back() -> None:
    assert gathered([replace(_OPEN, amount_bani=None, deposit_bani=100)]).disputed
    assert not gathered([replace(_OPEN, amount_bani=None)]).disputed


def test_a_deposit_of_what_was_handed_over_may_have_no_rest_left() -> None:
    over = (OrderLine("Rochie", progress=Progress.DELIVERED),)
    row = replace(_OPEN, deposit_bani=30_000, balance_bani=0, items=over)
    assert not gathered([row]).disputed
    assert gathered([replace(row, items=_OPEN.items)]).disputed


@pytest.mark.parametrize("of", [AmountOf.ORDER, AmountOf.LINE])
def test_a_deposit_told_on_one_line_is_that_of_the_order(of: AmountOf) -> None:
    rows = [replace(_OPEN, amount_of=of, deposit_bani=500), replace(_OPEN, line=3, amount_of=of)]
    (order,) = gathered(rows).orders
    assert order.deposit_bani == 500


def test_a_deposit_on_each_line_is_the_order_s_where_the_total_is_and_unclear_where_it_is_the_line_s() -> (
    None
):
    rows = [replace(_OPEN, line=at, amount_of=AmountOf.ORDER, deposit_bani=500) for at in (2, 3)]
    assert gathered(rows).orders[0].deposit_bani == 500

    rows = [replace(row, amount_of=AmountOf.LINE) for row in rows]
    assert [row.line for row in gathered(rows).disputed] == [2, 3]
