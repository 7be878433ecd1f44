"""A change is asked on the screen and written later: what it was asked with is what it is written with."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

import boutique.ui
from boutique.domain.kernel.actor import Actor
from boutique.services.clients.book import archive_client
from boutique.services.staff import add_staff
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.taking_back import TakingBack
from tests.ui.rooms_of_a_shop import OpenShop

SERBAN = "Șerban Văleanu"
Ask = Callable[[OpenShop, ShopServices], object]


def _put_away(shop: OpenShop, services: ShopServices) -> None:
    who = shop.people[SERBAN]
    changes = Changes(shop.floor, shop.floor.context, services, lambda: None)
    changes.make(lambda uow: archive_client(uow, who), "")


def _take_back(shop: OpenShop, services: ShopServices) -> None:
    TakingBack(shop.floor, shop.floor.context, services).take_back(_latest(shop))


def _latest(shop: OpenShop) -> UUID:
    return shop.book.queries().history(limit=1)[0].entry_id


@pytest.mark.parametrize("ask", [_put_away, _take_back])
def test_a_change_that_waits_is_made_by_whoever_served_when_it_was_asked(shop: OpenShop, ask: Ask) -> None:
    radu, ilona = (Actor(add_staff(shop.book.change(), name)) for name in ("Radu", "Ilona"))
    archive_client(shop.book.change(), shop.people[SERBAN])
    serving, gate = [radu], threading.Event()
    shop.tasks.run(shop.floor, gate.wait, lane=Lane.WRITE)
    try:
        ask(shop, replace(shop.services, actor=lambda: serving[0]))
        serving[0] = ilona
    finally:
        gate.set()
    shop.settle()

    assert shop.book.queries().history(limit=1)[0].staff == "Radu"


def test_no_screen_begins_a_change_without_saying_when_it_was_asked() -> None:
    rooms = Path(boutique.ui.__path__[0])
    begin = {path.name for path in rooms.rglob("*.py") if re.search(r"\.change\b", path.read_text("utf-8"))}

    assert begin == {"shop_services.py"}
