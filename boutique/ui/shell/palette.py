"""Ctrl+K: everything that can be done here, and every client, a few letters away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QWidget

from boutique.domain.folding import fold
from boutique.ui.actions import Actions
from boutique.ui.keys.names import cap_of
from boutique.ui.kit.field import SearchField
from boutique.ui.kit.focus import OWN_FOCUS
from boutique.ui.kit.split import column
from boutique.ui.shell.found import Found, Provider
from boutique.ui.shell.palette_lines import ROW, LineDelegate, Lines
from boutique.ui.theme import color, space
from boutique.wording import _

_WIDTH: Final = 560
_ROWS: Final = 9


def matches(typed: str, text: str) -> bool:
    """Return whether every word typed begins a word of the text, whatever the diacritics."""
    words = fold(text).split()
    return all(any(word.startswith(part) for word in words) for part in fold(typed).split())


class Palette(QWidget):
    """A sheet over the window; arrows choose, Enter does, Esc leaves."""

    def __init__(self, actions: Actions, floor: QWidget) -> None:
        super().__init__(floor)
        self._floor = floor
        self._actions = actions
        self._provider: Provider | None = None
        self._asked = 0
        self._before: QWidget | None = None
        self._own: list[Found] = []
        self.field = SearchField(_("Do something or find a client"))
        self.field.setProperty(OWN_FOCUS, True)
        self.field.setFixedHeight(space.TOUCH)
        self._lines = Lines(self)
        self.view = QListView()
        self._furnish()
        self.hide()

    def _furnish(self) -> None:
        self.view.setModel(self._lines)
        self.view.setItemDelegate(LineDelegate(self))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(_("What can be done"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._do)
        self.setLayout(column(self.field, self.view, gap=space.S, margins=(space.M,) * 4))
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)

    def set_provider(self, provider: Provider) -> None:
        """Let clients be found as one types."""
        self._provider = provider

    def open(self, typed: str = "") -> None:
        """Come up over the window with an empty line, or with what was typed elsewhere."""
        self._before = self.window().focusWidget()
        self.field.setText("")
        self.field.setText(typed)
        if not typed:
            self._on_typed("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go away and give the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def found(self) -> list[Found]:
        """Return the lines on show."""
        return list(self._lines.lines)

    def _on_typed(self, typed: str) -> None:
        self._own = [
            _of_action(action) for action in self._actions.available() if matches(typed, action.text())
        ]
        self._asked += 1
        self._show(self._own)
        if self._provider is not None:
            asked = self._asked
            self._provider(typed, lambda clients: self._on_clients(asked, clients))

    def _on_clients(self, asked: int, clients: Sequence[Found]) -> None:
        if asked == self._asked:
            self._show([*clients, *self._own] if clients else self._own)

    def _show(self, lines: list[Found]) -> None:
        self._lines.show(lines)
        if lines:
            self.view.setCurrentIndex(self._lines.index(0))
        self.view.setFixedHeight(ROW * min(max(len(lines), 1), _ROWS))
        self.place()

    def place(self) -> None:
        """Stand in the upper middle of the shop."""
        floor = self._floor
        self.adjustSize()
        width = min(_WIDTH, floor.width() - 2 * space.XL)
        self.setGeometry((floor.width() - width) // 2, floor.height() // 8, width, self.sizeHint().height())

    def _do(self, index: QModelIndex) -> None:
        if index.isValid():
            line = self._lines.lines[index.row()]
            self.leave()
            line.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and not self.isAncestorOf(
            self.window().focusWidget() or self
        ):
            self.hide()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event.key())
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._claims(event)
        return False

    def _claims(self, event: QKeyEvent) -> bool:
        """Take Esc before the field's own shortcut does."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return False

    def _pressed(self, key: int) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        count = self._lines.rowCount()
        if step and count:
            at = (self.view.currentIndex().row() + step) % count
            self.view.setCurrentIndex(self._lines.index(at))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.view.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("basting"), 1))
        painter.setBrush(color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), space.S, space.S)


def _of_action(action: QAction) -> Found:
    return Found(action.text(), action.trigger, keys=cap_of(action.shortcut()))
