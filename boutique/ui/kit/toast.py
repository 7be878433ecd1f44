"""A passing word at the foot of the window, with a way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QStackedWidget, QWidget
from shiboken6 import isValid

from boutique.ui.kernel.key_names import cap_of
from boutique.ui.kernel.text_focus import takes_text
from boutique.ui.kit.breaking import broken
from boutique.ui.kit.button import Button, Kind
from boutique.ui.kit.line import LINE
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, color, space
from boutique.wording import _

LASTS: Final = 10_000  # milliseconds; long enough to read a line twice and reach for the mouse

_MOVED: Final = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
_LINES: Final = 5


UNDO: Final = ("Ctrl+Z", "Alt+Z")
"""In a field the first is the field's own; the second is the shop's wherever one stands."""
AGAIN: Final = "Ctrl+Shift+Z"


class WayBack(NamedTuple):
    """What takes an event back, or does again what was taken back; and what the button says."""

    run: Callable[[], object]
    text: str
    again: bool = False
    keyed: bool = True

    def cap(self) -> str:
        """Return the key that does the same where the keyboard is now; nothing where none does."""
        if not self.keyed:
            return ""
        return cap_of(AGAIN if self.again else UNDO[takes_text(QApplication.focusWidget())])


class Toast(QWidget):
    """One event told, with Undo where there is a way back; stays while the mouse is on it."""

    gone = Signal()

    def __init__(self, text: str, back: WayBack | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self._back = text, back
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.L, space.XS, space.S if back else space.L, space.XS)
        row.setSpacing(space.M)
        self._words = Text(text, Style.BODY, "cover")
        row.addWidget(self._words, 1)
        self.undo_button = Button(back.text if back else "", Kind.COVER, compact=True)
        self.undo_button.clicked.connect(self.take_back)
        row.addWidget(self.undo_button)
        self.undo_button.setVisible(back is not None)  # only inside: alone it would open as a window
        self.show_keys()
        self.setMinimumHeight(space.CONTROL)
        self._timer = QTimer(self, singleShot=True, interval=LASTS)
        self._timer.timeout.connect(self.leave)
        self._timer.start()

    def show_keys(self) -> None:
        """Show the key that takes the event back where the keyboard is now."""
        if self._back is not None:
            self.undo_button.set_cap(self._back.cap())

    def leads_back(self) -> bool:
        """Return whether there is a way back, and not one forward."""
        return self._back is not None and not self._back.again

    def fit(self, width: int) -> None:
        """Take no more than so many pixels; a name as long as a page is cut, the way back is not."""
        beside = 2 * space.L
        if self._back is not None:
            beside += space.M - space.S + self.undo_button.sizeHint().width()
        metrics = self._words.fontMetrics()
        lines = broken(metrics, self.text, width - beside - space.XS, _LINES)
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        self._words.setText("\n".join(lines))
        self.resize(min(width, wide + beside + space.XS), max(space.CONTROL, len(lines) * LINE + space.L))

    def leave(self) -> None:
        """Go away now."""
        self._timer.stop()
        self.hide()
        self.gone.emit()
        self.deleteLater()

    def leaves_by_itself(self) -> bool:
        """Whether the time until it goes is running."""
        return self._timer.isActive()

    def take_back(self) -> None:
        """Take back what is told; the way is gone once only."""
        back, self._back = self._back, None
        self.leave()
        if back is not None:
            back.run()

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
    """Keeps one toast at a time and says it to screen readers.

    It stands at the foot of the first column, which ends above it meanwhile: it covers nothing.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._column: QWidget | None = None
        self.current: Toast | None = None
        host.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def say(self, text: str, undo: Callable[[], object] | WayBack | None = None) -> None:
        """Tell an event; `undo` puts everything back as it was."""
        self.clear()
        back = undo if isinstance(undo, WayBack) or undo is None else WayBack(undo, _("Undo"))
        toast = Toast(text, back, self._host)
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
        """Where one goes there may be another column, and another key."""
        if self.current is not None:
            self.current.show_keys()
            self._place()

    def _on_gone(self) -> None:
        self.current = None
        self._stand_in(None, 0)

    def _place(self) -> None:
        if (toast := self.current) is not None:
            column = _first_column(self._host)
            toast.fit(column.width() - 2 * space.L)
            self._stand_in(column, toast.height() + 2 * space.M)
            foot = column.mapTo(self._host, QPoint(0, column.height() - space.M))
            toast.move(foot.x() + space.L, foot.y() - toast.height())

    def _stand_in(self, column: QWidget | None, height: int) -> None:
        """Let a column end above the toast, and the one before reach down again."""
        before, self._column = self._column, column
        if before is not None and before is not column and isValid(before):
            before.setContentsMargins(0, 0, 0, 0)
            if before is not self._host:
                before.removeEventFilter(self)
        if column is not None:
            column.setContentsMargins(0, 0, 0, height)
            if column is not before:
                column.installEventFilter(self)


def _first_column(host: QWidget) -> QWidget:
    """Return the list of the page on show, or what stands where it was folded away.

    Where that is divided again, as a client's orders are, it is the list within.
    """
    for split in host.findChildren(QSplitter):
        if split.isVisible() and (seen := _seen_parts(split)):
            divided = any(each.isVisible() for each in seen[0].findChildren(QSplitter))
            return _first_column(seen[0]) if divided else seen[0]
    return (host.currentWidget() or host) if isinstance(host, QStackedWidget) else host


def _seen_parts(split: QSplitter) -> list[QWidget]:
    parts = [split.widget(at) for at in range(split.count())]
    return [part for part in parts if part is not None and part.isVisible() and part.width()]
