"""The strip below the tape: when, over what and by whom it is taken, how much is written, and the end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.measuring.model import OVER
from boutique.domain.staff.views import StaffView
from boutique.ui import kit
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.measuring.refusals import Refusals
from boutique.ui.theme import Style, space
from boutique.wording import _, explain, n_, p_
from boutique.wording.kernel.phrases import otherwise

_OTHER_WIDTH = 104
_WHO_WIDTH = 176
_DAY_WIDTH = 96
_DAY = "day"
_TO_COME = N_("This day is in the future. Choose today, or an earlier day.")


class SessionStrip(QWidget):
    """Comes up when the first figure is typed, and goes when the taking is finished."""

    changed = Signal()  # the day, over what, or who
    finished = Signal()
    struck = Signal()

    def __init__(self, parent: QWidget | None = None, *, over_something: bool = True) -> None:
        super().__init__(parent)
        kit.at_foot(self)
        self.today = date.min
        self.over = {key: kit.Check(_(word)) for key, word in OVER.items()} if over_something else {}
        self.other = _line(_OTHER_WIDTH, _("Measured over anything else"))
        self.other.setPlaceholderText(p_("measured over", "other"))
        self.other.setMaxLength(40)
        self.day = _line(_DAY_WIDTH, _("Day of the measures"))
        self.day.setPlaceholderText(otherwise(_("today")))
        hint = self.day.fontMetrics().horizontalAdvance(self.day.placeholderText())
        self.day.setFixedWidth(max(_DAY_WIDTH, hint + 2 * space.L))
        self.day.setToolTip(_("Day of the measures"))
        self.who = kit.Choice()
        self.who.setFixedWidth(_WHO_WIDTH)
        self.who.setAccessibleName(_("Who measured"))
        self.told = kit.Text("", Style.SMALL_STRONG, "good")
        self.message = kit.InlineMessage()
        self.refusals = Refusals(self.message)
        self.finish_button = kit.Button(_("Finish"), kit.Kind.PRIMARY)
        self.strike_button = kit.Button(_("Delete"), kit.Kind.QUIET)
        self._lay_out(over_something=over_something)
        self._connect()
        self.hide()

    def _lay_out(self, *, over_something: bool) -> None:
        choices = QWidget()
        flow = FlowLayout(choices, space.M)
        over = (kit.muted(_("Over")), *self.over.values(), self.other) if over_something else ()
        measured = QWidget()  # the words never stand on another row than what they name
        measured.setLayout(kit.row(kit.muted(_("Measured by")), self.who, gap=space.M))
        for part in (*over, measured, self.day):
            part.setMinimumHeight(space.CONTROL)
            flow.addWidget(part)
        across = QHBoxLayout()
        across.setSpacing(space.M)
        across.addWidget(choices, 1)
        across.addWidget(self.told, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.finish_button, self.strike_button):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        inner = kit.column(
            self.message, gap=space.S, margins=(space.CONTROL, space.M, space.CONTROL, space.M)
        )
        inner.addLayout(across)
        whole = kit.column(kit.Hairline(), gap=0)
        whole.addLayout(inner)
        self.setLayout(whole)

    def _connect(self) -> None:
        for check in self.over.values():
            check.toggled.connect(lambda _on: self.changed.emit())
        for line in (self.other, self.day):
            line.editingFinished.connect(self.changed)
            line.installEventFilter(self)
        self.who.activated.connect(lambda _at: self.changed.emit())
        self.finish_button.clicked.connect(self.finished)
        self.strike_button.clicked.connect(self.struck)

    def show_staff(self, staff: Sequence[StaffView]) -> None:
        """Offer who may have measured."""
        if [self.who.itemData(at) for at in range(1, self.who.count())] == [each.staff_id for each in staff]:
            return
        chosen = self.staff_id()
        self.who.clear()
        self.who.addItem(_("nobody in particular"), None)
        for person in staff:
            self.who.addItem(person.name, person.staff_id)
        self._choose(chosen)

    def _choose(self, staff_id: UUID | None) -> None:
        known = [self.who.itemData(at) for at in range(self.who.count())]
        self.who.setCurrentIndex(known.index(staff_id) if staff_id in known else 0)

    def staff_id(self) -> UUID | None:
        """Return who measured."""
        chosen = self.who.currentData()
        return chosen if isinstance(chosen, UUID) else None

    def measured_over(self) -> str:
        """Return over what, known words by their keys."""
        parts = [key for key, check in self.over.items() if check.isChecked()]
        return ", ".join([*parts, *filter(None, [self.other.text().strip()])])

    def taken_on(self) -> date | None:
        """Return the day of the measures; None after saying why it cannot be."""
        try:
            on = typed_day(self.day.text(), self.today, past=True) or self.today
            if on > self.today:
                raise Refused(_TO_COME)
        except Refused as refused:
            self.refusals.refuse(_DAY, explain(refused))
            return None
        self.refusals.accept(_DAY)
        self.refusals.accept("")
        return on

    def begin(self, today: date, on: date, staff_id: UUID | None, over: str) -> None:
        """Show the circumstances of a taking; says nothing."""
        self.blockSignals(True)
        self.today = today
        self.day.setText("" if on == today else f"{on.day}.{on.month:02}.{on.year}")
        parts = [part.strip() for part in over.split(",") if part.strip()]
        for key, check in self.over.items():
            check.setChecked(key in parts)
        self.other.setText(", ".join(part for part in parts if part not in self.over))
        self._choose(staff_id)
        self.refusals.clear()
        self.blockSignals(False)

    def count(self, kept: int, *, busy: bool, shown: bool) -> None:
        """Say how much is in the book; while it is being written nothing is said."""
        words = n_("{n} noted", "{n} noted", kept)
        self.told.setText(words if kept and not busy else "")
        self.setVisible(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a button presses it, anywhere else it finishes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.struck.emit() if self.strike_button.hasFocus() else self.finished.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a line ends the writing in it, and does not finish the taking."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish_button.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)


def _line(width: int, name: str) -> QLineEdit:
    made = QLineEdit()
    made.setFixedSize(width, space.CONTROL)
    made.setAccessibleName(name)
    return made
