"""The table of the ease laid out: figure left, the lines in the middle, what goes with them on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boutique.domain.measuring.ease import HOUSE_EASE, EaseLine
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.orders.garments import GARMENTS
from boutique.ui import kit
from boutique.ui.kit.bending import put
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.slot import Slot
from boutique.ui.kit.told import group_told
from boutique.ui.kit.walking import lead
from boutique.ui.measuring.ease_row import EASE_WIDTHS, EaseRow
from boutique.ui.measuring.figure_row import SIGN
from boutique.ui.measuring.figures import Away, FigureSide
from boutique.ui.measuring.kinds import KindSwitch, MeasureKind
from boutique.ui.measuring.refusals import Refusals
from boutique.ui.theme import Style, space
from boutique.wording import _, p_
from boutique.wording.kernel.phrases import capital
from boutique.wording.measuring.measures import unit_sign

_WIDE: Final = 1160
_NARROW: Final = 880  # with less room beside a figure the names of measures would be cut
_WIDEST: Final = 700
_ASIDE: Final = 232
_QUESTIONS: Final = 2
QWIDGETSIZE_MAX: Final = (1 << 24) - 1


class EaseRows(QWidget):
    """One row a measure, and the keys that lead down them."""

    TOLD_AS = staticmethod(group_told)
    settled = Signal(str)
    entered = Signal(str)
    mended = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, EaseRow] = {}
        self._codes: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(p_("measures", "Ease"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(_heads())
        self._column.addWidget(kit.Hairline())

    def show_lines(self, lines: Sequence[EaseLine], unit: LengthUnit) -> None:
        """Show the lines of one garment."""
        self._codes = tuple(line.code for line in lines)
        for code, row in self.rows.items():
            row.setVisible(code in self._codes)
        for line in lines:
            row = self.rows.get(line.code) or self._row(line)
            self._column.removeWidget(row)
            self._column.addWidget(row)
            row.tell(line, unit)
        lead(self, *(row.figure for row in self.shown()))
        if self.hasFocus():
            self.go_to(self._codes[0])

    def _row(self, line: EaseLine) -> EaseRow:
        row = self.rows[line.code] = EaseRow(line)
        row.settled.connect(self.settled)
        row.entered.connect(self.entered)
        row.mended.connect(self.mended)
        return row

    def shown(self) -> list[EaseRow]:
        """Return the rows from the top."""
        return [self.rows[code] for code in self._codes]

    def go_to(self, code: str) -> None:
        """Lead the keyboard to a measure."""
        if code in self._codes:
            self.rows[code].figure.setFocus(Qt.FocusReason.TabFocusReason)
            self.rows[code].figure.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here begins at the top."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.BacktabFocusReason and self._codes:
            self.focusPreviousChild()  # out of the first measure, not into it again
        elif self._codes:
            self.go_to(self._codes[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows go up and down."""
        here = next((at for at, row in enumerate(self.shown()) if row.figure.hasFocus()), None)
        down = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        step = 1 if event.key() in down else -1 if event.key() == Qt.Key.Key_Up else 0
        if here is None or not step:
            super().keyPressEvent(event)
        elif here + step == len(self._codes):
            self.rows[self._codes[here]].figure.gone.emit()
        elif here + step >= 0:
            self.go_to(self._codes[here + step])


