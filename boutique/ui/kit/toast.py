"""A passing word at the foot of the window, with a way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid

from boutique.ui.kit.button import Button, Kind
from boutique.ui.kit.split import FOOT
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, color, space
from boutique.wording import _

LASTS: Final = 7000  # milliseconds; long enough to read a line twice and reach for the mouse

_ABOVE: Final = 3 * space.HUGE + space.S  # clear of the strips that come up while one writes

_MOVED: Final = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class Toast(QWidget):
    """One event told, with Undo where there is a way back; stays while the mouse is on it."""

    gone = Signal()

    def __init__(self, text: str, undo: Callable[[], object] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self._undo = text, undo
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.L, space.XS, space.S if undo else space.L, space.XS)
        row.setSpacing(space.M)
        self._words = Text(text, Style.BODY, "cover")
        row.addWidget(self._words)
        self.undo_button = Button(_("Undo"), Kind.COVER, compact=True)
        self.undo_button.clicked.connect(self._on_undo)
        row.addWidget(self.undo_button)
        self.undo_button.setVisible(undo is not None)  # only inside: alone it would open as a window
        self.setMinimumHeight(space.CONTROL)
        self._timer = QTimer(self, singleShot=True, interval=LASTS)
        self._timer.timeout.connect(self.leave)
        self._timer.start()

    def fit(self, width: int) -> None:
        """Take no more than so many pixels; a name as long as a sentence is cut, the way back is not."""
        words, rest = self._words, self.sizeHint().width() - self._words.sizeHint().width()
        words.setText(words.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, width - rest))
        self.adjustSize()

    def leave(self) -> None:
        """Go away now."""
        self._timer.stop()
        self.hide()
        self.gone.emit()
        self.deleteLater()

    def leaves_by_itself(self) -> bool:
        """Whether the time until it goes is running."""
        return self._timer.isActive()

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.leave()
        if undo is not None:
            undo()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("cover"))
        painter.drawRoundedRect(QRectF(self.rect()), space.RADIUS, space.RADIUS)


class Toasts(QObject):
    """Keeps one toast at a time at the foot of a window and says it to screen readers."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._feet: list[QWidget] = []
        self.current: Toast | None = None
        host.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Tell an event; `undo` puts everything back as it was."""
        self.clear()
        toast = Toast(text, undo, self._host)
        toast.gone.connect(self._on_gone)
        self.current = toast
        self._place()
        toast.show()
        toast.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._host, text))

    def clear(self) -> None:
        """Take away what is being said."""
        if self.current is not None:
            self.current.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED:
            self._place()
        return False

    def _on_focus_changed(self) -> None:
        """Where one goes another strip may stand."""
        self._place()

    def _on_gone(self) -> None:
        self.current = None
        self._watch([])

    def _place(self) -> None:
        if (toast := self.current) is not None:
            toast.fit(self._host.width() - 2 * space.L)
            self._watch(self._standing())
            left = (self._host.width() - toast.width()) // 2
            tops = [foot.mapTo(self._host, QPoint(0, -space.L)).y() for foot in self._feet]
            below = min([self._host.height() - _ABOVE, *tops])
            toast.move(left, max(space.L, below - toast.height()))

    def _standing(self) -> list[QWidget]:
        """Return the strips that stand on one another where the toast comes up."""
        feet: list[QWidget] = []
        at = QPoint(self._host.width() // 2, self._host.height() - 1)
        while (foot := _foot_at(self._host, at)) is not None and foot not in feet:
            feet.append(foot)
            at.setY(foot.mapTo(self._host, QPoint(0, -1)).y())
        return feet

    def _watch(self, feet: list[QWidget]) -> None:
        for gone in [foot for foot in self._feet if foot not in feet and isValid(foot)]:
            gone.removeEventFilter(self)
        for come in [foot for foot in feet if foot not in self._feet]:
            come.installEventFilter(self)
        self._feet = feet


def _foot_at(host: QWidget, at: QPoint) -> QWidget | None:
    part = host.childAt(at)
    while part is not None and part is not host:
        if part.property(FOOT):
            return part
        part = part.parentWidget()
    return None
