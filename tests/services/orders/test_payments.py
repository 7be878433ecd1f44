"""What is paid is only ever added to; what is owed follows from it, in the order's own currency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.money import Money
from boutique.domain.orders.drafts import ItemDraft, OrderDraft, PaymentDraft
from boutique.domain.orders.payments import Payment, PaymentKind, must_fit, paid_of
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.payments import pay, void_payment
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from boutique.wording.kernel.texts import speaking
from boutique.wording.orders import orders_summed
from tests.counter import TODAY, Counter
from tests.services.orders.conftest import Taken


def _pay(order: Taken, bani: int, kind: str = "part", currency: str = "RON", **said: Any) -> UUID:
    draft = PaymentDraft(kind=kind, amount=Money(bani, currency), **({"paid_on": TODAY} | said))
    return pay(order.counter.book.change(), order.id, draft, today=TODAY)


def _owed(order: Taken) -> int:
    owed = order.now.owed
    assert owed is not None
    return owed.minor


def test_what_is_paid_is_no_longer_owed(order: Taken) -> None:
    _pay(order, 100_000)
    _pay(order, 240_000, "rest")
    assert _owed(order) == 0
    _pay(order, 40_000, "refund")
    assert _owed(order) == 40_000


_REFUSED: dict[str, Callable[[Taken], UUID]] = {
    "more than is owed": lambda order: _pay(order, 340_001),
    "nothing": lambda order: _pay(order, 0),
    "back more than was paid": lambda order: _pay(order, 150_001, "refund"),
    "in euro": lambda order: _pay(order, 100, currency="EUR"),
    "on a day to come": lambda order: _pay(order, 100, paid_on=TODAY + timedelta(days=1)),
    "for nobody knows what": lambda order: _pay(order, 100, "gift"),
    "with a receipt as long as a letter": lambda order: _pay(order, 100, receipt="7" * 41),
}


@pytest.mark.parametrize("payment", _REFUSED.values(), ids=_REFUSED)
def test_nobody_pays(order: Taken, payment: Callable[[Taken], UUID]) -> None:
    with pytest.raises(Refused):
        payment(order)
    assert _owed(order) == 340_000


def test_a_payment_written_by_mistake_stays_and_does_not_count(order: Taken) -> None:
    wrong = order.now.payments[0].payment_id
    void_payment(order.counter.book.change(), wrong, "altă comandă", today=TODAY)
    assert [each.voided for each in order.now.payments] == [True]
    assert _owed(order) == 490_000
    with pytest.raises(Refused):
        void_payment(order.counter.book.change(), wrong, "încă o dată", today=TODAY)


def test_a_payment_of_which_some_was_given_back_is_not_voided(order: Taken) -> None:
    _pay(order, 40_000, "refund")
    with pytest.raises(Refused):
        void_payment(
            order.counter.book.change(), order.now.payments[0].payment_id, "altă comandă", today=TODAY
        )


def test_a_payment_can_be_undone(order: Taken) -> None:
    entry = _pay(order, 100_000)
    undo_change(order.counter.book.change(), entry)
    assert _owed(order) == 340_000


def test_an_order_taken_from_a_file_owes_nothing_that_anybody_knows_of(counter: Counter) -> None:
    from boutique.domain.orders.model import Order

    order = Order(client_id=counter.client(), placed_on=TODAY, total_bani=100_000)
    counter.write(order)
    taken = Taken(counter, order.client_id, order.id)
    assert taken.now.owed is None
    _pay(taken, 40_000)
    assert _owed(taken) == 60_000


def test_where_no_payment_was_ever_written_nothing_is_known_to_be_owed(counter: Counter) -> None:
    who = counter.client()
    first = Taken(counter, who, counter.order(who, price=70_000))
    assert first.now.owed is None
    _pay(first, 70_000)
    assert _owed(Taken(counter, who, counter.order(who, price=70_000))) == 70_000


def test_what_is_owed_is_a_sum_one_can_list(order: Taken) -> None:
    counter = order.counter
    counter.order(counter.client("Altul"), price=70_000)
    found = counter.book.queries().owed_orders()
    assert sorted(each.owed.minor for each in found if each.owed) == [70_000, 340_000]
    assert [each.client for each in counter.book.queries().open_orders()] == ["Ana Moldovan", "Ana Altul"]


KINDS = st.sampled_from([PaymentKind.DEPOSIT, PaymentKind.PART, PaymentKind.REFUND])


@given(asked=st.lists(st.tuples(KINDS, st.integers(-5, 60), st.booleans()), max_size=20))
def test_whatever_is_asked_nobody_pays_more_than_all_nor_gets_back_more_than_they_paid(
    asked: list[tuple[PaymentKind, int, bool]],
) -> None:
    who, agreed, payments = UUID(int=1), Money(100), list[Payment]()
    for kind, bani, voided in asked:
        paid = paid_of(payments, "RON")
        try:
            must_fit(kind, Money(bani), agreed, paid)
        except Refused:
            continue
        made = Payment(order_id=who, client_id=who, kind=kind, amount_bani=bani, paid_on=TODAY)
        payments.append(made)
        if voided and kind != PaymentKind.REFUND:
            payments.append(
                Payment(order_id=who, client_id=who, amount_bani=bani, paid_on=TODAY, voids=made.id)
            )
        assert Money(0) <= paid_of(payments, "RON") <= agreed


def test_a_cancelled_garment_is_owed_no_more_and_currencies_stand_apart(order: Taken) -> None:
    order.does(cancel_order, on=TODAY, item_ids=[order.item_id(0)])
    (owed,) = order.counter.book.queries().owed_orders()
    assert owed.owed == Money(90_000 - 5_000 - 150_000), "of the deposit something is owed back"
    draft = OrderDraft(
        client_id=order.who,
        placed_on=TODAY,
        items=[ItemDraft(garment="tie", price_bani=9_000)],
        currency="EUR",
    )
    place_order(order.counter.book.change(), draft)
    with speaking("ro"):
        said = orders_summed(order.counter.book.queries().owed_orders()).replace("\u00a0", " ")
    assert said == "2 comenzi, 90 € de plătit, de dat înapoi 650 lei"
