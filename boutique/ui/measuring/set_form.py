"""A set of the shop's own: its name, its measures in their order, and all the others to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.kernel.text import fold
from boutique.domain.measuring.model import LEFT, MEASURES, can_be, in_tape_order
from boutique.domain.measuring.seamly import BY_CODE
from boutique.domain.measuring.sets import TapeSet
from boutique.ui import kit
from boutique.ui.kit import Field, Row, Section
from boutique.ui.kit.line import EDGE
from boutique.ui.theme import space
from boutique.wording import _, explain
from boutique.wording.measuring.measures import measure_name

_WIDEST = 760


class SetForm(QWidget):
    """Enter on a measure takes it into the set or out of it; Alt and the arrows move it."""

    saved = Signal()
    left = Signal()
    struck = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.codes: list[str] = []
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.name.setPlaceholderText(_("for example: morning coat"))
        self._field = Field(_("Name of the set"), self.name)
        self.search = kit.SearchField(_("Find a measure"))
        self.model = kit.RowsModel(self)
        self.list = kit.RowList(self.model, _("Measures of the set, and all others"), lines=1)
        self.list.installEventFilter(self)
        self._head = kit.PageHead("", edge=space.CONTROL)
        self.up = kit.IconButton("chevron-up", _("Up the tape"))
        self.down = kit.IconButton("chevron-down", _("Down the tape"))
        self.sort = kit.Button(_("In the order of the tape"), kit.Kind.QUIET, compact=True)
        self.save = kit.Button(_("Save the set"), kit.Kind.PRIMARY)
        self.leave = kit.Button(_("Cancel"), kit.Kind.QUIET)
        self.strike = kit.Button(_("Delete the set"), kit.Kind.QUIET, icon_name="trash-2")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.name)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        tools = kit.row(self.up, self.down, self.sort)
        tools.addStretch(1)
        top = kit.row(self._field, self.search, gap=space.L)
        top.setAlignment(self.search, Qt.AlignmentFlag.AlignBottom)
        above = kit.column(gap=space.M, margins=(space.CONTROL, 0, space.CONTROL, 0))
        above.addLayout(top)
        above.addLayout(tools)
        middle = kit.column(gap=space.M, margins=(0, 0, 0, space.M))
        middle.addLayout(above)
        middle.addLayout(kit.row(self.list, margins=(space.CONTROL - EDGE, 0, space.S, 0)), 1)
        inner.setLayout(middle)
        whole = kit.column(self._head, gap=0)
        whole.addWidget(inner, 1)
        whole.addWidget(kit.ActionBar(self.save, self.leave, right=self.strike))
        self.setLayout(whole)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._show(""))
        self.list.entered_row.connect(lambda row: self.toggle(str(row.id)))
        self.list.doubleClicked.connect(lambda _index: self._toggle_current())
        self.up.clicked.connect(lambda: self.move_row(-1))
        self.down.clicked.connect(lambda: self.move_row(1))
        self.sort.clicked.connect(self.sort_codes)
        self.save.clicked.connect(self.saved)
        self.leave.clicked.connect(self.left)
        self.strike.clicked.connect(self.struck)

    def open(self, known: TapeSet | None) -> None:
        """Begin a new set, or correct one."""
        self.codes = list(known.codes) if known is not None else []
        self.name.setText(known.name if known is not None else "")
        self._field.accept()
        self.search.clear()
        self._head.set(_("A set of your own") if known is None else known.name, _how())
        self.strike.setVisible(known is not None)
        self.wait(waiting=False)
        self._show("")

    def wait(self, *, waiting: bool) -> None:
        """Take no second order while the first is being written."""
        self.save.setDisabled(waiting)

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was chosen stays."""
        self.wait(waiting=False)
        self._field.refuse(explain(error))
        self.name.setFocus()

    def toggle(self, code: str) -> None:
        """Take a measure into the set, or out of it."""
        if code in self.codes:
            self.codes.remove(code)
        else:
            self.codes.append(code)
        self._show(code)

    def _toggle_current(self) -> None:
        if (row := self.list.current()) is not None:
            self.toggle(str(row.id))

    def move_row(self, step: int) -> None:
        """Move the chosen measure up or down the set."""
        row = self.list.current()
        if row is None or row.id not in self.codes:
            return
        at = self.codes.index(row.id)
        to = max(0, min(len(self.codes) - 1, at + step))
        self.codes.insert(to, self.codes.pop(at))
        self._show(row.id)

    def sort_codes(self) -> None:
        """Put the measures in the order of the tape."""
        self.codes = list(in_tape_order(self.codes))
        self._show("")

    def _show(self, code: str) -> None:
        wanted = fold(self.search.text())
        rest = [each for each in _all_codes() if each not in self.codes and wanted in _folded(each)]
        lines: list[Row | Section] = []
        if self.codes:
            lines += [Section(_("In the set")), *(_line(each) for each in self.codes)]
        if rest:
            lines += [Section(_("Other measures")), *(_line(each) for each in rest)]
        self.model.show(lines)
        if code:
            self.list.choose(code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and the arrows move a measure."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_row(step)
                return True
        return super().eventFilter(watched, event)


def _how() -> str:
    return _("Enter takes a measure in or out, Alt and the arrows move it.")


def _all_codes() -> Sequence[str]:
    """Every measure that can be taken: the house's first, then the rest of Seamly's."""
    return [*MEASURES, *(code for code in BY_CODE if code not in MEASURES and can_be(code, 1))]


def _folded(code: str) -> str:
    return fold(f"{measure_name(code)} {code}")


def _line(code: str) -> Row:
    return Row(code, measure_name(code), note="" if code in LEFT else code)
