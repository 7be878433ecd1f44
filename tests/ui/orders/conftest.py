"""The room of the orders in the shop of the mock-ups, with an order for each need."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.money import HOUSE, Money
from boutique.domain.orders.drafts import ItemDraft, OrderDraft, PaymentDraft
from boutique.domain.orders.model import Order
from boutique.domain.workshop.waits import WaitDraft
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.offers import write_offer
from boutique.services.orders.taking import place_order
from boutique.services.workshop.waits import open_wait
from boutique.ui.orders.page import OrdersPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop

SERBAN, HORIA = "Șerban Văleanu", "Horia Bălășescu"


def take(shop: OpenShop, name: str, garment: str, ahead: int, *, paid: int = 0, words: str = "") -> UUID:
    """Take an order of one garment for 4.000 lei."""
    due = TODAY + timedelta(days=ahead)
    item = ItemDraft(garment=garment, description=words, price_bani=400_000, promised_on=due)
    deposit = PaymentDraft(amount=Money(paid, HOUSE), paid_on=TODAY) if paid else None
    placed = TODAY - timedelta(days=20)
    draft = OrderDraft(client_id=shop.people[name], placed_on=placed, items=(item,), deposit=deposit)
    return place_order(shop.services.change_later()(), draft)


def version(shop: OpenShop, order: UUID) -> int:
    """Return the version of an order."""
    with shop.book.change() as uow:
        return uow.get(Order, order).version


@pytest.fixture
def orders(shop: OpenShop) -> Mapping[str, UUID]:
    """Orders by what they need first."""
    begin = shop.services.change_later()
    made = {
        "due": take(shop, SERBAN, "overcoat", 3, paid=100_000, words="palton camel"),
        "ready": take(shop, HORIA, "dress", 5),
        "owed": take(shop, HORIA, "skirt", 5, paid=100_000),
        "waits": take(shop, SERBAN, "suit", 30, words="costum nisip"),
        "later": take(shop, HORIA, "shirt", 40, words="cămașă bleu"),
        "off": take(shop, SERBAN, "tie", 40, words="papion"),
    }
    mark_ready(begin(), made["ready"], version(shop, made["ready"]), on=TODAY)
    deliver_order(begin(), made["owed"], version(shop, made["owed"]), on=TODAY)
    cancel_order(begin(), made["off"], version(shop, made["off"]), on=TODAY)
    waits = next(each for each in shop.book.queries().open_orders() if each.order_id == made["waits"])
    item = waits.items[0].item_id
    assert item is not None
    wait = WaitDraft(item_id=item, cause="cloth", from_on=TODAY - timedelta(days=9))
    open_wait(begin(), wait, today=TODAY)
    coat = ItemDraft(garment="overcoat", price_bani=690_000)
    write_offer(begin(), OrderDraft(client_id=shop.people[SERBAN], placed_on=TODAY, items=(coat,)))
    return made


@pytest.fixture
def room(shop: OpenShop, orders: Mapping[str, UUID]) -> OrdersPage:
    """Enter the room."""
    shop.floor.go("orders")
    page = shop.floor.page("orders")
    assert isinstance(page, OrdersPage)
    shop.wait(lambda: page.chosen() is not None and len(page.list.model.groups) > 1)
    shop.wait(lambda: page.foot.isVisible())
    shop.settle()
    return page
