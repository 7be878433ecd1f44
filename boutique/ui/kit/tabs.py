"""Tabs below the name of a person: words in a row, the open one underlined, or one field with a menu."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.kit.field import Choice
from boutique.ui.kit.options import Options, TabOption
from boutique.ui.kit.told import tab_list_told
from boutique.ui.theme import Style, color, font, space

_HEIGHT: Final = 44
_FOLDED: Final = 48
_MARK: Final = 2
_FIELD: Final = 224


class Tabs(QWidget):
    """One of a few sides of the same thing; left and right move between them.

    `keys` are the ones that open each side from anywhere; the menu shows them.
    """

    TOLD_AS = staticmethod(tab_list_told)
    changed = Signal(object)  # the value chosen

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[Hashable, str]],
        parent: QWidget | None = None,
        *,
        keys: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._options, self._at, self._menu = list(options), 0, False
        self._told = Options(self, lambda at: self.set_value(self._options[at][0]), TabOption)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._options[0][1])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._told.offer([text for _value, text in self._options], 0)
        self.field = Choice(self)
        self.field.setAccessibleName(name)
        self.field.fill([text for _value, text in self._options], keys)
        self.field.activated.connect(lambda at: self.set_value(self._options[at][0]))
        self.field.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def value(self) -> Hashable:
        """Return what is open."""
        return self._options[self._at][0]

    def set_value(self, value: Hashable) -> None:
        """Open a side; says nothing if it is open already."""
        at = [option[0] for option in self._options].index(value)
        if at != self._at:
            self._at = at
            self._told.mark(at, lead=self.field.isHidden())
            self.field.setCurrentIndex(at)
            self.setAccessibleDescription(self._options[at][1])
            self.update()
            self.changed.emit(value)

    def folds(self, width: int) -> bool:
        """Whether the words have no room side by side, or were asked to make room."""
        if self._menu:
            return True
        widths = self._widths()
        return sum(widths) + (len(widths) - 1) * space.M > width

    def be_menu(self, *, menu: bool) -> None:
        """Be one field with a menu, whatever room there is, or a row of words where they have room."""
        if menu is not self._menu:
            self._menu = menu
            self.updateGeometry()
            self._stand()

    def _boxes(self) -> list[QRect]:
        widths, boxes, left = self._widths(), list[QRect](), 0
        spare = (self.width() - sum(widths)) // max(1, len(widths) - 1)
        gap = max(space.S, min(space.XL, spare))
        for width in widths:
            boxes.append(QRect(left, 0, width, self.height()))
            left += width + gap
        return boxes

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(font(Style.STRONG))
        return [metrics.horizontalAdvance(text) for _value, text in self._options]

    def sizeHint(self) -> QSize:
        if self._menu:
            return QSize(_FIELD, space.CONTROL)
        widths = self._widths()
        return QSize(sum(widths) + (len(widths) - 1) * space.XL, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_FIELD, space.CONTROL if self._menu else _HEIGHT)

    def heightForWidth(self, width: int) -> int:
        if self._menu:
            return space.CONTROL
        return _FOLDED if self.folds(width) else _HEIGHT

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        self._told.lie(self._boxes())
        folded = self.folds(self.width())
        self.field.setGeometry(0, 0, min(_FIELD, self.width()), space.CONTROL)
        if folded is self.field.isHidden():
            had = self.hasFocus() or self.field.hasFocus()
            self.field.setVisible(folded)
            self._told.show(shown=not folded)
            if folded:
                self.setFocusProxy(self.field)
            if had:
                self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.set_value(self._options[(self._at + step) % len(self._options)][0])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.field.isHidden():
            return
        for (value, _text), box in zip(self._options, self._boxes(), strict=True):
            if box.adjusted(-space.M, 0, space.M, 0).contains(event.position().toPoint()):
                self.set_value(value)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.field.isHidden():
            return
        painter = QPainter(self)
        for at, box in enumerate(self._boxes()):
            here = at == self._at
            painter.setPen(color("ink" if here else "muted"))
            painter.setFont(font(Style.STRONG if here else Style.BODY))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._options[at][1])
            if here:
                mark = QRect(box.left(), box.bottom() + 1 - _MARK, box.width(), _MARK)
                painter.fillRect(mark, color("accent"))
