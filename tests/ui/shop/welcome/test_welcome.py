"""The first start, before there is a book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from boutique import wording
from boutique.data.book import SqliteBook
from boutique.domain.kernel.errors import N_, Unavailable
from boutique.services.shop.begin import begin_shop
from boutique.ui import kit
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.shop.welcome.beginnings import Beginnings, NewShop
from boutique.ui.shop.welcome.page import Welcome


class Beginner:
    """Makes a real book, and remembers which room was entered."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entered: list[str] = []

    def open_shop(self, shop: NewShop) -> None:
        with SqliteBook.create(self.folder) as book:
            begin_shop(book.change, name=shop.name, served_by=shop.served_by, language=shop.language)

    def open_demo(self) -> None:
        raise Unavailable(N_("The disk is full. Free some space and try again; nothing was lost."))


@pytest.fixture
def beginner(tmp_path: Path) -> Beginner:
    """Somebody who begins in an empty folder."""
    return Beginner(tmp_path / "shop")


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication, tasks: Tasks, beginner: Beginner) -> Iterator[Welcome]:
    """The first screen."""
    made = Welcome(tasks, Beginnings(beginner.open_shop, beginner.open_demo, beginner.entered.append))
    qtbot.addWidget(made)
    made.show()
    yield made
    tasks.close()


def _type(field: kit.Field, text: str) -> None:
    assert isinstance(field.editor, QLineEdit)
    field.editor.setText(text)


def test_a_shop_begins_with_its_name_and_whoever_serves(
    qtbot: QtBot, page: Welcome, beginner: Beginner
) -> None:
    _type(page.name, "Atelier Văratec")
    _type(page.who, "Ana Mureșan")

    page.empty.click()
    qtbot.waitUntil(lambda: beginner.entered == ["today"])

    with SqliteBook.open(beginner.folder) as book:
        settings, staff = book.queries().settings(), book.queries().staff()
    assert settings["shop.name"] == "Atelier Văratec"
    assert settings["shop.staff"] == str(staff[0].staff_id)
    assert [person.name for person in staff] == ["Ana Mureșan"]


def test_somebody_with_a_file_goes_on_to_the_import(qtbot: QtBot, page: Welcome, beginner: Beginner) -> None:
    _type(page.name, "Atelier Văratec")
    _type(page.who, "Ana Mureșan")

    page.file.click()

    qtbot.waitUntil(lambda: beginner.entered == ["importing"])


def test_without_a_name_nothing_is_made_and_the_field_says_so(page: Welcome, beginner: Beginner) -> None:
    _type(page.name, "Atelier Văratec")

    page.empty.click()

    assert page.who.message.text()
    assert not page.name.message.text()
    assert not beginner.folder.exists()


def test_another_language_is_spoken_at_once_and_keeps_what_was_typed(page: Welcome) -> None:
    _type(page.name, "Atelier Văratec")

    page.language.set_value("en")

    assert wording.language() == "en"
    assert page.empty.text() == "Open the book"
    assert isinstance(page.name.editor, QLineEdit)
    assert page.name.editor.text() == "Atelier Văratec"


def test_a_demo_that_cannot_be_made_says_why_and_one_can_choose_again(qtbot: QtBot, page: Welcome) -> None:
    page.demo.click()

    qtbot.waitUntil(lambda: bool(page.trouble.text()))
    qtbot.waitUntil(page.empty.isEnabled)


def test_enter_in_a_field_opens_the_book_once_both_are_known(
    qtbot: QtBot, page: Welcome, beginner: Beginner
) -> None:
    _type(page.name, "Atelier Văratec")
    _press_enter(page.name.editor)
    assert page.who.message.text()

    _type(page.who, "Ana")
    _press_enter(page.who.editor)

    qtbot.waitUntil(lambda: beginner.entered == ["today"])


def test_enter_presses_the_button_that_has_the_keyboard(
    qtbot: QtBot, page: Welcome, beginner: Beginner
) -> None:
    _type(page.name, "Atelier Văratec")
    _type(page.who, "Ana")
    _press_enter(page.file)

    qtbot.waitUntil(lambda: beginner.entered == ["importing"])


def _press_enter(widget: QWidget) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
