"""Remembers whom one opened, without anybody waiting for it."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from boutique.services.clients.recent import remember_opened
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane, Tasks

_LOOKED_AT_MS: Final = 1000


class Lately(QObject):
    """Whoever is looked at for a second was opened, and whoever is open when one leaves the page."""

    def __init__(self, page: QWidget, tasks: Tasks, shop: ShopServices) -> None:
        super().__init__(page)
        self._tasks, self._shop = tasks, shop
        self._who: UUID | None = None
        self._patience = QTimer(self, singleShot=True, interval=_LOOKED_AT_MS)
        self._patience.timeout.connect(self._remember)
        page.installEventFilter(self)

    def opened(self, who: UUID) -> None:
        """Somebody is on the page now."""
        if who != self._who:
            self._who = who
            self._patience.start()

    def closed(self) -> None:
        """Nobody is."""
        self._who = None
        self._patience.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and self._patience.isActive():
            self._remember()
        return False

    def _remember(self) -> None:
        self._patience.stop()
        who = self._who
        if who is not None:
            begin = self._shop.change_later()
            # A book that cannot be written says so at the next deed; this is none.
            self._tasks.run(
                self, lambda: remember_opened(begin(), who), failed=lambda _: None, lane=Lane.WRITE
            )
