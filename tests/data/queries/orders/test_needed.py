"""Every order by what it needs first, and those that answer to words: as the domain's rule tells it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.money import HOUSE, Money
from boutique.domain.orders.drafts import ItemDraft, OrderDraft, PaymentDraft
from boutique.domain.orders.model import Order
from boutique.domain.orders.needs import Need, by_need, first_need
from boutique.domain.workshop.waits import WaitDraft
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.payments import pay
from boutique.services.orders.taking import place_order
from boutique.services.workshop.waits import open_wait
from tests.counter import TODAY, Counter


def _take(counter: Counter, who: UUID, *items: ItemDraft, paid: int = 0, note: str = "") -> UUID:
    deposit = PaymentDraft(amount=Money(paid, HOUSE), paid_on=TODAY) if paid else None
    draft = OrderDraft(client_id=who, placed_on=TODAY, items=items, deposit=deposit, note=note)
    return place_order(counter.book.change(), draft)


def _item(garment: str = "suit", ahead: int | None = 30, **said: object) -> ItemDraft:
    due = None if ahead is None else TODAY + timedelta(days=ahead)
    return ItemDraft(garment=garment, price_bani=400_000, promised_on=due, **said)  # type: ignore[arg-type]


def _version(counter: Counter, order: UUID) -> int:
    with counter.book.change() as uow:
        return uow.get(Order, order).version


@pytest.fixture
def orders(counter: Counter) -> dict[str, UUID]:
    """One order for each need, of two people."""
    popa, ionescu = counter.client("Popa"), counter.client("Ionescu", "Ion")
    cloth = counter.cloth("S1", "In salvie")
    made = {
        "due": _take(counter, popa, _item("overcoat", 5, description="palton camel"), paid=100_000),
        "past": _take(counter, ionescu, _item("shirt", 1, cloth_id=cloth)),
        "ready": _take(counter, popa, _item("dress", 20)),
        "owed": _take(counter, popa, _item("skirt", 20), paid=100_000),
        "waits": _take(counter, ionescu, _item("suit", 40)),
        "later": _take(counter, ionescu, _item("suit", None), _item("tie", 50)),
        "done": _take(counter, ionescu, _item("tie", 3, description="papion"), paid=400_000),
        "off": _take(counter, popa, _item("waistcoat", 30)),
    }
    begin = counter.book.change
    mark_ready(begin(), made["ready"], _version(counter, made["ready"]), on=TODAY)
    for name in ("owed", "done"):
        deliver_order(begin(), made[name], _version(counter, made[name]), on=TODAY)
    cancel_order(begin(), made["off"], _version(counter, made["off"]), on=TODAY)
    whole = {each.order_id: each for each in counter.book.queries().open_orders()}
    item = whole[made["waits"]].items[0].item_id
    assert item is not None
    open_wait(begin(), WaitDraft(item_id=item, cause="cloth", from_on=TODAY), today=TODAY)
    return made


def _found(counter: Counter, text: str = "") -> dict[Need, list[UUID]]:
    queries = counter.book.queries()
    return {
        group.need: [each.order.order_id for each in queries.orders_at_hand(group.numbers)]
        for group in queries.order_groups(TODAY, text)
    }


def test_each_order_stands_in_the_group_of_what_it_needs_first(
    counter: Counter, orders: dict[str, UUID]
) -> None:
    assert _found(counter) == {
        Need.DUE: [orders["past"], orders["due"]],
        Need.READY: [orders["ready"]],
        Need.OWED: [orders["owed"]],
        Need.WAITS: [orders["waits"]],
        Need.LATER: [orders["later"]],
    }


def test_the_statement_and_the_rule_tell_the_same_of_every_order(
    counter: Counter, orders: dict[str, UUID]
) -> None:
    queries = counter.book.queries()
    for group in queries.order_groups(TODAY, "ionescu") + queries.order_groups(TODAY, "popa"):
        at_hand = queries.orders_at_hand(group.numbers)
        assert {first_need(each.brief, TODAY) for each in at_hand} == {group.need}
        (told,) = by_need([each.brief for each in at_hand], TODAY)
        assert (list(told.numbers), list(told.owed)) == (list(group.numbers), list(group.owed))


def test_what_is_due_is_known_before_the_rest(counter: Counter, orders: dict[str, UUID]) -> None:
    queries = counter.book.queries()
    assert queries.due_orders(TODAY) == queries.order_groups(TODAY)[0]
    assert queries.due_orders(TODAY - timedelta(days=90)) is None


def test_a_group_says_what_clients_owe_of_it(counter: Counter, orders: dict[str, UUID]) -> None:
    owed = {group.need: list(group.owed) for group in counter.book.queries().order_groups(TODAY)}
    assert owed[Need.OWED] == [Money(300_000, HOUSE)]
    pay(
        counter.book.change(),
        orders["owed"],
        PaymentDraft(amount=Money(300_000, HOUSE), paid_on=TODAY),
        today=TODAY,
    )
    assert Need.OWED not in _found(counter)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("palton", {"due"}),
        ("overcoat", {"due"}),
        ("in salvie", {"past"}),
        ("salvie in", {"past"}),
        ("SALVIE ionescu", {"past"}),
        ("palton salvie", set()),
        ("papion", {"done"}),
        ("vestă", {"off"}),
        ("popa", {"due", "ready", "owed", "off"}),
        ("zzz", set()),
    ],
)
def test_words_in_any_order_find_orders_those_handed_over_and_cancelled_too(
    typed: str, names: set[str], counter: Counter, orders: dict[str, UUID]
) -> None:
    found = {each for group in _found(counter, typed).values() for each in group}
    assert found == {orders[name] for name in names}


def test_the_number_of_an_order_finds_it_alone(counter: Counter, orders: dict[str, UUID]) -> None:
    no = {each.order_id: each.no for each in counter.book.queries().open_orders()}[orders["due"]]
    for typed in (str(no), f"nr. {no}", f"#{no}"):
        assert _found(counter, typed) == {Need.DUE: [orders["due"]]}


def test_an_order_at_hand_brings_what_is_told_beside_it(counter: Counter, orders: dict[str, UUID]) -> None:
    queries = counter.book.queries()
    (past,) = (each for each in queries.orders_at_hand([1, 2, 3]) if each.order.order_id == orders["past"])
    assert [swatch.name for swatch in past.swatches.values()] == ["In salvie"]
    assert [promise.due_on for promise in past.promises] == [TODAY + timedelta(days=1)]
    no = next(no for group in queries.order_groups(TODAY) if group.need is Need.WAITS for no in group.numbers)
    (waits,) = queries.orders_at_hand([no])
    assert [wait.cause for wait in waits.waiting] == ["cloth"]
    assert queries.orders_at_hand([]) == ()
    assert queries.orders_at_hand([999_999]) == []
