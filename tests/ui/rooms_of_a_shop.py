"""A small shop with its window open, for tests that use the rooms as people do."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from boutique.data.book import SqliteBook
from boutique.domain.pages.client import ClientPage
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.shell import MainWindow, ShopFloor
from tests.shots.rooms import rooms
from tests.shots.small_book import filled, services_over


@dataclass(frozen=True)
class Template:
    """A shop that was filled once, to be copied for each test."""

    folder: Path
    people: Mapping[str, UUID]
    ana: UUID


def filled_once(folder: Path) -> Template:
    """Fill the shop of the mock-ups and close it."""
    shop = filled(folder)
    shop.close()
    return Template(folder, MappingProxyType(shop.people), shop.ana)


class OpenShop:
    """One window onto a book, and what a person would do at it."""

    def __init__(self, qtbot: QtBot, book: SqliteBook, template: Template) -> None:
        self.qtbot, self.book, self.people = qtbot, book, dict(template.people)
        self.tasks, self.window = Tasks(), MainWindow()
        self.bugs: list[Exception] = []
        self.tasks.crashed.connect(self.bugs.append)
        self.services = services_over(book, template.ana)
        self.floor = ShopFloor(rooms(self.services), self.tasks)
        self.window.receive(self.floor)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.wait(lambda: self.window.isActiveWindow() and QApplication.focusWidget() is not None)
        self.settle()

    def close(self) -> None:
        """Close the window and wait for what is being written."""
        self.window.close()
        self.tasks.close()
        assert not self.bugs

    def settle(self) -> None:
        """Wait until no key waits for another, and nothing is being read or written."""
        self.wait(lambda: not self.floor.actions_live.waiting() and not self.tasks.busy())

    def wait(self, fact: Callable[[], bool]) -> None:
        """Wait for a fact."""
        self.qtbot.waitUntil(fact)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the keyboard is; the toolkit's own typist knows no ș."""
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(QApplication.focusWidget(), event)
        self.settle()

    def undo(self) -> None:
        """Take back what was just told."""
        toast = self.toast()
        assert toast is not None
        self.qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
        self.settle()

    def toast(self):  # type: ignore[no-untyped-def] # the kit's toast, or none
        """Return what is being told."""
        from boutique.ui.kit.toast import Toast

        shown = [toast for toast in self.window.findChildren(Toast) if toast.isVisible()]
        return shown[-1] if shown else None

    def told(self) -> str:
        """Return the words being told."""
        toast = self.toast()
        return toast.text if toast is not None else ""

    def read(self, name: str) -> ClientPage:
        """Return what the book says of somebody."""
        return self.book.queries().client_page(self.people[name])


@contextmanager
def opened(qtbot: QtBot, template: Template, place: Path) -> Iterator[OpenShop]:
    """Open a copy of the shop."""
    shutil.copytree(template.folder, place / "shop")
    with SqliteBook.create(place / "shop") as book:
        shop = OpenShop(qtbot, book, template)
        try:
            yield shop
        finally:
            shop.close()


def texts(widget: QObject) -> str:
    """Return every word a widget shows, one line each."""
    from PySide6.QtWidgets import QLabel

    labels = widget.findChildren(QLabel) if isinstance(widget, QWidget) else []
    return "\n".join(label.text() for label in labels if label.isVisible())
