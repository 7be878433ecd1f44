"""The promise: which day and how sure, what it is for, the tape of the days, and what became of past ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.clients.life import EventView
from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.promises.kept_record import KeptRecord, nearest
from boutique.ui import kit
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.kit.listening import listen
from boutique.ui.kit.slot import Slot
from boutique.ui.orders.day_rows import DayRows
from boutique.ui.orders.promise_head import PromiseHead
from boutique.ui.orders.promise_view import PromiseView, said_day
from boutique.ui.orders.side_field import SideField
from boutique.ui.orders.typed import NO_DAY
from boutique.ui.orders.wanted import Wanted, typed_wanted, wanted_as_typed
from boutique.ui.theme import Style, space
from boutique.wording import _, explain
from boutique.wording.clients.occasions import the_occasion
from boutique.wording.kernel.dates import day_short
from boutique.wording.kernel.phrases import chance_words, example
from boutique.wording.promises import record_words
from boutique.wording.workshop import quote_basis

if TYPE_CHECKING:  # it brings numpy, which the screen does without until somebody asks
    from boutique.domain.pages.quoted_day import GarmentQuote, PushedGarment

_SUGGESTED: Final = 2
_NEAR: Final = timedelta(days=200)
_LABEL, _DAY = 104, 120


class PromiseColumn(QWidget):
    """Says at any time which day the order would be promised for; `edited` when that may have changed."""

    edited = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._quote: GarmentQuote | None = None
        self._pushed: dict[date, Sequence[PushedGarment]] = {}
        self._records: Mapping[int, KeptRecord] = {}
        self._is_promised = self._suggests = False
        self.head = PromiseHead()
        self.wanted, self.day = QLineEdit(), QLineEdit()
        self.wanted.setMaxLength(140)
        self.wanted.setPlaceholderText(example(_("gala, 7 January")))
        self.day.setPlaceholderText(example("24.11"))
        self.wanted_field = SideField(_("Wanted for"), self.wanted, room=_LABEL)
        self.wanted_field.checked_by(lambda: typed_wanted(self.wanted.text(), self._today()))
        self.day_field = SideField(_("Another day"), self.day, room=_LABEL)
        self.day_field.setFixedWidth(_LABEL + _DAY)
        self.day_field.checked_by(self._check_day)
        self.none_button = kit.Button(_("Without a day"), kit.Kind.QUIET, compact=True)
        self.suggested = Slot()
        self.tape, self.rows, self.stages = kit.Tape(), DayRows(), kit.Thread()
        self.caption, self.basis = (kit.Prose("", Style.SMALL, "muted") for _each in range(2))
        self.warning = kit.Prose("", tone="warn")
        self.planned = kit.Text(_("The stages, about"), Style.SMALL, "muted")
        self.record, self.share = kit.Prose(""), kit.Prose("", tone="muted")
        self._lay_out()
        listen(self.wanted, self._on_edited, lambda: None)
        listen(self.day, self._on_edited, lambda: None)
        self.tape.picked.connect(self.promise)
        self.rows.picked.connect(self.promise)
        self.none_button.clicked.connect(lambda: self.day.setText(NO_DAY))
        self.show_quote(None)

    def _lay_out(self) -> None:
        other = kit.row(gap=space.M)
        other.addWidget(self.day_field)
        other.addWidget(self.none_button)
        other.addStretch(1)
        self._other = QWidget()
        self._other.setLayout(other)
        self._seam, self._hem = kit.DashedRule(), kit.DashedRule()
        whole = kit.column(
            *(self.head, self.wanted_field, self.suggested, self.tape, self.caption, self.warning),
            *(
                self.rows,
                self._other,
                self.planned,
                self.stages,
                self._hem,
                self.record,
                self.share,
                self.basis,
            ),
            gap=space.S,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def typed(self) -> date | None:
        """Return the day that stands typed; None for none, and for what cannot be read."""
        try:
            return typed_day(self.day.text(), self._today())
        except Refused:
            return None

    def wish(self) -> Wanted:
        """Return what the order is for as it stands typed, as far as it can be read."""
        try:
            return typed_wanted(self.wanted.text(), self._today())
        except Refused:
            return Wanted("", None)

    def promised(self) -> str:
        """Return the day to be promised as it would be typed: the one typed, else the usual one."""
        view = self.view()
        if self.day.text().strip() or view is None or view.chosen is None:
            return self.day.text()
        return f"{view.chosen:%d.%m.%Y}"

    def pushes(self) -> Sequence[PushedGarment]:
        """Return whom the day that stands makes later, as far as that was asked."""
        view = self.view()
        return self._pushed.get(view.chosen, ()) if view is not None and view.chosen is not None else ()

    def view(self) -> PromiseView | None:
        """Return what is shown; None where no day can be told."""
        if self._quote is None or self._is_promised:
            return None
        return PromiseView(
            today=self._today(),
            quote=self._quote,
            wanted=self.wish(),
            typed=self.typed(),
            nobody=bool(self.day.text().strip()),
            pushed=self._pushed,
        )

    def promise(self, day: date) -> None:
        """Choose a day."""
        if not self._is_promised:
            self.day.setText(f"{day:%d.%m.%Y}")

    def show_typed(self, wanted: str, promised: str, *, is_promised: bool) -> None:
        """Show what stands typed; a day that is promised already is moved elsewhere, with its reason."""
        self._is_promised = is_promised
        for line, text in ((self.wanted, wanted), (self.day, promised)):
            if line.text() != text:
                with QSignalBlocker(line):
                    line.setText(text)
                    line.setCursorPosition(0)
        self.day.setEnabled(not is_promised)
        self.tell()

    def suggest(self, events: Sequence[EventView]) -> None:
        """Offer the days the client dresses for, while nothing is written."""
        today = self._today()
        near = [each for each in events if timedelta(0) < each.on(today) - today < _NEAR][:_SUGGESTED]
        buttons = []
        for each in near:
            text = wanted_as_typed(each.words or the_occasion(each.occasion), each.on(today))
            button = kit.Button(text, kit.Kind.PLAIN, compact=True)
            button.clicked.connect(partial(self.wanted.setText, text))
            buttons.append(button)
        self.suggested.fill(*([_side_by_side(buttons)] if buttons else []))
        self._suggests = bool(buttons)
        self._show_suggested()

    def _show_suggested(self) -> None:
        self.suggested.setVisible(self._suggests and not self.wanted.text())

    def remember(self, records: Mapping[int, KeptRecord]) -> None:
        """Know what became of past promises, by their chance."""
        self._records = records
        self.tell()

    def show_quote(self, quote: GarmentQuote | None) -> None:
        """Show another quote; the rows stay where they are."""
        self._quote = quote
        if quote is not None and quote.asked is not None:
            self._pushed[quote.asked.on] = quote.pushed
        self.tell()

    def unasked(self) -> date | None:
        """Return the nearest day offered, if it makes somebody later and nobody asked yet whom."""
        quote = self._quote
        if quote is None or not quote.days or self._is_promised:
            return None
        nearest = quote.days[0].on
        return nearest if nearest < quote.bench_on and nearest not in self._pushed else None

    def hear_pushed(self, quote: GarmentQuote | None) -> None:
        """Know whom a day makes later that is offered, and not the one that stands."""
        if quote is not None and quote.asked is not None:
            self._pushed[quote.asked.on] = quote.pushed
            self.tell()

    def forget(self) -> None:
        """Another garment is asked about: whom it pushes is not known yet."""
        self._pushed.clear()

    def _on_edited(self) -> None:
        self._show_suggested()
        self.tell()
        self.edited.emit()

    def tell(self) -> None:
        """Draw all of it anew."""
        view = self.view()
        self._tell_head(view)
        for part in (self.tape, self.caption, self.rows, self.planned, self.stages, self._hem):
            part.setVisible(view is not None)
        self.basis.setVisible(view is not None)
        self._other.setVisible(not self._is_promised)
        if view is None:
            for part in (self.warning, self.record, self.share):
                part.hide()
            return
        self.tape.show_days(view.tape())
        self.caption.setText(view.caption())
        self.rows.show_rows(view.rows(), view.chosen)
        self.stages.show_knots(view.knots())
        self.basis.setText(quote_basis(view.quote))
        self._say(self.warning, view.warning())
        self._tell_record(view)

    def _tell_head(self, view: PromiseView | None) -> None:
        day = view.chosen if view is not None else self.typed()
        percent = view.percent(day) if view is not None and day is not None else None
        told = said_day(day, self._today()) if day is not None else _("no day promised")
        self.head.tell(told, chance_words(percent) if percent is not None else "", promised=day is not None)

    def _tell_record(self, view: PromiseView) -> None:
        percent = view.percent(view.chosen) if view.chosen is not None else None
        record = self._records.get(nearest(percent)) if percent is not None else None
        told, share = record_words(record) if record is not None else ("", "")
        self._say(self.record, told)
        self._say(self.share, share)

    @staticmethod
    def _say(part: kit.Prose, text: str) -> None:
        part.setText(text)
        part.setVisible(bool(text))

    def _check_day(self) -> None:
        """A day that is past, or on which nobody sews, is asked back here."""
        text = self.day.text()
        if text.strip() == NO_DAY:
            return
        day, quote = typed_day(text, self._today()), self._quote
        if day is None:
            return
        if day < self._today():
            raise Misfilled("promised", N_("That day is past. Promise a day that is still to come."))
        if quote is not None and day in quote.spread.closed:
            opens = min(each for each in quote.spread.chances if each > day)
            raise Misfilled(
                "promised",
                N_("Nobody works on that day. The next working day is {day}."),
                day=day_short(opens, opens),
            )

    def must_stand(self) -> None:
        """Raise Misfilled for a day that cannot be promised."""
        if not self._is_promised:
            self._check_day()

    def refuse(self, wrong: Misfilled) -> bool:
        """Say beside the field what to do; returns whether there is such a field."""
        field = {"promised": self.day_field, "wanted": self.wanted_field, "wanted_for": self.wanted_field}
        found = field.get(wrong.field)
        if found is None:
            return False
        found.refuse(explain(wrong))
        found.editor.setFocus()
        return True

    def accept(self) -> None:
        """Take every message away."""
        self.day_field.accept()
        self.wanted_field.accept()


def _side_by_side(buttons: Sequence[QWidget]) -> QWidget:
    made = QWidget()
    run = FlowLayout(made)
    for button in buttons:
        run.addWidget(button)
    return made
