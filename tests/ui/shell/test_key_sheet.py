"""F1: the keys that work, made from what is live."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt

from boutique.ui.printing.key_list import print_keys
from boutique.ui.printing.sheet import PrintSheet
from boutique.ui.shell.key_sheet import KeySheet
from tests.shots.pretended_printers import HP, PretendedPrinters
from tests.ui.rooms_of_a_shop import OpenShop, texts


def test_the_keys_of_this_room_stand_first_and_a_word_filters_them(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_F1)
    sheet = shop.floor.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    shown = [(line.cap, line.text) for line in sheet.shown()]
    assert shown[0] == ("1", "Am vorbit")
    assert "Ctrl K" in [cap for cap, _text in shown]

    shop.type("ultima")
    assert [line.cap for line in sheet.shown()][:1] == ["Ctrl Z"]

    shop.press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_ctrl_p_on_the_list_puts_every_key_on_paper_and_not_the_room_below(
    shop: OpenShop, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    printers = shop.services.printers
    assert isinstance(printers, PretendedPrinters)
    printers.known, printers.kept = [HP], kept
    shop.floor.print_keys = partial(print_keys, shop.floor, shop.services)
    shop.floor.go("clients", shop.people["Șerban Văleanu"])
    shop.settle()
    shop.press(Qt.Key.Key_F1)
    sheet = shop.floor.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    shop.type("ultima")
    shop.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert not sheet.isVisible()
    (asked,) = shop.floor.findChildren(PrintSheet)
    assert "Tastele" in texts(asked)
    asked.save_button.click()
    shop.settle()
    assert [order.title for order in printers.orders] == ["Tastele"]
    printed = pypdfium2.PdfDocument(kept / "HP-1.pdf")
    words = printed[0].get_textpage().get_text_bounded()
    assert "Clienți" in words
    assert "Aici" not in words
    assert "Ctrl Z" in words
    printed.close()
