"""A new order, written in the place where it will stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.model import OrderKind
from boutique.services.orders import ItemDraft, OrderDraft
from boutique.ui import kit
from boutique.ui.kernel.typed import typed_bani, typed_day
from boutique.ui.kit import Field
from boutique.ui.kit.begun import Begun, begun_in, editors_below, put_back
from boutique.ui.kit.form import Form
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.theme import space
from boutique.wording import _, explain, metres, p_
from boutique.wording.kernel.phrases import capital, example


def kind_name(kind: str) -> str:
    """Return how a garment comes to be."""
    names = {
        OrderKind.BESPOKE: p_("kind of order", "bespoke"),
        OrderKind.MADE_TO_MEASURE: p_("kind of order", "made to measure"),
        OrderKind.MADE_TO_ORDER: p_("kind of order", "made to order"),
        OrderKind.READY_TO_WEAR: p_("kind of order", "ready to wear"),
        OrderKind.ALTERATION: p_("kind of order", "alteration"),
    }
    return names[OrderKind(kind)] if kind in tuple(OrderKind) else kind


class OrderForm(Form):
    """Garment, cloth, price and the day we promise."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Take the order"), parent)
        kit.on_paper(self)
        self.garment, self.kind, self.cloth = kit.Choice(), kit.Choice(), kit.Choice()
        for key, name in GARMENTS.items():
            self.garment.addItem(capital(_(name)), key)
        for kind in OrderKind:
            self.kind.addItem(capital(kind_name(kind)), kind.value)
        self.description, self.price, self.promised = QLineEdit(), QLineEdit(), QLineEdit()
        self.description.setPlaceholderText(_("for example: grey suit, two buttons"))
        self.price.setPlaceholderText(example("4200"))
        self.promised.setPlaceholderText(example("24.11"))
        self._price = Field(_("Price, in lei"), self.price)
        self._promised = Field(_("Promised for"), self.promised)
        self._price.checked_by(lambda: typed_bani(self.price.text()))
        self._promised.checked_by(lambda: typed_day(self.promised.text(), today()))
        self._message = InlineMessage()
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.garment)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(space.M)
        grid.setVerticalSpacing(space.M)
        grid.addWidget(Field(_("Garment"), self.garment), 0, 0)
        grid.addWidget(Field(_("What exactly"), self.description), 0, 1, 1, 2)
        grid.addWidget(Field(_("How it is made"), self.kind), 1, 0)
        grid.addWidget(Field(_("Cloth"), self.cloth), 1, 1, 1, 2)
        grid.addWidget(self._price, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._promised, 2, 1, Qt.AlignmentFlag.AlignTop)
        buttons = kit.row(self.save_button, self.leave_button)
        buttons.addStretch(1)
        grid.addLayout(buttons, 3, 0, 1, 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        whole = kit.column(gap=space.M, margins=(space.CONTROL, space.L, space.CONTROL, space.L))
        whole.addLayout(grid)
        whole.addWidget(self._message)
        around = kit.column(gap=0)
        around.addLayout(whole)
        around.addWidget(kit.Hairline())
        self.setLayout(around)

    def open(self, cloths: Sequence[ClothView]) -> None:
        """Begin an order; what was begun before and not written is still there."""
        chosen = self.cloth.currentData()
        self.cloth.clear()
        self.cloth.addItem(_("no cloth"), None)
        for cloth in cloths:
            self.cloth.addItem(_cloth_line(cloth), cloth.cloth_id)
        self.cloth.setCurrentIndex(max(0, self.cloth.findData(chosen)))
        self.wait(waiting=False)
        self.show()
        self.garment.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        for editor in (self.description, self.price, self.promised):
            editor.clear()
        for choice in (self.garment, self.kind, self.cloth):
            choice.setCurrentIndex(0)
        self._accept()
        self.wait(waiting=False)

    def said(self) -> bool:
        """Whether anything is typed."""
        return any(line.text() for line in (self.description, self.price, self.promised))

    def begun(self) -> Begun:
        """Return what is typed and chosen."""
        return begun_in(editors_below(self))

    def resume(self, begun: Begun) -> None:
        """Go on with what was typed."""
        put_back(editors_below(self), begun)

    def draft(self, client_id: UUID, today: date) -> OrderDraft | None:
        """Return the order as typed, or None after saying beside a field what to do."""
        self._accept()
        try:
            price = typed_bani(self.price.text())
        except Refused as refused:
            self._price.refuse(explain(refused))
            self.price.setFocus()
            return None
        try:
            promised = typed_day(self.promised.text(), today)
        except Refused as refused:
            self._promised.refuse(explain(refused))
            self.promised.setFocus()
            return None
        cloth = self.cloth.currentData()
        item = ItemDraft(
            garment=str(self.garment.currentData()),
            description=self.description.text().strip(),
            cloth_id=cloth if isinstance(cloth, UUID) else None,
            price_bani=price,
        )
        return OrderDraft(
            client_id=client_id,
            kind=str(self.kind.currentData()),
            placed_on=today,
            promised_on=promised,
            items=(item,),
        )

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.wait(waiting=False)
        self._message.say(explain(error))

    def _accept(self) -> None:
        self._price.accept()
        self._promised.accept()
        self._message.say("")


def _cloth_line(cloth: ClothView) -> str:
    stock = metres(cloth.stock_cm) if cloth.stock_cm else _("not in stock")
    return f"{cloth.name} · {stock}"
