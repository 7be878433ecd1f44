"""Which garments an order has as it is written, and on which one stands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from boutique.ui.kit.form import Form
from boutique.ui.orders.garment_list import with_more, without
from boutique.ui.orders.typed import GarmentTyped, OrderTyped


class OrderState(Form):
    """Garments come, go and are walked through; each time all of it is shown anew."""

    stood = Signal()  # on another garment, or on one of others
    _typed = OrderTyped()
    _picked = False

    def typed(self) -> OrderTyped:
        """Return the order as it stands typed."""
        return self._typed

    @property
    def garment(self) -> GarmentTyped:
        """The garment on which one stands."""
        return self._typed.garments[self._typed.at]

    def stand_on(self, at: int) -> None:
        """Show another garment in the fields."""
        if at != self._typed.at and 0 <= at < len(self._typed.garments):
            self._typed = replace(self._typed, at=at)
            self._show()

    def walk(self, step: int) -> None:
        """Go on to the garment before or after, and round."""
        self.stand_on((self._typed.at + step) % len(self._typed.garments))

    def add(self) -> None:
        """Write one garment more, made as the one before it and for the same day."""
        last = self.garment
        promised = "" if last.is_promised else last.promised
        self._insert(GarmentTyped(kind=last.kind, promised=promised))

    def again(self) -> None:
        """Write the same garment once more."""
        self._insert(self.garment.again())

    def _insert(self, garment: GarmentTyped) -> None:
        self._picked, self._typed = True, with_more(self._typed, garment)
        self._show()
        self.focus_fields()

    def can_drop(self) -> bool:
        """Whether the garment can be left out: it is not the only one, and was not taken before."""
        return len(self._typed.garments) > 1 and self.garment.item_id is None

    def drop(self) -> None:
        """Leave out the garment on which one stands; one that was taken is cancelled instead."""
        if self.can_drop():
            self._typed = without(self._typed)
            self._show()
            self.focus_fields()

    def focus_fields(self) -> None:
        """Let the keyboard stand in the garment's fields."""
        self.setFocus()

    def _show(self) -> None:
        """Show all of it."""
        self.stood.emit()
