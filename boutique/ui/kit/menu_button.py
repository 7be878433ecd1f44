"""A small button that opens a menu of what can be done now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from boutique.ui.kit.button import IconButton


class MenuButton(IconButton):
    """Opens the actions that can be run; it is hidden while none can."""

    def __init__(
        self, icon_name: str, name: str, actions: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(icon_name, name, parent)
        self._offered = actions
        self._menu = QMenu(self)
        self.clicked.connect(self._open)
        for action in actions:
            action.enabledChanged.connect(self._stand)
        self._stand()

    def offered(self) -> list[QAction]:
        """Return what can be run now."""
        return [action for action in self._offered if action.isEnabled()]

    def _stand(self, _there: bool = False) -> None:  # as the toolkit tells it
        self.setVisible(bool(self.offered()))

    def fill(self) -> QMenu:
        """Return the menu with what can be run now."""
        self._menu.clear()
        self._menu.addActions(self.offered())
        return self._menu

    def _open(self) -> None:
        wanted = self.fill().sizeHint()
        self._menu.popup(self.mapToGlobal(QPoint(self.width() - wanted.width(), -wanted.height())))
