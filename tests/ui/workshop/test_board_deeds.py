"""What is done on the board, each with a way back: moved, handed on, waited for, done, another day, rung."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boutique.domain.pages.board import BoardCard
from boutique.domain.workshop.views import WorkView
from boutique.services.shop.changes import change_settings
from boutique.ui.workshop.arranging import By
from boutique.ui.workshop.column import Column
from boutique.ui.workshop.page import WorkshopPage
from tests.shots.small_book import TODAY
from tests.ui.shop_fixtures import Opened
from tests.ui.small_shop import SmallShop


@pytest.fixture
def suit(sewn: SmallShop, page: WorkshopPage) -> Callable[[], WorkView]:
    """The late suit, as the book has it."""
    chosen = page.chosen()
    assert chosen is not None
    queries = sewn.services.queries
    return lambda: next(each for each in queries.board() if each.item_id == chosen.item_id)


def _column(page: WorkshopPage, name: str) -> Column:
    return next(each for each in page.board.columns if name in (each.column.name, each.column.key))


def _list(page: WorkshopPage) -> Column:
    card = page.chosen()
    assert card is not None
    return next(each for each in page.board.columns if card in each.column.cards)


def _stage(work: WorkView) -> str:
    return "" if work.current is None else work.current.name


def test_ctrl_and_an_arrow_carry_a_garment_on_and_the_toast_brings_it_back(
    page: WorkshopPage, opened: Opened, qtbot: QtBot, suit: Callable[[], WorkView]
) -> None:
    qtbot.keyClick(_list(page).cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert _stage(suit()) == "Însăilat"
    assert page.chosen() is not None
    assert page.chosen().item_id == suit().item_id  # type: ignore[union-attr]
    opened.take_back()
    assert _stage(suit()) == "Croit"


def test_a_garment_dropped_on_a_stage_hangs_there(
    page: WorkshopPage, opened: Opened, suit: Callable[[], WorkView]
) -> None:
    _column(page, "Cusut").cards.dropped.emit(suit().item_id.hex)
    opened.settle()
    assert _stage(suit()) == "Cusut"


def test_what_does_not_go_through_a_stage_stays_where_it_is_and_it_is_said(
    page: WorkshopPage, opened: Opened, sewn: SmallShop
) -> None:
    shirt = next(each for each in sewn.services.queries.board() if each.garment == "shirt")
    _column(page, "Însăilat").cards.dropped.emit(shirt.item_id.hex)
    opened.settle()
    again = next(each for each in sewn.services.queries.board() if each.garment == "shirt")
    assert not again.has_begun


def test_by_tailor_a_garment_is_handed_on(page: WorkshopPage, opened: Opened, sewn: SmallShop) -> None:
    page.by.set_value(By.PERSON)
    shirt = next(each for each in sewn.services.queries.board() if each.garment == "shirt")
    _column(page, "Ana Mureșan").cards.dropped.emit(shirt.item_id.hex)
    opened.settle()
    again = next(each for each in sewn.services.queries.board() if each.garment == "shirt")
    assert again.stages[0].by == "Ana Mureșan"
    assert shirt.item_id.hex in [card.item for card in _column(page, "Ana Mureșan").column.cards]


def test_g_and_enter_write_that_a_stage_is_done_by_whom_works_on_it(
    page: WorkshopPage, opened: Opened, qtbot: QtBot, suit: Callable[[], WorkView]
) -> None:
    opened.floor.actions_live["workshop.done"].trigger()
    opened.settle()
    strip = page.deeds.done
    assert strip.isVisible()
    assert not strip.minutes.isVisible()
    qtbot.keyClick(strip.save_button, Qt.Key.Key_Return)
    opened.settle()
    assert (suit().stages[0].done_at is not None, suit().stages[0].by) == (True, "Ana Mureșan")
    assert strip.isHidden()


def test_minutes_are_asked_for_where_the_shop_wants_them(
    page: WorkshopPage, opened: Opened, sewn: SmallShop, suit: Callable[[], WorkView]
) -> None:
    change_settings(sewn.book.change(), {"workshop.minutes": True})
    opened.floor.actions_live["workshop.done"].trigger()
    opened.settle()
    strip = page.deeds.done
    strip.minutes.setText("două ore")
    strip.saved.emit()
    assert suit().stages[0].done_at is None
    strip.minutes.setText("150")
    strip.saved.emit()
    opened.settle()
    assert suit().stages[0].minutes == 150


def test_one_key_of_four_says_what_it_waits_for_and_ends_it(
    page: WorkshopPage, opened: Opened, qtbot: QtBot, suit: Callable[[], WorkView]
) -> None:
    for waiting in (["answer"], []):
        opened.floor.actions_live["workshop.wait"].trigger()
        opened.settle()
        assert page.deeds.waits.isVisible()
        qtbot.keyClick(page.deeds.waits.causes[0], Qt.Key.Key_2)
        opened.settle()
        assert [each.cause for each in suit().waiting] == waiting
    assert suit().waits[0].owner == "Ana Mureșan"


def test_no_day_moves_before_it_is_said_who_told_the_client(
    page: WorkshopPage, opened: Opened, suit: Callable[[], WorkView]
) -> None:
    opened.floor.actions_live["workshop.move"].trigger()
    opened.settle()
    strip, later = page.deeds.move, TODAY + timedelta(days=9)
    strip.day.setText(f"{later:%d.%m.%Y}")
    strip.why.setText("Căptușeala n-a sosit")
    strip.saved.emit()
    assert suit().promised_on != later
    assert "Ana Mureșan i-a spus azi" in [strip.told.itemText(n) for n in range(strip.told.count())]
    strip.told.setCurrentIndex(1)
    strip.saved.emit()
    opened.settle()
    assert suit().promised_on == later
    opened.take_back()
    assert suit().promised_on != later


def test_dropped_on_a_day_the_promise_asks_for_the_rest(
    page: WorkshopPage, opened: Opened, suit: Callable[[], WorkView]
) -> None:
    page.by.set_value(By.PROMISE)
    column = next(each for each in page.board.columns if each.column.day == TODAY + timedelta(days=3))
    column.cards.dropped.emit(suit().item_id.hex)
    opened.settle()
    assert page.deeds.move.isVisible()
    assert page.deeds.move.day.text() == f"{TODAY + timedelta(days=3):%d.%m.%Y}"


def test_whom_to_ring_today_is_found_on_the_sheet_or_put_there(
    page: WorkshopPage, opened: Opened, sewn: SmallShop
) -> None:
    card = page.chosen()
    assert isinstance(card, BoardCard)
    opened.floor.actions_live["workshop.ring"].trigger()
    opened.settle()
    sheet = sewn.services.queries.call_sheet(TODAY, rescore=False)
    assert card.client_id in [each.callee.client_id for each in sheet]


def test_leaving_a_strip_leads_back_to_the_board(page: WorkshopPage, opened: Opened, qtbot: QtBot) -> None:
    opened.floor.actions_live["workshop.move"].trigger()
    opened.settle()
    qtbot.keyClick(page.deeds.move.day, Qt.Key.Key_Escape)
    assert page.deeds.move.isHidden()
    assert not page.foot.isHidden()
