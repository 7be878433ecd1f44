"""The foot of an order that is written: what holds for all of it, what is paid at once, and what it costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.domain.kernel.money import HOUSE, Money
from boutique.domain.kernel.typed_sums import typed_bani
from boutique.domain.orders.drafts import PaymentDraft
from boutique.domain.orders.payments import PaymentMethod
from boutique.ui import kit
from boutique.ui.kit import Field
from boutique.ui.kit.listening import listen
from boutique.ui.orders.typed import GarmentTyped, OrderTyped, read, read_garment
from boutique.ui.theme import space
from boutique.wording import _, explain, money
from boutique.wording.kernel.money import currency_name
from boutique.wording.kernel.phrases import capital, example
from boutique.wording.orders import method_name


class FormFoot(QWidget):
    """Note, discount, and of a new order its deposit; `edited` at each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note, self.discount, self.deposit, self.receipt = (QLineEdit() for _each in range(4))
        self.method = kit.Choice()
        self.receipt.setMaxLength(40)
        for method in PaymentMethod:
            self.method.addItem(capital(method_name(method)), method.value)
        self.discount.setPlaceholderText(example("100"))
        self.deposit.setPlaceholderText(example("1500"))
        self._discount, self._deposit = Field("", self.discount), Field("", self.deposit)
        self._discount.checked_by(lambda: typed_bani(self.discount.text()))
        self._deposit.checked_by(lambda: typed_bani(self.deposit.text()))
        self._at_once = (
            self._deposit,
            Field(_("How it is paid"), self.method),
            Field(_("Receipt number"), self.receipt),
        )
        self._lines = {
            "note": self.note,
            "discount": self.discount,
            "deposit": self.deposit,
            "receipt": self.receipt,
        }
        for each in (*self._lines.values(), self.method):
            listen(each, self.edited.emit, lambda: None)
        parts = (Field(_("Note"), self.note), self._discount, *self._at_once)
        across = kit.row(gap=space.M)
        for part, share in zip(parts, (3, 2, 2, 3, 2), strict=True):
            across.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
        self.setLayout(across)
        self.ask(HOUSE, new=True)

    def ask(self, currency: str, *, new: bool) -> None:
        """Ask in a currency; of an order that is taken already nothing is paid here."""
        unit = currency_name(currency)
        self._discount.name(_("Taken off, in {currency}").format(currency=unit))
        self._deposit.name(_("Paid at once, in {currency}").format(currency=unit))
        for field in self._at_once:
            field.setVisible(new)

    def show_typed(self, typed: OrderTyped) -> None:
        """Show what stands typed."""
        for name, line in self._lines.items():
            with QSignalBlocker(line):
                line.setText(getattr(typed, name))
        with QSignalBlocker(self.method):
            self.method.setCurrentIndex(max(0, self.method.findData(typed.method)))
        self.accept()

    def onto(self, typed: OrderTyped) -> OrderTyped:
        """Return an order with what stands typed here."""
        return replace(
            typed,
            note=self.note.text(),
            discount=self.discount.text(),
            deposit=self.deposit.text(),
            method=str(self.method.currentData()),
            receipt=self.receipt.text(),
        )

    def refuse(self, wrong: Misfilled) -> bool:
        """Say beside the field what to do; returns whether there is such a field."""
        field = {"discount": self._discount, "deposit": self._deposit}.get(wrong.field)
        if field is None or field.isHidden():
            return False
        field.refuse(explain(wrong))
        field.editor.setFocus()
        return True

    def accept(self) -> None:
        """Take every message away."""
        for field in (self._discount, self._deposit):
            field.accept()


def deposit_of(typed: OrderTyped, currency: str, today: date) -> PaymentDraft | None:
    """Return what is paid at once; None for nothing. Misfilled for what is no sum."""
    paid = read("deposit", typed_bani, typed.deposit)
    if not paid:
        return None
    return PaymentDraft(
        amount=Money(paid, currency), method=typed.method, receipt=typed.receipt.strip(), paid_on=today
    )


def sum_words(typed: OrderTyped, currency: str, today: date) -> str:
    """Return what it comes to as typed, and what is left to pay; empty while something cannot be read."""
    try:
        worth = sum(read_garment(each, today).worth() for each in typed.garments)
        total = worth - read("discount", typed_bani, typed.discount)
        paid = read("deposit", typed_bani, typed.deposit)
    except Refused:
        return ""
    said = _("Total: {sum}").format(sum=money(total, currency))
    left = _("{sum} to pay").format(sum=money(total - paid, currency)) if paid else ""
    return " · ".join(filter(None, (said, left)))


def worth_words(typed: GarmentTyped, currency: str, today: date) -> str:
    """Return what one garment comes to as typed; empty while it cannot be read."""
    try:
        worth = read_garment(typed, today).worth()
    except Refused:
        return ""
    return money(worth, currency) if worth else ""
