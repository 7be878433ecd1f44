"""The rooms of the shop, each given what it needs through the door."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from boutique.app.first_frame import ICONS, ROOMS, room_title
from boutique.app.lazy_adapters import Files, People, Sheets, printers_here
from boutique.app.shop import Shop
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.ui.door import ShopDoor
from boutique.ui.shell.room import Page, Room, RoomContext
from boutique.wording import _


def door_of(shop: Shop) -> ShopDoor:
    """Return the one way from the rooms into an open shop."""
    return ShopDoor(
        queries=shop.queries,
        change=shop.change,
        phones=DiallingPlan(),
        today=shop.today,
        now=shop.now,
        staff_id=shop.staff_id,
        measure_files=Files(),
        sheets=Sheets(),
        people=People(),
        papers=shop.pictures,
        printers=printers_here(),
    )


def rooms_of(shop: Shop, reopen: Callable[[], object]) -> list[Room]:
    """Return the rooms in the order of the rail; each is made when it is first entered.

    `reopen` furnishes the shop anew, after its language or its whole book was changed.
    """
    door = door_of(shop)
    makers: dict[str, Callable[[RoomContext], Page]] = {
        "today": partial(_today, door),
        "clients": partial(_clients, door),
        "cloths": partial(_cloths, door, shop),
        "collections": partial(_collections, door, shop),
        "lookbook": partial(_lookbook, door, shop),
        "settings": partial(_settings, door, shop, reopen),
    }
    rooms = [Room(name, partial(room_title, name), makers[name], icon=ICONS[name]) for name in ROOMS]
    importing = partial(_importing, door, shop)
    lists = Room("lists", lambda: _("Lists"), partial(_lists, door), within="clients")
    merging = Room("merging", lambda: _("Duplicates"), partial(_merging, door), within="clients")
    return [*rooms, Room("importing", lambda: _("Import"), importing, within="settings"), lists, merging]


def _today(door: ShopDoor, context: RoomContext) -> Page:
    from boutique.ui.calls.page import TodayPage

    return TodayPage(context, door)


def _clients(door: ShopDoor, context: RoomContext) -> Page:
    from boutique.ui.clients.page import ClientsPage

    return ClientsPage(context, door)


def _merging(door: ShopDoor, context: RoomContext) -> Page:
    from boutique.ui.duplicates.page import MergingPage

    return MergingPage(context, door)


def _cloths(door: ShopDoor, shop: Shop, context: RoomContext) -> Page:
    from boutique.ui.cloth.page import ClothsPage

    return ClothsPage(context, door, shop.pictures)


def _collections(door: ShopDoor, shop: Shop, context: RoomContext) -> Page:
    from boutique.ui.collections.page import CollectionsPage

    return CollectionsPage(context, door, shop.pictures)


def _lookbook(door: ShopDoor, shop: Shop, context: RoomContext) -> Page:
    from boutique.press.lookbook import HousePress
    from boutique.press.profiles import Profile
    from boutique.ui.lookbooks.page import LookbooksPage
    from boutique.ui.lookbooks.papers import Paper

    photographs = shop.pictures
    presses = {
        Paper.PRINTER: HousePress(photographs),
        Paper.PRINT_SHOP: HousePress(photographs, Profile.PRINT_SHOP),
        Paper.SCREEN: HousePress(photographs, Profile.SCREEN),
    }
    return LookbooksPage(context, door, presses)


def _settings(door: ShopDoor, shop: Shop, reopen: Callable[[], object], context: RoomContext) -> Page:
    from boutique.data.backups.keeper import Keeper
    from boutique.ui.shop.settings.page import SettingsPage

    return SettingsPage(context, door, Keeper(shop.folder, shop.let_go), reopen)


def _lists(door: ShopDoor, context: RoomContext) -> Page:
    from boutique.ui.lists.page import ListsPage

    return ListsPage(context, door)


def _importing(door: ShopDoor, shop: Shop, context: RoomContext) -> Page:
    from boutique.exchange.desk import FileDesk
    from boutique.ui.exchange.page import ImportPage

    return ImportPage(context, door, FileDesk(), lambda on: shop.book.prepare(on))
