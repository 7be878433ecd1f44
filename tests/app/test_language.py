"""The window speaks the language it was asked to, though the shop has another."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from boutique import wording
from boutique.app.first_read import read_morning
from boutique.app.shop import Shop
from tests.app.conftest import OpenWindow


def test_a_window_asked_to_speak_english_does_so_from_its_first_picture_on(
    open_window: OpenWindow, folder: Path, qtbot: QtBot
) -> None:
    with wording.asked_for("en"):
        shop = Shop(folder)
        read_morning(shop)
        assert wording.language() == "en"
        shop.close()
        _furnishing, floor = open_window()
        qtbot.waitUntil(lambda: floor.here == "today")
        assert wording.language() == "en"
