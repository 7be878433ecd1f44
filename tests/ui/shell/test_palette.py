"""Ctrl+K: what can be done here and now, and every client, a few letters away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boutique.ui.pages.newcomers import as_name, newcomers
from boutique.ui.shell import Found, MainWindow, ShopFloor
from boutique.ui.shell.arranging import arranged
from boutique.ui.shell.found import Deliver, Group
from boutique.ui.shell.matching import Fit, fit, hits, matches
from boutique.ui.shell.palette import Palette
from boutique.ui.shell.room import Newcomer
from tests.ui.shell.conftest import PlainRoom


@pytest.fixture
def palette(window: MainWindow, floor: ShopFloor, qtbot: QtBot) -> Palette:
    qtbot.keyClick(floor, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = floor.findChild(Palette)
    assert isinstance(found, Palette)
    qtbot.waitUntil(found.field.hasFocus)
    return found


_BACK = ["Anulează ce ai făcut ultima dată", "Refă ce ai anulat"]


def _texts(palette: Palette) -> list[str]:
    return [line.text for line in palette.found()]


def test_it_offers_what_can_be_done_here_first_then_what_rooms_nobody_entered_can_do(
    palette: Palette,
) -> None:
    texts = _texts(palette)
    assert texts[:7] == ["Am vorbit", "Astăzi", "Clienți", "Setări", "Toate tastele", *_BACK]
    assert {"Client nou", "Stofă nouă", "Listă nouă", "Fă o copie a atelierului…"} <= set(texts)
    assert "Comandă nouă" not in texts  # nobody is open for whom it would be
    assert len(set(texts)) == len(texts)


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

    assert _texts(palette) == ["Șerban Văleanu"]
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


@pytest.mark.parametrize(
    ("typed", "text", "how"),
    [
        ("astăzi", "Astăzi", Fit.WHOLE),
        ("in", "Încasează…", Fit.BEGINNING),
        ("no", "Comandă nouă", Fit.WORDS),
        ("x", "Comandă nouă", Fit.NOT),
        ("mai", "Mai târziu…", Fit.BEGINNING),
        ("mai tarziu", "Mai târziu…", Fit.WHOLE),
    ],
)
def test_a_beginning_answers_better_than_a_later_word(typed: str, text: str, how: Fit) -> None:
    assert fit(typed, text) is how


def test_what_was_typed_is_underlined_at_its_words() -> None:
    assert hits("in", "„In” Solbiati și încă") == [(1, 2), (17, 2)]
    assert hits("", "Ana") == []


def _line(text: str, group: Group = Group.PEOPLE, *, guess: bool = False) -> Found:
    return Found(text, lambda: None, group=group, guess=guess)


def _arranged(
    deeds: Sequence[tuple[Fit, str]], found: Sequence[Found], nobody: Sequence[str] = ("Client nou, X",)
) -> list[str]:
    offered = [(how, _line(text, Group.DEEDS)) for how, text in deeds]
    return [line.text for line in arranged(offered, found, [_line(each, Group.NOBODY) for each in nobody])]


def test_a_deed_whose_beginning_was_typed_stands_before_a_guess_at_a_name() -> None:
    guess = _line("Ștefan", guess=True)
    assert _arranged([(Fit.BEGINNING, "Stofă nouă")], [guess]) == ["Stofă nouă", "Ștefan"]


def test_who_bears_the_name_stands_before_a_deed_that_only_says_it_later() -> None:
    assert _arranged([(Fit.WORDS, "Comandă nouă")], [_line("Nouraș")]) == ["Nouraș", "Comandă nouă"]


def test_there_is_no_guess_where_anything_of_its_kind_is_true() -> None:
    assert _arranged([], [_line("Ana"), _line("Anca", guess=True)]) == ["Ana"]


def test_where_nothing_is_true_the_ways_on_stand_before_the_guesses() -> None:
    assert _arranged([], [_line("Ștefan", guess=True)]) == ["Client nou, X", "Ștefan"]


def test_people_cloths_pieces_and_settings_stand_in_this_order() -> None:
    found = [_line(group.name, group) for group in reversed(Group) if group > Group.DEEDS]
    assert _arranged([], found) == ["PEOPLE", "CLOTHS", "PIECES", "ORDERS", "SETTINGS"]


def test_tab_goes_to_the_next_group_and_back(palette: Palette, floor: ShopFloor, qtbot: QtBot) -> None:
    cloth, person = _line("In bleumarin", Group.CLOTHS), _line("Incze")
    floor.set_provider(lambda typed, deliver: deliver([person, cloth] if typed else []))
    qtbot.keyClicks(palette.field, "in")
    chosen = [palette.view.currentIndex().data()]
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        qtbot.keyClick(palette.field, key)
        chosen.append(palette.view.currentIndex().data())
    assert chosen[0] == chosen[3] == "Incze"
    assert chosen[2] == chosen[4] == "In bleumarin"


def test_a_name_nobody_bears_is_offered_two_ways_on(
    window: MainWindow, floor: ShopFloor, qtbot: QtBot
) -> None:
    asked: list[tuple[str, object]] = []
    floor.newcomers = partial(
        newcomers, go=lambda *to: asked.append(to), came_in=lambda name: asked.append(("lead", name))
    )
    floor.set_provider(lambda typed, deliver: deliver([]))
    floor.open_palette("mihai rotaru")
    palette = floor.findChild(Palette)
    assert isinstance(palette, Palette)

    assert _texts(palette) == ["Client nou, Mihai Rotaru", "A venit cineva, n-a cumpărat: Mihai Rotaru"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked == [("clients", Newcomer("Mihai Rotaru"))]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("ana-maria pop", "Ana-Maria Pop"), ("Ana de Barbieri", "Ana de Barbieri"), ("5942325000233", "")],
)
def test_a_name_is_written_as_names_are_and_a_number_is_none(typed: str, name: str) -> None:
    assert as_name(typed) == name
