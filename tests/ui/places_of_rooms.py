"""What can be seen in each room of a shop, by the deeds that lead there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from boutique.ui.calls.page import TodayPage
from boutique.ui.clients.story.side import Story
from boutique.ui.cloth.page import ClothsPage
from boutique.ui.collections.page import CollectionsPage
from boutique.ui.kit.folding import FoldingView
from boutique.ui.measuring.sides import Measures
from boutique.ui.orders.page import OrdersPage
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.taste.side import Likes
from boutique.ui.workshop.fittings.page import FittingsPage
from boutique.ui.workshop.page import WorkshopPage
from tests.ui.furnished import Furnished
from tests.ui.places import Place

_SIDES = ("overview", "measures", "likes", "person", "orders", "story", "papers")
_PANES = (
    "shop",
    "staff",
    "speech",
    "work",
    "hours",
    "stages",
    "options",
    "copies",
    "history",
    "import",
    "export",
    "about",
)


def today(shop: Furnished) -> Iterator[Place]:
    """Yield the list of the day, and what is asked after a call."""
    floor = shop.floor
    page, act = floor.page("today"), floor.actions_live
    assert isinstance(page, TodayPage)
    yield "today", lambda: (floor.go("today"), page.people.choose_first())
    for deed in ("spoke", "later", "not"):
        yield f"today.{deed}", act[f"today.{deed}"].trigger
        yield f"today.{deed}.left", partial(_leave_strip, page)
    yield "today.code", act["today.code"].trigger


def sides(shop: Furnished) -> Iterator[Place]:
    """Yield what one writes on the sides of a page."""
    floor = shop.floor
    page, act = floor.page("clients"), floor.actions_live
    assert isinstance(page, ClientsPage)
    yield "sides", partial(floor.go, "clients")
    yield "sides.first", page.list.rows.choose_first
    yield "sides.likes", act["clients.likes"].trigger
    likes, story, measures = (page.detail.side(side) for side in ("likes", "story", "measures"))
    assert isinstance(likes, Likes)
    assert isinstance(story, Story)
    assert isinstance(measures, Measures)
    for entry in ("piece", "size", "like"):
        yield f"sides.likes.{entry}", partial(likes.foot.open, entry)
    yield "sides.story", act["clients.story"].trigger
    for kind in story.strip.kind.values():
        yield f"sides.story.{kind}", partial(story.strip.kind.set_value, kind)
    yield "sides.measures", act["clients.measures"].trigger
    yield "sides.measures.figure", measures.body.table.aside.noting.emit
    for sheet in ("garment", "ease", "body"):
        yield f"sides.measures.{sheet}", partial(measures.turn_to, sheet)


def _leave_strip(page: TodayPage) -> None:
    strip = page.outcomes.open_now()
    assert strip is not None
    strip.left.emit()


def clients(shop: Furnished) -> Iterator[Place]:
    """Yield the list of clients, every side of a page, and its forms."""
    floor = shop.floor
    page, act = floor.page("clients"), floor.actions_live
    assert isinstance(page, ClientsPage)
    yield "clients", partial(floor.go, "clients")
    yield "clients.first", page.list.rows.choose_first
    for side in _SIDES:
        yield f"clients.{side}", act[f"clients.{side}"].trigger
    yield "clients.order", act["clients.order"].trigger
    yield "clients.back", lambda: page.detail.open_side("overview")
    yield "clients.edit", act["clients.edit"].trigger
    yield "clients.left", page.desk.leave
    yield "clients.new", act["clients.new"].trigger
    yield "clients.new.left", page.desk.leave


def beside_clients(shop: Furnished) -> Iterator[Place]:
    """Yield the rooms that stand within that of the clients, and the cloths."""
    floor = shop.floor
    yield "lists", partial(floor.go, "lists")
    yield "lists.open", partial(_unfold, floor.page("lists"))
    yield from orders(shop)
    yield "fittings", partial(floor.go, "fittings")
    yield "fittings.open", partial(_unfold, floor.page("fittings"))
    yield from _fittings(shop)
    yield "merging", partial(floor.go, "merging")
    yield "merging.open", partial(_unfold, floor.page("merging"))
    page, act = floor.page("cloths"), floor.actions_live
    assert isinstance(page, ClothsPage)
    yield "cloths", partial(floor.go, "cloths")
    for deed in ("new", "edit"):
        yield f"cloths.{deed}", act[f"cloths.{deed}"].trigger
        yield f"cloths.{deed}.left", page.desk.leave
    for deed in ("keep", "ask", "receive", "sell"):
        yield f"cloths.{deed}", act[f"cloths.{deed}"].trigger
        yield f"cloths.{deed}.left", page.deeds.leave
    yield "cloths.count", act["cloths.count"].trigger
    yield "cloths.count.left", page.counting.leave


def orders(shop: Furnished) -> Iterator[Place]:
    """Yield the orders by need, one in full, what is found and what is not, and what is asked about one."""
    floor = shop.floor
    page, act = floor.page("orders"), floor.actions_live
    assert isinstance(page, OrdersPage)
    yield "orders", partial(floor.go, "orders")
    yield "orders.one", lambda: (page.list.rows.choose_first(), _unfold(page))
    for deed in ("move", "pay"):
        yield f"orders.{deed}", act[f"orders.{deed}"].trigger
        yield f"orders.{deed}.left", page.deeds.leave
    yield "orders.found", partial(page.list.search.setText, "costum")
    yield "orders.none", partial(page.list.search.setText, "zzz")
    yield "orders.all", page.list.search.clear


def workshop(shop: Furnished) -> Iterator[Place]:
    """Yield the board by whatever its columns stand for, and what is asked at its foot."""
    floor, act = shop.floor, shop.floor.actions_live
    board = floor.page("workshop")
    assert isinstance(board, WorkshopPage)
    yield "workshop", partial(floor.go, "workshop")
    for deed in ("move", "wait", "done"):
        yield f"workshop.{deed}", act[f"workshop.{deed}"].trigger
        yield f"workshop.{deed}.left", board.deeds.leave
    for by in board.by.values():
        yield f"workshop.{by}", partial(board.by.set_value, by)


def _fittings(shop: Furnished) -> Iterator[Place]:
    """Yield a fitting from both sides, and what is asked at its foot."""
    floor = shop.floor
    page, act = floor.page("fittings"), floor.actions_live
    assert isinstance(page, FittingsPage)
    yield "fittings.back", page.sheet.turn
    for deed in ("plan", "move", "free"):
        yield f"fittings.{deed}", act[f"fittings.{deed}"].trigger
        yield f"fittings.{deed}.left", page.desk.leave


def _unfold(page: QWidget) -> None:
    """Where the list has folded over the detail, see the detail."""
    split = page.findChild(FoldingView)
    assert split is not None
    split.open_detail()


def collections(shop: Furnished) -> Iterator[Place]:
    """Yield the pieces, cloths and guests of a collection, and the forms that change it."""
    floor = shop.floor
    page, act = floor.page("collections"), floor.actions_live
    assert isinstance(page, CollectionsPage)
    yield "collections", partial(floor.go, "collections")
    for side in ("cloths", "guests"):
        yield f"collections.{side}", act[f"collections.{side}"].trigger
    for form in ("new", "piece", "cloth"):
        yield f"collections.{form}", act[f"collections.{form}"].trigger
        yield f"collections.{form}.left", page.desk.leave


def settings(shop: Furnished) -> Iterator[Place]:
    """Yield every part of the settings."""
    for pane in _PANES:
        yield f"settings.{pane}", partial(shop.floor.go, "settings", pane)


CHAPTERS = (today, clients, sides, beside_clients, workshop, collections, settings)
