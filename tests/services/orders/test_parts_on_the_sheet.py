"""Whoever got a garment is asked how it is, each time and only of what they got then."""

from __future__ import annotations

from datetime import date, timedelta

from boutique.domain.calls.reasons import ReasonKind
from boutique.domain.lookbooks.owned_garments import owned_by
from boutique.services.orders.handing_over import deliver_order
from tests.counter import TODAY
from tests.services.orders.conftest import Taken


def _reasons(order: Taken, on: date) -> dict[str, object]:
    entries = [each for each in order.counter.sheet(on) if each.callee.client_id == order.who]
    kinds = {ReasonKind.AFTER_DELIVERY, ReasonKind.PROMISE_LATE, ReasonKind.PROMISE_NEAR}
    reasons = [reason for entry in entries for reason in entry.reasons if reason.kind in kinds]
    return {reason.kind: reason.facts.garments for reason in reasons}


def test_each_hand_over_is_asked_about_and_the_rest_is_still_promised(order: Taken) -> None:
    order.does(deliver_order, on=TODAY, item_ids=[order.item_id(1)])
    assert _reasons(order, TODAY + timedelta(days=4)) == {ReasonKind.AFTER_DELIVERY: "shirt"}
    due = TODAY.replace(month=12, day=15)
    assert _reasons(order, due) == {ReasonKind.PROMISE_NEAR: "suit"}

    order.does(deliver_order, on=due)
    assert _reasons(order, due + timedelta(days=4)) == {ReasonKind.AFTER_DELIVERY: "suit"}


def test_what_somebody_else_wears_is_not_in_the_wardrobe_of_the_client(order: Taken) -> None:
    order.does(deliver_order, on=TODAY)
    assert [each.garment for each in order.counter.book.queries().wardrobe(order.who).made] == ["suit"]
    page = order.counter.book.queries().client_page(order.who)
    assert [each.garment for each in owned_by(page.orders, page.swatches, TODAY)] == ["suit"]


def test_an_order_is_found_by_who_wears_it(order: Taken) -> None:
    assert order.counter.found("radu") == ["Ana Moldovan"]
