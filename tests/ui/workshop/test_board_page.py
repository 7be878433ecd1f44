"""The room of the workshop: sentences first, then every garment where it hangs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boutique.domain.pages.late_list import Lateness
from boutique.ui.shell.subjects import OrderWish
from boutique.ui.workshop.arranging import By
from boutique.ui.workshop.column import Column
from boutique.ui.workshop.page import WorkshopPage
from tests.ui.shop_fixtures import Opened
from tests.ui.small_shop import SmallShop


def _columns(page: WorkshopPage) -> list[Column]:
    return [each for each in page.board.columns if not each.isHidden()]


def _hung(page: WorkshopPage) -> dict[str, list[str]]:
    return {
        each.column.name or each.column.key: [card.garment for card in each.column.cards]
        for each in _columns(page)
        if each.column.cards
    }


def test_the_late_one_is_said_first_and_chosen_on_the_board(page: WorkshopPage) -> None:
    line = page.band.late.lines()[0]
    assert (line.card.garment, line.how, line.days) == ("suit", Lateness.PAST, 2)
    chosen = page.board.current()
    assert chosen is not None
    assert chosen.item == line.card.item
    assert "Costumul domnului Văleanu" in page.foot.whom.text()


def test_the_head_counts_orders_in_time_and_not(page: WorkshopPage) -> None:
    orders = {card.order for each in _columns(page) for card in each.column.cards}
    well = len(orders) - 1
    said = f"{len(orders)} comenzi deschise: {well} merg la timp, una nu."
    assert page.head.subtitle.text().startswith(said)


def test_garments_hang_at_their_stage_late_first(page: WorkshopPage) -> None:
    hung = [garment for each in _hung(page).values() for garment in each]
    assert {"shirt", "suit", "trousers"} <= set(hung)
    first = _columns(page)[0].column
    assert first.name == "Croit"
    assert first.cards[0].garment == "suit"


def test_by_tailor_and_by_day_show_the_same_garments(page: WorkshopPage, sewn: SmallShop) -> None:
    everything = sorted(garment for each in _hung(page).values() for garment in each)
    for by in (By.PERSON, By.PROMISE):
        page.by.set_value(by)
        assert sorted(garment for each in _hung(page).values() for garment in each) == everything
    page.by.set_value(By.PERSON)
    assert _hung(page)["Ana Mureșan"] == ["suit"]


def test_arrows_walk_over_columns_without_work(page: WorkshopPage, qtbot: QtBot) -> None:
    page.by.set_value(By.PROMISE)
    late = page.board.current()
    assert late is not None
    assert late.garment == "suit"
    qtbot.keyClick(_columns(page)[0].cards, Qt.Key.Key_Right)
    chosen = page.board.current()
    assert chosen is not None
    assert chosen.no > late.no


def test_the_filter_leaves_what_answers(page: WorkshopPage) -> None:
    page.filter.setText("camasa tepeneag")
    assert list(_hung(page).values()) == [["shirt"]]
    page.filter.setText("nimeni asa")
    assert not _hung(page)
    page.filter.clear()
    assert "suit" in [garment for each in _hung(page).values() for garment in each]


def test_enter_opens_the_order(page: WorkshopPage, opened: Opened, qtbot: QtBot) -> None:
    card = page.board.current()
    assert card is not None
    column = next(each for each in _columns(page) if card in each.column.cards)
    qtbot.keyClick(column.cards, Qt.Key.Key_Return)
    assert opened.gone == [("clients", OrderWish(card.client_id, card.order_id))]


def test_a_card_is_told_in_full(page: WorkshopPage) -> None:
    model = _columns(page)[0].model
    said = model.data(model.index(0, 0), Qt.ItemDataRole.DisplayRole)
    assert isinstance(said, str)
    assert "Șerban Văleanu" in said
    assert "costum" in said
    assert "+2 zile" in said
