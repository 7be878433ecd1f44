"""F1: the keys that work, made from what is live."""

from __future__ import annotations

from PySide6.QtCore import Qt

from boutique.ui.keys.sheet import KeySheet
from tests.ui.rooms_of_a_shop import OpenShop


def test_the_keys_of_this_room_stand_first_and_a_word_filters_them(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_F1)
    sheet = shop.floor.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    shown = [(line.cap, line.text) for line in sheet.shown()]
    assert shown[0] == ("1", "Am vorbit")
    assert "Ctrl K" in [cap for cap, _text in shown]

    shop.type("înapoi")
    assert [line.cap for line in sheet.shown()][:1] == ["Ctrl Z"]

    shop.press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
