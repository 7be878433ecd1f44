"""The morning is printed from the list of the day."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from boutique.ui.calls.page import TodayPage
from tests.press.readback import words_of
from tests.shots.pretended_printers import HP, PretendedPrinters
from tests.ui.rooms_of_a_shop import OpenShop


def test_the_key_of_printing_prints_the_morning(shop: OpenShop, tmp_path: Path) -> None:
    printers = shop.services.printers
    assert isinstance(printers, PretendedPrinters)
    printers.kept = tmp_path / "kept"
    printers.kept.mkdir()
    printers.known = [HP]
    shop.floor.go("today")
    shop.settle()
    page = shop.floor.page("today")
    assert isinstance(page, TodayPage)
    page.setFocus()
    shop.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    sheet = page.paper.printing.sheet
    assert sheet is not None
    sheet.save_button.click()
    shop.settle()
    (printed,) = printers.kept.glob("*.pdf")
    [words] = words_of(printed)
    assert "DE SUNAT" in words
    assert "Sâmbătă, 21 noiembrie" in words
