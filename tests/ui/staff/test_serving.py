"""One key from anywhere, one number, and another person is at the counter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from boutique.services.staff import add_staff
from boutique.ui.staff.desk import ServingDesk
from boutique.ui.staff.sheet import ServingSheet
from tests.ui.rooms_of_a_shop import OpenShop


def test_a_key_and_a_number_put_somebody_else_at_the_counter(shop: OpenShop) -> None:
    ilona = add_staff(shop.book.change(), "Ilona Kiss")
    told: list[str] = []
    ServingDesk(shop.floor, shop.services, lambda: told.append("told"))

    shop.press(Qt.Key.Key_F8)
    sheet = shop.floor.findChild(ServingSheet)
    assert isinstance(sheet, ServingSheet)
    assert sheet.isVisible()
    shop.press(Qt.Key.Key_2)

    assert not sheet.isVisible()
    assert shop.book.queries().settings()["shop.staff"] == str(ilona)
    assert told == ["told"]
    assert shop.told() == "La tejghea: Ilona Kiss."


def test_escape_leaves_everything_as_it_was(shop: OpenShop) -> None:
    ServingDesk(shop.floor, shop.services, lambda: None)
    before, here = shop.book.queries().settings()["shop.staff"], QApplication.focusWidget()

    shop.press(Qt.Key.Key_F8)
    shop.press(Qt.Key.Key_Escape)

    assert shop.book.queries().settings()["shop.staff"] == before
    assert QApplication.focusWidget() is here
