"""The call card: for these few minutes, one person and everything needed to speak to them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QWidget

from boutique.domain.calls.reasons import CallEntry
from boutique.ui import kit
from boutique.ui.calls.counted import CountedFigure, tells_a_figure
from boutique.ui.calls.facts import weighty
from boutique.ui.clients.person.addressing import under_the_name
from boutique.ui.clients.person.head import PersonHead
from boutique.ui.clients.person.knowing import Known, knowing, measured_on
from boutique.ui.clients.person.past import events
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.clients.person.timeline import Timeline
from boutique.ui.kit import DashedRule, Prose, Text
from boutique.ui.kit.emphasis import Emphasised
from boutique.ui.kit.slot import Slot, group
from boutique.ui.kit.twocolumns import TwoColumns
from boutique.ui.theme import Style, space
from boutique.wording import _
from boutique.wording.calls.reasons import sentence
from boutique.wording.calls.spoken import greeted, opening
from boutique.wording.kernel.phrases import quoted

_LATEST = 5


class CallCard(QWidget):
    """Shows one entry at once, and what the book knows of the person as soon as it is read."""

    def __init__(self, show_code: QAction, figure: CountedFigure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: CallEntry | None = None
        self._phone = Text("", Style.PHONE).selectable()
        self._code_asked, self._figure = _asking(show_code), figure
        self._head = PersonHead(self._phone_side())
        self._why, self._past = Slot(gap=space.L), Slot()
        self._code, self._knowing = Slot(), Slot(gap=space.L)
        self._rule = DashedRule()
        self._scroll = self._body()
        whole = kit.column(self._head, gap=0)
        whole.addWidget(self._scroll, 1)
        self.setLayout(whole)

    def _phone_side(self) -> QWidget:
        side = QWidget()
        column = kit.column(gap=2)
        column.addWidget(self._phone, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._code_asked, 0, Qt.AlignmentFlag.AlignRight)
        side.setLayout(column)
        return side

    def _body(self) -> kit.Scroll:
        left, right = QWidget(), QWidget()
        left.setLayout(kit.column(self._why, self._figure, self._rule, self._past, gap=space.L))
        right.setLayout(kit.column(self._code, self._knowing, gap=space.L))
        margins = (space.CONTROL, space.XS, space.CONTROL, space.XL)
        return TwoColumns(left, right, margins).scrolling(_("Why now"))

    def show_entry(self, entry: CallEntry, today: date) -> None:
        """Show what the call sheet itself knows: who, which phone, and why."""
        self._entry = entry
        self._head.tell(entry.callee.name, "")
        self._phone.setText(shown_phone(entry.callee.phone))
        self._code_asked.setVisible(entry.callee.phone_e164 is not None)
        self._tell_why(entry, today, None)
        self._figure.show_of(entry.callee.client_id, today, told=tells_a_figure(entry))
        for slot in (self._past, self._code, self._knowing):
            slot.fill()
        self._rule.hide()
        self._scroll.verticalScrollBar().setValue(0)

    def show_known(self, known: Known, today: date) -> None:
        """Add what the book knows of the person shown."""
        if self._entry is None:
            return
        self._head.tell(known.page.name, under_the_name(known.page))
        self._tell_why(self._entry, today, measured_on(known.page))
        latest = events(known.page, today)[:_LATEST]
        self._rule.setVisible(bool(latest))
        self._past.fill(*([group(_("Latest talks"), Timeline(latest, today))] if latest else []))
        self._knowing.fill(*knowing(known, today))

    def _tell_why(self, entry: CallEntry, today: date, measured: date | None) -> None:
        words = Prose(quoted(opening(entry.reasons[0], today, measured, greeted(entry.callee))), Style.VOICE)
        self._why.fill(group(_("Why now"), _numbered(entry, today)), group(_("What you could say"), words))

    def toggle_code(self) -> None:
        """Show the phone as a code to be read by another phone, or put it away."""
        from boutique.ui.kit.qrcode import QrCode

        entry = self._entry
        if self._code.isVisible() or entry is None or entry.callee.phone_e164 is None:
            self._code.fill()
            return
        code = QrCode(
            f"tel:{entry.callee.phone_e164}", _("Code to call {name}").format(name=entry.callee.name)
        )
        self._code.fill(code, Prose(_("Point your phone at the code and call."), Style.SMALL, "muted"))


def _asking(show_code: QAction) -> QWidget:
    made = QWidget()
    button = kit.Button.of(show_code, kit.Kind.QUIET)
    button.setFixedHeight(space.XL)
    made.setLayout(kit.row(button, gap=0))
    return made


def _numbered(entry: CallEntry, today: date) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(space.XS, 0, 0, 0)
    grid.setHorizontalSpacing(6)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for at, reason in enumerate(entry.reasons):
        number = Text(f"{at + 1}.", Style.FIGURES)
        number.setFixedHeight(20)
        grid.addWidget(number, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Emphasised(sentence(reason, today), weighty(reason, today)), at, 1)
    return made
