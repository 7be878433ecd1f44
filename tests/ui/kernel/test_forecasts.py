"""Screens read the forecast that stands, and hear when another one does."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from boutique.domain.kernel.changed import Changed
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import OrderKind
from boutique.domain.workshop.hours import HoursDraft
from boutique.services.orders.taking import place_order
from boutique.services.workshop.forecast_keeper import QuoteAsked
from boutique.services.workshop.hours import set_hours
from boutique.ui.kernel.tasks import Lane
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop

ORDERED = Changed(frozenset({"order_item"}), None, 0.0)
NOTED = Changed(frozenset({"note"}), None, 0.0)


def _sewing(shop: OpenShop) -> list[int]:
    """Ana sews; returns how many garments each forecast had that was told."""
    staff = shop.services.actor().staff_id
    assert staff is not None
    draft = HoursDraft(staff_id=staff, minutes=(480,) * 5 + (0, 0), from_on=TODAY)
    set_hours(shop.book.change(), draft)
    forecasts, told = shop.services.forecasts, list[int]()

    def note() -> None:
        assert forecasts.stands is not None
        told.append(len(forecasts.stands.garments))

    forecasts.renewed.connect(note)
    return told


def _order(shop: OpenShop) -> None:
    who = next(iter(shop.people.values()))
    item = ItemDraft(garment="suit", promised_on=TODAY + timedelta(days=60))
    draft = OrderDraft(client_id=who, kind=OrderKind.BESPOKE, placed_on=TODAY, items=(item,))
    place_order(shop.book.change(), draft)


def test_it_is_made_at_the_opening_and_after_each_deed_that_concerns_it(shop: OpenShop) -> None:
    told, forecasts = _sewing(shop), shop.services.forecasts
    assert forecasts.stands is None
    forecasts.begin(shop.tasks)
    shop.wait(lambda: bool(told))
    shop.settle()
    before = told[-1]

    _order(shop)
    forecasts.hear(ORDERED)
    shop.wait(lambda: told[-1] == before + 1)
    shop.settle()


def test_what_does_not_concern_it_is_not_even_looked_at(shop: OpenShop) -> None:
    told, forecasts = _sewing(shop), shop.services.forecasts
    forecasts.begin(shop.tasks)
    shop.wait(lambda: bool(told))
    shop.settle()
    before = len(told)
    forecasts.hear(NOTED)
    assert not shop.tasks.busy()
    forecasts.look()
    shop.settle()
    assert len(told) == before


def test_a_quote_that_renewed_it_is_told_to_the_screens_too(shop: OpenShop, qtbot: QtBot) -> None:
    told, forecasts = _sewing(shop), shop.services.forecasts
    forecasts.begin(shop.tasks)
    shop.wait(lambda: bool(told))
    shop.settle()
    before, owner, quoted = told[-1], QObject(), list[object]()
    _order(shop)
    asked = QuoteAsked(kind=OrderKind.BESPOKE, garment="suit")
    shop.tasks.run(owner, partial(forecasts.quote, asked), quoted.append, lane=Lane.FORECAST)
    forecasts.hear(ORDERED)
    shop.wait(lambda: bool(quoted) and told[-1] == before + 1)
    shop.settle()
