"""Finding somebody in the client book."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from boutique.domain.clients.model import Client, ClientDraft
from boutique.domain.clients.notes import Note
from boutique.services.clients.book import register_client
from boutique.services.clients.recent import remember_opened
from boutique.ui.clients import listing
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.shell.room import Overview
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN, ANCA = "Șerban Văleanu", "Anca Constantinescu-Brâncoveanu"


@pytest.fixture
def clients(shop: OpenShop) -> ClientsPage:
    """Go to the client book."""
    shop.floor.go("clients")
    shop.settle()
    page = shop.floor.page("clients")
    assert isinstance(page, ClientsPage)
    return page


def _names(page: ClientsPage) -> list[str]:
    model = page.list.model
    return [row.name for at in range(model.rowCount()) if (row := model.row(at)) is not None]


def test_everybody_is_listed_by_family_name(shop: OpenShop, clients: ClientsPage) -> None:
    assert _names(clients)[0] == "Bălășescu Horia"
    assert len(_names(clients)) == len(shop.people)


def test_the_keyboard_waits_in_the_search(shop: OpenShop, clients: ClientsPage) -> None:
    assert QApplication.focusWidget() is clients.list.search


def test_a_name_is_found_without_its_diacritics_as_one_types(shop: OpenShop, clients: ClientsPage) -> None:
    shop.type("valea")

    assert _names(clients) == ["Văleanu Șerban"]
    assert SERBAN in texts(clients.detail)


def test_a_piece_of_a_phone_finds_its_owner(shop: OpenShop, clients: ClientsPage) -> None:
    shop.type("555 018")

    assert _names(clients) == ["Văleanu Șerban"]


def test_nobody_found_is_said(shop: OpenShop, clients: ClientsPage) -> None:
    shop.type("nimeni")

    assert clients.list.none.isVisible()


def test_whoever_was_open_is_closed_when_nobody_is_found(shop: OpenShop, clients: ClientsPage) -> None:
    shop.type("valea")
    shop.type(" x")

    assert SERBAN not in texts(clients)
    assert not shop.floor.actions_live["clients.order"].isEnabled()


def test_whoever_is_open_stands_in_the_middle_of_the_list(shop: OpenShop, clients: ClientsPage) -> None:
    last = clients.list.model.row(clients.list.model.rowCount() - 1)
    clients.list.setFixedHeight(340)  # room for two or three
    assert last is not None

    shop.floor.go("clients", last.id)
    shop.settle()

    rows = clients.list.rows
    box = rows.visualRect(rows.currentIndex())
    assert rows.current() == last
    assert rows.viewport().rect().contains(box)


def test_enter_in_the_search_opens_whoever_answers(shop: OpenShop, clients: ClientsPage) -> None:
    shop.type("valea")
    shop.press(Qt.Key.Key_Return)

    assert SERBAN in texts(clients.detail)
    assert clients.detail.tabs.isAncestorOf(QApplication.focusWidget())


def test_enter_waits_for_an_answer_that_is_under_way(shop: OpenShop, clients: ClientsPage) -> None:
    clients.list.search.setText("valea")
    shop.press(Qt.Key.Key_Return)

    assert SERBAN in texts(clients.detail)
    assert clients.detail.tabs.isAncestorOf(QApplication.focusWidget())


def test_somebody_who_only_nearly_answers_is_led_to_and_not_opened(
    shop: OpenShop, clients: ClientsPage
) -> None:
    shop.type("valaeanu")
    shop.press(Qt.Key.Key_Return)

    assert QApplication.focusWidget() is clients.list.rows


def test_enter_on_a_row_opens_the_page_and_esc_leads_back(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_Down)
    shop.press(Qt.Key.Key_Return)
    assert clients.detail.tabs.isAncestorOf(QApplication.focusWidget())
    assert not clients.desk.busy

    shop.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is clients.list.rows


def test_f2_on_a_row_edits(shop: OpenShop, clients: ClientsPage) -> None:
    shop.type("valea")
    shop.press(Qt.Key.Key_F2)

    assert clients.desk.form.isVisible()
    assert clients.desk.form.page is not None
    assert clients.desk.form.page.client_id == shop.people[SERBAN]


def test_whoever_comes_from_elsewhere_is_seen_from_the_overview(shop: OpenShop, clients: ClientsPage) -> None:
    clients.detail.open_side("orders")
    shop.floor.go("today")
    shop.settle()

    shop.floor.go("clients", shop.people[SERBAN])
    shop.settle()
    assert clients.detail.tabs.value() == "overview"

    clients.detail.open_side("orders")
    shop.floor.go("clients", Overview(shop.people[ANCA]))
    shop.settle()
    assert clients.detail.tabs.value() == "overview"


def test_somebody_far_down_a_long_list_is_chosen_and_seen(shop: OpenShop, clients: ClientsPage) -> None:
    draft = ClientDraft(family_name="Zz Ultimul")
    last = register_client(shop.book.change(), draft, shop.services.phones, today=TODAY)
    for number in range(300):
        draft = ClientDraft(family_name=f"Zamfir{number:03}")
        register_client(shop.book.change(), draft, shop.services.phones, today=TODAY)

    shop.floor.go("clients", last)
    shop.settle()

    rows = clients.list.rows
    current = rows.current()
    assert current is not None
    assert current.id == last
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))


def test_a_client_is_shown_although_only_leads_were_listed(shop: OpenShop, clients: ClientsPage) -> None:
    clients.list.which.set_value(True)
    shop.settle()

    shop.floor.go("clients", shop.people[SERBAN])
    shop.settle()

    current = clients.list.rows.current()
    assert current is not None
    assert current.id == shop.people[SERBAN]


def test_f2_where_somebody_is_to_be_called_edits_them(shop: OpenShop, clients: ClientsPage) -> None:
    shop.floor.go("today")
    shop.settle()
    whom = shop.floor.whom()
    assert whom is not None

    shop.press(Qt.Key.Key_F2)

    assert clients.desk.form.isVisible()
    assert clients.desk.form.page is not None
    assert clients.desk.form.page.client_id == whom.client_id


def test_clearing_the_search_brings_everybody_back(shop: OpenShop, clients: ClientsPage) -> None:
    shop.type("valea")
    shop.press(Qt.Key.Key_Escape)

    assert len(_names(clients)) == len(shop.people)
    assert not clients.list.none.isVisible()


def test_the_arrow_down_leads_into_the_list(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_Down)

    assert QApplication.focusWidget() is clients.list.rows
    assert "Horia Bălășescu" in texts(clients.detail)


def test_leads_stand_apart(shop: OpenShop, clients: ClientsPage) -> None:
    clients.list.which.set_value(True)
    shop.settle()

    assert _names(clients) == ["Constantinescu-Brâncoveanu Anca"]


def test_a_room_can_be_entered_with_somebody_in_mind(shop: OpenShop, clients: ClientsPage) -> None:
    shop.floor.go("clients", shop.people[ANCA])
    shop.settle()

    assert ANCA in texts(clients.detail)
    assert clients.list.rows.current().id == shop.people[ANCA]  # type: ignore[union-attr]


def test_a_note_finds_somebody_and_its_words_stand_below_the_name(
    shop: OpenShop, clients: ClientsPage
) -> None:
    with shop.book.change() as uow:
        uow.add(Note(client_id=shop.people[ANCA], at=shop.services.now(), words="Se mută la Oradea în mai."))
        uow.commit("Noted")

    shop.type("oradea")

    row = clients.list.rows.current()
    assert row is not None
    assert (row.name, row.text) == ("Constantinescu-Brâncoveanu Anca", "însemnare: Se mută la Oradea în mai.")


def test_a_slip_of_the_hand_is_said_to_be_one(shop: OpenShop, clients: ClientsPage) -> None:
    shop.type("valaeanu")

    row = clients.list.rows.current()
    assert row is not None
    assert row.text.startswith("poate Văleanu · ")


def _crowd(shop: OpenShop) -> None:
    for number in range(30):
        draft = ClientDraft(family_name=f"Zamfir{number:02}")
        register_client(shop.book.change(), draft, shop.services.phones, today=TODAY)


def _return(shop: OpenShop) -> None:
    shop.floor.go("today")
    shop.settle()
    shop.floor.go("clients")
    shop.settle()


def _lines(page: ClientsPage, count: int) -> list[str]:
    return [page.list.model.index(at).data().partition(",")[0] for at in range(count)]


def test_those_opened_lately_stand_above_everybody(shop: OpenShop, clients: ClientsPage) -> None:
    _crowd(shop)
    for name in (ANCA, SERBAN):
        remember_opened(shop.book.change(), shop.people[name])
    _return(shop)

    assert _lines(clients, 5) == [
        "Deschiși recent", "Văleanu Șerban", "Constantinescu-Brâncoveanu Anca", "Toți", "Bălășescu Horia"
    ]  # fmt: skip
    shop.press(Qt.Key.Key_Down)
    assert clients.list.rows.currentIndex().row() == 1
    for row in (2, 4):
        shop.press(Qt.Key.Key_Down)
        assert clients.list.rows.currentIndex().row() == row


def test_whoever_stands_among_everybody_stays_there(shop: OpenShop, clients: ClientsPage) -> None:
    _crowd(shop)
    remember_opened(shop.book.change(), shop.people[SERBAN])
    _return(shop)
    below = clients.list.model.find(shop.people[SERBAN], below=True)
    clients.list.rows.choose_at(below)
    shop.settle()
    clients.refresh()
    shop.settle()

    assert clients.list.rows.currentIndex().row() == below


def test_whoever_is_open_when_one_leaves_is_remembered(shop: OpenShop, clients: ClientsPage) -> None:
    shop.floor.go("clients", shop.people[ANCA])
    shop.settle()
    _return(shop)

    assert [hit.client_id for hit in shop.services.queries.recent_clients()] == [shop.people[ANCA]]


def test_whoever_is_looked_at_for_a_while_is_remembered(shop: OpenShop, clients: ClientsPage) -> None:
    shop.floor.go("clients", shop.people[ANCA])

    shop.wait(
        lambda: [hit.client_id for hit in shop.services.queries.recent_clients()] == [shop.people[ANCA]]
    )
    shop.settle()


def test_beyond_the_first_fifty_one_goes_on(shop: OpenShop, clients: ClientsPage) -> None:
    clients_of_one_name = [Client(family_name="Zamfir", given_name=f"Nr {at}") for at in range(160)]
    with shop.book.change() as uow:
        uow.add_all(clients_of_one_name)
        uow.commit("Written down")

    shop.type("zamfir")
    shop.wait(lambda: clients.list.model.rowCount() == 160)

    bar = clients.list.rows.verticalScrollBar()
    bar.setValue(bar.maximum())
    shop.wait(lambda: clients.list.model.row(159) is not None)
    assert len({row.id for at in range(160) if (row := clients.list.model.row(at))}) == 160
    assert "Primele" not in texts(clients.list)


def test_there_is_no_end_at_which_one_cannot_go_on(
    shop: OpenShop, clients: ClientsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "_FURTHER", 70)
    with shop.book.change() as uow:
        uow.add_all([Client(family_name="Zamfir", given_name=f"Nr {at}") for at in range(300)])
        uow.commit("Written down")
    shop.type("zamfir")
    shop.wait(lambda: clients.list.model.rowCount() == 120)
    assert "Primele 120 găsite" in texts(clients.list)
    chosen = clients.list.rows.current()

    def scrolled_to_the_end() -> bool:
        bar = clients.list.rows.verticalScrollBar()
        bar.setValue(bar.maximum())
        return clients.list.model.rowCount() == 300

    shop.wait(scrolled_to_the_end)

    model = clients.list.model
    shop.wait(lambda: all(model.data(model.index(at)) and model.row(at) for at in range(300)))
    assert len({row.id for at in range(300) if (row := model.row(at))}) == 300
    assert clients.list.rows.current() == chosen
    assert "Primele" not in texts(clients.list)


def test_whoever_is_not_found_can_be_written_down_by_the_name_typed(
    shop: OpenShop, clients: ClientsPage
) -> None:
    shop.type("Ioana Zamfirescu")
    assert "Ioana Zamfirescu" in clients.list.none.button.text()

    clients.list.none.button.click()
    shop.settle()

    written = clients.desk.form.fields.texts
    assert (written["given_name"].text(), written["family_name"].text()) == ("Ioana", "Zamfirescu")


def test_a_phone_nobody_has_is_not_offered_as_a_name(shop: OpenShop, clients: ClientsPage) -> None:
    shop.type("0799 999 999")
    assert "0799" not in clients.list.none.button.text()
