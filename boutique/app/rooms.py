"""The rooms of the shop, each given what it needs through the door."""

from __future__ import annotations

from functools import partial

from boutique.app.shop import Shop
from boutique.app.sight import ROOMS, room_title
from boutique.exchange.phone_book import DiallingPlan
from boutique.ui.door import ShopDoor
from boutique.ui.shell.room import Page, Room, RoomContext


def door_of(shop: Shop) -> ShopDoor:
    """Return the one way from the rooms into an open shop."""
    return ShopDoor(
        queries=shop.queries,
        change=shop.change,
        phones=DiallingPlan(),
        today=shop.today,
        now=shop.now,
        staff_id=shop.staff_id,
    )


def rooms_of(shop: Shop) -> list[Room]:
    """Return the rooms in the order of the rail; each is made when it is first entered."""
    door = door_of(shop)
    return [Room(name, partial(room_title, name), partial(_MAKERS[name], door)) for name in ROOMS]


def _today(door: ShopDoor, context: RoomContext) -> Page:
    from boutique.ui.today.page import TodayPage

    return TodayPage(context, door)


def _clients(door: ShopDoor, context: RoomContext) -> Page:
    from boutique.ui.clients.page import ClientsPage

    return ClientsPage(context, door)


_MAKERS = {"today": _today, "clients": _clients}
