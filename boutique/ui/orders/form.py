"""A new order, written in the place where it will stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import N_, BoutiqueError, Refused
from boutique.domain.kernel.money import HOUSE, Money
from boutique.domain.kernel.typed_sums import typed_bani, typed_metres
from boutique.domain.orders.drafts import ItemDraft, OrderDraft, PaymentDraft
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.options import options_as_typed, typed_options
from boutique.domain.orders.payments import PaymentMethod
from boutique.domain.orders.views import ItemView
from boutique.ui import kit
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Field
from boutique.ui.kit.begun import Begun, begun_in, editors_below, put_back
from boutique.ui.kit.form import Form
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.theme import space
from boutique.wording import _, explain, metres, number
from boutique.wording.kernel.money import currency_name
from boutique.wording.kernel.phrases import capital, example
from boutique.wording.orders import kind_name, method_name

_COLUMNS: Final = 8


class OrderForm(Form):
    """One garment: what it is, how it is made, of what, for whom, for how much, and the day we promise.

    A new order asks besides what is taken off and paid at once; a garment of an order that is there does not.
    """

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Take the order"), parent)
        kit.on_paper(self)
        self._today = today
        self.garment, self.kind, self.cloth = kit.Choice(), kit.Choice(), kit.Choice()
        self.method = kit.Choice()
        for key, name in GARMENTS.items():
            self.garment.addItem(capital(_(name)), key)
        for kind in OrderKind:
            self.kind.addItem(capital(kind_name(kind)), kind.value)
        for method in PaymentMethod:
            self.method.addItem(capital(method_name(method)), method.value)
        self._item: UUID | None = None
        self._make_lines()
        self._message = InlineMessage()
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(self.garment)

    def _make_lines(self) -> None:
        self.description, self.price, self.promised = QLineEdit(), QLineEdit(), QLineEdit()
        self.metres, self.quantity, self.wearer, self.options = (QLineEdit() for _each in range(4))
        self.discount, self.deposit, self.receipt = QLineEdit(), QLineEdit(), QLineEdit()
        self.description.setPlaceholderText(_("for example: grey suit, two buttons"))
        self.options.setPlaceholderText(_("for example: lapels: peak; lining: red +120"))
        self.wearer.setPlaceholderText(_("the client"))
        for editor, longest in ((self.description, 300), (self.wearer, 120), (self.receipt, 40)):
            editor.setMaxLength(longest)
        for editor, hint in ((self.price, "4200"), (self.metres, number(3.3, 1)), (self.quantity, "1")):
            editor.setPlaceholderText(example(hint))
        for editor, hint in ((self.promised, "24.11"), (self.deposit, "1500"), (self.discount, "100")):
            editor.setPlaceholderText(example(hint))
        self._price = self._read(
            _("Price of one, in {currency}").format(currency="lei"), self.price, typed_bani
        )
        self._promised = self._read(_("Promised for"), self.promised, self._typed_day)
        self._metres = self._read(_("Metres"), self.metres, typed_metres)
        self._quantity = self._read(_("How many"), self.quantity, _typed_quantity)
        self._options = self._read(_("What was chosen"), self.options, typed_options)
        self._discount = self._read(_("Taken off, in lei"), self.discount, typed_bani)
        self._deposit = self._read(_("Paid at once, in lei"), self.deposit, typed_bani)
        self._at_once = (
            self._discount,
            self._deposit,
            Field(_("How it is paid"), self.method),
            Field(_("Receipt number"), self.receipt),
        )

    def _read(self, label: str, editor: QLineEdit, read: Callable[[str], object]) -> Field:
        made = Field(label, editor)
        made.checked_by(lambda: read(editor.text()))
        return made

    def _typed_day(self, text: str) -> date | None:
        return typed_day(text, self._today())

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(space.M)
        grid.setVerticalSpacing(space.M)
        rows: tuple[tuple[tuple[QWidget, int], ...], ...] = (
            ((Field(_("Garment"), self.garment), 3), (Field(_("What exactly"), self.description), 5)),
            (
                (Field(_("How it is made"), self.kind), 3),
                (Field(_("Cloth"), self.cloth), 3),
                (self._metres, 2),
            ),
            (
                (self._quantity, 2),
                (self._price, 2),
                (self._promised, 2),
                (Field(_("For whom"), self.wearer), 2),
            ),
            ((self._options, _COLUMNS),),
            tuple((field, 2) for field in self._at_once),
        )
        for at, row in enumerate(rows):
            column = 0
            for field, wide in row:
                grid.addWidget(field, at, column, 1, wide, Qt.AlignmentFlag.AlignTop)
                column += wide
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        fields = QWidget()
        inside = kit.column(gap=0, margins=(space.CONTROL, space.L, space.CONTROL, space.S))
        inside.addLayout(grid)
        fields.setLayout(inside)
        buttons = kit.row(self.save_button, self.leave_button, margins=(space.CONTROL, 0, space.CONTROL, 0))
        buttons.addStretch(1)
        said = kit.column(self._message, gap=0, margins=(space.CONTROL, 0, space.CONTROL, space.M))
        whole = kit.column(kit.Fitting(fields), gap=space.S)
        whole.addLayout(buttons)
        whole.addLayout(said)
        whole.addWidget(kit.Hairline())
        self.setLayout(whole)

    def open(
        self,
        cloths: Sequence[ClothView],
        item: ItemView | None = None,
        *,
        more: bool = False,
        currency: str = HOUSE,
    ) -> None:
        """Begin an order, one garment more of an order in a currency (`more`), or the correction of one.

        What was begun before and not written is still there.
        """
        chosen = self.cloth.currentData()
        self.cloth.clear()
        self.cloth.addItem(_("no cloth"), None)
        for cloth in cloths:
            self.cloth.addItem(_cloth_line(cloth), cloth.cloth_id)
        self.cloth.setCurrentIndex(max(0, self.cloth.findData(chosen)))
        self._ask_for(item, more=more)
        self._price.name(_("Price of one, in {currency}").format(currency=currency_name(currency)))
        self.wait(waiting=False)
        self.show()
        self.garment.setFocus()

    def _ask_for(self, item: ItemView | None, *, more: bool) -> None:
        if item is not None:
            self._fill(item)
        self._item = item.item_id if item is not None else None
        for field in self._at_once:
            field.setVisible(item is None and not more)
        self.promised.setEnabled(item is None or item.promised_on is None)  # it is moved with its reason
        save = _("Correct the garment") if item is not None else _("Add the garment")
        self.save_button.setText(save if item is not None or more else _("Take the order"))

    def _fill(self, item: ItemView) -> None:
        for choice, value in (
            (self.garment, item.garment),
            (self.kind, item.kind),
            (self.cloth, item.cloth_id),
        ):
            choice.setCurrentIndex(max(0, choice.findData(value)))
        self.description.setText(item.description)
        self.wearer.setText(item.wearer)
        self.metres.setText(number(item.cloth_cm / 100, 2) if item.cloth_cm else "")
        self.quantity.setText(str(item.quantity))
        self.price.setText(_sum_typed(item.price_bani))
        self.promised.setText(f"{item.promised_on:%d.%m.%Y}" if item.promised_on else "")
        self.options.setText(options_as_typed(item.options))

    def clear(self) -> None:
        """Forget what was typed."""
        for editor in self._lines():
            editor.clear()
        for choice in (self.garment, self.kind, self.cloth, self.method):
            choice.setCurrentIndex(0)
        self._ask_for(None, more=False)
        self._accept()
        self.wait(waiting=False)

    def _lines(self) -> tuple[QLineEdit, ...]:
        of_garment = (self.description, self.price, self.promised, self.metres, self.quantity, self.wearer)
        return (*of_garment, self.options, self.discount, self.deposit, self.receipt)

    def said(self) -> bool:
        """Whether anything is typed."""
        return any(line.text() for line in self._lines())

    def begun(self) -> Begun:
        """Return what is typed and chosen."""
        return begun_in(editors_below(self))

    def resume(self, begun: Begun) -> None:
        """Go on with what was typed; what an earlier program kept of another form is left."""
        editors = editors_below(self)
        if len(begun) == len(editors):
            put_back(editors, begun)

    def draft(self, client_id: UUID, today: date) -> OrderDraft | None:
        """Return the order as typed, or None after saying beside a field what to do."""
        self._accept()
        for field in self._checked():
            field.judge()
            if field.is_wrong():
                field.editor.setFocus()
                return None
        paid = typed_bani(self.deposit.text())
        deposit = None
        if paid and not self.deposit.isHidden():
            method, receipt = str(self.method.currentData()), self.receipt.text().strip()
            deposit = PaymentDraft(amount=Money(paid), method=method, receipt=receipt, paid_on=today)
        return OrderDraft(
            client_id=client_id,
            placed_on=today,
            items=(self.item(),),
            discount_bani=typed_bani(self.discount.text()),
            deposit=deposit,
        )

    def item(self) -> ItemDraft:
        """Return the garment as typed. Refused for what cannot be read."""
        cloth = self.cloth.currentData()
        day = typed_day(self.promised.text(), self._today()) if self.promised.isEnabled() else None
        return ItemDraft(
            garment=str(self.garment.currentData()),
            kind=str(self.kind.currentData()),
            description=self.description.text().strip(),
            cloth_id=cloth if isinstance(cloth, UUID) else None,
            cloth_cm=typed_metres(self.metres.text()),
            quantity=_typed_quantity(self.quantity.text()),
            price_bani=typed_bani(self.price.text()),
            wearer=self.wearer.text().strip(),
            promised_on=day,
            options=typed_options(self.options.text()),
            item_id=self._item,
        )

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.wait(waiting=False)
        self._message.say(explain(error))

    def _checked(self) -> tuple[Field, ...]:
        of_garment = (self._metres, self._quantity, self._price, self._promised, self._options)
        return (*of_garment, self._discount, self._deposit)

    def _accept(self) -> None:
        for field in self._checked():
            field.accept()
        self._message.say("")


def _typed_quantity(text: str) -> int:
    if not text.strip():
        return 1
    if not text.strip().isdigit() or not 0 < int(text) <= 999:
        raise Refused(N_("Write how many, from 1 to 999."))
    return int(text)


def _sum_typed(bani: int) -> str:
    return number(bani / 100, 2 if bani % 100 else 0) if bani else ""


def _cloth_line(cloth: ClothView) -> str:
    stock = metres(cloth.stock_cm) if cloth.stock_cm else _("not in stock")
    return f"{cloth.name} · {stock}"
