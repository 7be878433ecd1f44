"""The measuring screen laid out: figure left, the tape in the middle, what goes with it on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from boutique.domain.lengths import LengthUnit
from boutique.domain.measure_sets import SETS
from boutique.ui import kit
from boutique.ui.kit.slot import Slot
from boutique.ui.measuring.aside import Aside
from boutique.ui.measuring.figures import FigureSide
from boutique.ui.measuring.sitting import Sitting
from boutique.ui.measuring.strip import SessionStrip
from boutique.ui.measuring.tape import Tape
from boutique.ui.theme import space
from boutique.wording import _, day, n_
from boutique.wording.measures import over_words, set_name, unit_sign

_WIDE: Final = 1020
_ROOMY: Final = 860
_NARROW: Final = 700
_WIDEST: Final = 700
_SET_WIDTH: Final = 190
_QUESTIONS: Final = 2
_BAR: Final = 12  # the scroll bar stands beside the tape, not on it


class _Fitting(kit.Scroll):
    """As high as what it holds, so that what is asked stands right below; with less room it scrolls."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._content = content
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        high = self._content.heightForWidth(self.viewport().width())
        return QSize(self._content.sizeHint().width(), high)


class MeasuringTable(QWidget):
    """Knows where everything stands; what it means is decided by whoever listens."""

    changed = Signal()  # another set, or another unit

    def __init__(self, papers: Sequence[kit.Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure, self.tape, self.aside = FigureSide(), Tape(), Aside(papers)
        self.strip = SessionStrip()
        self.garments = kit.Choice()
        self.garments.setAccessibleName(_("Set of measures"))
        self.garments.setFixedWidth(_SET_WIDTH)
        for key in SETS:
            self.garments.addItem(set_name(key), key)
        units = (LengthUnit.CM, LengthUnit.INCH)
        self.units = kit.Segmented(_("Unit"), [(unit, unit_sign(unit)) for unit in units])
        self._questions, self._reading = Slot(gap=space.S), Slot()
        self._asked: Sequence[tuple[str, str]] = ()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        rows = QWidget()
        self._column = QVBoxLayout(rows)
        self._column.setSpacing(space.XL)
        self._column.addWidget(self.tape)
        self._column.addStretch(1)
        self._scroll = _Fitting(rows)
        right = QWidget()
        self._beside = kit.column(self.aside, margins=(space.M, space.L, space.XL, 0))
        right.setLayout(self._beside)
        self._right = kit.Scroll(right)
        self._right.setFixedWidth(self.aside.width() + space.XL + space.M)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.figure, 5)
        across.addWidget(self._middle(), 9)
        across.addWidget(self._right)
        whole = kit.column(gap=0)
        whole.addLayout(across, 1)
        whole.addWidget(self.strip)
        self.setLayout(whole)
        self.setFocusProxy(self.tape)

    def _middle(self) -> QWidget:
        """What is chosen above stays in sight while the tape scrolls, and so does what is asked below it."""
        head = kit.row(self.garments)
        head.addStretch(1)
        head.addWidget(self.units)
        made = QWidget()
        made.setMaximumWidth(_WIDEST)
        self._edges = kit.column(gap=space.M)
        self._edges.addLayout(head)
        self._edges.addWidget(self._reading)
        self._edges.addWidget(self._scroll, 1000)
        self._edges.addWidget(self._questions)
        self._edges.addStretch(1)
        made.setLayout(self._edges)
        return made

    def _connect(self) -> None:
        self.garments.activated.connect(lambda _at: self.changed.emit())
        self.units.changed.connect(self._on_unit)
        self.tape.entered.connect(self._on_entered)
        self.tape.ended.connect(self._on_ended)
        self.figure.chosen.connect(self.tape.go_to)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, narrow = self.width() >= _WIDE, self.width() < _NARROW
        edge = space.M if narrow else space.XL
        self._edges.setContentsMargins(edge, space.L, edge - _BAR, space.M)
        self._column.setContentsMargins(0, 0, _BAR, space.M)
        self.figure.setHidden(narrow)
        self.tape.spare(narrow=self.width() < _ROOMY)
        self._right.setVisible(wide)
        (self._beside if wide else self._column).addWidget(self.aside)
        self._scroll.updateGeometry()

    @property
    def garment(self) -> str:
        """The set that is chosen."""
        return str(self.garments.currentData())

    def set_garment(self, key: str) -> None:
        """Choose a set; says nothing."""
        self.garments.setCurrentIndex(self.garments.findData(key))

    @property
    def unit(self) -> LengthUnit:
        """The unit in which one reads and types."""
        return LengthUnit(str(self.units.value()))

    def set_unit(self, unit: LengthUnit) -> None:
        """Read and type in another unit from now on."""
        self.units.set_value(unit)

    def _on_unit(self, unit: object) -> None:
        self.tape.speak(LengthUnit(str(unit)))
        self.changed.emit()

    def show_sitting(self, sitting: Sitting) -> None:
        """Show what was taken before, and the earlier taking that is read."""
        self.tape.show_set(sitting.codes(self.garment))
        self.tape.show_sessions(sitting.earlier, sitting.today)
        self._scroll.updateGeometry()
        if sitting.reading is None:
            self.tape.show_fields()
            self._reading.fill()
            return
        self.tape.show_past(sitting.reading, sitting.past(self.unit), sitting.today)
        told = [day(sitting.reading.taken_on), sitting.reading.by]
        if over := over_words(sitting.reading.over):
            told.append(_("over: {what}").format(what=over))
        sentence = _("An earlier taking, to read: {what}. Esc leads back to today.")
        self._reading.fill(kit.Notice(sentence.format(what=" · ".join(filter(None, told))), kit.Tone.NEUTRAL))

    def begin(self, texts: Mapping[str, str], unit: LengthUnit) -> None:
        """Put these figures into the fields, and empty the others."""
        self.strip.clear()
        for row in self.tape.rows.values():
            row.put("")
        self.set_unit(unit)
        for code, text in texts.items():
            if code in self.tape.rows:
                self.tape.rows[code].put(text)

    def texts(self) -> dict[str, str]:
        """Return what is typed, by code."""
        return {row.code: row.figure.text().strip() for row in self.tape.filled()}

    def question(self, asked: Sequence[tuple[str, str]]) -> None:
        """Ask beside the table, and mark the fields in question."""
        by_code: dict[str, str] = {}
        for code, sentence in reversed(asked):
            by_code[code] = sentence
        for row in self.tape.rows.values():
            row.question(by_code.get(row.code, ""))
        self._asked = asked
        self._ask()

    def _ask(self) -> None:
        """Say the questions about the measure at hand first, and how many more there are."""
        here = self.figure.lit
        first = sorted(self._asked, key=lambda each: each[0] != here)
        notices = [kit.Notice(sentence) for _code, sentence in first[:_QUESTIONS]]
        more = len(first) - len(notices)
        rest = [kit.muted(n_("and {n} more question", "and {n} more questions", more))] if more else []
        self._questions.fill(*notices, *rest)

    def _on_entered(self, code: str) -> None:
        self.figure.light(code)
        self._ask()
        self._scroll.ensureWidgetVisible(self.tape.rows[code], 0, space.HUGE)

    def _on_ended(self) -> None:
        if not self.strip.isHidden():
            self.strip.save_button.setFocus(Qt.FocusReason.TabFocusReason)
