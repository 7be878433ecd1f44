"""Where the keyboard waits while the control it was in is grey: close by, and back as soon as it can be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from boutique.ui.kit.button import Button, IconButton


class HeldFocus(QObject):
    """Follows the keyboard; buttons keep it by themselves, of all else the nearest part around it holds it.

    The toolkit would pass it on to whatever comes next, or to nothing where a whole part goes grey.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._left: QWidget | None = None
        self._holder: QWidget | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is self._holder:
            return
        self._let_go()
        if old is None or not isValid(old) or isinstance(old, Button | IconButton):
            return
        if old.isEnabled() or not old.isVisible():
            return
        around = _open_around(old)
        if around is not None:
            self._left, self._holder = old, around
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # there is one
            around.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self) -> None:
        if self._left is not None:
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr] # there is one
        self._left = self._holder = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.EnabledChange:
            self._look()
        return False

    def _look(self) -> None:
        left, holder = self._left, self._holder
        if left is None or holder is None or not isValid(left) or not isValid(holder):
            self._let_go()
        elif left.isEnabled() and QApplication.focusWidget() is holder:
            self._let_go()
            left.setFocus(Qt.FocusReason.OtherFocusReason)


def _open_around(widget: QWidget) -> QWidget | None:
    around = widget.parentWidget()
    while around is not None and not around.isEnabled():
        around = around.parentWidget()
    return around if around is not None and around.isVisible() else None
