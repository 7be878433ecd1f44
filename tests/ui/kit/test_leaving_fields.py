"""What is wrong in a field is said as one leaves it and goes when it is mended; grey keeps the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from boutique.domain.kernel.errors import N_, Refused
from boutique.ui import kit
from boutique.ui.kit.held import HeldFocus

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    held = HeldFocus(dressed)
    yield made
    held.deleteLater()


def _show(page: QWidget, *parts: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
    page.show()
    page.activateWindow()


def _price(text: str) -> int:
    if not text.isdecimal():
        raise Refused(N_("“{text}” is not a price. Write it in figures, such as 1250."), text=text)
    return int(text)


@pytest.fixture
def price(page: QWidget, qtbot: QtBot) -> kit.Field:
    """A field for a price with another control below it, the keyboard in it."""
    editor, other = QLineEdit(), QLineEdit()
    field = kit.Field("Preț", editor)
    field.checked_by(lambda: _price(editor.text()) if editor.text() else 0)
    _show(page, field, other)
    qtbot.waitUntil(page.isActiveWindow)
    editor.setFocus()
    return field


def test_what_cannot_stand_is_said_as_one_leaves_the_field(price: kit.Field, qtbot: QtBot) -> None:
    qtbot.keyClicks(price.editor, "mult")
    assert not price.message.text()

    qtbot.keyClick(price.editor, Qt.Key.Key_Tab)

    assert "mult" in price.message.text()
    assert not price.editor.hasFocus()


@pytest.mark.parametrize("editor", [QLineEdit, QPlainTextEdit])
def test_no_field_holds_an_identity_number_and_says_so_as_one_leaves_it(
    page: QWidget, qtbot: QtBot, editor: type[QLineEdit | QPlainTextEdit]
) -> None:
    words, other = editor(), QLineEdit()
    field = kit.Field("Vorbe", words)
    _show(page, field, other)
    qtbot.waitUntil(page.isActiveWindow)
    words.setFocus()
    qtbot.keyClicks(words, "are 1800101221144")

    other.setFocus()

    assert "CNP" in field.message.text()
    words.setFocus()
    qtbot.keyClick(words, Qt.Key.Key_End)
    qtbot.keyClick(words, Qt.Key.Key_Backspace)
    assert not field.message.text()


def test_it_goes_with_the_letter_that_mends_it(price: kit.Field, qtbot: QtBot) -> None:
    qtbot.keyClicks(price.editor, "12x")
    qtbot.keyClick(price.editor, Qt.Key.Key_Tab)
    price.editor.setFocus()
    qtbot.keyClick(price.editor, Qt.Key.Key_End)

    qtbot.keyClick(price.editor, Qt.Key.Key_Backspace)

    assert not price.message.text()
    assert price.editor.property("wrong") is False


def test_what_was_refused_on_saving_goes_with_the_next_letter(page: QWidget, qtbot: QtBot) -> None:
    words = QPlainTextEdit()
    field = kit.Field("Vorbe", words)
    _show(page, field)
    field.refuse("Scrie ce au spus.")

    qtbot.keyClicks(words, "D")

    assert not field.message.text()


def test_choosing_otherwise_mends_a_choice(page: QWidget) -> None:
    choice = kit.Choice()
    choice.fill(["unu", "doi"])
    field = kit.Field("Care", choice)
    _show(page, field)
    field.refuse("Alege altul.")

    choice.setCurrentIndex(1)

    assert not field.message.text()


def test_a_button_that_goes_grey_keeps_the_keyboard(page: QWidget, qtbot: QtBot) -> None:
    save, leave = kit.Button("Salvează"), kit.Button("Renunță")
    _show(page, save, leave)
    qtbot.waitUntil(page.isActiveWindow)
    save.setFocus()

    save.setDisabled(True)

    assert QApplication.focusWidget() is save
    qtbot.keyClick(page.windowHandle(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is leave


def test_enter_pressed_twice_does_nothing_else_the_second_time(page: QWidget, qtbot: QtBot) -> None:
    save, strike = kit.Button("Salvează"), kit.Button("Șterge")
    struck = []
    strike.clicked.connect(lambda: struck.append(1))
    save.clicked.connect(lambda: save.setDisabled(True))
    _show(page, save, strike)
    qtbot.waitUntil(page.isActiveWindow)
    save.setFocus()

    for _time in range(2):
        qtbot.keyClick(page.windowHandle(), Qt.Key.Key_Return)

    assert not struck


def test_the_keyboard_comes_back_to_a_part_that_was_grey_for_a_while(page: QWidget, qtbot: QtBot) -> None:
    part, line = QWidget(), QLineEdit()
    part.setLayout(kit.column(line))
    _show(page, kit.Button("Alta"), part)
    qtbot.waitUntil(page.isActiveWindow)
    line.setFocus()

    part.setDisabled(True)
    assert QApplication.focusWidget() is page
    part.setEnabled(True)

    assert QApplication.focusWidget() is line


def test_whoever_went_elsewhere_meanwhile_stays_there(page: QWidget, qtbot: QtBot) -> None:
    line, other = QLineEdit(), QLineEdit()
    _show(page, line, other)
    qtbot.waitUntil(page.isActiveWindow)
    line.setFocus()
    line.setDisabled(True)
    other.setFocus()

    line.setEnabled(True)

    assert QApplication.focusWidget() is other
