"""A story one can look through: by part, by words typed, with the arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.pages.story import StoryEvent, Theme
from boutique.ui import kit
from boutique.ui.clients.story.lines import StoryLine, rows_of
from boutique.ui.clients.story.painting import StoryDelegate
from boutique.ui.kit import Prose, RowsModel
from boutique.ui.kit.bending import frame
from boutique.ui.kit.line import EDGE
from boutique.ui.theme import space
from boutique.wording import _


class _Rows(kit.RowList):
    struck = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.struck.emit()
        else:
            super().keyPressEvent(event)


class StoryList(QWidget):
    """Says which event was chosen, entered with Enter, or is to be struck out."""

    chosen = Signal(object)  # StoryEvent or None
    entered = Signal(object)  # StoryEvent
    struck = Signal(object)  # StoryEvent

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[StoryLine] = ()
        self._events: dict[object, StoryEvent] = {}
        self.theme = kit.Segmented(_("Which part of the story"), _themes())
        self.search = kit.SearchField(_("Search the story"))
        self.model = RowsModel(self)
        self._painter = StoryDelegate(self)
        self.rows = _Rows(self.model, _("Story"), delegate=self._painter)
        self.none = Prose("", tone="muted")
        self.none.setContentsMargins(space.CONTROL, space.L, space.CONTROL, 0)
        self._lay_out()
        self.theme.changed.connect(lambda _value: self._fill())
        self.search.textChanged.connect(lambda _text: self._fill())
        self.rows.chosen.connect(lambda row: self.chosen.emit(self._events.get(row.id)))
        self.rows.entered_row.connect(lambda row: self.entered.emit(self._events[row.id]))
        self.rows.struck.connect(self._on_struck)

    def _lay_out(self) -> None:
        self.theme.setFixedHeight(space.CONTROL)
        self._tools = tools = kit.row(self.theme, gap=space.M)
        tools.addWidget(self.search, 1)
        inset = space.CONTROL - EDGE
        whole = kit.column(gap=space.S)
        whole.addLayout(tools)
        whole.addWidget(self.none)
        around = kit.row(self.rows, margins=(inset, 0, space.S, 0))
        whole.addLayout(around, 1)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        above = space.S if self.window().height() < space.LOW else space.M
        frame(self._tools, (space.CONTROL, above, space.CONTROL, 0))
        super().resizeEvent(event)

    def show_story(self, lines: Sequence[StoryLine]) -> None:
        """Show a story anew; what was looked for is still looked for."""
        self.none.setText(_("Nothing of the kind in the story.") if lines else _("Nothing has happened yet."))
        self._show(lines)

    def _show(self, lines: Sequence[StoryLine]) -> None:
        self._lines = lines
        self._events = {line.row.id: line.event for line in lines}
        self._painter.know(lines)
        self._fill()

    def begin(self) -> None:
        """Make room for the whole story of somebody else; until it is read, nothing is said of it."""
        self.none.setText("")
        self._show(())
        self.search.clear()
        self.theme.set_value(Theme.ALL)
        self.rows.verticalScrollBar().setValue(0)

    def current(self) -> StoryEvent | None:
        """Return the event chosen, if any."""
        row = self.rows.current()
        return self._events.get(row.id) if row is not None else None

    def _fill(self) -> None:
        before = self.rows.current()
        shown = rows_of(self._lines, str(self.theme.value()), self.search.text())
        self.model.show(shown)
        self.none.setVisible(bool(self.none.text()) and not shown)
        if before is None or not self.rows.choose(before.id):
            self.chosen.emit(None)

    def _on_struck(self) -> None:
        if (event := self.current()) is not None:
            self.struck.emit(event)


def _themes() -> list[tuple[str, str]]:
    return [
        (Theme.ALL, _("Everything")),
        (Theme.SAID, _("What they said")),
        (Theme.ORDERS, _("Orders")),
        (Theme.CARE, _("Care")),
    ]
