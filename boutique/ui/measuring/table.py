"""The measuring screen laid out: figure left, the tape in the middle, what goes with it on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boutique.domain.measuring.lengths import LengthUnit
from boutique.ui import kit
from boutique.ui.kit.bending import put
from boutique.ui.kit.slot import Slot
from boutique.ui.measuring.figures import Away, FigureSide
from boutique.ui.measuring.kinds import KindSwitch, MeasureKind
from boutique.ui.measuring.sitting import Sitting
from boutique.ui.measuring.strip import SessionStrip
from boutique.ui.measuring.tape import Tape
from boutique.ui.theme import space
from boutique.wording import _, n_
from boutique.wording.measuring.measures import unit_sign

_WIDE: Final = 1100
_ROOMY: Final = 860
_NARROW: Final = 760
_WIDEST: Final = 700
_SET_WIDTH: Final = 190
_QUESTIONS: Final = 2
_BAR: Final = 12  # the scroll bar stands beside the tape, not on it


class MeasuringTable(QWidget):
    """Knows where everything stands; what it means is decided by whoever listens."""

    changed = Signal()  # another set, another garment, or another unit

    def __init__(
        self,
        kind: MeasureKind,
        aside: QWidget,
        strip: SessionStrip,
        away: Away,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kinds = KindSwitch(kind)
        self.figure, self.tape, self.aside, self.strip = FigureSide(away), Tape(), aside, strip
        self.choice = kit.Choice()
        self.choice.setFixedWidth(_SET_WIDTH)
        units = (LengthUnit.CM, LengthUnit.INCH)
        self.units = kit.Segmented(_("Unit"), [(unit, unit_sign(unit)) for unit in units])
        self.above, self._questions, self._reading = Slot(), Slot(gap=space.S), Slot()
        self._asked: Sequence[tuple[str, str]] = ()
        self._said: Sequence[str] = ()
        self._told = ""
        self._reads = False
        for slot in (self.above, self._questions, self._reading):
            slot.fill()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        rows = QWidget()
        self._column = QVBoxLayout(rows)
        self._column.setSpacing(space.XL)
        self._column.addWidget(self.tape)
        self._column.addStretch(1)
        self._scroll = kit.Fitting(rows, _("Measures"))
        right = QWidget()
        self._beside = kit.column(self.aside, margins=(space.M, space.L, space.XL - _BAR, 0))
        right.setLayout(self._beside)
        self._right = kit.Scroll(right, _("What goes with the measures"))
        self._right.setFixedWidth(self.aside.width() + space.XL + space.M)
        across = QHBoxLayout()
        across.setSpacing(0)
        self._left = QWidget()
        self._left_column = kit.column(self.kinds, self.figure, gap=0)
        self._left.setLayout(self._left_column)
        across.addWidget(self._left, 5)
        across.addWidget(self._middle(), 11)
        across.addWidget(self._right)
        whole = kit.column(gap=0)
        whole.addLayout(across, 1)
        whole.addWidget(self.strip)
        self.setLayout(whole)
        self.setFocusProxy(self.tape)

    def _middle(self) -> QWidget:
        """What is chosen above stays in sight while the tape scrolls, and so does what is asked below it."""
        self.head = kit.row(self.choice)
        self.head.addStretch(1)
        self.head.addWidget(self.units)
        self.head.setContentsMargins(0, 0, _BAR, 0)  # it ends where the tape does
        made = QWidget()
        made.setMaximumWidth(_WIDEST)
        self._edges = kit.column(gap=space.M)
        self._edges.addLayout(self.head)
        self._edges.addWidget(self.above)
        self._edges.addWidget(self._reading)
        self._edges.addWidget(self._scroll, 1000)
        self._edges.addWidget(self._questions)
        self._edges.addStretch(1)
        made.setLayout(self._edges)
        return made

    def _connect(self) -> None:
        self.choice.activated.connect(lambda _at: self.changed.emit())
        self.units.changed.connect(self._on_unit)
        self.tape.entered.connect(self._on_entered)
        self.tape.ended.connect(self._on_ended)
        self.figure.chosen.connect(self.tape.go_to)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # sizes that pass while nobody sees them cost more than one

    def _fit(self) -> None:
        wide, narrow = self.width() >= _WIDE, self.width() < _NARROW
        edge = space.M if narrow else space.XL
        right = edge if wide or narrow else space.CONTROL  # the page's own where nothing is beside
        self._edges.setContentsMargins(edge, space.L, right - _BAR, space.M)
        self._column.setContentsMargins(0, 0, _BAR, space.M)
        self._left.setHidden(narrow)
        self.kinds.stand(above=not narrow)
        if narrow:
            put(self.head, self.kinds, 0)
        else:
            put(self._left_column, self.kinds, 0)
        self.tape.spare(narrow=self.width() < _ROOMY)
        self._right.setVisible(wide)
        put(self._beside if wide else self._column, self.aside)

    @property
    def chosen(self) -> str:
        """The key of what is chosen above the tape."""
        return str(self.choice.currentData())

    def choose(self, key: str) -> bool:
        """Choose what is measured; says nothing. False when it is not offered."""
        at = self.choice.findData(key)
        if at >= 0:
            self.choice.setCurrentIndex(at)
        return at >= 0

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer keys with their words; what is chosen stays chosen if it is still offered."""
        known = [(self.choice.itemData(at), self.choice.itemText(at)) for at in range(self.choice.count())]
        if known == list(choices):
            return
        before = self.chosen
        self.choice.clear()
        for key, words in choices:
            self.choice.addItem(words, key)
        self.choose(before)

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

    def show_sitting(self, sitting: Sitting, codes: Sequence[str], reading: str) -> None:
        """Show what was taken before, and the earlier taking that is read, told in a sentence."""
        self.tape.show_set(codes)
        self.tape.show_earlier(sitting)
        past = sitting.past
        self._keep_the_keyboard(reading=past is not None)
        if past is None:
            self.tape.show_fields()
        else:
            taken = {each.code: each.mm for each in past.taken}
            self.tape.show_past(past.taken_on, sitting.read_texts(self.unit), taken, sitting.today)
        self._read(reading)
        self._scroll.updateGeometry()
        if self.tape.hasFocus() and past is None:
            self.tape.begin()

    def _keep_the_keyboard(self, *, reading: bool) -> None:
        """Fields that go would take the keyboard with them to anywhere; it waits above the tape."""
        if reading == self._reads:
            return
        self._reads = reading
        here = self.focusWidget()
        if reading and here is not None and self.tape.isAncestorOf(here):
            self.choice.setFocus()
        elif not reading and self.choice.hasFocus():
            self.tape.setFocus()

    def _read(self, sentence: str) -> None:
        if sentence != self._told:
            self._told = sentence
            self._reading.fill(*([kit.Notice(sentence, kit.Tone.NEUTRAL)] if sentence else []))

    def begin(self) -> None:
        """Empty every field."""
        for row in self.tape.rows.values():
            row.put("")

    def put(self, texts: Mapping[str, str]) -> None:
        """Put figures back that were typed and could not be read."""
        for code, text in texts.items():
            if code in self.tape.rows:
                self.tape.rows[code].put(text)

    def unread(self) -> dict[str, str]:
        """Return what is typed and is no length, by code."""
        return {row.code: row.figure.text() for row in self.tape.unwritten() if row.certain() is None}

    def question(self, asked: Sequence[tuple[str, str]]) -> None:
        """Ask beside the table, and mark the fields in question."""
        asked = [each for each in asked if not self._is_refused(each[0])]
        by_code: dict[str, str] = {}
        for code, sentence in reversed(asked):
            by_code[code] = sentence
        for row in self.tape.rows.values():
            row.question(by_code.get(row.code, ""))
        self._asked = asked
        self._ask()

    def _is_refused(self, code: str) -> bool:
        """What cannot be is said already, and nobody is asked whether it may be."""
        return code in self.tape.rows and self.tape.rows[code].is_wrong

    def _ask(self) -> None:
        """Say the questions about the measure at hand first, and how many more there are."""
        here = self.figure.lit
        first = sorted(self._asked, key=lambda each: each[0] != here)
        said = [sentence for _code, sentence in first[:_QUESTIONS]]
        if more := len(first) - len(said):
            said.append(n_("and {n} more question", "and {n} more questions", more))
        if said != self._said:
            self._said = said
            rest = [kit.muted(text) for text in said[_QUESTIONS:]]
            self._questions.fill(*(kit.Notice(text) for text in said[:_QUESTIONS]), *rest)

    def _on_entered(self, code: str) -> None:
        self.figure.light(code)
        self._ask()
        self._scroll.ensureWidgetVisible(self.tape.rows[code], 0, space.HUGE)

    def _on_ended(self) -> None:
        if not self.strip.isHidden():
            self.strip.finish_button.setFocus(Qt.FocusReason.TabFocusReason)
