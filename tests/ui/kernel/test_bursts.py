"""A barcode scanner is a keyboard, faster than a hand: it never presses the keys of the shop."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from boutique.ui.kernel import bursts
from boutique.ui.kernel.actions import Action, Actions
from boutique.ui.kernel.bursts import GAP_MS
from boutique.ui.kernel.key_names import cap_of, for_system

_NONE = Qt.KeyboardModifier.NoModifier
_PAUSE = GAP_MS + 1
Key = Qt.Key


class Counter:
    """A window with keys 1 and 2, a field, a button, and somebody who remembers what happened."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.clock = qtbot, 5000
        self.done: list[str] = []
        self.window = QWidget()
        self.field, self.button = QLineEdit(), QPushButton("Am vorbit")
        self.button.clicked.connect(lambda: self.done.append("clicked"))
        self.button.setAutoDefault(False)
        inside = QVBoxLayout(self.window)
        inside.addWidget(self.button)
        inside.addWidget(self.field)
        self.keys = Actions(self.window)
        for key in ("1", "2", "Q", "Alt+1"):
            self.keys.add(self.window, Action(key, str, lambda key=key: self.done.append(key), key))
        self.keys.scanned.connect(lambda code: self.done.append(f"scanned {code}"))
        self.field.returnPressed.connect(lambda: self.done.append("saved"))
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.button.setFocus()

    def key(self, key: int, text: str, after: int, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key so many milliseconds after the one before, as the system would tell it."""
        self.clock += after
        target = QApplication.focusWidget() or self.window
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, modifiers, text)
            event.setTimestamp(self.clock)
            QCoreApplication.sendEvent(target, event)

    def type(self, text: str, apart: int) -> None:
        """Type signs so many milliseconds apart; a new line is the Enter key."""
        for sign in text:
            self.key(Key.Key_Return if sign == "\n" else ord(sign.upper()), sign, apart)

    def rest(self) -> list[str]:
        """Wait until no key waits, and return what was done."""
        self.qtbot.waitUntil(lambda: not self.keys.waiting())
        return self.done


@pytest.fixture
def counter(qtbot: QtBot, dressed: QApplication) -> Counter:
    return Counter(qtbot)


@pytest.mark.parametrize("apart", [0, 1, 12, GAP_MS])
@pytest.mark.parametrize("code", ["5942325000233", "1234", "12121212", "Q12Q"])
def test_a_scanned_code_presses_no_key_and_is_looked_for(counter: Counter, code: str, apart: int) -> None:
    counter.type(f"{code}\n", apart)
    assert counter.rest() == [f"scanned {code}"]


def test_a_scanner_that_sends_two_ends_or_none_presses_nothing_either(counter: Counter) -> None:
    counter.type("5942325000233\n\n", 3)
    assert counter.rest() == ["scanned 5942325000233"]
    counter.clock += 1000
    counter.type("2111", 3)
    assert counter.rest() == ["scanned 5942325000233", "scanned 2111"]


def test_what_the_toolkit_types_in_one_go_is_a_run_too(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bursts, "time", SimpleNamespace(monotonic=lambda: 5.0))  # on however slow a machine
    QTest.keyClicks(counter.window, "5942325000233")
    QTest.keyClick(counter.window, Key.Key_Return)
    assert counter.rest() == ["scanned 5942325000233"]


def test_a_hand_presses_keys_one_after_the_other(counter: Counter) -> None:
    counter.type("12", _PAUSE)
    assert counter.rest() == ["1", "2"]


def test_two_fingers_that_fall_together_press_no_key(counter: Counter) -> None:
    counter.type("12", GAP_MS)
    assert counter.rest() == []


def test_a_key_that_no_scanner_sends_lets_the_one_before_be_done_at_once(counter: Counter) -> None:
    counter.key(Key.Key_1, "1", 100)
    counter.key(Key.Key_Down, "", 5)
    assert counter.done == ["1"]


def test_enter_by_a_hand_presses_the_button(counter: Counter) -> None:
    counter.window.setFocus()
    counter.button.setFocus()
    QTest.keyClick(counter.button, Key.Key_Space)
    assert counter.rest() == ["clicked"]


def test_a_key_held_down_is_done_once(counter: Counter) -> None:
    counter.key(Key.Key_2, "2", 100)
    assert counter.rest() == ["2"]
    again = QKeyEvent(QEvent.Type.KeyPress, Key.Key_2, _NONE, "2", True)
    QCoreApplication.sendEvent(counter.button, again)
    assert counter.rest() == ["2"]


def test_in_a_field_a_code_is_text_and_its_enter_saves_nothing(counter: Counter) -> None:
    counter.field.setFocus()
    counter.type("5942325000233\n", 4)
    assert (counter.field.text(), counter.rest()) == ("5942325000233", [])
    counter.key(Key.Key_Return, "", 600)
    assert counter.rest() == ["saved"]


@pytest.mark.parametrize(("text", "apart"), [("0721555018", 4), ("vineri", 4), ("5942325000233", _PAUSE)])
def test_whoever_types_into_a_field_saves_with_enter(counter: Counter, text: str, apart: int) -> None:
    counter.field.setFocus()
    counter.type(f"{text}\n", apart)
    assert (counter.field.text(), counter.rest()) == (text, ["saved"])


def test_a_letter_written_by_its_number_turns_no_page(counter: Counter) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    counter.field.setFocus()
    QTest.keyClick(counter.field, Key.Key_1, alt | Qt.KeyboardModifier.KeypadModifier)
    assert counter.rest() == []
    QTest.keyClick(counter.field, Key.Key_1, alt)
    assert counter.rest() == ["Alt+1"]


@pytest.mark.parametrize(
    ("keys", "on_a_mac"),
    [("Alt+P", "Meta+P"), ("Alt+7", "Meta+7"), ("Ctrl+K", "Ctrl+K"), ("Alt+Left", "Alt+Left"), ("Q", "Q")],
)
def test_option_with_a_letter_is_a_sign_on_a_mac_and_control_stands_for_it(keys: str, on_a_mac: str) -> None:
    assert for_system(keys, "darwin") == on_a_mac
    assert for_system(keys, "win32") == for_system(keys, "linux") == keys


def test_the_cap_of_a_key_speaks_as_the_system_does(qapp: QApplication) -> None:
    assert cap_of("Ctrl+K") == "Ctrl K"
    assert cap_of("F4") == "F4"


@pytest.mark.skipif(sys.platform == "darwin", reason="there Alt writes signs of its own")
@pytest.mark.parametrize("sign", ["5", "s", "7"])
def test_a_key_with_alt_that_can_do_nothing_now_writes_nothing(counter: Counter, sign: str) -> None:
    counter.field.setFocus()
    counter.key(ord(sign.upper()), sign, _PAUSE, Qt.KeyboardModifier.AltModifier)
    assert not counter.field.text()
    counter.type(sign, _PAUSE)
    assert counter.field.text() == sign
