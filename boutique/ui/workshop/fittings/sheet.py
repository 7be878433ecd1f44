"""One fitting: whose, of which garment, drawn with its pins, what is to be altered, and what it does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from boutique.domain.pages.amended_promise import AmendedPromise
from boutique.domain.workshop.fitting_views import AmendmentView, FittingSheet
from boutique.domain.workshop.fittings import Outcome
from boutique.domain.workshop.places import View, is_placed, spot_of
from boutique.ui import kit
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.bending import bend, show
from boutique.ui.kit.prose import Prose
from boutique.ui.theme import Style, space
from boutique.ui.workshop.fittings.amending import Amending
from boutique.ui.workshop.fittings.pins import GarmentPins, Pin
from boutique.wording import _, p_
from boutique.wording.kernel.phrases import quoted
from boutique.wording.workshop.amended import promise_reason, promise_sentence
from boutique.wording.workshop.fittings import (
    attempt_words,
    free_words,
    garment_of,
    kind_within,
    promised_words,
)

_SIDE: Final = 270
_LEAST: Final = 220
_WIDEST: Final = 560
_LOWEST: Final = 150
_BESIDE: Final = 610


class FittingSheetView(QWidget):
    """Everything of one fitting but its deeds; `turned` tells that the other side is on show."""

    turned = Signal()

    def __init__(self, tasks: Tasks, promise_button: QWidget) -> None:
        super().__init__()
        self._sheet: FittingSheet | None = None
        self.side = kit.Segmented(
            _("Side of the garment"),
            [(View.FRONT, p_("side", "Front")), (View.BACK, p_("side", "Back"))],
        )
        self.side.changed.connect(lambda _side: self._draw())
        self.head = kit.PageHead("", right=self.side, edge=space.CONTROL)
        self.voice = Prose("", Style.VOICE)
        self.about = Prose("", Style.BODY, "muted")
        self.pins = GarmentPins(tasks)
        self.amending = Amending()
        self.amending.setMinimumWidth(_LEAST)
        self.none = Prose(
            _("This garment is not drawn. What is to be altered stands in the list."), Style.SMALL, "muted"
        )
        self.sentence = Prose("", Style.SUBTITLE)
        self.reason = Prose("", Style.BODY, "muted")
        self._lay_out(promise_button)

    def _lay_out(self, promise_button: QWidget) -> None:
        self._drawn = QWidget()
        drawn = kit.column(self.pins, gap=0)
        drawn.addStretch(0)
        self._drawn.setLayout(drawn)
        self._beside: QBoxLayout = kit.row(gap=space.XL)
        self._beside.addWidget(self._drawn, 1)
        self._beside.addWidget(self.amending)
        self._beside.addStretch(0)
        self.promise = QWidget()
        words = kit.column(self.sentence, self.reason, gap=space.XS)
        self._foot: QBoxLayout = kit.row(gap=space.L)
        self._foot.addLayout(words, 1)
        self._foot.addWidget(promise_button)
        inner = kit.column(kit.DashedRule(), gap=space.M, margins=(space.CONTROL, 0, space.CONTROL, space.L))
        inner.addLayout(self._foot)
        self.promise.setLayout(inner)
        body = QWidget()
        inside = kit.column(
            self.voice,
            self.about,
            self.none,
            gap=space.S,
            margins=(space.CONTROL, 0, space.CONTROL, space.XS),
        )
        inside.addLayout(self._beside, 1)
        body.setLayout(inside)
        self._scroll = kit.Scroll(body, _("The fitting"))
        self.setLayout(kit.column(self.head, self._scroll, self.promise, gap=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Stand drawing and list side by side where both have room; a list alone has all of it."""
        narrow = self.width() < _BESIDE
        bend(self._beside, below=narrow, gap=space.M if narrow else space.XL)
        low = self.window().height() < space.LOW
        show(self.reason, shown=not low)
        alone = narrow or self._drawn.isHidden()
        wide = _WIDEST if alone else _SIDE
        if self.amending.maximumWidth() != wide:
            self.amending.setMaximumWidth(wide)
            self.amending.setMinimumWidth(_LEAST if alone else _SIDE)
        self._fit_height()

    def _fit_height(self) -> None:
        """The whole garment is seen at once, however long the list beside it is."""
        above = (each for each in (self.voice, self.about) if not each.isHidden())
        room = self._scroll.height() - sum(each.sizeHint().height() + space.S for each in above) - space.S
        high = max(_LOWEST, room)
        if self.pins.maximumHeight() != high:
            self.pins.setMaximumHeight(high)

    def sheet(self) -> FittingSheet | None:
        """Return the fitting on show."""
        return self._sheet

    def show_sheet(self, sheet: FittingSheet, today: date) -> None:
        """Show a fitting; another one is begun from the front."""
        before, self._sheet = self._sheet, sheet
        view = sheet.fitting
        other = before is None or before.fitting.fitting_id != view.fitting_id
        order = _("order no. {no}").format(no=view.order_no) if view.order_no else ""
        promised = promised_words(view.promised_on, today) if view.item_id else ""
        told = [garment_of(view), _wearer(view.wearer), order, promised]
        self.head.set(view.client, " · ".join(filter(None, told)))
        self.voice.setText(quoted(view.words) if view.words else "")
        self.voice.setVisible(bool(view.words))
        self.about.setText(_about(sheet))
        drawn = is_placed(view.garment)
        self._drawn.setVisible(drawn)
        self.side.setVisible(drawn)
        self.none.setVisible(not drawn)
        self._fit()
        if other:
            self.amending.written()
            self.side.set_value(View.FRONT)
        writable = view.was_held or (view.is_planned and view.day <= today)
        self.amending.show_amendments(view.garment, sheet.here, sheet.before, writable=writable)
        self._draw()

    def show_promise(self, found: AmendedPromise | None, today: date) -> None:
        """Say what becomes of the promised day; nothing where there is nothing to say."""
        self.promise.setVisible(found is not None)
        if found is None:
            return
        self.sentence.setText(promise_sentence(found, today))
        self.sentence.setVisible(bool(self.sentence.text()))
        self.reason.setText(promise_reason(found))

    def turn(self) -> None:
        """Show the other side of the garment."""
        front = self.side.value() == View.FRONT
        self.side.set_value(View.BACK if front else View.FRONT)

    def turn_to(self, place: str) -> None:
        """Show the side on which a place lies."""
        if self._sheet is not None and (spot := spot_of(self._sheet.fitting.garment, place)) is not None:
            self.side.set_value(spot.view)

    def _draw(self) -> None:
        if self._sheet is None:
            return
        self.pins.show_garment(
            self._sheet.fitting.garment,
            View(str(self.side.value())),
            pins_of(self._sheet.here, self._sheet.before),
        )
        self.turned.emit()


def pins_of(here: Sequence[AmendmentView], before: Sequence[AmendmentView]) -> list[Pin]:
    """Return a pin for each amendment that has a place, numbered as in the list."""
    every = [*here, *before]
    return [Pin(at, each.place, each.is_solved) for at, each in enumerate(every, 1) if each.place]


def _wearer(wearer: str) -> str:
    return _("for {name}").format(name=wearer) if wearer else ""


def _about(sheet: FittingSheet) -> str:
    """Return which fitting it is and with whom, whether that is confirmed, and when the client can come."""
    view = sheet.fitting
    told = [kind_within(view.kind)]
    if view.staff:
        told.append(_("with {name}").format(name=view.staff))
    if view.attempt > 1:
        told.append(attempt_words(view.attempt))
    if view.is_planned:
        confirmed = _("confirmed, {name} heard it").format(name=view.confirmed_by)
        plain = _("confirmed") if view.is_confirmed else _("not confirmed yet")
        told.append(confirmed if view.confirmed_by else plain)
    if view.is_planned or view.outcome == Outcome.MISSED:
        told.append(free_words(sheet.free))
    text = " · ".join(told)
    return text[:1].upper() + text[1:]
