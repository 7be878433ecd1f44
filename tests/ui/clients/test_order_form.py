"""One form takes an order with all its garments, and what is half typed in it waits."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from boutique.app.begun_json import begun_from, json_of
from boutique.domain.kernel.errors import Misfilled
from boutique.domain.orders.style_options import typed_offered
from boutique.domain.orders.views import OrderView
from boutique.services.orders.taking import correct_order
from boutique.ui.orders.side import Orders
from boutique.ui.orders.typed import GarmentTyped, OrderTyped, as_typed, read_garment, rebased
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.shell import ShopFloor
from tests.shots.rooms import rooms
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN, HORIA = "Șerban Văleanu", "Horia Bălășescu"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def side(shop: OpenShop, clients: ClientsPage) -> Orders:
    """The form of a new order, with a suit typed."""
    shop.press(Qt.Key.Key_O, CTRL)
    side = clients.detail.side("orders")
    assert isinstance(side, Orders)
    side.form.fields.description.setText("costum")
    side.form.fields.price.setText("4000")
    return side


def _garments(side: Orders) -> list[str]:
    return [each.description for each in side.form.typed().garments]


def _now(shop: OpenShop) -> OrderView:
    return shop.read(SERBAN).orders[0]


def test_garments_come_and_go_by_key(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_D, CTRL)
    assert _garments(side) == ["costum", "costum"]
    side.form.fields.description.setText("sacou")
    shop.press(Qt.Key.Key_N, CTRL)
    side.form.fields.description.setText("vestă")
    shop.press(Qt.Key.Key_PageUp, CTRL)
    assert side.form.fields.description.text() == "sacou"
    shop.press(Qt.Key.Key_G, CTRL | SHIFT)
    assert _garments(side) == ["costum", "vestă"]
    shop.press(Qt.Key.Key_PageDown, CTRL)
    shop.press(Qt.Key.Key_G, CTRL | SHIFT)
    shop.press(Qt.Key.Key_G, CTRL | SHIFT)
    assert len(_garments(side)) == 1, "the last garment stays"


def test_the_new_order_is_the_one_on_which_the_list_stands(shop: OpenShop, side: Orders) -> None:
    before = side.chosen()
    side.form.saved.emit()
    shop.settle()
    now = side.chosen()
    assert before is not None
    assert now is not None
    assert (now.order_id, now.items[0].description) == (_now(shop).order_id, "costum")
    assert now.order_id != before.order_id


def test_the_foot_says_what_it_comes_to(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_D, CTRL)
    side.form.foot.discount.setText("500")
    side.form.foot.deposit.setText("2000")
    foot = side.form.foot
    assert [each.text().replace("\u00a0", " ") for each in (foot.total, foot.rest)] == [
        "7.500 lei",
        "5.500 lei",
    ]
    side.form.fields.price.setText("o mie")
    assert not foot.total.text()


def test_cloth_beyond_stock_is_asked_about_and_taken_when_one_insists(shop: OpenShop, side: Orders) -> None:
    fields, save = side.form.fields, side.form.save_button
    before, plain = _now(shop).order_id, save.text()
    fields.cloth.setCurrentIndex(1)
    fields.metres.setText("40")
    side.form.saved.emit()
    shop.settle()
    assert "lipsesc" in texts(side.form)
    assert (_now(shop).order_id, save.text()) == (before, "O iau și așa")
    fields.metres.setText("41")
    assert save.text() == plain, "what was typed since is asked about anew"
    for _twice in range(2):
        side.form.saved.emit()
        shop.settle()
    assert (_now(shop).items[0].cloth_cm, save.text()) == (4_100, plain)


def test_the_garment_that_cannot_stand_is_shown(shop: OpenShop, side: Orders) -> None:
    side.form.fields.price.setText("o mie")
    shop.press(Qt.Key.Key_N, CTRL)
    side.form.saved.emit()
    shop.settle()
    assert side.form.fields.description.text() == "costum"
    assert "nu e un preț" in texts(side.form.fields)
    assert len(shop.read(SERBAN).orders) == 4


@pytest.mark.parametrize(
    ("name", "typed"),
    [("metres", "3 coți"), ("quantity", "0"), ("quantity", "²"), ("promised", "1.11.2026"), ("options", "x")],
)
def test_what_cannot_stand_is_said_beside_its_field(name: str, typed: str) -> None:
    with pytest.raises(Misfilled) as refused:
        read_garment(replace(GarmentTyped(), **{name: typed}), TODAY)
    assert refused.value.field == name


def _takes_up(shop: OpenShop) -> Orders:
    """Make the pages anew from what a file keeps, as after a power cut."""
    assert shop.floor.put_aside()
    begun = begun_from(json_of(shop.floor.context.begun))
    floor = ShopFloor(rooms(shop.services), shop.tasks, begun=begun)
    shop.window.receive(floor)
    shop.settle()
    floor.go("clients", shop.people[SERBAN])
    shop.settle()
    page = floor.page("clients")
    assert isinstance(page, ClientsPage)
    page.detail.open_side("orders")
    shop.settle()
    side = page.detail.side("orders")
    assert isinstance(side, Orders)
    return side


def test_a_half_typed_order_outlives_the_program_with_all_its_garments(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_D, CTRL)
    side.form.fields.description.setText("sacou")
    side.form.foot.deposit.setText("200")
    again = _takes_up(shop)
    assert not again.form.isHidden()
    assert _garments(again) == ["costum", "sacou"]
    assert again.form.foot.deposit.text() == "200"
    assert again.form.fields.description.text() == "sacou"


@pytest.fixture
def corrected(shop: OpenShop, side: Orders) -> Orders:
    """The order is taken, and its correction begun."""
    side.form.saved.emit()
    shop.settle()
    side.rows.choose_first()
    shop.press(Qt.Key.Key_E)
    side.form.fields.price.setText("3900")
    return side


def test_a_half_typed_correction_waits_behind_esc_and_another_client(
    shop: OpenShop, clients: ClientsPage, corrected: Orders
) -> None:
    shop.press(Qt.Key.Key_Escape)
    assert corrected.form.isHidden()
    shop.press(Qt.Key.Key_O, CTRL)
    assert not corrected.form.fields.price.text(), "a new order is another"
    shop.press(Qt.Key.Key_Escape)
    shop.press(Qt.Key.Key_E)
    assert corrected.form.fields.price.text() == "3900"

    clients.arrive(shop.people[HORIA])
    shop.settle()
    assert corrected.form.isHidden()
    clients.arrive(shop.people[SERBAN])
    shop.settle()
    clients.detail.open_side("orders")
    shop.settle()
    assert not corrected.form.isHidden()
    assert corrected.form.fields.price.text() == "3900"
    corrected.form.saved.emit()
    shop.settle()
    assert _now(shop).total_bani == 390_000


def test_a_half_typed_correction_outlives_the_program(shop: OpenShop, corrected: Orders) -> None:
    again = _takes_up(shop)
    assert again.form.fields.price.text() == "3900"
    again.form.saved.emit()
    shop.settle()
    assert _now(shop).total_bani == 390_000


def test_a_correction_left_as_it_was_is_forgotten(shop: OpenShop, corrected: Orders) -> None:
    corrected.form.fields.price.setText("4000")
    shop.press(Qt.Key.Key_Escape)
    assert not shop.floor.put_aside()


def test_a_correction_goes_on_from_what_somebody_else_wrote_meanwhile(
    shop: OpenShop, corrected: Orders
) -> None:
    order = _now(shop)
    draft = corrected.form.draft(shop.people[SERBAN], TODAY)
    assert draft is not None
    item = replace(draft.items[0], price_bani=400_000, wearer="Radu")
    correct_order(shop.book.change(), order.order_id, order.version, replace(draft, items=[item]))

    corrected.form.saved.emit()
    shop.settle()
    assert not corrected.form.isHidden(), "nobody writes over it unread"
    shop.press(Qt.Key.Key_Escape)
    corrected.changes.refresh()
    shop.settle()
    shop.press(Qt.Key.Key_E)
    assert corrected.form.fields.wearer.text() == "Radu"
    corrected.form.saved.emit()
    shop.settle()
    assert (_now(shop).total_bani, _now(shop).items[0].wearer) == (390_000, "Radu")


def test_an_offer_is_saved_corrected_and_made_an_order(shop: OpenShop, side: Orders) -> None:
    side.form.promise.day.setText("12.12")
    shop.press(Qt.Key.Key_S, CTRL | SHIFT)
    assert len(shop.read(SERBAN).orders) == 4
    (offer,) = shop.read(SERBAN).offers
    assert offer.total_bani == 400_000

    side.rows.choose(offer.order_id)
    shop.press(Qt.Key.Key_E)
    assert side.form.promise.day.isEnabled(), "what is offered is not promised yet"
    side.form.fields.price.setText("3900")
    side.form.saved.emit()
    shop.settle()
    side.rows.choose(offer.order_id)
    shop.floor.actions_live["clients.accept"].trigger()
    shop.settle()
    assert (_now(shop).total_bani, shop.read(SERBAN).offers) == (390_000, ())

    shop.undo()

    assert [each.total_bani for each in shop.read(SERBAN).offers] == [390_000]


def test_an_offer_lapses_and_nothing_else_is_done_to_it(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_S, CTRL | SHIFT)
    side.rows.choose_first()
    live = shop.floor.actions_live
    for deed in ("deliver", "ready", "pay", "void", "move", "told", "cancel"):
        assert not live[f"clients.{deed}"].isEnabled()
    live["clients.lapse"].trigger()
    shop.settle()
    assert shop.read(SERBAN).offers[0].cancelled_on == TODAY
    assert not live["clients.accept"].isEnabled()


_WORDS = st.sampled_from(["", "a", "b"])
_SIDES = st.builds(GarmentTyped, description=_WORDS, price=_WORDS, item_id=st.just(UUID(int=1)))
_ORDERS = st.builds(OrderTyped, garments=st.tuples(_SIDES), note=_WORDS, discount=_WORDS)


@given(_ORDERS, _ORDERS, _ORDERS)
def test_what_one_left_alone_is_as_others_left_it(
    typed: OrderTyped, base: OrderTyped, now: OrderTyped
) -> None:
    joined = rebased(typed, base, now)
    for mine, was, theirs, is_now in (
        (typed.note, base.note, now.note, joined.note),
        (typed.garments[0].price, base.garments[0].price, now.garments[0].price, joined.garments[0].price),
    ):
        assert is_now == (theirs if mine == was else mine)


def test_an_order_of_the_book_is_read_back_as_it_was_written(shop: OpenShop, side: Orders) -> None:
    side.form.fields.options.setText("rever: ascuțit +50,50")
    side.form.fields.metres.setText("3,35")
    side.form.saved.emit()
    shop.settle()
    item = _now(shop).items[0]
    read = read_garment(as_typed(_now(shop)).garments[0], TODAY)
    assert (read.price_bani, read.cloth_cm, read.options[0].extra_bani) == (400_000, 335, 5_050)
    assert read.item_id == item.item_id


def test_the_choices_of_the_shop_stand_as_rows_and_the_drawing_wears_them(
    shop: OpenShop, side: Orders
) -> None:
    rows = side.form.fields.rows
    rows.show_typed("rever: șal; nasturi: de corn +60")
    assert side.form.fields.options.text() == "nasturi: de corn +60", "other words stay possible"
    assert rows.typed() == "Rever: șal; nasturi: de corn +60"
    rows.edited.emit()
    assert side.form.tiles.tiles()[0].style == "lapel=shawl"
    side.form.saved.emit()
    shop.settle()
    told = {each.key: (each.value, each.extra_bani) for each in _now(shop).items[0].options}
    assert told == {"Rever": ("șal", 0), "nasturi": ("de corn", 6_000)}


def test_the_shops_own_list_takes_the_place_of_the_usual_rows(shop: OpenShop, side: Orders) -> None:
    side.form.fields.offer_styles({"suit": typed_offered("Cusătură: dublă; simplă")})
    assert [offered.key for offered, _editor in side.form.fields.rows._editors] == ["Cusătură"]
    side.form.fields.kind.setCurrentIndex(side.form.fields.kind.findData("alteration"))
    assert not side.form.fields.rows.editors(), "of an alteration nothing of that is chosen"


def test_once_more_asks_for_the_cloth_first(shop: OpenShop, side: Orders) -> None:
    fields = side.form.fields
    fields.cloth.setCurrentIndex(1)
    fields.metres.setText("0,5")
    fields.fit.setText("lejer")
    side.form.saved.emit()
    shop.settle()
    side.again(_now(shop))
    shop.settle()
    again = side.form.typed().garments[0]
    assert (again.description, again.metres, again.fit) == ("costum", "0,50", "lejer")
    assert (again.cloth_id, again.item_id, again.promised) == (None, None, "")
    assert QApplication.focusWidget() is fields.cloth


def test_more_paid_than_owed_is_asked_back_at_the_foot(shop: OpenShop, side: Orders) -> None:
    side.form.foot.deposit.setText("5000")
    side.form.saved.emit()
    shop.settle()
    assert "mai mult" in side.form.foot.message.text()
    assert len(shop.read(SERBAN).orders) == 4


def test_enter_takes_no_order_by_a_slip(shop: OpenShop, side: Orders) -> None:
    side.form.fields.price.setFocus()
    shop.press(Qt.Key.Key_Return)
    assert not side.form.isHidden()
    shop.press(Qt.Key.Key_Return, CTRL)
    assert _now(shop).items[0].description == "costum"


def test_nothing_is_asked_before_one_says_what_is_sewn(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_O, CTRL)
    side = clients.detail.side("orders")
    assert isinstance(side, Orders)
    assert side.form.nothing.isVisible()
    assert not side.form.foot.isVisible()
    shop.press(Qt.Key.Key_Return)
    assert not side.form.nothing.isVisible()
    assert side.form.tiles.tiles()[0].garment == "suit"


def test_measures_are_taken_anew_and_the_order_waits(
    shop: OpenShop, clients: ClientsPage, side: Orders
) -> None:
    side.form.about.measured.emit()
    shop.settle()
    assert clients.detail.tabs.value() == "measures"
    clients.detail.open_side("orders")
    assert side.form.isVisible()
    assert side.form.fields.description.text() == "costum"
