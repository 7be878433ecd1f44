"""Ctrl+K: what can be done here and now, and every client, a few letters away."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boutique.ui.shell import Found, MainWindow, ShopFloor
from boutique.ui.shell.found import Deliver
from boutique.ui.shell.palette import Palette, matches
from tests.ui.shell.conftest import PlainRoom


@pytest.fixture
def palette(window: MainWindow, floor: ShopFloor, qtbot: QtBot) -> Palette:
    qtbot.keyClick(floor, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = floor.findChild(Palette)
    assert isinstance(found, Palette)
    qtbot.waitUntil(found.field.hasFocus)
    return found


_BACK = ["Ia înapoi ce ai făcut ultima dată", "Fă din nou ce ai luat înapoi"]


def _texts(palette: Palette) -> list[str]:
    return [line.text for line in palette.found()]


def test_it_offers_what_can_be_done_here_first(palette: Palette) -> None:
    assert _texts(palette) == ["Am vorbit", "Astăzi", "Clienți", "Setări", *_BACK]


def test_diacritics_need_not_be_typed(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "astazi")
    assert _texts(palette) == ["Astăzi"]


def test_arrows_choose_and_enter_does(palette: Palette, floor: ShopFloor, qtbot: QtBot) -> None:
    for _twice in range(2):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert floor.here == "clients"
    assert not palette.isVisible()


def test_escape_leaves_and_gives_the_keyboard_back(palette: Palette, floor: ShopFloor, qtbot: QtBot) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    page = floor.page("today")
    assert isinstance(page, PlainRoom)
    qtbot.waitUntil(page.line.hasFocus)


def test_what_cannot_be_done_now_is_not_offered(window: MainWindow, floor: ShopFloor) -> None:
    page = floor.page("today")
    assert isinstance(page, PlainRoom)
    page.able = False
    floor.open_palette()
    found = floor.findChild(Palette)
    assert isinstance(found, Palette)
    assert "Am vorbit" not in _texts(found)


def test_those_opened_lately_are_offered_before_anything_is_typed(
    window: MainWindow, floor: ShopFloor, qtbot: QtBot
) -> None:
    opened: list[str] = []
    lately = Found("Șerban Văleanu", lambda: opened.append("Șerban"), person=True)
    floor.set_provider(lambda text, deliver: deliver([] if text else [lately]))
    floor.open_palette()
    palette = floor.findChild(Palette)
    assert isinstance(palette, Palette)

    assert _texts(palette)[:2] == ["Șerban Văleanu", "Am vorbit"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened == ["Șerban"]


def test_clients_are_found_as_one_types(palette: Palette, floor: ShopFloor, qtbot: QtBot) -> None:
    met: list[str] = []
    floor.set_provider(lambda typed, deliver: deliver([Found("Șerban Văleanu", lambda: met.append(typed))]))
    qtbot.keyClicks(palette.field, "val")
    assert _texts(palette)[0] == "Șerban Văleanu"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert met == ["val"]


def test_what_earlier_letters_found_is_not_shown(palette: Palette, floor: ShopFloor, qtbot: QtBot) -> None:
    answers: list[tuple[str, Deliver]] = []
    floor.set_provider(lambda typed, deliver: answers.append((typed, deliver)))
    qtbot.keyClicks(palette.field, "va")
    early: Sequence[Found] = [Found("Vasile", lambda: None)]
    answers[0][1](early)
    assert "Vasile" not in _texts(palette)
    answers[1][1]([Found("Văleanu", lambda: None)])
    assert "Văleanu" in _texts(palette)


@given(st.lists(st.sampled_from(["Fă", "o", "copie", "Șterge", "însemnarea"]), min_size=1, max_size=4))
def test_any_beginnings_of_its_words_find_an_action(words: list[str]) -> None:
    text = " ".join(words)
    assert matches(" ".join(word[:2] for word in reversed(words)), text)
    assert not matches(text + " zzz", text)
