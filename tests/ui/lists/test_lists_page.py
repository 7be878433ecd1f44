"""A list is put together at the counter, kept, rung through, and struck out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from boutique.domain.calls.reasons import ReasonKind
from boutique.domain.lists.conditions import Condition, Fact, Span, Unit
from boutique.services.lists import correct_list, keep_list
from boutique.ui.lists.page import ListsPage
from boutique.ui.pages.clients_page import ClientsPage
from boutique.wording.lists.sentences import list_sentence
from tests.shots.small_book import NOW, TODAY
from tests.ui.rooms_of_a_shop import OpenShop

RECENT = Condition(Fact.BOUGHT, span=Span(2, Unit.YEAR))


@pytest.fixture
def page(shop: OpenShop) -> ListsPage:
    """The room with lists, entered."""
    shop.floor.go("lists")
    shop.settle()
    page = shop.floor.page("lists")
    assert isinstance(page, ListsPage)
    return page


def _kept(shop: OpenShop, name: str = "De sunat") -> None:
    keep_list(shop.book.change(), name, [RECENT], now=NOW)
    shop.floor.go("lists")
    shop.settle()


def test_a_list_is_made_with_the_keyboard_alone(shop: OpenShop, page: ListsPage) -> None:
    shop.floor.actions_live["lists.new"].trigger()
    shop.type("Cumpărători")
    shop.press(Qt.Key.Key_Return)

    (made,) = shop.book.queries().saved_lists()
    assert (made.name, made.conditions) == ("Cumpărători", (RECENT,))
    assert shop.told() == "Am păstrat lista: Cumpărători."
    shop.undo()
    assert shop.book.queries().saved_lists() == []


def test_the_sentence_and_the_people_follow_what_is_asked(shop: OpenShop, page: ListsPage) -> None:
    page.begin()
    shop.settle()
    (row,) = page.editor.rows
    everybody = len(page.people.ids)

    row.choice.tick("dress")
    shop.settle()

    assert page.editor.sentence.text() == "Cei care au cumpărat o rochie în ultimii 2 ani."
    assert 0 < len(page.people.ids) < everybody
    row.negated.setChecked(True)
    shop.settle()
    assert page.editor.sentence.text() == "Cei care n-au cumpărat o rochie de 2 ani."


def test_half_a_condition_neither_counts_nor_is_kept(shop: OpenShop, page: ListsPage) -> None:
    page.begin()
    shop.settle()
    before = page.people.ids
    page.editor.more.click()
    shop.settle()
    assert page.people.ids == before

    page.editor.name.setText("Pe jumătate")
    page.editor.saved.emit()
    shop.settle()

    assert "nu e terminată" in page.editor.message.text()
    assert shop.book.queries().saved_lists() == []
    assert page.editor.name.text() == "Pe jumătate"


@pytest.mark.parametrize("fact", list(Fact))
def test_every_fact_is_read_back_from_its_editors(shop: OpenShop, page: ListsPage, fact: Fact) -> None:
    from boutique.domain.lists.conditions import SHAPES
    from boutique.ui.lists.condition_row import ConditionRow

    shape, staff = SHAPES[fact], {"0" * 32: "Ana"}
    said = Condition(
        fact,
        negated=True,
        choice=tuple(staff) if shape.staff else shape.choices[:2],
        words="gri deschis" if shape.words else "",
        amount=5 if shape.count else 250_000 if shape.money else 0,
        span=Span(3, Unit.MONTH) if shape.looks else None,
    )

    row = ConditionRow(said, staff)
    shop.qtbot.addWidget(row)

    assert row.condition() == said
    assert "{" not in list_sentence([row.condition()], staff)


def test_what_was_begun_about_a_list_waits_while_one_looks_at_another(
    shop: OpenShop, page: ListsPage
) -> None:
    _kept(shop, "Una")
    _kept(shop, "Zece")
    one, ten = shop.book.queries().saved_lists()
    page.lists.choose(one.list_id)
    shop.settle()
    page.editor.rows[0].negated.setChecked(True)

    page.lists.choose(ten.list_id)
    shop.settle()
    assert not page.editor.rows[0].negated.isChecked()
    page.lists.choose(one.list_id)
    shop.settle()

    assert page.editor.rows[0].negated.isChecked()


def test_a_list_corrected_in_another_window_is_not_written_over(shop: OpenShop, page: ListsPage) -> None:
    _kept(shop)
    (kept,) = shop.book.queries().saved_lists()
    correct_list(shop.book.change(), kept.list_id, kept.version, "Altfel", [RECENT])
    page.editor.name.setText("Al meu")
    page.editor.saved.emit()
    shop.settle()

    assert page.editor.message.text()
    assert shop.book.queries().saved_lists()[0].name == "Altfel"
    assert page.editor.name.text() == "Al meu"


def test_a_list_is_rung_through_and_no_longer(shop: OpenShop, page: ListsPage) -> None:
    _kept(shop)
    page.lists.choose_first()
    act = shop.floor.actions_live["lists.call"]
    act.trigger()
    shop.settle()

    assert shop.floor.here == "today"
    reasons = [reason.kind for entry in shop.services.queries.call_sheet(TODAY) for reason in entry.reasons]
    assert ReasonKind.LISTED in reasons
    shop.floor.go("lists")
    shop.settle()
    assert act.text() == "Nu-i mai suna"
    act.trigger()
    shop.settle()
    assert shop.book.queries().settings()["calls.list"] == ""


def test_a_list_struck_out_comes_back_with_undo(shop: OpenShop, page: ListsPage) -> None:
    _kept(shop)
    shop.floor.actions_live["lists.strike"].trigger()
    shop.settle()
    assert shop.book.queries().saved_lists() == []
    shop.undo()
    assert [each.name for each in shop.book.queries().saved_lists()] == ["De sunat"]


def test_f2_on_somebody_of_a_list_edits_their_details(shop: OpenShop, page: ListsPage) -> None:
    _kept(shop)
    page.lists.choose_first()
    shop.settle()
    page.people.rows.choose_first()
    page.people.rows.setFocus()
    row = page.people.rows.current()
    assert row is not None

    shop.press(Qt.Key.Key_F2)

    clients = shop.floor.page("clients")
    assert isinstance(clients, ClientsPage)
    shop.wait(lambda: clients.desk.busy)
    assert clients.desk.form.page is not None
    assert clients.desk.form.page.client_id == row.id


@pytest.mark.parametrize(("typed", "said"), [("", "n-are încă un nume"), ("de SUNAT", "Există deja")])
def test_a_name_of_a_list_that_cannot_stand_is_refused_as_one_leaves_it(
    shop: OpenShop, page: ListsPage, typed: str, said: str
) -> None:
    _kept(shop)
    page.begin()
    shop.settle()
    page.editor.name.setFocus()
    shop.type(typed)

    page.editor.save_button.setFocus()

    assert said in page.editor.field.message.text()
    page.editor.name.setFocus()
    shop.type(" luni")
    assert not page.editor.field.message.text()


@pytest.mark.parametrize("width", [1366, 1093, 1024])
def test_all_that_is_done_with_a_list_stands_in_one_row(shop: OpenShop, page: ListsPage, width: int) -> None:
    _kept(shop)
    shop.window.resize(width, 700)
    shop.settle()
    save, deeds = page.editor.save_button, page.deeds
    shop.wait(lambda: not deeds.visibleRegion().isEmpty())

    assert save.mapTo(page, save.rect().center()).y() == deeds.mapTo(page, deeds.rect().center()).y()
    assert {*deeds.standing(), *deeds.menu.offered()} == {
        action for name, action in page._acts.items() if name in ("call", "books", "strike")
    }
