"""A sheet laid over a room: it takes the keys while it lies there, and gives them back when it goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from boutique.ui.kit.form import Form
from boutique.ui.kit.split import Fitting, on_sheet
from boutique.ui.theme import color, space


class Sheet(Form):
    """Stands in the upper middle of its host, as high as what it asks; with less room its fields scroll."""

    def __init__(self, save: str, host: QWidget, fields: QWidget, width: int) -> None:
        super().__init__(save, host)
        self._host, self._fields, self._width = host, fields, width
        self._before: QWidget | None = None
        ring = space.XS  # what scrolls would cut the ring around a field at its edge
        self._body = Fitting(fields)
        on_sheet(fields).setContentsMargins(ring, ring, ring, ring)
        self.hide()
        host.installEventFilter(self)

    def come_up(self, first: QWidget) -> None:
        """Lie over the room, the keyboard in a field."""
        self._before = self.window().focusWidget()
        self.show()
        self.raise_()
        self.place()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_away(self) -> None:
        """Go, and give the keyboard back to whoever had it."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def place(self) -> None:
        """Stand in the upper middle of the host."""
        layout = self.layout()
        if layout is None:
            return
        width = min(self._width, self._host.width() - 2 * space.XL)
        self.resize(width, self.height())
        for inner in (self._fields.layout(), layout):
            if inner is not None:
                inner.activate()
        self._body.updateGeometry()
        height = max(self.sizeHint().height(), layout.heightForWidth(width))
        top = max(space.S, min(space.HUGE, self._host.height() - height - space.S))
        height = min(height, self._host.height() - 2 * space.S)
        self.setGeometry((self._host.width() - width) // 2, top, width, height)

    def event(self, event: QEvent) -> bool:
        """Keys pressed here are meant for the sheet, not for the room below it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if plain and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35:
                event.accept()
                return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("basting"), 1))
        painter.setBrush(color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), space.S, space.S)
