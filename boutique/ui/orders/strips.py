"""What is asked before something is done to an order: which garment, another day, how much was paid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from boutique.domain.kernel.errors import N_, BoutiqueError, Misfilled, Refused
from boutique.domain.kernel.money import Money
from boutique.domain.kernel.typed_sums import typed_bani
from boutique.domain.orders.drafts import MoveDraft, PaymentDraft
from boutique.domain.orders.payments import PaymentKind, PaymentMethod
from boutique.domain.orders.views import ItemView, OrderView
from boutique.ui import kit
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Field
from boutique.ui.kit.line import Tone
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.strip import Strip
from boutique.ui.theme import space
from boutique.wording import _, day_short, explain, money
from boutique.wording.kernel.phrases import capital, example
from boutique.wording.orders import item_name, method_name, owed_words, payment_line, payment_name

_CHOOSER = 220


def _say_below(strip: Strip, message: InlineMessage) -> None:
    layout = strip.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addLayout(kit.column(message, gap=0, margins=(space.CONTROL, 0, space.CONTROL, space.S)))


class WhichStrip(Strip):
    """Asks which garment is meant; all that are offered, unless one is chosen."""

    def __init__(self, save: str, *above: Sequence[Field], beside: Sequence[Field] = ()) -> None:
        self.which = kit.Choice()
        self.which.setMinimumWidth(_CHOOSER)
        self.message = InlineMessage()
        super().__init__(save, *above, (*beside, Field(_("Which garment"), self.which)))
        _say_below(self, self.message)

    def offer(self, save: str, items: Sequence[ItemView]) -> None:
        """Ask about these garments."""
        self.save_button.setText(save)
        self.which.clear()
        if len(items) != 1:
            self.which.addItem(_("all of it"), None)
        for item in items:
            self.which.addItem(capital(item_name(item)), item.item_id)
        self.message.say("")
        self.wait(waiting=False)
        self.show()
        self.which.setFocus()

    def item_ids(self) -> list[UUID] | None:
        """Return the garment chosen; None for all of them."""
        chosen = self.which.currentData()
        return [chosen] if isinstance(chosen, UUID) else None

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.wait(waiting=False)
        self.message.say(explain(error))


class MoveStrip(WhichStrip):
    """Asks for the new day, the reason, and whether the client knows."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self.day, self.why, self.told = QLineEdit(), QLineEdit(), kit.Choice()
        self.day.setPlaceholderText(example("24.11"))
        for name, told in ((_("does not know yet"), False), (_("was told today"), True)):
            self.told.addItem(name, told)
        self._day, self._why = Field(_("New day"), self.day), Field(_("Why it moves"), self.why)
        self._day.checked_by(lambda: typed_day(self.day.text(), today()))
        super().__init__(
            _("Move the day"), (self._day, self._why), beside=(Field(_("The client"), self.told),)
        )

    def begin(self, items: Sequence[ItemView]) -> None:
        """Ask anew."""
        self.day.clear()
        self.why.clear()
        self.told.setCurrentIndex(0)
        for field in (self._day, self._why):
            field.accept()
        self.offer(_("Move the day"), items)
        self.day.setFocus()

    def draft(self) -> MoveDraft | None:
        """Return the move as typed, or None after saying beside a field what to do."""
        try:
            to = typed_day(self.day.text(), self._today())
            if to is None:
                raise Misfilled("to", N_("Write the new day, as 24.11 or 24.11.2026."))
            told = self._today() if self.told.currentData() else None
            draft = MoveDraft(to=to, why=self.why.text().strip(), told_on=told)
            draft.check(self._today())
        except Refused as refused:
            why = isinstance(refused, Misfilled) and refused.field == "why"
            field = self._why if why else self._day
            field.refuse(explain(refused))
            field.editor.setFocus()
            return None
        return draft


class VoidStrip(Strip):
    """Asks which payment was written by mistake, and why it does not count."""

    def __init__(self) -> None:
        self.which, self.why, self.message = kit.Choice(), QLineEdit(), InlineMessage()
        self.which.setMinimumWidth(_CHOOSER)
        super().__init__(
            _("Void the payment"),
            (Field(_("Which payment"), self.which),),
            (Field(_("Why it does not count"), self.why),),
        )
        _say_below(self, self.message)

    def begin(self, order: OrderView) -> None:
        """Ask about the payments of an order that count, the latest first."""
        self.which.clear()
        for each in reversed(order.counting):
            words = (day_short(each.paid_on), payment_line(each), money(each.amount_bani, each.currency))
            self.which.addItem(capital(" · ".join(words)), each.payment_id)
        self.why.clear()
        self.message.say("")
        self.wait(waiting=False)
        self.show()
        (self.which if len(order.counting) > 1 else self.why).setFocus()

    def payment_id(self) -> UUID:
        """Return the payment chosen."""
        chosen: UUID = self.which.currentData()
        return chosen

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.wait(waiting=False)
        self.message.say(explain(error))
        self.why.setFocus()


class PayStrip(Strip):
    """Asks how much was paid, what for, how, and under which receipt."""

    def __init__(self) -> None:
        self.sum, self.receipt = QLineEdit(), QLineEdit()
        self.receipt.setMaxLength(40)
        self.sum.setPlaceholderText(example("1500"))
        self.kind, self.method = kit.Choice(), kit.Choice()
        for kind in PaymentKind:
            self.kind.addItem(capital(payment_name(kind)), kind.value)
        for method in PaymentMethod:
            self.method.addItem(capital(method_name(method)), method.value)
        self._sum = Field(_("Sum"), self.sum)
        self._sum.checked_by(lambda: typed_bani(self.sum.text()))
        self.message = InlineMessage()
        super().__init__(
            _("Write the payment"),
            (self._sum, Field(_("Receipt number"), self.receipt)),
            (Field(_("What is paid"), self.kind), Field(_("How it is paid"), self.method)),
        )
        _say_below(self, self.message)

    def begin(self, order: OrderView) -> None:
        """Ask about an order; what is owed is named."""
        self.sum.clear()
        self.receipt.clear()
        self._sum.accept()
        self.method.setCurrentIndex(0)
        back = order.owed is not None and order.owed.minor < 0
        first = PaymentKind.PART if order.payments else PaymentKind.DEPOSIT
        first = PaymentKind.REFUND if back else first
        self.kind.setCurrentIndex(self.kind.findData(first.value))
        self.message.say(capital(owed_words(order)), Tone.NEUTRAL)
        self.wait(waiting=False)
        self.show()
        self.sum.setFocus()

    def draft(self, order: OrderView, today: date) -> PaymentDraft | None:
        """Return the payment as typed, or None after saying beside the sum what to do."""
        self._sum.accept()
        try:
            paid = Money(typed_bani(self.sum.text()), order.currency)
        except Refused as refused:
            self._sum.refuse(explain(refused))
            self.sum.setFocus()
            return None
        return PaymentDraft(
            kind=str(self.kind.currentData()),
            method=str(self.method.currentData()),
            amount=paid,
            paid_on=today,
            receipt=self.receipt.text().strip(),
        )

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.wait(waiting=False)
        self.message.say(explain(error))
