"""The room of the orders: groups by what is needed first, words that find, one order in full."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QSize, Qt

from boutique.ui.orders.page import OrdersPage
from boutique.ui.orders.shown import ShownOrder
from boutique.ui.pages.clients_page import ClientsPage
from tests.shots.pretended_printers import HP, PretendedPrinters
from tests.shots.small_book import TODAY
from tests.ui.orders.conftest import SERBAN
from tests.ui.rooms_of_a_shop import OpenShop, texts

CTRL = Qt.KeyboardModifier.ControlModifier


def _titles(room: OrdersPage) -> list[tuple[str, str, bool]]:
    return [(group.head.title, group.head.many, group.head.is_open) for group in room.list.model.groups]


def _chosen(room: OrdersPage) -> UUID | None:
    order = room.chosen()
    return order.order_id if order is not None else None


def _search(shop: OpenShop, room: OrdersPage, text: str) -> None:
    room.list.search.setText(text)
    shop.settle()


def test_orders_stand_by_what_they_need_first_and_the_rest_is_closed(
    shop: OpenShop, room: OrdersPage
) -> None:
    assert _titles(room) == [
        ("De predat până sâmbătă, 28 noiembrie", "1", True),
        ("Gata și neridicate", "1", True),
        ("De încasat", "1", True),
        ("Așteaptă ceva", "1", True),
        ("Restul, după zi", "1", False),
        ("Oferte", "1", False),
    ]


def test_the_most_urgent_order_is_chosen_and_told_in_full(
    shop: OpenShop, room: OrdersPage, orders: Mapping[str, UUID]
) -> None:
    assert _chosen(room) == orders["due"]
    for words in (SERBAN, "marți, 24 noiembrie", "Palton camel", "3.000 lei", "nu s-a mutat niciodată"):
        shop.wait(lambda words=words: words in texts(room.about).replace("\u00a0", " "))


def test_a_row_says_its_day_its_word_and_what_is_owed(
    shop: OpenShop, room: OrdersPage, orders: Mapping[str, UUID]
) -> None:
    said = {
        shown.at.order.order_id: str(room.list.model.data(room.list.model.index(at)))
        for at in range(room.list.model.rowCount())
        if isinstance(shown := room.list.model.thing(at), ShownOrder)
    }
    assert said[orders["ready"]].endswith("26 nov, gata, de sunat, rest 4.000")
    assert "stofa, de 9 zile" in said[orders["waits"]]
    assert "predată la timp, rest 3.000" in said[orders["owed"]]


def test_letters_do_what_is_due_to_the_order_chosen(
    shop: OpenShop, room: OrdersPage, orders: Mapping[str, UUID]
) -> None:
    shop.press(Qt.Key.Key_Down)
    assert _chosen(room) == orders["ready"]
    shop.wait(lambda: room.foot.first() is room.foot.standing()[0])
    assert room.foot.standing()[0].text() == "Predă"
    shop.press(Qt.Key.Key_P)
    shop.wait(lambda: room.list.model.group_of("x") is None and len(_titles(room)) == 5)
    order = next(each for each in shop.read("Horia Bălășescu").orders if each.order_id == orders["ready"])
    assert order.delivered_on == TODAY
    assert ("De încasat", "2", True) in _titles(room)
    assert _chosen(room) == orders["ready"], "one stays with the order one has in hand"


def test_words_find_orders_in_their_groups_cancelled_ones_too(
    shop: OpenShop, room: OrdersPage, orders: Mapping[str, UUID]
) -> None:
    shop.press(Qt.Key.Key_F, CTRL)
    assert room.list.search.hasFocus()
    shop.type("camel palton")
    assert _titles(room) == [("De predat până sâmbătă, 28 noiembrie", "1", True)]
    assert room.list.head.subtitle.text() == "O comandă găsită"
    _search(shop, room, "papion")
    assert _titles(room) == [("Anulate", "1", True)]
    assert _chosen(room) == orders["off"]
    _search(shop, room, "cămașă")
    assert _chosen(room) == orders["later"]


def test_what_nobody_ordered_is_said_with_a_way_on(shop: OpenShop, room: OrdersPage) -> None:
    _search(shop, room, "zzz")
    assert room.list.none.isVisible()
    assert "„zzz”" in room.list.none.sentence.text()
    assert room.chosen() is None
    shop.wait(room.nothing.isVisible)
    room.list.none.button.click()
    shop.settle()
    clients = shop.floor.page("clients")
    assert isinstance(clients, ClientsPage)
    assert clients.list.search.text() == "zzz"


def test_the_list_comes_back_whole_after_words_that_found_nothing(shop: OpenShop, room: OrdersPage) -> None:
    _search(shop, room, "zzz")
    shop.wait(room.list.none.isVisible)
    _search(shop, room, "")
    shop.wait(lambda: room.chosen() is not None)
    assert not room.list.grab().isNull()
    assert len(_titles(room)) == 6


def test_what_was_chosen_stays_so_when_the_list_is_read_again(
    shop: OpenShop, room: OrdersPage, orders: Mapping[str, UUID]
) -> None:
    shop.press(Qt.Key.Key_End)
    shop.press(Qt.Key.Key_Up)
    shop.press(Qt.Key.Key_Right)
    assert _chosen(room) == orders["later"]
    room.refresh()
    shop.settle()
    assert _chosen(room) == orders["later"]
    shop.press(Qt.Key.Key_Left)
    assert room.chosen() is None


def test_correcting_goes_to_the_form_on_the_page_of_the_client(
    shop: OpenShop, room: OrdersPage, orders: Mapping[str, UUID]
) -> None:
    shop.press(Qt.Key.Key_E)
    clients = shop.floor.page("clients")
    assert isinstance(clients, ClientsPage)
    side = clients.detail.side("orders")
    shop.wait(lambda: side.form.isVisible())  # type: ignore[attr-defined] # the side with the orders
    assert side.form.typed().garments[0].description == "palton camel"  # type: ignore[attr-defined]


def test_ringing_goes_where_the_talk_is_written_down(shop: OpenShop, room: OrdersPage) -> None:
    shop.press(Qt.Key.Key_S)
    clients = shop.floor.page("clients")
    assert isinstance(clients, ClientsPage)
    shop.wait(lambda: clients.detail.tabs.value() == "story")
    assert clients.known is not None
    assert clients.known.page.name == SERBAN


def test_an_order_is_opened_by_its_number(
    shop: OpenShop, room: OrdersPage, orders: Mapping[str, UUID]
) -> None:
    no = next(each.no for each in shop.book.queries().open_orders() if each.order_id == orders["later"])
    shop.floor.go("orders", no)
    shop.settle()
    assert _chosen(room) == orders["later"]


def test_in_a_narrow_window_the_list_folds_and_its_rows_have_two_lines(
    shop: OpenShop, room: OrdersPage
) -> None:
    window = room.window()
    window.setMinimumSize(QSize(1, 1))
    window.resize(682, 466)
    shop.settle()
    rows = room.list.rows
    assert rows.isVisible()
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: not room.about.visibleRegion().isEmpty())
    shop.press(Qt.Key.Key_Escape)
    assert rows.hasFocus()


def test_the_key_prints_the_ticket_of_the_order_chosen(shop: OpenShop, room: OrdersPage) -> None:
    printers = shop.services.printers
    assert isinstance(printers, PretendedPrinters)
    printers.known = [HP]
    act = shop.floor.actions_live
    assert act["orders.ticket"].isEnabled()
    assert act["orders.ticket"].shortcut().toString() == "Ctrl+P"
    shop.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert room.papers.printing.sheet is not None
