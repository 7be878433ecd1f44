"""Before a figure is drawn of somebody whom nobody called Mr or Ms, one question is asked, once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from boutique.domain.clients.model import ClientDraft
from boutique.domain.lists.conditions import Condition, Fact
from boutique.domain.measuring.wearers import NOT_SAID, WOMAN, latest_wearer
from boutique.domain.pages.story import StoryKind
from boutique.services.clients.book import register_client
from boutique.services.measuring.export import wearer_of
from boutique.ui.measuring.body import BodySheet
from boutique.ui.measuring.sides import Measures
from boutique.ui.pages.clients_page import ClientsPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def body(shop: OpenShop, clients: ClientsPage) -> BodySheet:
    """Open the measures of somebody new, of whom no form of address is known."""
    draft = ClientDraft(given_name="Alex", family_name="Nou")
    shop.people["Alex Nou"] = register_client(shop.book.change(), draft, shop.services.phones, today=TODAY)
    return _measures(shop, clients)


def _measures(shop: OpenShop, clients: ClientsPage) -> BodySheet:
    shop.floor.go("clients", shop.people["Alex Nou"])
    shop.settle()
    clients.detail.open_side("measures")
    shop.settle()
    side = clients.detail.side("measures")
    assert isinstance(side, Measures)
    return side.body


def test_nothing_is_drawn_before_the_question_is_answered(body: BodySheet) -> None:
    whose = body.table.figure.whose

    assert whose.isVisible()
    assert not body.table.figure.view.isVisible()


def test_the_answer_is_drawn_remembered_and_changes_no_address(
    shop: OpenShop, clients: ClientsPage, body: BodySheet
) -> None:
    body.table.figure.whose.answers[WOMAN].click()
    shop.settle()
    assert body.table.figure.view.isVisible()
    assert body.table.strip.isHidden()

    shop.floor.go("clients", shop.people["Șerban Văleanu"])
    shop.settle()
    again = _measures(shop, clients)

    assert again.table.figure.view.isVisible()
    page = shop.read("Alex Nou")
    assert page.draft.title == ""
    assert wearer_of(page, shop.book.queries().measure_sessions(page.client_id)) == "f"


def test_not_said_is_an_answer_too(shop: OpenShop, clients: ClientsPage, body: BodySheet) -> None:
    whose = body.table.figure.whose
    whose.answers[NOT_SAID].click()
    shop.settle()

    assert whose.isVisible()
    assert not whose.answers[WOMAN].isVisible()
    assert whose.again.isVisible()


def test_a_taking_after_the_answer_is_one_taking(shop: OpenShop, body: BodySheet) -> None:
    body.table.figure.whose.answers[WOMAN].click()
    shop.settle()
    body.table.tape.shown()[0].figure.setFocus()
    shop.type("92")
    shop.press(Qt.Key.Key_Return)

    sessions = shop.book.queries().measure_sessions(shop.people["Alex Nou"])
    assert [len(each.taken) for each in sessions if each.taken] == [1]
    assert latest_wearer(sessions) == WOMAN
    assert not body.aside.sessions  # the answer alone is no earlier taking


def test_each_bad_figure_is_told_once_and_goes_when_it_is_mended(
    shop: OpenShop, clients: ClientsPage, body: BodySheet
) -> None:
    first, second = body.table.tape.shown()[:2]
    for row in (first, second):
        row.figure.setFocus()
        shop.type("nouă")
        shop.press(Qt.Key.Key_Return)
    said = body.table.strip.message.text()
    assert said.count(f"{first.name}:") == 1
    assert said.count(f"{second.name}:") == 1

    first.figure.setFocus()
    first.figure.selectAll()
    shop.type("92")

    said = body.table.strip.message.text()
    assert f"{first.name}:" not in said
    assert f"{second.name}:" in said


def test_the_name_of_a_measure_takes_one_line(shop: OpenShop, clients: ClientsPage, body: BodySheet) -> None:
    shop.window.resize(1024, 700)
    shop.settle()

    assert {row.height() for row in body.table.tape.shown()} == {body.table.tape.shown()[0].height()}


def test_the_answer_is_no_event_and_no_measure(shop: OpenShop, clients: ClientsPage, body: BodySheet) -> None:
    who, queries = shop.people["Alex Nou"], shop.book.queries()
    body.table.figure.whose.answers[WOMAN].click()
    shop.settle()

    assert StoryKind.MEASURED not in [event.kind for event in queries.story(who)]
    assert who not in queries.list_members([Condition(Fact.MEASURED)], TODAY)
