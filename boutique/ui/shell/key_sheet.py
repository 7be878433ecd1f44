"""F1: the keys that work, made from what is live; a word typed leaves only its keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from boutique.ui.kernel.key_names import cap_of
from boutique.ui.kit.button import Button
from boutique.ui.kit.keycap import KeyCap
from boutique.ui.kit.lines import DashedRule
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.split import Scroll, column, on_sheet, row
from boutique.ui.kit.text import Text
from boutique.ui.shell.key_listing import KeyLine
from boutique.ui.shell.matching import matches
from boutique.ui.theme import Style, space
from boutique.wording import _

_COLUMN: Final = 288  # pixels one column wants, words and all
_MOST: Final = 4
_PRINT: Final = QKeySequence.StandardKey.Print


class KeySheet(QWidget):
    """Lies over the whole room; Esc or F1 puts it away."""

    wanted_on_paper = Signal(object)  # sequence of KeyLine

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._lines: Sequence[KeyLine] = ()
        self._columns = 0
        self._before: QWidget | None = None
        on_sheet(self)
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Type a word to see only its keys"))
        self.field.setAccessibleName(_("Find a key"))
        self.field.setMaximumWidth(320)
        self.field.setFixedHeight(space.CONTROL)
        self.field.textChanged.connect(self._show)
        self._groups = QWidget()
        self._grid = QVBoxLayout(self._groups)
        self._grid.setContentsMargins(0, 0, 0, 0)
        head = row(Text(_("Keys"), Style.TITLE), gap=space.S)
        head.addStretch(1)
        for part in (Text(_("close"), Style.MEDIUM, "muted"), KeyCap("Esc")):
            head.addWidget(part)
        whole = column(gap=space.M, margins=(space.CONTROL, space.XL, space.CONTROL, space.L))
        whole.addLayout(head)
        whole.addWidget(Text(_("They are shown on the buttons too; nothing needs keys alone."), tone="muted"))
        self.paper = Button(_("Print them for the counter…"), icon_name="printer")
        self.paper.set_cap(cap_of(QKeySequence(_PRINT)))
        self.paper.clicked.connect(self._on_paper)
        tools = row(gap=space.M)
        tools.addWidget(self.field, 1000)
        tools.addStretch(1)
        tools.addWidget(self.paper)
        whole.addLayout(tools)
        whole.addWidget(DashedRule())
        whole.addWidget(Scroll(self._groups, _("Keys")), 1)
        self.setLayout(whole)
        self.hide()
        host.installEventFilter(self)

    def open(self, lines: Sequence[KeyLine]) -> None:
        """Come up with these keys, or go away where they are on show."""
        if self.isVisible():
            self.leave()
            return
        self._lines, self._before = lines, self.window().focusWidget()
        self.field.clear()
        self._show()
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go away and give the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def shown(self) -> list[KeyLine]:
        """Return the keys on show."""
        return [line for line in self._lines if matches(self.field.text(), f"{line.text} {line.cap}")]

    def _show(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        groups = groupby(self.shown(), lambda line: line.group)
        self._columns = self._that_fit()
        self._grid.addWidget(_table([list(lines) for _group_name, lines in groups], self._columns))
        self._grid.addStretch(1)

    def _that_fit(self) -> int:
        room = self._host.width() - 2 * space.CONTROL
        return min(_MOST, max(1, room // _COLUMN))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns != self._that_fit():
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._host.rect())
        return False

    def event(self, event: QEvent) -> bool:
        """Our own two keys do nothing in the room below."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _ours(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            self._on_paper()

    def _on_paper(self) -> None:
        """All keys go out, also those that do not answer to what is typed."""
        self.leave()
        self.wanted_on_paper.emit(self._lines)


def _ours(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape or event.matches(_PRINT)


def _table(groups: Sequence[Sequence[KeyLine]], count: int) -> QWidget:
    """Lay the groups into columns, each into the one that is shortest so far."""
    made = QWidget()
    across = row(gap=space.XL)
    columns = [QVBoxLayout() for _each in range(count)]
    heights = [0] * count
    for lines in groups:
        at = heights.index(min(heights))
        columns[at].addWidget(_group(lines))
        heights[at] += len(lines) + 2
    for each in columns:
        each.addStretch(1)
        across.addLayout(each, 1)
    made.setLayout(across)
    return made


def _group(lines: Sequence[KeyLine]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, space.S, 0, space.M)
    grid.setHorizontalSpacing(space.M)
    grid.setVerticalSpacing(space.S)
    grid.setColumnMinimumWidth(0, 96)
    grid.setColumnStretch(1, 1)
    grid.addWidget(Text(lines[0].group, Style.SUBTITLE, "accent" if lines[0].here else "ink"), 0, 0, 1, 2)
    for at, line in enumerate(lines, 1):
        grid.addWidget(KeyCap(line.cap), at, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Prose(line.text), at, 1)
    return made
