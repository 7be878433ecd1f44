"""The foot of a fitting: what came of it, or what can be done about one that is to come; and its strips."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.workshop.fitting_views import FittingView
from boutique.domain.workshop.fittings import Outcome
from boutique.ui import kit
from boutique.ui.kernel.key_names import cap_of
from boutique.ui.kit.bending import show
from boutique.ui.kit.menu_button import MenuButton
from boutique.ui.kit.strip import Strip
from boutique.ui.theme import space
from boutique.ui.workshop.fittings.free_strip import FreeStrip
from boutique.ui.workshop.fittings.strips import PromiseStrip, TimeStrip
from boutique.wording import _

OUTCOMES: Final = {
    "fine": Outcome.FINE,
    "amended": Outcome.AMENDED,
    "again": Outcome.AGAIN,
    "missed": Outcome.MISSED,
}


class FittingFoot(QWidget):
    """Offers what fits the fitting on show; an open strip stands in its place, and `turned` tells of it."""

    turned = Signal()

    def __init__(self, actions: Mapping[str, QAction], today: Callable[[], date]) -> None:
        super().__init__()
        self.ready_on: date | None = None
        self.buttons = {name: _button(actions[name]) for name in (*OUTCOMES, "confirm", "move", "plan_next")}
        self._keys = {name: button.cap() for name, button in self.buttons.items()}
        more = [actions[name] for name in ("move", "call_off", "free", "calendar", "page")]
        self.more = MenuButton("chevron-down", _("More about this fitting"), more)
        self.bar = kit.ActionBar(*self.buttons.values(), right=self.more)
        self.time, self.promise, self.free = TimeStrip(today), PromiseStrip(today), FreeStrip()
        self.setLayout(kit.column(self.bar, *self.strips(), gap=0))
        self._today = today

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where all cannot stand in a line with their keys, they stand without."""
        super().resizeEvent(event)
        wide = self.width() >= space.NARROW_DETAIL
        for name, button in self.buttons.items():
            wanted = self._keys[name] if wide else ""
            if button.cap() != wanted:
                button.set_cap(wanted)

    def strips(self) -> tuple[Strip, ...]:
        """Return the strips that can be opened."""
        return self.time, self.promise, self.free

    def open(self, strip: Strip) -> None:
        """Let a strip stand at the foot."""
        for each in self.strips():
            each.setVisible(each is strip)
        self.bar.hide()
        self.turned.emit()

    def rest(self) -> None:
        """Close whichever strip is open."""
        for each in self.strips():
            each.hide()
        self.bar.show()
        self.turned.emit()

    def is_open(self) -> bool:
        """Return whether a strip is open."""
        return any(not each.isHidden() for each in self.strips())

    def show_fitting(self, view: FittingView, *, amended: bool) -> None:
        """Offer what can be done about a fitting; what is likeliest stands out."""
        due = view.is_planned and view.day <= self._today()
        ahead = view.is_planned and not due
        for name in OUTCOMES:
            show(self.buttons[name], shown=due)
        show(self.buttons["confirm"], shown=ahead and not view.is_confirmed)
        show(self.buttons["move"], shown=ahead or view.wants_new_day)
        show(self.buttons["plan_next"], shown=view.was_held)
        likely = "amended" if amended else "fine"
        for name in ("fine", "amended"):
            self.buttons[name].be(kit.Kind.PRIMARY if name == likely else kit.Kind.PLAIN)
        first = "confirm" if ahead and not view.is_confirmed else "move"
        for name in ("confirm", "move"):
            self.buttons[name].be(kit.Kind.PRIMARY if name == first else kit.Kind.PLAIN)


def _button(action: QAction) -> kit.Button:
    made = kit.Button(action.text())
    made.set_cap(cap_of(action.shortcut()))
    made.clicked.connect(action.trigger)
    action.enabledChanged.connect(made.setEnabled)
    return made
