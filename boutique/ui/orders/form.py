"""An order written with all its garments, a new one or one that is corrected."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.stock import ClothShort
from boutique.domain.kernel.errors import BoutiqueError, Misfilled, Refused
from boutique.domain.kernel.money import HOUSE
from boutique.domain.orders.drafts import CallDraft, ItemDraft, OrderDraft
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.ui import kit
from boutique.ui.orders.form_body import FormBody, FormParts
from boutique.ui.orders.form_foot import FormFoot
from boutique.ui.orders.form_head import GARMENT, FormHead
from boutique.ui.orders.form_keys import FormKeys, cap
from boutique.ui.orders.form_state import OrderState
from boutique.ui.orders.form_words import calls_of, draft_of, style_typed, tile_of
from boutique.ui.orders.garment_about import GarmentAbout
from boutique.ui.orders.garment_fields import GarmentFields
from boutique.ui.orders.garment_list import quotes_wanted, with_day, with_garment
from boutique.ui.orders.garment_tiles import GarmentTiles
from boutique.ui.orders.nothing_yet import NothingYet
from boutique.ui.orders.promise_column import PromiseColumn
from boutique.ui.orders.quotes import Quotes
from boutique.ui.orders.typed import GarmentTyped, OrderTyped
from boutique.wording import _, explain

if TYPE_CHECKING:  # it brings numpy, which the screen does without until somebody asks
    from boutique.domain.pages.quoted_day import GarmentQuote, QuotedDay


class OrderForm(OrderState):
    """Garments above, the chosen one in its fields, the promise beside them, at the foot what it comes to."""

    changed = Signal()  # whatever a quote depends on may be another
    offered = Signal()
    measured = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Promise and take the order"), parent)
        kit.on_sheet(self)
        self._today = today
        self._typed, self._currency, self._is_new = OrderTyped(), HOUSE, True
        self._base: OrderTyped | None = None
        self._picked = False
        self._short: OrderTyped | None = None  # what was asked about, and may be taken all the same
        self.quotes = Quotes()
        self.tiles = GarmentTiles(cap("clients.garment_more"))
        self.fields, self.promise = GarmentFields(today), PromiseColumn(today)
        self.about = GarmentAbout(today, cap("clients.garment_as_before"))
        self.foot, self.nothing = FormFoot(self.save_button), NothingYet()
        self.save_button.set_cap(cap("clients.order_take").replace("Return", "Enter"))
        self.leave_button.setText(_("Back to the page"))
        self.leave_button.set_cap("Esc")
        self.offer_button = kit.Button(_("Save as an offer"), kit.Kind.QUIET)
        self.offer_button.set_cap(cap("clients.offer"))
        self.again_button, self.drop_button = (
            kit.Button(text, kit.Kind.QUIET, compact=True)
            for text in (_("The same again"), _("Leave it out"))
        )
        self.again_button.set_cap(cap("clients.garment_again"))
        self.drop_button.set_cap(cap("clients.garment_out"))
        self.apart = kit.Check(_("A day of its own for this garment"))
        self.head = FormHead(self.tiles, (self.offer_button, self.leave_button))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.fields)
        self._show()

        self.own_keys: dict[str, Callable[[], object]] = {
            "clients.garment_more": self.add,
            "clients.order_take": self._take,
            "clients.garment_as_before": self.about.take,
            **{f"clients.promise_{at}": partial(self.promise.rows.pick, at - 1) for at in (1, 2, 3)},
        }
        FormKeys(self, self.own_keys)

    def _connect(self) -> None:
        self.offer_button.clicked.connect(self.offered)
        self.fields.edited.connect(self._on_edited)
        self.foot.edited.connect(self._on_edited)
        self.promise.edited.connect(self._on_promise)
        self.apart.toggled.connect(self._on_apart)
        self.tiles.chosen.connect(self.stand_on)
        self.tiles.more.connect(self.add)
        self.again_button.clicked.connect(self.again)
        self.drop_button.clicked.connect(self.drop)
        self.nothing.picked.connect(self.pick)
        self.about.taken.connect(self.fields.note)
        self.about.measured.connect(self.measured)

    def _lay_out(self) -> None:
        for field in (self.foot.discount_field, self.foot.note_field):
            self.fields.add_row(field)
        below = (self.again_button, self.drop_button)
        parts = FormParts(
            *(self.head, self.fields, below, self.about, self.nothing, self.promise, self.apart, self.foot)
        )
        self.body = FormBody(parts)
        self.setLayout(kit.column(self.body, gap=0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field: a whole order is not taken by a slip."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self.save_button.isEnabled():
            self.saved.emit()

    def _is_begun(self) -> bool:
        return self._picked or not self._is_new or self._typed.said

    def pick(self, garment: str) -> None:
        """Begin with a garment."""
        self._picked = True
        self.fields.garment.setCurrentIndex(self.fields.garment.findData(garment))
        self._on_edited()
        self.setFocusProxy(self.fields)
        self.fields.description.setFocus()

    def open(
        self,
        typed: OrderTyped,
        *,
        new: bool = True,
        currency: str = HOUSE,
        base: OrderTyped | None = None,
        asks: str = "",
    ) -> None:
        """Write an order in a currency on from what stands `typed`; one that is not `new` is corrected.

        `asks` names the field that is asked first.
        """
        self._base = base
        self._be(new=new, currency=currency)
        self.resume(typed)
        self.wait(waiting=False)
        self.show()
        self.setFocusProxy(self.fields if self._is_begun() else self.nothing)
        (self.fields.cloth if asks == "cloth" else self).setFocus()

    def _be(self, *, new: bool, currency: str) -> None:
        self._is_new, self._currency, self._picked = new, currency, False
        self.fields.price_in(currency)
        self.foot.ask(currency, new=new)
        self.head.parts.set_value(GARMENT)
        self._ask_short(None)

    def _ask_short(self, asked: OrderTyped | None) -> None:
        self._short = asked
        plain = _("Promise and take the order") if self._is_new else _("Correct it")
        self.save_button.setText(_("Take it all the same") if asked is not None else plain)

    def resume(self, typed: OrderTyped) -> None:
        """Show an order as it stands typed."""
        self._typed = typed
        self.foot.show_typed(typed)
        self.quotes.forget()
        self._show()

    def clear(self) -> None:
        """Forget what was typed."""
        self._base = None
        self._be(new=True, currency=HOUSE)
        self.resume(OrderTyped())
        self.wait(waiting=False)

    def wait(self, *, waiting: bool) -> None:
        super().wait(waiting=waiting)
        self.offer_button.setDisabled(waiting)

    def focus_fields(self) -> None:
        self.setFocusProxy(self.fields)
        self.fields.setFocus()

    def _on_edited(self) -> None:
        self._typed = self.foot.onto(with_garment(self._typed, self.fields.typed()))
        self.tell()
        self.changed.emit()
        if self._short is not None:
            self._ask_short(None)

    def _on_promise(self) -> None:
        """The day holds for all garments that are not promised yet, unless this one has a day of its own."""
        text = self.promise.day.text()
        self.fields.promise(text)
        wanted = self.promise.wanted.text()
        self._typed = replace(with_day(self._typed, text), wanted=wanted)
        self.changed.emit()

    def _on_apart(self, on: bool) -> None:
        self._typed = replace(self._typed, apart=on)
        self.promise.forget()
        self.changed.emit()

    def _show(self) -> None:
        """Show the garments, and the one chosen among them in its fields."""
        self.fields.show_garment(self.garment)
        base = next((each for each in self._base_garments() if each.item_id == self.garment.item_id), None)
        self.fields.hold(base)
        self.promise.show_typed(
            self._typed.wanted, self.garment.promised, is_promised=self.garment.is_promised
        )
        with QSignalBlocker(self.apart):
            self.apart.setChecked(self._typed.apart)
        self.drop_button.setEnabled(self.can_drop())
        self.tell()
        self.stood.emit()
        self.changed.emit()

    def _base_garments(self) -> Sequence[GarmentTyped]:
        return self._base.garments if self._base is not None else ()

    def tell(self) -> None:
        """Say in tiles, picture and foot what stands typed."""
        cloths, today, currency = self.fields.part.known, self._today(), self._currency
        tiles = [tile_of(each, cloths, currency, today) for each in self._typed.garments]
        self.tiles.show_tiles(tiles, self._typed.at)
        here = tiles[self._typed.at]
        self.about.picture.show_garment(here.garment, style_typed(self.garment), here.swatch)
        self.foot.tell(self._typed, currency, today)
        self.apart.setVisible(len(self._typed.garments) > 1 and not self.garment.is_promised)
        self.offer_button.setVisible(self._is_new and self._is_begun())
        self.body.begin(begun=self._is_begun())

    def asked(self) -> list[QuoteAsked]:
        """Return what quotes are to be made of: each kind of garment that the day is to hold for, once."""
        if not self._is_begun():
            return []
        return quotes_wanted(self._typed, self.promise.typed())

    def show_quotes(self, answers: Mapping[QuoteAsked, GarmentQuote | None]) -> None:
        """Show what the days are now."""
        self.quotes.hear(answers)
        self.promise.show_quote(self.quotes.hardest(self.asked()))

    def draft(self, client_id: UUID, today: date) -> OrderDraft | None:
        """Return the order as typed, or None after saying beside a field what to do."""
        for part in (self.fields, self.promise, self.foot):
            part.accept()
        try:
            draft = draft_of(
                with_day(self._typed, self.promise.promised(), only_empty=True),
                *(client_id, today, self._currency),
                new=self._is_new,
                chance=self._chance,
                stuck=self.stand_on,
            )
            draft = replace(draft, short_meant=self._is_meant(), calls=self._calls(client_id, today))
            self.promise.must_stand()
            draft.check()
        except Refused as refused:
            self.refuse(refused)
            return None
        return draft

    def _chance(self, item: ItemDraft) -> QuotedDay | None:
        asked = QuoteAsked(
            kind=item.kind,
            garment=item.garment,
            by=item.promised_on,
            cloth_id=item.cloth_id,
            cloth_cm=item.cloth_cm,
        )
        return self.quotes.told(asked)

    def _calls(self, client_id: UUID, today: date) -> tuple[CallDraft, ...]:
        return calls_of(self.promise.pushes(), client_id, today)

    def _is_meant(self) -> bool:
        return self._short is not None and replace(self._short, at=self._typed.at) == self._typed

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays. Of a cloth that is short one may save once more."""
        self.wait(waiting=False)
        self._ask_short(self._typed if isinstance(error, ClothShort) else None)
        parts = (self.fields, self.promise, self.foot)
        if isinstance(error, Misfilled) and any(part.refuse(error) for part in parts):
            return
        self.foot.message.say(explain(error))
