"""Keys of an order that is written, which go before what the same keys do elsewhere in the room."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.key_names import cap_of, for_system


class FormKeys(QObject):
    """Deeds by their keys, as long as the keyboard is inside the form.

    A field that has the keyboard is listened to: a list would take Ctrl and a letter for a letter.
    """

    def __init__(self, form: QWidget, deeds: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(form)
        self._form = form
        self._deeds = {
            QKeySequence(for_system(DEEDS[name].keys)).toString(): does for name, does in deeds.items()
        }
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not None and self._form.isAncestorOf(now):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease:
            return False
        does = self._of(event)
        if does is None:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            does()
        return True

    def _of(self, event: QKeyEvent) -> Callable[[], object] | None:
        said = QKeySequence(event.keyCombination()).toString()
        return self._deeds.get(said.replace("Num+", "").replace("Enter", "Return"))


def cap(deed: str) -> str:
    """Return the cap of the keys of a deed."""
    return cap_of(QKeySequence(for_system(DEEDS[deed].keys)))
