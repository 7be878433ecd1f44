"""The rooms of the shop, each given what it needs of the shop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from boutique.app.first_frame import ICONS, ROOMS, room_title
from boutique.app.lazy_adapters import Files, People, Sheets, printers_here
from boutique.app.shop import Shop
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.services.workshop.forecast_keeper import ForecastKeeper
from boutique.ui.kernel.forecasts import Forecasts
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.room import Page, Room, RoomContext
from boutique.wording import _


def services_of(shop: Shop) -> ShopServices:
    """Return an open shop as the rooms may ask it."""
    return ShopServices(
        queries=shop.queries,
        change=shop.change,
        phones=DiallingPlan(),
        today=shop.today,
        now=shop.now,
        actor=shop.actor,
        measure_files=Files(),
        sheets=Sheets(),
        people=People(),
        documents=shop.pictures,
        printers=printers_here(),
        forecasts=Forecasts(ForecastKeeper(shop.queries, shop.today, shop.now)),
    )


def rooms_of(shop: Shop, services: ShopServices, reopen: Callable[[], object]) -> list[Room]:
    """Return the rooms in the order of the rail; each is made when it is first entered.

    `reopen` furnishes the shop anew, after its language or its whole book was changed.
    """
    makers: dict[str, Callable[[RoomContext], Page]] = {
        "today": partial(_today, services),
        "clients": partial(_clients, services),
        "orders": partial(_orders, services),
        "workshop": partial(_workshop, services),
        "cloths": partial(_cloths, services),
        "collections": partial(_collections, services, shop),
        "lookbook": partial(_lookbook, services, shop),
        "settings": partial(_settings, services, shop, reopen),
    }
    rooms = [Room(name, partial(room_title, name), makers[name], icon=ICONS[name]) for name in ROOMS]
    importing = partial(_importing, services, shop)
    lists = Room("lists", lambda: _("Lists"), partial(_lists, services), within="clients")
    merging = Room("merging", lambda: _("Duplicates"), partial(_merging, services), within="clients")
    fittings = Room("fittings", lambda: _("Fittings"), partial(_fittings, services), within="workshop")
    files = Room("importing", lambda: _("Import"), importing, within="settings")
    return [*rooms, files, lists, fittings, merging]


def _today(services: ShopServices, context: RoomContext) -> Page:
    from boutique.ui.calls.page import TodayPage

    return TodayPage(context, services)


def _clients(services: ShopServices, context: RoomContext) -> Page:
    from boutique.ui.pages.clients_page import ClientsPage

    return ClientsPage(context, services)


def _merging(services: ShopServices, context: RoomContext) -> Page:
    from boutique.ui.duplicates.page import MergingPage

    return MergingPage(context, services)


def _workshop(services: ShopServices, context: RoomContext) -> Page:
    from boutique.ui.workshop.page import WorkshopPage

    return WorkshopPage(context, services)


def _cloths(services: ShopServices, context: RoomContext) -> Page:
    from boutique.ui.cloth.page import ClothsPage

    return ClothsPage(context, services)


def _collections(services: ShopServices, shop: Shop, context: RoomContext) -> Page:
    from boutique.ui.collections.page import CollectionsPage

    return CollectionsPage(context, services, shop.pictures)


def _lookbook(services: ShopServices, shop: Shop, context: RoomContext) -> Page:
    from boutique.press.lookbook import HousePress
    from boutique.press.profiles import Profile
    from boutique.ui.lookbooks.page import LookbooksPage
    from boutique.ui.lookbooks.print_profiles import PrintProfile

    photographs = shop.pictures
    presses = {
        PrintProfile.PRINTER: HousePress(photographs),
        PrintProfile.PRINT_SHOP: HousePress(photographs, Profile.PRINT_SHOP),
        PrintProfile.SCREEN: HousePress(photographs, Profile.SCREEN),
    }
    return LookbooksPage(context, services, presses)


def _settings(services: ShopServices, shop: Shop, reopen: Callable[[], object], context: RoomContext) -> Page:
    from boutique.data.backups.keeper import Keeper
    from boutique.ui.pages.settings_page import SettingsPage

    return SettingsPage(context, services, Keeper(shop.folder, shop.let_go), reopen)


def _lists(services: ShopServices, context: RoomContext) -> Page:
    from boutique.ui.lists.page import ListsPage

    return ListsPage(context, services)


def _orders(services: ShopServices, context: RoomContext) -> Page:
    from boutique.ui.orders.page import OrdersPage

    return OrdersPage(context, services)


def _fittings(services: ShopServices, context: RoomContext) -> Page:
    from boutique.ui.workshop.fittings.page import FittingsPage

    return FittingsPage(context, services)


def _importing(services: ShopServices, shop: Shop, context: RoomContext) -> Page:
    from boutique.exchange.desk import FileDesk
    from boutique.ui.exchange.page import ImportPage

    return ImportPage(context, services, FileDesk(), lambda on: shop.book.prepare(on))
