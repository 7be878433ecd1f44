"""Looking for people who stand in the book twice, and putting their pages together."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from boutique.domain.clients.model import Client, ClientDraft
from boutique.domain.duplicates.merging import Side
from boutique.services.clients.book import register_client
from boutique.ui.duplicates.page import MergingPage
from boutique.ui.duplicates.side_pick import SidePick
from boutique.ui.pages.clients_page import ClientsPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN = "Șerban Văleanu"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def twin(shop: OpenShop) -> UUID:
    """The same man written down once more."""
    return _register(shop, given_name="Serban", family_name="Valeanu", phone="+40 721 555 018", city="Turda")


def _register(shop: OpenShop, **said: str) -> UUID:
    draft = ClientDraft(**said)  # type: ignore[arg-type]
    return register_client(shop.book.change(), draft, shop.services.phones, today=TODAY)


def _merging(shop: OpenShop) -> MergingPage:
    page = shop.floor.page("merging")
    assert isinstance(page, MergingPage)
    return page


def _clients(shop: OpenShop) -> ClientsPage:
    page = shop.floor.page("clients")
    assert isinstance(page, ClientsPage)
    return page


@pytest.mark.usefixtures("twin")
def test_duplicates_are_found_and_put_together_by_keys_alone(shop: OpenShop) -> None:
    shop.floor.go("clients")
    shop.settle()
    shop.press(Qt.Key.Key_D, CTRL | SHIFT)
    page = _merging(shop)
    row = page.pairs.rows.current()
    assert row is not None
    assert row.text == "Același nume, același telefon"

    shop.press(Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget().parentWidget(), SidePick)
    shop.press(Qt.Key.Key_Down)
    shop.press(Qt.Key.Key_Right)
    shop.press(Qt.Key.Key_Return)

    assert shop.read(SERBAN).draft.city == "Turda"
    assert [hit.name for hit in shop.services.queries.search("valeanu")] == [SERBAN]
    assert page.nothing.isVisible()


def test_what_was_put_together_is_taken_apart_from_the_toast(shop: OpenShop, twin: UUID) -> None:
    shop.floor.go("merging")
    shop.settle()
    page = _merging(shop)
    page.view.save_button.click()
    shop.settle()
    assert shop.services.queries.find_client(str(twin)) == shop.people[SERBAN]

    shop.undo()

    assert shop.services.queries.find_client(str(twin)) == twin
    assert page.view.isVisible()


def test_two_people_are_told_apart_for_good(shop: OpenShop, twin: UUID) -> None:
    shop.floor.go("merging")
    shop.settle()
    page = _merging(shop)
    page.view.two.click()
    shop.settle()

    assert page.nothing.isVisible()
    shop.floor.go("merging")
    shop.settle()
    assert not page.pairs.model.rowCount()
    assert shop.services.queries.client_page(twin).name == "Serban Valeanu"


def test_the_other_page_is_kept_instead(shop: OpenShop, twin: UUID) -> None:
    shop.floor.go("merging", (shop.people[SERBAN], twin))
    shop.settle()
    page = _merging(shop)
    page.view.swap.click()
    page.view.picks["name"].choose(Side.OTHER)
    page.view.save_button.click()
    shop.settle()

    assert shop.services.queries.find_client(str(shop.people[SERBAN])) == twin
    assert SERBAN in texts(_clients(shop).detail)

    shop.undo()

    assert "Serban Valeanu" in texts(_clients(shop).detail)


def test_somebody_is_put_together_with_whom_one_finds(shop: OpenShop, twin: UUID) -> None:
    shop.floor.go("clients", shop.people[SERBAN])
    shop.settle()
    shop.press(Qt.Key.Key_M, CTRL | SHIFT)
    page = _merging(shop)
    assert page.finder.alike.isVisible()
    shop.press(Qt.Key.Key_Return)
    assert page.view.plan is not None
    shop.floor.go("merging", shop.people[SERBAN])
    shop.settle()

    shop.type("turda")
    shop.press(Qt.Key.Key_Return)

    assert page.view.plan is not None
    assert page.view.plan.other.client_id == twin
    shop.press(Qt.Key.Key_Escape)
    assert _clients(shop).isVisible()


def test_a_page_is_not_put_together_with_itself(shop: OpenShop) -> None:
    shop.floor.go("merging", shop.people[SERBAN])
    shop.settle()
    shop.type("valeanu")
    shop.press(Qt.Key.Key_Return)

    assert _merging(shop).finder.message.text()


def test_a_page_changed_meanwhile_is_looked_at_again(shop: OpenShop, twin: UUID) -> None:
    shop.floor.go("merging", (shop.people[SERBAN], twin))
    shop.settle()
    with shop.book.change() as uow:
        uow.get(Client, twin).city = "Dej"
        uow.commit("Client corrected", twin)

    _merging(shop).view.save_button.click()
    shop.settle()

    assert "altcineva" in _merging(shop).view.message.text().casefold()
    assert shop.services.queries.find_client(str(twin)) == twin


def _type_new(shop: OpenShop, given: str, family: str) -> ClientsPage:
    shop.floor.go("clients")
    shop.settle()
    shop.press(Qt.Key.Key_N, CTRL)
    shop.type(given)
    shop.press(Qt.Key.Key_Tab)
    shop.type(family)
    return _clients(shop)


def test_whoever_is_in_the_book_is_noticed_while_one_types(shop: OpenShop) -> None:
    page = _type_new(shop, "Serban", "Valeanu")

    (alike,) = page.desk.form.alike.alike
    assert alike.client_id == shop.people[SERBAN]
    assert "Poate e deja în registru".upper() in texts(page.desk.form.alike)


def test_nothing_forbids_to_write_somebody_down_again(shop: OpenShop) -> None:
    _type_new(shop, "Serban", "Valeanu")
    shop.press(Qt.Key.Key_Return)

    assert len(shop.services.queries.search("valeanu")) == 2


def test_whoever_is_somebody_else_is_not_said_again(shop: OpenShop) -> None:
    page = _type_new(shop, "Serban", "Valeanu")
    strip = page.desk.form.alike
    strip.buttons[-1].click()
    shop.settle()
    assert not strip.isVisible()

    page.desk.form.fields.texts["city"].setFocus()
    shop.type("Dej")

    assert not strip.isVisible()


def test_opening_whoever_is_known_loses_nothing_typed(shop: OpenShop) -> None:
    page = _type_new(shop, "Serban", "Valeanu")
    page.desk.form.alike.buttons[0].click()
    shop.settle()
    assert page.known is not None
    assert page.known.page.name == SERBAN

    shop.undo()

    assert page.desk.form.fields.texts["family_name"].text() == "Valeanu"


def test_a_shared_phone_is_said_to_be_family(shop: OpenShop) -> None:
    page = _type_new(shop, "Maria", "Enache")
    page.desk.form.fields.texts["phone"].setFocus()
    shop.type("0721555018")

    (alike,) = page.desk.form.alike.alike
    assert alike.likeness.family
    assert "E din familie" in [button.text() for button in page.desk.form.alike.buttons]


def test_the_strip_is_reached_with_the_tab_key_before_saving(shop: OpenShop) -> None:
    page = _type_new(shop, "Serban", "Valeanu")
    form = page.desk.form
    form.fields.note.setFocus()

    shop.press(Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is form.alike.buttons[0]


@pytest.mark.usefixtures("twin")
def test_what_was_chosen_stays_while_somebody_else_is_written_down(shop: OpenShop) -> None:
    shop.floor.go("merging")
    shop.settle()
    page = _merging(shop)
    shop.press(Qt.Key.Key_Return)
    before = page.view.choices()
    shop.press(Qt.Key.Key_Right)
    chosen = page.view.choices()
    assert chosen != before

    _register(shop, given_name="Zoe", family_name="Zamfir")
    page.renew()
    shop.settle()

    assert page.view.choices() == chosen
    assert isinstance(QApplication.focusWidget().parentWidget(), SidePick)
