"""The program's own window on a folder, as from the icon, for tests that walk through the whole of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from reportlab.pdfgen.canvas import Canvas

from boutique.app import rooms
from boutique.app.main_window import Furnishing
from boutique.app.preload import Ahead
from boutique.app.shop import Shop
from boutique.domain.lookbooks.book import Lookbook
from boutique.domain.ports import PrintedPiece
from boutique.press import lookbook
from boutique.ui.shell import MainWindow, ShopFloor
from tests.shots.pretended_printers import A4_ONLY, HALTED, HP, LETTERS, PretendedPrinters

_TURNS = 20
_Part = TypeVar("_Part", bound=QWidget)
_WAITING = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class QuickPress:
    """Sets pages with nothing on them: the room is looked at, and not the book."""

    def __init__(self, *_house: object) -> None:
        pass

    def lookbook(self, book: Lookbook, out: Path) -> PrintedPiece:
        """Write the pages as a PDF."""
        canvas = Canvas(str(out))
        for look in book.looks:
            canvas.drawString(72, 720, f"{look.number}")
            canvas.showPage()
        canvas.save()
        count = len(book.looks)
        return PrintedPiece(path=out, code=book.code, pages=count, words=("",) * count)


class Furnished:
    """A window with whatever the folder leads to: the shop, the first start, or what is wrong with the book.

    `quick` spares the printing of lookbooks.
    """

    def __init__(self, folder: Path, *, quick: bool = True) -> None:
        self._hook, self._patches = sys.excepthook, ExitStack()
        self.printers = PretendedPrinters(HP, LETTERS, A4_ONLY, HALTED)
        self.window = MainWindow()
        self._furnishing = Furnishing(self.window, folder, None)
        with patch.object(rooms, "printers_here", lambda: self.printers):
            self._furnishing.furnish()
        if quick:
            self._patches.enter_context(patch.object(lookbook, "HousePress", QuickPress))

    @property
    def floor(self) -> ShopFloor:
        """The rooms of an open shop."""
        assert self._furnishing._floor is not None
        return self._furnishing._floor

    @property
    def shop(self) -> Shop:
        """The shop that is open."""
        assert self._furnishing._shop is not None
        return self._furnishing._shop

    def part(self, kind: type[_Part]) -> _Part:
        """Return the one part of the window that is of a kind."""
        found = self.window.findChild(kind)
        assert found is not None
        return found

    def windows(self) -> list[QWidget]:
        """Return the window, and what is asked over it."""
        asked = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        return [self.window, *asked]

    def stand(self, size: QSize) -> None:
        """Give the window a size, however small, and wait until all of it is there."""
        self.window.setMinimumSize(1, 1)
        self.window.resize(size)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is being read or made ahead, and all of it is on the screen."""
        tasks, ahead = self._furnishing._tasks, self.window.findChild(Ahead)
        while ahead is not None and any(timer.isActive() for timer in ahead.findChildren(QTimer)):
            QApplication.processEvents(_WAITING, 50)
        for _turn in range(_TURNS):
            QApplication.processEvents()
            while tasks.busy():
                QApplication.processEvents(_WAITING, 50)

    def close(self) -> None:
        """Close the window and the shop."""
        self.window.may_close = lambda: True
        self.window.close()
        self._furnishing.close()
        self._patches.close()
        sys.excepthook = self._hook


@contextmanager
def furnished(folder: Path, *, quick: bool = True) -> Iterator[Furnished]:
    """Open the window for as long as it is wanted."""
    made = Furnished(folder, quick=quick)
    try:
        yield made
    finally:
        made.close()
