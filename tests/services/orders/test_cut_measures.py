"""A garment keeps the measures it was ordered with, whatever the tape says later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from boutique.cli.order_items import as_draft
from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.ease import HOUSE_EASE
from boutique.domain.measuring.model import FRESH_DAYS
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.cut_measures import has_old_measures
from boutique.services.measuring.ease import set_ease
from boutique.services.measuring.measures import take_measurements
from boutique.services.orders.taking import correct_order, place_order
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter
from tests.snapshots import contents

JULY = TODAY - timedelta(days=120)


@pytest.fixture
def who(counter: Counter) -> UUID:
    """A client measured in summer."""
    who = counter.client("Moldovan")
    take_measurements(counter.book.change(), who, {"G04": 925, "G07": 800, "M02": 1040}, taken_on=JULY)
    return who


def _order(counter: Counter, who: UUID, *items: ItemDraft, on: date = TODAY) -> OrderView:
    draft = OrderDraft(client_id=who, placed_on=on, items=items)
    placed = place_order(counter.book.change(), draft)
    return _now(counter, who, placed)


def _now(counter: Counter, who: UUID, placed: UUID) -> OrderView:
    orders = counter.book.queries().client_page(who).orders
    return next(each for each in orders if each.order_id == placed)


def _told(item: ItemView) -> set[tuple[str, str, int, int | None]]:
    return {(each.part, each.code, each.body_mm, each.cut_mm) for each in item.measures}


def test_a_suit_keeps_what_its_jacket_and_its_trousers_are_cut_by(counter: Counter, who: UUID) -> None:
    item = _order(counter, who, ItemDraft(garment="suit")).items[0]
    jacket, trousers = HOUSE_EASE["jacket"], HOUSE_EASE["trousers"]
    assert _told(item) == {
        ("jacket", "G04", 925, 925 + jacket["G04"]),
        ("jacket", "G07", 800, 800 + jacket["G07"]),
        ("trousers", "G07", 800, 800 + trousers["G07"]),
        ("trousers", "M02", 1040, 1040 + trousers["M02"]),
    }
    assert {each.taken_on for each in item.measures} == {JULY}


@pytest.mark.parametrize(
    "item",
    [
        ItemDraft(garment="suit", wearer="Radu"),
        ItemDraft(garment="suit", kind="ready_to_wear"),
        ItemDraft(garment="suit", kind="alteration"),
        ItemDraft(garment="tie"),
    ],
)
def test_what_is_not_cut_by_the_clients_measures_keeps_none(
    counter: Counter, who: UUID, item: ItemDraft
) -> None:
    assert not _order(counter, who, item).items[0].measures


def test_a_later_taking_and_a_later_ease_change_no_order(counter: Counter, who: UUID) -> None:
    order = _order(counter, who, ItemDraft(garment="shirt"))
    take_measurements(counter.book.change(), who, {"G04": 980}, taken_on=TODAY)
    set_ease(counter.book.change(), who, "shirt", "G04", 200, today=TODAY)
    later = _order(counter, who, ItemDraft(garment="shirt"))
    assert ("shirt", "G04", 925, 925 + HOUSE_EASE["shirt"]["G04"]) in _told(
        _now(counter, who, order.order_id).items[0]
    )
    assert ("shirt", "G04", 980, 1180) in _told(later.items[0])


def test_an_order_written_down_late_keeps_what_was_known_on_its_day(counter: Counter, who: UUID) -> None:
    take_measurements(counter.book.change(), who, {"G04": 980}, taken_on=TODAY)
    order = _order(counter, who, ItemDraft(garment="shirt"), on=TODAY - timedelta(days=10))
    assert {each.body_mm for each in order.items[0].measures if each.code == "G04"} == {925}


def test_a_correction_of_words_and_price_leaves_the_measures(counter: Counter, who: UUID) -> None:
    order = _order(counter, who, ItemDraft(garment="shirt", price_bani=10_000))
    take_measurements(counter.book.change(), who, {"G04": 980}, taken_on=TODAY)

    def corrected(**said: Any) -> ItemView:
        now = _now(counter, who, order.order_id)
        item = replace(as_draft(now.items[0]), **said)
        draft = OrderDraft(client_id=who, placed_on=TODAY, items=[item])
        correct_order(counter.book.change(), now.order_id, now.version, draft)
        return _now(counter, who, order.order_id).items[0]

    assert _told(corrected(description="albă", price_bani=9_000)) == _told(order.items[0])
    assert {each.part for each in corrected(garment="waistcoat").measures} == {"waistcoat"}
    assert not corrected(wearer="Radu").measures


def test_an_order_is_taken_back_with_its_measures_and_they_rest_on_their_taking(
    counter: Counter, who: UUID
) -> None:
    taking = counter.book.queries().history(limit=1)[0].entry_id
    before = contents(counter.book)
    _order(counter, who, ItemDraft(garment="suit"))
    taken = counter.book.queries().history(limit=1)[0].entry_id
    with pytest.raises(Refused):
        undo_change(counter.book.change(), taking)
    undo_change(counter.book.change(), taken)
    assert contents(counter.book)["order_item_measure"] == before["order_item_measure"] == []
    undo_change(counter.book.change(), taking)
    assert not contents(counter.book)["measurement"]


@pytest.mark.parametrize(("days", "old"), [(0, False), (FRESH_DAYS - 120, False), (FRESH_DAYS - 119, True)])
def test_measures_over_a_year_old_are_questioned_while_nothing_is_cut(
    counter: Counter, who: UUID, days: int, old: bool
) -> None:
    item = _order(counter, who, ItemDraft(garment="shirt")).items[0]
    assert has_old_measures(item, TODAY + timedelta(days=days)) is old
    assert not has_old_measures(replace(item, ready_on=TODAY), TODAY + timedelta(days=days))
