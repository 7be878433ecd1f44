"""Rows of one number are one order, whose sum is never counted twice; what came back is taken off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.exchange.imports import AmountOf, OrderLine, OrderRow, OrderState
from boutique.domain.exchange.order_lines import gathered

_SALE = OrderRow(
    line=2, placed_on=date(2026, 5, 14), amount_bani=182_000, order_key="501", client_family_name="Popa"
)


def _things(*names: str, of: AmountOf = AmountOf.EITHER, amounts: tuple[int | None, ...]) -> list[OrderRow]:
    return [
        replace(
            _SALE, line=2 + at, amount_bani=amount, amount_of=of, items=(OrderLine(name),), occurrence=at + 1
        )
        for at, (name, amount) in enumerate(zip(names, amounts, strict=True))
    ]


def test_a_total_told_on_each_line_is_counted_once() -> None:
    (order,) = gathered(_things("Navy jacket", "Silk tie", amounts=(182_000, 182_000))).orders
    assert order.amount_bani == 182_000
    assert [item.description for item in order.items] == ["Navy jacket", "Silk tie"]
    assert order.identity == "key|501|1"


def test_a_total_told_on_the_first_line_alone_is_the_order_s() -> None:
    (order,) = gathered(_things("Jacket", "Tie", amounts=(182_000, None))).orders
    assert order.amount_bani == 182_000


def test_sums_of_lines_are_added() -> None:
    (order,) = gathered(_things("Jacket", "Tie", amounts=(150_000, 15_000))).orders
    assert order.amount_bani == 165_000
    assert [item.price_bani for item in order.items] == [150_000, 15_000]


def test_equal_sums_of_lines_are_added_where_other_orders_show_that_they_are_lines() -> None:
    other = [replace(row, order_key="502") for row in _things("Coat", "Belt", amounts=(90_000, 5_000))]
    first, _second = gathered(_things("Tie", "Tie", amounts=(100, 100)) + other).orders
    assert first.amount_bani == 200


def test_a_cancelled_line_does_not_cancel_the_rest() -> None:
    rows = _things("Jacket", "Tie", amounts=(150_000, 15_000))
    rows[1] = replace(rows[1], state=OrderState.CANCELLED)
    (order,) = gathered(rows).orders
    assert (order.amount_bani, order.state) == (150_000, OrderState.STANDS)


def test_what_was_given_back_is_taken_off_and_all_of_it_is_a_return() -> None:
    partly, wholly = replace(_SALE, refunded_bani=2_000), replace(_SALE, order_key="9", refunded_bani=182_000)
    found = gathered([partly, wholly]).orders
    assert [(each.amount_bani, each.state) for each in found] == [
        (180_000, OrderState.STANDS),
        (182_000, OrderState.RETURNED),
    ]


def test_a_return_is_set_against_the_only_sale_of_its_amount() -> None:
    back = replace(
        _SALE, order_key=None, placed_on=date(2026, 5, 16), gives_back=True, state=OrderState.RETURNED
    )
    whole = gathered([replace(_SALE, order_key=None), back])
    assert [order.state for order in whole.orders] == [OrderState.RETURNED]
    assert whole.stray == []


def test_a_return_of_which_two_sales_might_be_meant_is_left_out() -> None:
    sale = replace(_SALE, order_key=None)
    back = replace(sale, gives_back=True, state=OrderState.RETURNED, line=9)
    whole = gathered([sale, replace(sale, line=3), back])
    assert [order.state for order in whole.orders] == [OrderState.STANDS] * 2
    assert [row.line for row in whole.stray] == [9]


def test_one_number_of_two_clients_on_one_day_is_two_orders() -> None:
    other = replace(_SALE, client_family_name="Marin", occurrence=2)
    assert [each.client_family_name for each in gathered([_SALE, other]).orders] == ["Popa", "Marin"]


def test_a_total_told_on_each_line_is_no_price_of_the_things() -> None:
    (order,) = gathered(_things("Navy jacket", "Silk tie", amounts=(182_000, 182_000))).orders
    assert [item.price_bani for item in order.items] == [None, None]


def test_a_number_that_begins_anew_each_day_is_another_order() -> None:
    assert len(gathered([_SALE, replace(_SALE, placed_on=date(2026, 5, 15), occurrence=2)]).orders) == 2


@given(
    st.lists(
        st.builds(
            replace,
            st.just(_SALE),
            amount_bani=st.none() | st.integers(0, 10_000),
            order_key=st.sampled_from([None, "1", "2"]),
            gives_back=st.booleans(),
            refunded_bani=st.integers(0, 3_000),
        ),
        max_size=12,
    )
)
def test_no_more_is_ever_counted_than_the_rows_say(rows: list[OrderRow]) -> None:
    whole = gathered(rows)
    said = sum(row.amount_bani or 0 for row in rows if not row.gives_back)
    assert sum(order.amount_bani or 0 for order in whole.orders) <= said
    assert all((order.amount_bani or 0) >= 0 for order in whole.orders)
