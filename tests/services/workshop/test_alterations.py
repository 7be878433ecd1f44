"""Alterations are tied to the garment they alter, and what was altered is known at the next cut."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import OrderKind
from boutique.domain.workshop.amendments import (
    AlterationDraft,
    AlterationSort,
    AlterationWhy,
    AmendmentDraft,
    Payer,
)
from boutique.domain.workshop.fittings import PlanDraft
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.alterations import tie_alteration
from boutique.services.workshop.amendments import amend, amend_item
from boutique.services.workshop.fittings import plan_fitting
from boutique.wording import speaking
from boutique.wording.orders import item_about
from boutique.wording.workshop.fittings import alteration_words, altered_before_words
from tests.counter import TODAY, Counter

NOW = datetime(2026, 11, 21, 7, 0, tzinfo=UTC)


def _ordered(
    counter: Counter, who: UUID, garment: str, kind: str = OrderKind.BESPOKE, price: int = 0
) -> UUID:
    item = ItemDraft(garment=garment, price_bani=price, kind=kind)
    draft = OrderDraft(client_id=who, placed_on=TODAY - timedelta(days=3), items=(item,))
    order = place_order(counter.book.change(), draft)
    queries = counter.book.queries()
    (no,) = (each.no for each in queries.client_page(who).orders if each.order_id == order)
    return queries.order(no).items[0].item_id or order


@pytest.fixture
def suit(counter: Counter, who: UUID) -> UUID:
    """A suit that was made."""
    return _ordered(counter, who, "suit")


@pytest.fixture
def hem(counter: Counter, who: UUID) -> UUID:
    """What is altered on it."""
    return _ordered(counter, who, "other", OrderKind.ALTERATION)


def test_an_alteration_says_what_it_alters_and_who_pays(
    counter: Counter, who: UUID, suit: UUID, hem: UUID
) -> None:
    draft = AlterationDraft(item_id=hem, of_item_id=suit, payer=Payer.HOUSE, why=AlterationWhy.FAULT)
    entry = tie_alteration(counter.book.change(), draft)
    known = counter.book.queries().alterations(who)[hem]
    assert (known.order_no, known.sort) == (1, AlterationSort.FREE)
    with speaking("en"):
        assert alteration_words(known) == "alters suit, order no. 1; the house pays: our fault"

    tie_alteration(
        counter.book.change(),
        AlterationDraft(item_id=hem, of_item_id=suit, payer=Payer.HOUSE, why=AlterationWhy.COMPLAINT),
    )
    assert counter.book.queries().alterations(who)[hem].sort is AlterationSort.COMPLAINT
    undo_change(counter.book.change())
    undo_change(counter.book.change(), entry)
    assert counter.book.queries().alterations(who) == {}


def test_the_order_itself_says_what_it_alters(counter: Counter, who: UUID, suit: UUID, hem: UUID) -> None:
    tie_alteration(counter.book.change(), AlterationDraft(item_id=hem, of_item_id=suit))
    (item,) = counter.book.queries().order(2).items
    assert item.alters is not None
    with speaking("en"):
        assert "alters suit, order no. 1; the client pays" in item_about(item)
    assert counter.book.queries().order(1).items[0].alters is None


def test_an_alteration_is_never_a_purchase_whoever_pays(
    counter: Counter, who: UUID, suit: UUID, hem: UUID
) -> None:
    tie_alteration(counter.book.change(), AlterationDraft(item_id=hem, of_item_id=suit))
    bought = counter.book.queries().reader.all("SELECT no FROM orders WHERE is_purchase ORDER BY no")
    assert bought == [(1,)]


def test_what_cannot_alter_a_garment_is_refused(counter: Counter, who: UUID, suit: UUID, hem: UUID) -> None:
    theirs = _ordered(counter, counter.client("Popa", "Dan"), "jacket")
    dear = _ordered(counter, who, "other", OrderKind.ALTERATION, price=10_000)
    other = _ordered(counter, who, "other", OrderKind.ALTERATION)
    for draft in (
        AlterationDraft(item_id=suit, of_item_id=hem),
        AlterationDraft(item_id=hem, of_item_id=theirs),
        AlterationDraft(item_id=hem, of_item_id=other),
        AlterationDraft(item_id=hem, of_item_id=hem),
        AlterationDraft(item_id=dear, of_item_id=suit, payer=Payer.HOUSE, why=AlterationWhy.GOODWILL),
        AlterationDraft(item_id=hem, of_item_id=suit, payer=Payer.CLIENT, why=AlterationWhy.FAULT),
    ):
        with pytest.raises(Refused):
            tie_alteration(counter.book.change(), draft)


def test_what_was_altered_is_counted_for_the_next_garment_of_its_kind(
    counter: Counter, who: UUID, suit: UUID, hem: UUID
) -> None:
    at = datetime(2026, 11, 21, 12, 0).astimezone()
    plan_fitting(counter.book.change(), PlanDraft(item_id=suit, at=at), now=NOW)
    (fitting,) = counter.book.queries().fittings(TODAY, TODAY)
    for place, mm in (("waist", 10), ("sleeve_right", -5)):
        amend(counter.book.change(), fitting.fitting_id, AmendmentDraft(place=place, mm=mm), today=TODAY)
    amend_item(counter.book.change(), hem, AmendmentDraft(place="sleeve_right", mm=-5))
    tie_alteration(counter.book.change(), AlterationDraft(item_id=hem, of_item_id=suit))
    shirt = _ordered(counter, who, "shirt")
    amend_item(counter.book.change(), shirt, AmendmentDraft(place="collar", mm=5))

    queries = counter.book.queries()
    found = queries.altered_before(who, "suit")
    assert [(each.place, each.mm, each.times, each.order_no) for each in found] == [
        ("sleeve_right", -5, 2, 1),
        ("waist", 10, 1, 1),
    ]
    assert [each.place for each in queries.altered_before(who, "shirt")] == ["collar"]
    assert queries.altered_before(who, "trousers") == ()
    with speaking("ro"):
        told = altered_before_words(found, "suit").replace("\u00a0", " ")
    assert told == "Data trecută, la costum: mâneca dreaptă −0,5 cm, de 2 ori; talia +1 cm, nr. 1"
