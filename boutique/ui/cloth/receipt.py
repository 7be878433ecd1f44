"""What came in of a cloth: of which delivery, how many metres, and how much of it is still to come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.cloth.deliveries import Rest, still_to_come
from boutique.domain.cloth.views import DeliveryView
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.ui import kit
from boutique.ui.cloth.metres import typed_metres
from boutique.ui.cloth.typing_in import shown_hundredths
from boutique.ui.kernel.typed import typed_day
from boutique.ui.theme import space
from boutique.wording import _, explain
from boutique.wording.cloth import delivery_words
from boutique.wording.kernel.phrases import example


@dataclass(frozen=True, kw_only=True)
class Came:
    """What came: whole centimetres, of the delivery named, with its rest if one told of it."""

    cm: int
    delivery: UUID | None = None
    rest: Rest | None = None


class Receipt(QWidget):
    """One field while all of it came; that a part is still to come is asked where less came than was said."""

    received = Signal(object)  # Came

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._coming = today, tuple[DeliveryView, ...]()
        self.which = kit.Choice()
        self._which = kit.Field(_("Which delivery"), self.which)
        self.metres = kit.Field(_("How many metres came in"), QLineEdit())
        self.rest = kit.Field(_("Metres still to come, 0 for none"), QLineEdit())
        self.rest_on = kit.Field(_("When the rest comes"), QLineEdit())
        _line(self.rest_on).setPlaceholderText(example("24.11.2026"))
        for field in (self.metres, self.rest):
            field.checked_by(partial(_read, field))
        self.rest_on.checked_by(self._day)
        self.button = kit.Button(_("It came in"), kit.Kind.PRIMARY, icon_name="package")
        self._rest = QWidget()
        across = kit.row(gap=space.S)
        for field in (self.rest, self.rest_on):
            across.addWidget(field, 1)
        self._rest.setLayout(across)
        self.setLayout(kit.column(self._which, self.metres, self._rest, self.button, gap=space.S))
        self.button.clicked.connect(self._on_came)
        for field in (self.metres, self.rest, self.rest_on):
            _line(field).returnPressed.connect(self._on_came)
        _line(self.metres).textEdited.connect(lambda _text: self._offer_rest())
        self.which.activated.connect(lambda _at: self._offer_rest())
        self.show_coming(())

    def show_coming(self, coming: Sequence[DeliveryView]) -> None:
        """Ask which delivery came where several are awaited, the first to come being offered."""
        self._coming, before = tuple(coming), self.which.currentData()
        self.which.clear()
        for each in coming:
            self.which.addItem(delivery_words(each, self._today()), each.delivery_id)
        self.which.setCurrentIndex(max(0, self.which.findData(before)))
        self._which.setVisible(len(coming) > 1)
        self._offer_rest()

    def empty(self) -> None:
        """Make room for what is typed next."""
        for field in (self.metres, self.rest, self.rest_on):
            field.accept()
            _line(field).clear()
        self._offer_rest()

    def refuse(self, error: BoutiqueError) -> None:
        """Say beside the field concerned what to do."""
        named = getattr(error, "field", "")
        field = {"rest": self.rest, "rest_on": self.rest_on}.get(named, self.metres)
        self._rest.setVisible(self._rest.isVisibleTo(self) or field is not self.metres)
        field.refuse(explain(error))
        _line(field).setFocus()

    def _delivery(self) -> DeliveryView | None:
        chosen = self.which.currentData()
        return next((each for each in self._coming if each.delivery_id == chosen), None)

    def _offer_rest(self) -> None:
        """What seems to be still to come is offered; one may say that nothing is."""
        delivery, came = self._delivery(), 0
        try:
            came = _read(self.metres)
        except Refused:
            delivery = None
        rest = still_to_come(delivery.now.cm, came) if delivery is not None and came else 0
        self._rest.setVisible(rest > 0)
        _line(self.rest).setText(shown_hundredths(rest))
        self.rest.accept()
        if delivery is not None and rest and delivery.now.to_on < self._today():
            _line(self.rest_on).setPlaceholderText(_("the day that was said is past"))

    def _day(self) -> date | None:
        return typed_day(_line(self.rest_on).text(), self._today())

    def _on_came(self) -> None:
        delivery, asked = self._delivery(), self._rest.isVisibleTo(self)
        at = self.metres
        try:
            cm = _read(at)
            rest = None
            if asked:
                at = self.rest
                still = _read(at)
                at = self.rest_on
                rest = Rest(cm=still, on=self._day())
        except Refused as refused:
            at.refuse(explain(refused))
            _line(at).setFocus()
            return
        for field in (self.metres, self.rest, self.rest_on):
            field.accept()
        self.received.emit(
            Came(cm=cm, delivery=delivery.delivery_id if delivery is not None else None, rest=rest)
        )


def _line(field: kit.Field) -> QLineEdit:
    assert isinstance(field.editor, QLineEdit)
    return field.editor


def _read(field: kit.Field) -> int:
    return typed_metres(_line(field).text())
