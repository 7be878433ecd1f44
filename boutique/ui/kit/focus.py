"""The ring around whatever has the keyboard: always seen, two pixels, outside the control."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from boutique.ui.kit.options import Option
from boutique.ui.theme import color, space

_GAP: Final = 2
_OUT: Final = _GAP + space.RING
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ZOrderChange,
}
OWN_FOCUS: Final = "ownFocus"


class _Ring(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("focus"), space.RING))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, space.RADIUS + _GAP, space.RADIUS + _GAP)


class FocusRing(QObject):
    """Follows the keyboard through all windows.

    It leaves alone item views, which mark the row instead, and widgets with the property OWN_FOCUS.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def box(self) -> QRect | None:
        """Return where the ring is drawn, in the sheet around the control; None if nothing is ringed."""
        return self._ring.geometry() if self._ring is not None else None

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        now = _seen_part(now) if now is not None else None
        if now is not None and (around := _home_of_ring(now)) is not None:
            self._target = now
            self._follow(now, around)
            now.destroyed.connect(self._on_target_destroyed)
            self._ring = _Ring(around)
            self._ring.destroyed.connect(self._on_ring_destroyed)
            self._place()

    def _follow(self, target: QWidget, around: QWidget) -> None:
        """Whatever lies between the control and the sheet may move it."""
        between: QWidget | None = target
        while between is not None and between is not around:
            between.installEventFilter(self)
            self._followed.append(between)
            between = between.parentWidget()

    def _let_go(self) -> None:
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed.clear()
        if self._target is not None:
            self._target.destroyed.disconnect(self._on_target_destroyed)
            self._target = None
        if self._ring is not None:
            self._ring.destroyed.disconnect(self._on_ring_destroyed)
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None

    def _on_target_destroyed(self) -> None:
        self._target = None
        self._let_go()

    def _on_ring_destroyed(self) -> None:
        self._ring = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED and watched in self._followed:
            self._place()
        return False

    def _place(self) -> None:
        if self._ring is not None and self._target is not None:
            corner = self._target.mapTo(cast(QWidget, self._ring.parentWidget()), QPoint(0, 0))
            box = QRect(corner, self._target.size())
            self._ring.setGeometry(box.adjusted(-_OUT, -_OUT, _OUT, _OUT))
            self._ring.setVisible(self._target.isVisible())
            self._ring.raise_()


def _seen_part(widget: QWidget) -> QWidget:
    """Of what scrolls as a whole only the window upon it is seen, of a choice the row it is painted in."""
    if isinstance(widget, Option):
        widget = widget.home
    view = widget.parentWidget()
    area = view.parentWidget() if view is not None else None
    scrolls = isinstance(area, QScrollArea) and area.widget() is widget
    return area if scrolls and isinstance(area, QWidget) else widget


def _home_of_ring(widget: QWidget) -> QWidget | None:
    """Return the sheet to draw the ring in: it scrolls and clips with the control, and leaves it room."""
    around = widget.parentWidget()
    marks_its_own = isinstance(widget, QAbstractItemView) or bool(widget.property(OWN_FOCUS))
    if widget.isWindow() or marks_its_own or isinstance(around, QSplitter) or around is None:
        return None
    if isinstance(around.parentWidget(), QAbstractItemView):
        return None
    sheet: QWidget | None = around
    while sheet is not None and not _clips(sheet):
        sheet = sheet.parentWidget()
    return sheet


def _clips(widget: QWidget) -> bool:
    """Tell what shows only a part of what is in it, beyond which nothing may be drawn."""
    around = widget.parentWidget()
    if widget.isWindow() or around is None or isinstance(around, QSplitter | QStackedWidget):
        return True
    return isinstance(around.parentWidget(), QAbstractScrollArea)
