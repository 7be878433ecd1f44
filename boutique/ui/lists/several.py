"""Any of a few things, ticked in a menu that stays open while one ticks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from boutique.ui import kit


class _StayingMenu(QMenu):
    """Closes with Esc, or with a click elsewhere; a tick leaves it open for the next."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    @staticmethod
    def _tick(action: QAction | None) -> bool:
        if action is not None:
            action.trigger()
        return action is not None


class Several(kit.Choice):
    """Says what is ticked, or `rest` when nothing is."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        ticked: Sequence[str],
        rest: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rest = rest
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._menu = _StayingMenu(self)
        self._actions: dict[str, QAction] = {}
        for key, text in options:
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(key in ticked)
            action.toggled.connect(self._on_toggled)
            self._actions[key] = action
        self.addItem("")
        self._say()

    def ticked(self) -> tuple[str, ...]:
        """Return the keys of what is ticked, in their order."""
        return tuple(key for key, action in self._actions.items() if action.isChecked())

    def tick(self, key: str) -> None:
        """Tick one thing, or take its tick away."""
        self._actions[key].toggle()

    def showPopup(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_toggled(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        said = ", ".join(self._actions[key].text() for key in self.ticked())
        self.setItemText(0, said or self._rest)
        self.updateGeometry()
