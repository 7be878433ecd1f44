"""An order written with all its garments, a new one or one that is corrected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from boutique.domain.cloth.stock import ClothShort
from boutique.domain.kernel.errors import BoutiqueError, Misfilled, Refused
from boutique.domain.kernel.money import HOUSE
from boutique.domain.kernel.typed_sums import typed_bani
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.services.workshop.forecast_keeper import QuoteAsked
from boutique.ui import kit
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.key_names import cap_of, for_system
from boutique.ui.kit import Row, RowList, RowsModel
from boutique.ui.kit.bending import frame
from boutique.ui.kit.form import Form
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.orders.form_foot import FormFoot, deposit_of, sum_words, worth_words
from boutique.ui.orders.garment_fields import GarmentFields
from boutique.ui.orders.typed import GarmentTyped, OrderTyped, read, read_garment
from boutique.ui.theme import Style, space
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import garment as garment_name

_LIST: Final = 224
_NARROW_LIST: Final = 196
_WIDE: Final = 820


class OrderForm(Form):
    """The garments on the left, beside them the one on which one stands, at the foot what holds for all."""

    stood = Signal()  # on another garment, or on one of others
    offered = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Take the order"), parent)
        kit.on_paper(self)
        self._today = today
        self._typed, self._currency, self._is_new = OrderTyped(), HOUSE, True
        self._short: OrderTyped | None = None  # what was asked about, and may be taken all the same
        self._model = RowsModel(self)
        self.rows = RowList(self._model, _("Garments of the order"), lines=1)
        self.fields, self.foot = GarmentFields(today), FormFoot()
        self.total = kit.Text("", Style.STRONG)
        self._message = InlineMessage()
        self.add_button, self.again_button, self.drop_button = (
            _button(text, f"clients.garment_{name}")
            for text, name in (
                (_("One garment more"), "more"),
                (_("The same again"), "again"),
                (_("Leave it out"), "out"),
            )
        )
        self.offer_button = _button(_("Save as an offer"), "clients.offer", compact=False)
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.fields)
        self._show()

    def _connect(self) -> None:
        self.offer_button.clicked.connect(self.offered)
        self.fields.edited.connect(self._on_edited)
        self.foot.edited.connect(self._on_edited)
        self.rows.chosen.connect(lambda row: self.stand_on(int(row.id)))
        self.rows.entered_row.connect(lambda _row: self.fields.setFocus())
        self.add_button.clicked.connect(self.add)
        self.again_button.clicked.connect(self.again)
        self.drop_button.clicked.connect(self.drop)

    def _lay_out(self) -> None:
        left = self._left = QWidget()
        left.setLayout(kit.column(self.add_button, self.again_button, self.drop_button, gap=space.S))
        beside = kit.column(gap=space.S)
        beside.addWidget(self.rows, 1)
        beside.addWidget(left)
        fields = QWidget()
        fields.setLayout(kit.column(self.fields, gap=0, margins=(space.XS, 0, space.XS, space.XS)))
        upper = self._upper = kit.row(gap=space.L, margins=(space.CONTROL, space.L, space.CONTROL, space.S))
        upper.addLayout(beside)
        upper.addWidget(kit.Scroll(fields), 1)
        buttons = kit.row(self.save_button, self.offer_button, self.leave_button, gap=space.S)
        buttons.addStretch(1)
        buttons.addWidget(self.total)
        lower = kit.column(self.foot, gap=space.M, margins=(space.CONTROL, space.M, space.CONTROL, space.M))
        lower.addLayout(buttons)
        lower.addWidget(self._message)
        self._lower: QBoxLayout = lower
        whole = kit.column(gap=0)
        whole.addLayout(upper, 1)
        whole.addWidget(kit.Hairline())
        whole.addLayout(lower)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow, low = self.width() < space.NARROW_DETAIL, self.window().height() < space.LOW
        edge = space.XL if narrow else space.CONTROL
        above, gap = (space.S, space.S) if low else (space.L, space.M)
        self.rows.setFixedWidth(_NARROW_LIST if self.width() < _WIDE else _LIST)
        frame(self._upper, (edge, above, edge, space.S))
        frame(self._lower, (edge, gap, edge, gap))

    def open(self, typed: OrderTyped, *, new: bool = True, currency: str = HOUSE) -> None:
        """Write an order in a currency on from what stands `typed`; one that is not `new` is corrected."""
        self._be(new=new, currency=currency)
        self.resume(typed)
        self.wait(waiting=False)
        self.show()
        self.setFocus()

    def _be(self, *, new: bool, currency: str) -> None:
        self._is_new, self._currency = new, currency
        self.fields.price_in(currency)
        self.foot.ask(currency, new=new)
        self.offer_button.setVisible(new)
        self._ask_short(None)

    def _ask_short(self, asked: OrderTyped | None) -> None:
        self._short = asked
        plain = _("Take the order") if self._is_new else _("Correct it")
        self.save_button.setText(_("Take it all the same") if asked is not None else plain)

    def resume(self, typed: OrderTyped) -> None:
        """Show an order as it stands typed."""
        self._typed = typed
        self.foot.show_typed(typed)
        self._message.say("")
        self._show()

    def clear(self) -> None:
        """Forget what was typed."""
        self._be(new=True, currency=HOUSE)
        self.resume(OrderTyped())
        self.wait(waiting=False)

    def typed(self) -> OrderTyped:
        """Return the order as it stands typed."""
        return self._typed

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
        last = self._typed.garments[self._typed.at]
        promised = "" if last.is_promised else last.promised
        self._insert(GarmentTyped(kind=last.kind, promised=promised))

    def again(self) -> None:
        """Write the same garment once more."""
        self._insert(self._typed.garments[self._typed.at].again())

    def _insert(self, garment: GarmentTyped) -> None:
        every = [*self._typed.garments, garment]
        self._typed = replace(self._typed, garments=tuple(every), at=len(every) - 1)
        self._show()
        self.fields.setFocus()

    def wait(self, *, waiting: bool) -> None:
        super().wait(waiting=waiting)
        self.offer_button.setDisabled(waiting)

    def can_drop(self) -> bool:
        """Whether the garment can be left out: it is not the only one, and was not taken before."""
        garments = self._typed.garments
        return len(garments) > 1 and garments[self._typed.at].item_id is None

    def drop(self) -> None:
        """Leave out the garment on which one stands; one that was taken is cancelled instead."""
        if self.can_drop():
            at, every = self._typed.at, list(self._typed.garments)
            del every[at]
            self._typed = replace(self._typed, garments=tuple(every), at=min(at, len(every) - 1))
            self._show()
            self.fields.setFocus()

    def _on_edited(self) -> None:
        garments = list(self._typed.garments)
        garments[self._typed.at] = self.fields.typed()
        self._typed = self.foot.onto(replace(self._typed, garments=tuple(garments)))
        self._model.replace(self._row(self._typed.at))
        self._tell_sum()
        if self._short is not None:
            self._ask_short(None)

    def _show(self) -> None:
        """Show the garments, and the one chosen among them in its fields."""
        self.fields.show_garment(self._typed.garments[self._typed.at])
        with QSignalBlocker(self.rows):
            self._model.show([self._row(at) for at in range(len(self._typed.garments))])
            self.rows.choose(self._typed.at)
        self.drop_button.setEnabled(self.can_drop())
        self._tell_sum()
        self.stood.emit()

    def _tell_sum(self) -> None:
        self.total.setText(sum_words(self._typed, self._currency, self._today()))

    def _row(self, at: int) -> Row:
        typed = self._typed.garments[at]
        name = typed.description.strip() or garment_name(typed.garment)
        worth = worth_words(typed, self._currency, self._today())
        return Row(at, capital(name), worth or "–")

    def draft(self, client_id: UUID, today: date) -> OrderDraft | None:
        """Return the order as typed, or None after saying beside a field what to do."""
        self.fields.accept()
        self.foot.accept()
        self._message.say("")
        try:
            return self._read(client_id, today)
        except Refused as refused:
            self.refuse(refused)
            return None

    def _read(self, client_id: UUID, today: date) -> OrderDraft:
        typed = self._typed
        draft = OrderDraft(
            client_id=client_id,
            placed_on=today,
            items=[self._item(at, today) for at in range(len(typed.garments))],
            note=typed.note.strip(),
            discount_bani=read("discount", typed_bani, typed.discount),
            currency=self._currency,
            deposit=deposit_of(typed, self._currency, today) if self._is_new else None,
            short_meant=self._short is not None and replace(self._short, at=typed.at) == typed,
        )
        draft.check()
        return draft

    def _item(self, at: int, today: date) -> ItemDraft:
        """Of several garments it is shown which one cannot stand."""
        try:
            item = read_garment(self._typed.garments[at], today)
        except Refused:
            self.stand_on(at)
            raise
        asked = QuoteAsked(kind=item.kind, garment=item.garment, by=item.promised_on)
        told = self.fields.chances.told(asked)
        return item if told is None else replace(item, chance=told.percent, basis=told.basis)

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays. Of a cloth that is short one may save once more."""
        self.wait(waiting=False)
        self._ask_short(self._typed if isinstance(error, ClothShort) else None)
        if isinstance(error, Misfilled) and (self.fields.refuse(error) or self.foot.refuse(error)):
            return
        self._message.say(explain(error))


def _button(text: str, deed: str, *, compact: bool = True) -> kit.Button:
    made = kit.Button(text, kit.Kind.PLAIN, compact=compact)
    made.set_cap(cap_of(QKeySequence(for_system(DEEDS[deed].keys))))
    return made
