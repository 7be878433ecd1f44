"""One garment of an order as it is written: what it is, how it is made, of what, for whom, for how much."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.domain.kernel.money import HOUSE
from boutique.domain.kernel.typed_sums import typed_bani, typed_metres
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.options import typed_options
from boutique.services.workshop.forecast_keeper import QuoteAsked
from boutique.ui import kit
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Field
from boutique.ui.kit.listening import listen
from boutique.ui.orders.chances import Chances
from boutique.ui.orders.typed import GarmentTyped, typed_quantity
from boutique.ui.theme import space
from boutique.wording import _, explain, n_, number
from boutique.wording.cloth import on_shelf, when_expected
from boutique.wording.kernel.money import currency_name
from boutique.wording.kernel.phrases import capital, example
from boutique.wording.orders import kind_name

_COLUMNS: Final = 8
_LONGEST: Final = {"description": 300, "wearer": 120}


class GarmentFields(QWidget):
    """The editors of the garment on which one stands; `edited` at each change somebody makes."""

    edited = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._shown = GarmentTyped()
        self.garment, self.kind, self.cloth = kit.Choice(), kit.Choice(), kit.Choice()
        for key, name in GARMENTS.items():
            self.garment.addItem(capital(_(name)), key)
        for kind in OrderKind:
            self.kind.addItem(capital(kind_name(kind)), kind.value)
        self.cloth.addItem(_("no cloth"), None)
        self._make_lines()
        self.chances = Chances(today, self.promised)
        self.chances.picked.connect(self._promise)
        self._choices = {"garment": self.garment, "kind": self.kind, "cloth_id": self.cloth}
        self._lay_out()
        for editor in (*self._choices.values(), *self._lines.values()):
            listen(editor, self.edited.emit, lambda: None)
        self.setFocusProxy(self.garment)

    def _make_lines(self) -> None:
        self.description, self.price, self.promised, self.metres = (QLineEdit() for _each in range(4))
        self.quantity, self.wearer, self.options = (QLineEdit() for _each in range(3))
        self._lines = {
            "description": self.description,
            "metres": self.metres,
            "quantity": self.quantity,
            "price": self.price,
            "promised": self.promised,
            "wearer": self.wearer,
            "options": self.options,
        }
        self.description.setPlaceholderText(_("for example: grey suit, two buttons"))
        self.options.setPlaceholderText(_("for example: lapels: peak; lining: red +120"))
        self.wearer.setPlaceholderText(_("the client"))
        for name, hint in (("price", "4200"), ("metres", number(3.3, 1)), ("quantity", "1")):
            self._lines[name].setPlaceholderText(example(hint))
        self.promised.setPlaceholderText(example("24.11"))
        for name, longest in _LONGEST.items():
            self._lines[name].setMaxLength(longest)

    def _lay_out(self) -> None:
        labels = {
            "description": _("What exactly"),
            "metres": _("Metres"),
            "quantity": _("How many"),
            "price": "",
            "promised": _("Promised for"),
            "wearer": _("For whom"),
            "options": _("What was chosen"),
        }
        self.fields = {name: Field(label, self._lines[name]) for name, label in labels.items()}
        checks: dict[str, Callable[[str], object]] = {
            "metres": typed_metres,
            "quantity": typed_quantity,
            "price": typed_bani,
            "promised": lambda text: typed_day(text, self._today()),
            "options": typed_options,
        }
        for name, check in checks.items():
            self._check(name, check)
        self.price_in(HOUSE)
        of = self.fields
        garment, kind, cloth = (
            Field(label, editor)
            for label, editor in (
                (_("Garment"), self.garment),
                (_("How it is made"), self.kind),
                (_("Cloth"), self.cloth),
            )
        )
        rows: tuple[tuple[tuple[QWidget, int], ...], ...] = (
            ((garment, 3), (of["description"], 5)),
            ((kind, 5), (cloth, 3)),
            ((of["metres"], 2), (of["quantity"], 2), (of["price"], 2), (of["promised"], 2)),
            ((self.chances, 8),),
            ((of["wearer"], 3), (of["options"], 5)),
        )
        self.setLayout(_grid(rows))

    def _promise(self, day: date) -> None:
        self.promised.setText(f"{day:%d.%m.%Y}")
        self.promised.setFocus()
        self.edited.emit()

    def asked(self) -> QuoteAsked | None:
        """Return what a quote is to be made of; nothing where the day is promised already."""
        try:
            day = typed_day(self.promised.text(), self._today())
        except Refused:
            day = None
        kind, garment = str(self.kind.currentData()), str(self.garment.currentData())
        made = QuoteAsked(kind=kind, garment=garment, by=day)
        return None if self._shown.is_promised else made

    def _check(self, name: str, check: Callable[[str], object]) -> None:
        self.fields[name].checked_by(lambda: check(self._lines[name].text()))

    def price_in(self, currency: str) -> None:
        """Name the currency of the order."""
        self.fields["price"].name(_("Price of one, in {currency}").format(currency=currency_name(currency)))

    def offer(self, cloths: Sequence[ClothView]) -> None:
        """Offer these cloths; the one chosen stays so."""
        chosen = self.typed().cloth_id
        with QSignalBlocker(self.cloth):
            self.cloth.clear()
            self.cloth.addItem(_("no cloth"), None)
            today = self._today()
            for cloth in cloths:
                self.cloth.addItem(_cloth_line(cloth, today), cloth.cloth_id)
            self.cloth.setCurrentIndex(max(0, self.cloth.findData(chosen)))
        self._shown = replace(self._shown, cloth_id=chosen)

    def show_garment(self, typed: GarmentTyped) -> None:
        """Show a garment as it stands typed; a day that is promised is moved elsewhere, with its reason."""
        self._shown = typed
        for name, choice in self._choices.items():
            with QSignalBlocker(choice):
                choice.setCurrentIndex(max(0, choice.findData(getattr(typed, name))))
        for name, line in self._lines.items():
            with QSignalBlocker(line):
                line.setText(getattr(typed, name))
                line.setCursorPosition(0)
        self.promised.setEnabled(not typed.is_promised)
        self.accept()

    def typed(self) -> GarmentTyped:
        """Return the garment as it stands typed; a cloth that is not offered here stays chosen."""
        cloth = self.cloth.currentData() if self._is_offered() else self._shown.cloth_id
        return GarmentTyped(
            garment=str(self.garment.currentData()),
            kind=str(self.kind.currentData()),
            cloth_id=cloth if isinstance(cloth, UUID) else None,
            item_id=self._shown.item_id,
            is_promised=self._shown.is_promised,
            **{name: line.text() for name, line in self._lines.items()},
        )

    def _is_offered(self) -> bool:
        return self.cloth.currentIndex() > 0 or self.cloth.findData(self._shown.cloth_id) >= 0

    def refuse(self, wrong: Misfilled) -> bool:
        """Say beside the field what to do; returns whether there is such a field."""
        name = {"cloth_cm": "metres"}.get(wrong.field, wrong.field)
        if name not in self.fields:
            return False
        self.fields[name].refuse(explain(wrong))
        self._lines[name].setFocus()
        return True

    def accept(self) -> None:
        """Take every message away."""
        for field in self.fields.values():
            field.accept()


def _grid(rows: Sequence[Sequence[tuple[QWidget, int]]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space.M)
    grid.setVerticalSpacing(space.M)
    for at, row in enumerate(rows):
        column = 0
        for field, wide in row:
            grid.addWidget(field, at, column, 1, wide, Qt.AlignmentFlag.AlignTop)
            column += wide
    for column in range(_COLUMNS):
        grid.setColumnStretch(column, 1)
    grid.setRowStretch(len(rows), 1)
    return grid


def _cloth_line(cloth: ClothView, today: date) -> str:
    """Of what is not free it is said when more comes, and how many wait for it."""
    coming = "" if cloth.free_cm else when_expected(cloth, today)
    waits = n_("{n} waits", "{n} wait", cloth.waiting) if cloth.waiting else ""
    return " · ".join(filter(None, (cloth.name, on_shelf(cloth), coming, waits)))
