"""A small button that opens a menu of what can be done now."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from boutique.ui.kit.bending import show
from boutique.ui.kit.button import IconButton


class MenuButton(IconButton):
    """Opens the actions that can be run, `without` those that stand elsewhere; hidden while none can."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        actions: Sequence[QAction],
        parent: QWidget | None = None,
        *,
        without: Callable[[], Sequence[QAction]] = tuple,
    ) -> None:
        super().__init__(icon_name, name, parent)
        self._offered, self._without = actions, without
        self._menu = QMenu(self)
        self.clicked.connect(self._open)
        for action in actions:
            action.enabledChanged.connect(self.stand)
        self.stand()

    def offered(self) -> list[QAction]:
        """Return what can be run now."""
        elsewhere = self._without()
        return [action for action in self._offered if action.isEnabled() and action not in elsewhere]

    def stand(self, _there: bool = False) -> None:  # as the toolkit tells it
        """Be there while there is anything to offer."""
        show(self, shown=bool(self.offered()))

    def fill(self) -> QMenu:
        """Return the menu with what can be run now."""
        self._menu.clear()
        self._menu.addActions(self.offered())
        return self._menu

    def _open(self) -> None:
        wanted = self.fill().sizeHint()
        self._menu.popup(self.mapToGlobal(QPoint(self.width() - wanted.width(), -wanted.height())))
