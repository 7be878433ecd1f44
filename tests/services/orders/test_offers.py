"""An offer is no order: it counts nowhere, owes nothing and has no number until it is accepted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.money import Money
from boutique.domain.orders.drafts import ItemDraft, OptionDraft, OrderDraft, PaymentDraft
from boutique.domain.orders.offers import HOLDS
from boutique.domain.orders.views import OrderView
from boutique.services.orders.offers import accept_offer, correct_offer, lapse_offer, write_offer
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter
from tests.snapshots import contents, derived, rebuilt

LATER = TODAY + timedelta(days=20)


@pytest.fixture
def who(counter: Counter) -> UUID:
    """A lead."""
    return counter.client("Moldovan", standing="lead")


def _draft(who: UUID) -> OrderDraft:
    return OrderDraft(
        client_id=who,
        placed_on=TODAY,
        promised_on=LATER,
        items=(
            ItemDraft(
                garment="suit",
                description="costum de mire",
                price_bani=400_000,
                options=(OptionDraft(key="rever", value="șal", extra_bani=5_000),),
            ),
            ItemDraft(garment="shirt", quantity=2, price_bani=45_000, wearer="Radu"),
        ),
        discount_bani=10_000,
        note="pentru nuntă",
    )


@pytest.fixture
def offer(counter: Counter, who: UUID) -> OrderView:
    """A suit and two shirts, offered."""
    write_offer(counter.book.change(), _draft(who))
    (offer,) = counter.book.queries().offers()
    return offer


def _latest(counter: Counter) -> UUID:
    return counter.book.queries().history(limit=1)[0].entry_id


def test_an_offer_counts_nowhere(counter: Counter, who: UUID, offer: OrderView) -> None:
    queries = counter.book.queries()
    page = queries.client_page(who)
    assert (offer.total_bani, offer.until, offer.no) == (485_000, TODAY + HOLDS, 0)
    assert (page.orders, page.rhythm.orders, page.draft.standing) == ((), 0, "lead")
    assert [each.order_id for each in page.offers] == [offer.order_id]
    assert not queries.open_orders()
    assert not queries.owed_orders()
    assert queries.reader.one("SELECT count(*) FROM orders") == (0,)
    assert queries.reader.one("SELECT orders FROM client_summary WHERE client_id = ?", who.hex) in (
        (0,),
        None,
    )
    assert derived(counter.book) == rebuilt(counter.book)


def test_an_accepted_offer_is_the_order_it_offered(counter: Counter, who: UUID, offer: OrderView) -> None:
    placed = accept_offer(counter.book.change(), offer.order_id, offer.version, on=TODAY)
    (order,) = counter.book.queries().client_page(who).orders
    assert (order.order_id, order.no, order.total_bani, order.note) == (placed, 1, 485_000, "pentru nuntă")
    assert [(item.description, item.quantity, item.wearer) for item in order.items] == [
        ("costum de mire", 1, ""),
        ("", 2, "Radu"),
    ]
    assert [each.value for each in order.items[0].options] == ["șal"]
    assert {item.promised_on for item in order.items} == {LATER}
    assert not counter.book.queries().offers()
    with pytest.raises(Refused):
        lapse_offer(counter.book.change(), offer.order_id, offer.version + 1, on=TODAY)


def test_taking_back_the_acceptance_leaves_the_offer_and_keeps_the_number(
    counter: Counter, who: UUID, offer: OrderView
) -> None:
    accept_offer(counter.book.change(), offer.order_id, offer.version, on=TODAY)
    undo_change(counter.book.change(), _latest(counter))
    assert [each.order_id for each in counter.book.queries().offers()] == [offer.order_id]
    (order,) = counter.book.queries().client_page(who).orders
    assert order.cancelled_on is not None
    again = counter.book.queries().offers()[0]
    accept_offer(counter.book.change(), again.order_id, again.version, on=TODAY)
    assert [each.no for each in counter.book.queries().client_page(who).orders] == [2, 1]


def test_an_offer_that_lapsed_or_is_past_its_day_becomes_no_order(counter: Counter, offer: OrderView) -> None:
    late = TODAY + HOLDS + timedelta(days=1)
    with pytest.raises(Refused):
        accept_offer(counter.book.change(), offer.order_id, offer.version, on=late)
    lapse_offer(counter.book.change(), offer.order_id, offer.version, on=TODAY)
    assert not counter.book.queries().offers()
    with pytest.raises(Refused):
        accept_offer(counter.book.change(), offer.order_id, offer.version + 1, on=TODAY)


def test_a_corrected_offer_holds_again(counter: Counter, who: UUID, offer: OrderView) -> None:
    later = TODAY + HOLDS + timedelta(days=1)
    draft = replace(_draft(who), placed_on=later, promised_on=None, items=_draft(who).items[:1], note="")
    correct_offer(counter.book.change(), offer.order_id, offer.version, draft)
    (now,) = counter.book.queries().offers()
    assert (now.total_bani, now.until, len(now.items)) == (395_000, later + HOLDS, 1)
    accept_offer(counter.book.change(), now.order_id, now.version, on=later)


@pytest.mark.parametrize("deed", ["write", "correct", "lapse"])
def test_every_deed_about_an_offer_can_be_undone(counter: Counter, who: UUID, deed: str) -> None:
    start = contents(counter.book)
    write_offer(counter.book.change(), _draft(who))
    (offer,) = counter.book.queries().offers()
    before = start if deed == "write" else contents(counter.book)
    if deed == "correct":
        correct_offer(
            counter.book.change(), offer.order_id, offer.version, replace(_draft(who), note="altul")
        )
    if deed == "lapse":
        lapse_offer(counter.book.change(), offer.order_id, offer.version, on=TODAY)
    undo_change(counter.book.change(), _latest(counter))
    assert contents(counter.book) == before


def test_nothing_is_paid_for_an_offer(counter: Counter, who: UUID) -> None:
    paid = PaymentDraft(amount=Money(10_000), paid_on=TODAY)
    with pytest.raises(Refused):
        write_offer(counter.book.change(), replace(_draft(who), deposit=paid))
    with pytest.raises(Refused):
        write_offer(counter.book.change(), _draft(who), until=TODAY - timedelta(days=1))
