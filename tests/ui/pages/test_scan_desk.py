"""What a scanner types: a stage is done once, an order is opened, and what cannot be read is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.workshop.codes import ALPHABET, garment_code, order_code
from boutique.services.orders.taking import place_order
from boutique.services.workshop.job_tickets import compose_job_ticket
from boutique.ui.orders.side import Orders
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.pages.palette_finder import Finder
from boutique.ui.pages.scan_desk import ScanDesk
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, Template, opened

SERBAN = "Șerban Văleanu"
Key = Qt.Key


class Scanner:
    """A scanner at the counter, and the order whose papers it reads."""

    def __init__(self, shop: OpenShop) -> None:
        self.shop, self.clock = shop, 10_000
        self.order = self._order()
        ScanDesk(shop.floor, shop.services)
        no = self.no
        self.work = shop.book.queries().work(no, 1)
        self.ticket = compose_job_ticket(shop.book.queries(), no, 1, TODAY, "ro")

    def _order(self) -> UUID:
        items = (ItemDraft(garment="suit", description="Costum bleumarin"), ItemDraft(garment="shirt"))
        draft = OrderDraft(client_id=self.shop.people[SERBAN], placed_on=TODAY, items=items)
        return place_order(self.shop.book.change(), draft)

    @property
    def no(self) -> int:
        """The number of the order."""
        orders = self.shop.book.queries().client_page(self.shop.people[SERBAN]).orders
        return next(each.no for each in orders if each.order_id == self.order)

    def scan(self, code: str, *, end: bool = True, apart: int = 4) -> None:
        """Type a code as fast as a scanner does, where the keyboard is."""
        self.clock += 1000
        for sign in code:
            self._key(ord(sign), sign, apart)
        if end:
            self._key(Key.Key_Return, "\r", apart)
        self.shop.settle()

    def _key(self, key: int, text: str, apart: int) -> None:
        self.clock += apart
        target = QApplication.focusWidget() or self.shop.window
        shift = Qt.KeyboardModifier.ShiftModifier if text.isalpha() else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, shift, text)
            event.setTimestamp(self.clock)
            QCoreApplication.sendEvent(target, event)

    def done(self) -> list[str]:
        """The stages that are done."""
        stages = self.shop.book.queries().work(self.no, 1).stages
        return [each.name for each in stages if each.done_at is not None]

    def by(self) -> str:
        """Who did the first of them."""
        return next(each.by for each in self.shop.book.queries().work(self.no, 1).stages if each.done_at)


@pytest.fixture
def scanner(qtbot: QtBot, dressed: QApplication, template: Template, tmp_path: Path) -> Iterator[Scanner]:
    with opened(qtbot, template, tmp_path) as shop:
        yield Scanner(shop)


def test_a_stage_is_done_by_whoever_serves_and_can_be_taken_back(scanner: Scanner) -> None:
    scanner.scan(scanner.ticket.stages[0].code)
    scanner.shop.wait(lambda: scanner.done() == ["Croit"])
    assert scanner.by() == "Ana Mureșan"
    scanner.shop.wait(lambda: "Croit" in scanner.shop.told())
    assert "Costum bleumarin" in scanner.shop.told()
    scanner.shop.undo()
    scanner.shop.wait(lambda: scanner.done() == [])


def test_the_same_scan_twice_is_not_two_deeds(scanner: Scanner) -> None:
    code = scanner.ticket.stages[0].code
    scanner.scan(code)
    scanner.shop.wait(lambda: scanner.done() == ["Croit"])
    before = len(scanner.shop.book.queries().history(scanner.shop.people[SERBAN]))
    scanner.scan(code)
    scanner.shop.wait(lambda: "era gata deja" in scanner.shop.told())
    assert len(scanner.shop.book.queries().history(scanner.shop.people[SERBAN])) == before


def test_a_label_opens_its_order_with_the_order_chosen(scanner: Scanner) -> None:
    for code in (garment_code(scanner.no, scanner.work.item_id), order_code(scanner.no, scanner.order)):
        scanner.shop.floor.go("today")
        scanner.shop.settle()
        scanner.scan(code)
        scanner.shop.wait(lambda: scanner.shop.floor.here == "clients")
        page = scanner.shop.floor.page("clients")
        assert isinstance(page, ClientsPage)
        scanner.shop.settle()
        side = page.detail.side("orders")
        assert isinstance(side, Orders)
        chosen = side.chosen()
        assert chosen is not None
        assert chosen.order_id == scanner.order


def test_a_letter_read_wrong_is_told_in_a_sentence_and_nothing_is_done(scanner: Scanner) -> None:
    code = scanner.ticket.stages[0].code
    wrong = code[:-1] + next(each for each in ALPHABET if each != code[-1])
    scanner.scan(wrong)
    scanner.shop.wait(lambda: "nu s-a citit bine" in scanner.shop.told())
    assert scanner.done() == []
    assert scanner.shop.floor.palette_sheet is None


def test_a_code_of_nothing_in_the_book_is_told(scanner: Scanner) -> None:
    scanner.scan(garment_code(scanner.no, scanner.order))
    scanner.shop.wait(lambda: "nu e al niciunui lucru" in scanner.shop.told())


@pytest.mark.parametrize(("end", "apart"), [(True, 4), (False, 4), (True, 70)])
def test_in_a_field_a_scan_does_its_deed_and_leaves_the_field_as_it_was(
    scanner: Scanner, end: bool, apart: int
) -> None:
    shop = scanner.shop
    shop.floor.go("clients", shop.people[SERBAN])
    shop.settle()
    shop.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    shop.type("vale")
    field.setSelection(1, 2)
    scanner.scan(scanner.ticket.stages[0].code, end=end, apart=apart)
    shop.wait(lambda: scanner.done() == ["Croit"])
    assert (field.text(), field.selectedText()) == ("vale", "al")
    assert QApplication.focusWidget() is field


def test_what_a_hand_types_stays_in_its_field_even_if_it_is_a_code(scanner: Scanner) -> None:
    shop = scanner.shop
    shop.floor.go("clients", shop.people[SERBAN])
    shop.settle()
    shop.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    code = scanner.ticket.stages[0].code
    scanner.scan(code, end=False, apart=120)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == code
    assert scanner.done() == []


def test_a_code_typed_by_a_hand_into_the_palette_is_found_and_done(scanner: Scanner) -> None:
    shop = scanner.shop
    Finder(shop.floor, shop.services)
    shop.floor.open_palette(scanner.ticket.stages[1].code.lower())
    shop.settle()
    palette = shop.floor.palette_sheet
    assert palette is not None
    assert "Însăilat" in palette.found()[0].text
    shop.press(Key.Key_Return)
    shop.wait(lambda: scanner.done() == ["Însăilat"])
