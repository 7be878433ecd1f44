"""The light changes while the program runs, and the faces are the house's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from boutique.ui.theme import Light, Style, chosen, color, current_roles, font, switch
from boutique.ui.theme.fonts import base_size
from boutique.ui.theme.roles import load_roles


def test_switching_the_light_repaints_everything_in_the_other_colours(dressed: QApplication) -> None:
    switch(dressed, Light.DARK)
    assert current_roles() == load_roles("dark")
    assert dressed.palette().color(QPalette.ColorRole.Window).name().upper() == load_roles("dark").paper
    assert load_roles("dark").accent_fill in dressed.styleSheet()
    switch(dressed, Light.LIGHT)
    assert color("paper").name().upper() == load_roles("light").paper


def test_the_light_of_the_system_is_followed(dressed: QApplication) -> None:
    switch(dressed, Light.SYSTEM)
    dark = dressed.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert chosen() is Light.SYSTEM
    assert current_roles() == load_roles("dark" if dark else "light")


@pytest.mark.parametrize("style", list(Style))
def test_every_style_is_set_in_a_face_of_the_house(dressed: QApplication, style: Style) -> None:
    assert QFontInfo(font(style)).family() in ("EB Garamond", "Inter")


@pytest.mark.parametrize("style", list(Style))
def test_every_face_has_the_romanian_letters(dressed: QApplication, style: Style) -> None:
    raw = QRawFont.fromFont(font(style))
    assert all(raw.supportsCharacter(ord(letter)) for letter in "ăâîșțĂÂÎȘȚ„”–…·")


def test_sizes_are_ratios_of_the_working_size(dressed: QApplication) -> None:
    base = base_size()
    sizes = {style: font(style).pixelSize() for style in (Style.SMALL, Style.BODY, Style.LARGE, Style.TITLE)}
    assert list(sizes.values()) == [round(base * ratio) for ratio in (0.86, 1, 1.14, 2.3)]


def test_figures_in_columns_stand_under_one_another(dressed: QApplication) -> None:
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(font(Style.FIGURES))
    assert metrics.horizontalAdvance("111") == metrics.horizontalAdvance("888")
