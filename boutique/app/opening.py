"""From the icon to the first name on the screen: paint what is known, then furnish the shop behind it.

Until the window is painted nothing is imported that the first picture does not need; the collector of
garbage rests meanwhile, for it would find nothing.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from boutique.app.first_frame import front_of
from boutique.app.first_read import read_morning
from boutique.app.shop import Shop
from boutique.data.store import whereabouts
from boutique.data.store.bookfile import FileState
from boutique.domain.kernel.errors import BoutiqueError
from boutique.ui.shell.window import MainWindow
from boutique.ui.theme.fonts import load_fonts

if TYPE_CHECKING:
    from boutique.app.main_window import Furnishing

_PATIENCE_S = 2.0
_COLLECTED = (700, 10, 1000)
"""The oldest things are looked through a hundred times less often: it held the window for 633 ms at a time
while 70,000 orders came in, and found nothing."""


class Opening:
    """One run of the window."""

    def __init__(self, folder: Path, on_painted: Callable[[], None] | None = None) -> None:
        self._folder = folder
        self._on_painted = on_painted
        self._shop: Shop | None = None
        self._furnishing: Furnishing | None = None

    def run(self) -> int:
        """Show the window until it is closed; everything asked for is written before it ends."""
        gc.disable()
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Boutique")
        load_fonts()
        self.window = MainWindow()
        self.window.fit(app.primaryScreen().availableSize())
        self._first_sight()
        self.window.show()
        self._wait_for_paint(app)
        QTimer.singleShot(0, self._after_painting)
        code = app.exec()
        if self._furnishing is not None:
            self._furnishing.close()
        return code

    def _wait_for_paint(self, app: QApplication) -> None:
        """A screen shows a window when it likes: what follows must not come before that."""
        latest = time.monotonic() + _PATIENCE_S
        while not self.window.windowHandle().isExposed() and time.monotonic() < latest:
            app.processEvents()

    def _first_sight(self) -> None:
        """Put the names of today on the screen if there is a book; what is wrong with it is said after."""
        try:
            if whereabouts.look(self._folder) is FileState.CURRENT:
                self._shop = Shop(self._folder)
                self.window.receive(front_of(read_morning(self._shop), self.window.size()))
        except BoutiqueError:
            if self._shop is not None:
                self._shop.close()
            self._shop = None

    def _after_painting(self) -> None:
        if self._on_painted is not None:
            self._on_painted()
        from boutique.app.main_window import Furnishing

        self._furnishing = Furnishing(self.window, self._folder, self._shop)
        self._furnishing.furnish()
        gc.enable()
        gc.freeze()
        gc.set_threshold(*_COLLECTED)