class EaseTable(QWidget):
    """Knows where everything stands."""

    changed = Signal()  # another garment, or another unit

    def __init__(self, buttons: Sequence[QWidget], away: Away, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds, self.figure, self.rows = KindSwitch(MeasureKind.EASE), FigureSide(away), EaseRows()
        self.garments = kit.Choice()
        self.garments.setAccessibleName(p_("measures", "Garment"))
        self.garments.setFixedWidth(190)
        for key in HOUSE_EASE:
            self.garments.addItem(capital(_(GARMENTS[key])), key)
        units = (LengthUnit.CM, LengthUnit.INCH)
        self.units = kit.Segmented(_("Unit"), [(unit, unit_sign(unit)) for unit in units])
        self.message = kit.InlineMessage()
        self.refusals = Refusals(self.message)
        self.aside, self._questions = Slot(gap=space.XL), Slot(gap=space.S)
        self._lay_out(buttons)
        self.setFocusProxy(self.rows)
        self.garments.activated.connect(lambda _at: self.changed.emit())
        self.units.changed.connect(lambda _unit: self.changed.emit())
        self.rows.entered.connect(self.figure.light)
        self.rows.mended.connect(self.refusals.accept)
        self.figure.chosen.connect(self.rows.go_to)

    def _lay_out(self, buttons: Sequence[QWidget]) -> None:
        self._left = QWidget()
        self._left_column = kit.column(self.kinds, self.figure, gap=0)
        self._left.setLayout(self._left_column)
        right = QWidget()
        beside = kit.column(self.aside, *buttons, gap=space.XL, margins=(space.M, space.XL, space.XL, 0))
        beside.addStretch(1)
        right.setLayout(beside)
        self._right = kit.Scroll(right, _("What goes with the measures"))
        self._right.setFixedWidth(_ASIDE + space.XL + space.M)
        across = kit.row(gap=0)
        across.addWidget(self._left, 4)
        across.addWidget(self._middle(), 10)
        across.addWidget(self._right)
        self.setLayout(across)

    def _middle(self) -> QWidget:
        self._head = head = kit.row(self.garments)
        head.addStretch(1)
        head.addWidget(self.units)
        head.setContentsMargins(0, 0, space.M, 0)  # it ends where the rows do
        inner = QWidget()
        inside = kit.column(self.rows, margins=(0, 0, space.M, 0))
        inside.addStretch(1)
        inner.setLayout(inside)
        made = self._made = QWidget()
        self._edges = kit.column(gap=space.M)
        self._edges.addLayout(head)
        self._edges.addWidget(self.message)
        self._edges.addWidget(kit.Scroll(inner, _("Ease")), 1)
        self._edges.addWidget(self._questions)
        made.setLayout(self._edges)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        edge = space.CONTROL if narrow else space.XL
        self._made.setMaximumWidth(QWIDGETSIZE_MAX if narrow else _WIDEST)
        self._edges.setContentsMargins(edge, space.L, edge - space.M, space.M)
        self._left.setHidden(narrow)
        self.kinds.stand(above=not narrow)
        self._right.setVisible(self.width() >= _WIDE)
        if narrow:
            put(self._head, self.kinds, 0)
        else:
            put(self._left_column, self.kinds, 0)

    @property
    def garment(self) -> str:
        """The garment whose ease is shown."""
        return str(self.garments.currentData())

    @property
    def unit(self) -> LengthUnit:
        """The unit in which one reads and types."""
        return LengthUnit(str(self.units.value()))

    def question(self, asked: Sequence[tuple[str, str]]) -> None:
        """Ask below the table, and mark the fields in question."""
        by_code = dict(reversed(asked))
        for code, row in self.rows.rows.items():
            row.question(by_code.get(code, ""))
        self._questions.fill(*(kit.Notice(sentence) for _code, sentence in asked[:_QUESTIONS]))


def _heads() -> QHBoxLayout:
    across = kit.row(gap=0, margins=(space.S, 0, space.S, space.S))
    across.addWidget(kit.section(_("Measure")), 1, Qt.AlignmentFlag.AlignBottom)
    words = (p_("ease", "Body"), p_("ease", "Ease"), p_("ease", "Finished"), p_("ease", "As worn"))
    for at, (word, width) in enumerate(zip(words, EASE_WIDTHS, strict=True)):
        head = Prose(word.upper(), Style.SECTION, "muted")
        head.setAccessibleName(word)
        head.setFixedWidth(width)
        head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        if at == 1:
            across.addSpacing(SIGN + space.S)
            head.setContentsMargins(0, 0, space.S + 1, 0)
        across.addWidget(head, 0, Qt.AlignmentFlag.AlignBottom)
    return across
