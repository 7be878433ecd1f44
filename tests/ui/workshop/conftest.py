"""The workshop of a small shop, open in a window."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.workshop.hours import HoursDraft
from boutique.services.orders.taking import place_order
from boutique.services.workshop.hours import set_hours
from boutique.services.workshop.stages import StageDone, start_stage
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.workshop.page import WorkshopPage
from tests.counter import at
from tests.shots.small_book import TODAY
from tests.ui.shop_fixtures import Opened, Opener, open_room, shop
from tests.ui.small_shop import SmallShop

__all__ = ["open_room", "shop"]


def ordered(shop: SmallShop, *garments: str, promised: int, who: str = "serban") -> int:
    """Order garments promised in so many days; returns the number of the order."""
    items = tuple(ItemDraft(garment=each, kind="bespoke") for each in garments)
    draft = OrderDraft(
        client_id=getattr(shop, who),
        placed_on=TODAY - timedelta(days=20),
        promised_on=TODAY + timedelta(days=promised),
        items=items,
    )
    place_order(shop.book.change(), draft)
    return max(each.order_no for each in shop.services.queries.board())


@pytest.fixture
def sewn(shop: SmallShop) -> SmallShop:
    """A shop with somebody at the bench, a late suit under work and two garments that have time."""
    week = (480,) * 5 + (0, 0)
    draft = HoursDraft(staff_id=shop.staff, minutes=week, from_on=date(2026, 1, 1))
    set_hours(shop.book.change(), draft)
    ordered(shop, "suit", promised=-2)
    ordered(shop, "shirt", "trousers", promised=40, who="ilinca")
    late = shop.services.queries.board()[0]
    said = StageDone(at=at(TODAY, 9), by=shop.staff)
    start_stage(shop.book.change(), late.item_id, said, now=at(TODAY, 15))
    return shop


@pytest.fixture
def opened(open_room: Opener, sewn: SmallShop, tasks: Tasks) -> Opened:
    """The room, its forecast made."""
    sewn.services.forecasts.begin(tasks)
    made = open_room(lambda context: WorkshopPage(context, sewn.services))
    made.page.arrive()
    made.settle()
    return made


@pytest.fixture
def page(opened: Opened) -> WorkshopPage:
    """The room."""
    assert isinstance(opened.page, WorkshopPage)
    return opened.page
