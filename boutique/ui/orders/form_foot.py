"""The foot of an order that is written: what it comes to, what is paid at once, and what is left to pay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.domain.kernel.money import HOUSE, Money
from boutique.domain.kernel.typed_sums import typed_bani
from boutique.domain.orders.drafts import PaymentDraft
from boutique.domain.orders.payments import PaymentMethod
from boutique.ui import kit
from boutique.ui.kit.bending import show
from boutique.ui.kit.listening import listen
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.orders.side_field import SideField
from boutique.ui.orders.typed import GarmentTyped, OrderTyped, read, read_garment
from boutique.ui.theme import Style, space
from boutique.wording import _, explain, money
from boutique.wording.kernel.money import currency_name
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import method_name

_DEPOSIT, _METHOD, _RECEIPT = 104, 136, 84
_TIGHT = 900


class FormFoot(QWidget):
    """Total, deposit with its method and receipt, the rest, and the one main deed; `edited` at each change.

    Note and discount hold for the whole order too, and stand where their fields are put.
    """

    edited = Signal()

    def __init__(self, save: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kit.on_paper(self)
        self.note, self.discount, self.deposit, self.receipt = (QLineEdit() for _each in range(4))
        self.method = kit.Choice()
        self.receipt.setMaxLength(40)
        for method in PaymentMethod:
            self.method.addItem(capital(method_name(method)), method.value)
        self.discount_field = SideField("", self.discount)
        self.note_field = SideField(_("Note"), self.note)
        self.discount_field.checked_by(lambda: typed_bani(self.discount.text()))
        self.deposit.editingFinished.connect(self._judge)
        self.message = InlineMessage()
        self.total, self.rest = kit.Text("", Style.SUBTITLE), kit.Text("", Style.SUBTITLE)
        self._total_label = kit.Text(_("Total"), Style.SMALL, "muted")
        self._rest_label = kit.Text(_("To pay at pickup"), Style.SMALL, "muted")
        self._lines = {
            "note": self.note,
            "discount": self.discount,
            "deposit": self.deposit,
            "receipt": self.receipt,
        }
        for each in (*self._lines.values(), self.method):
            listen(each, self.edited.emit, lambda: None)
        self._lay_out(save)
        self.ask(HOUSE, new=True)

    def _lay_out(self, save: QWidget) -> None:
        self._at_once = QWidget()
        for editor, wide, name in (
            (self.deposit, _DEPOSIT, _("Paid at once")),
            (self.method, _METHOD, _("How it is paid")),
            (self.receipt, _RECEIPT, _("Receipt number")),
        ):
            editor.setFixedSize(wide, space.CONTROL)
            editor.setAccessibleName(name)
        self.deposit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.deposit.setPlaceholderText(_("Deposit"))
        self.receipt.setPlaceholderText(_("receipt no."))
        self._at_once.setLayout(kit.row(self.deposit, self.method, self.receipt, gap=space.S))
        across = kit.row(gap=space.XL)
        across.addLayout(kit.column(self._total_label, self.total, gap=0))
        across.addWidget(self._at_once)
        across.addLayout(kit.column(self._rest_label, self.rest, gap=0))
        across.addStretch(1)
        across.addWidget(save)
        self._across = across
        self._whole = kit.column(self.message, gap=space.XS)
        self._whole.addLayout(across)
        self.setLayout(self._whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.width() < _TIGHT
        low = self.window().height() < space.LOW
        edge, above = (space.L if tight else space.CONTROL), (space.S if low else space.L)
        self._whole.setContentsMargins(edge, above, edge, above)
        self._across.setSpacing(space.M if tight else space.XL)
        show(self._rest_label, shown=bool(self.rest.text()))

    def ask(self, currency: str, *, new: bool) -> None:
        """Ask in a currency; of an order that is taken already nothing is paid here."""
        unit = currency_name(currency)
        self.discount_field.name(_("Taken off, {currency}").format(currency=unit))
        self._at_once.setVisible(new)
        self.rest.setVisible(new)
        self._rest_label.setVisible(new)

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

    def tell(self, typed: OrderTyped, currency: str, today: date) -> None:
        """Say what it comes to as typed, and what is left; nothing while something cannot be read."""
        total, rest = sums_of(typed, currency, today)
        self.total.setText(total)
        self.rest.setText(rest)

    def _judge(self) -> None:
        try:
            typed_bani(self.deposit.text())
        except Refused as refused:
            self.message.say(explain(refused))
        else:
            self.message.say("")

    def refuse(self, wrong: Misfilled) -> bool:
        """Say beside the field what to do; returns whether there is such a field."""
        if wrong.field == "discount":
            self.discount_field.refuse(explain(wrong))
            self.discount.setFocus()
            return True
        if wrong.field not in ("deposit", "amount", "receipt") or self._at_once.isHidden():
            return False
        self.message.say(explain(wrong))
        (self.receipt if wrong.field == "receipt" else self.deposit).setFocus()
        return True

    def accept(self) -> None:
        """Take every message away."""
        self.discount_field.accept()
        self.message.say("")


def deposit_of(typed: OrderTyped, currency: str, today: date) -> PaymentDraft | None:
    """Return what is paid at once; None for nothing. Misfilled for what is no sum."""
    paid = read("deposit", typed_bani, typed.deposit)
    if not paid:
        return None
    return PaymentDraft(
        amount=Money(paid, currency), method=typed.method, receipt=typed.receipt.strip(), paid_on=today
    )


def sums_of(typed: OrderTyped, currency: str, today: date) -> tuple[str, str]:
    """Return what it comes to as typed, and what is left to pay; empty while something cannot be read."""
    try:
        worth = sum(read_garment(each, today).worth() for each in typed.garments)
        total = worth - read("discount", typed_bani, typed.discount)
        paid = read("deposit", typed_bani, typed.deposit)
    except Refused:
        return "", ""
    return money(total, currency), money(total - paid, currency)


def worth_words(typed: GarmentTyped, currency: str, today: date) -> str:
    """Return what one garment comes to as typed; empty while it cannot be read."""
    try:
        worth = read_garment(typed, today).worth()
    except Refused:
        return ""
    return money(worth, currency) if worth else ""
