"""The side with a client's orders: what is under way, what was handed over, and a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.orders.drafts import OrderDraft
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.taking import correct_order, place_order
from boutique.ui import kit
from boutique.ui.clients.person.belongings import order_name
from boutique.ui.clients.person.knowing import Known
from boutique.ui.clients.side import Side
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit import Row, RowList, RowsModel
from boutique.ui.kit.begun import Begun
from boutique.ui.kit.line import EDGE
from boutique.ui.orders.deeds import OrderDeeds
from boutique.ui.orders.detail import OrderDetail
from boutique.ui.orders.form import OrderForm
from boutique.ui.orders.state import order_state
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import space
from boutique.wording import _, day_short, money
from boutique.wording.orders import kind_name, owed_words

ROOM = "clients"
_BOTH = 860
"""A window lower than this has no room for the form and the orders beside it."""


class Orders(Side):
    """Every order on a line, and below it all that is known of the one chosen and can be done about it."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self.model = RowsModel(self)
        self.rows = RowList(self.model, _("Orders"))
        self.none = kit.EmptyState(_("No orders yet."))
        self.form = OrderForm(shop.today)
        self.form.hide()
        self.form.installEventFilter(self)
        self._begun: dict[UUID, tuple[Begun, bool]] = context.begun_of("orders")  # and whether it is open
        self.form.saved.connect(self._take)
        self.form.left.connect(self._close_form)
        self.about = OrderDetail()
        self.deeds = OrderDeeds(self, self.chosen)
        self._bar = kit.ActionBar(*(self._button(action) for action in self.deeds.actions))
        self.deeds.asked.connect(self._bar.setHidden)
        self.rows.chosen.connect(lambda _row: self._on_chosen())
        self._lay_out()
        self.setFocusProxy(self.rows)

    def _lay_out(self) -> None:
        table = self._table = QWidget()
        inset = space.CONTROL - EDGE
        lists = kit.column(self.rows, self.none, margins=(inset, space.M, space.L, 0))
        table.setLayout(lists)
        lists.addWidget(kit.Hairline())
        lists.addWidget(kit.Scroll(self.about), 1)
        whole = kit.column(self.form, gap=0)
        whole.addWidget(table, 1)
        whole.addStretch(0)
        whole.addWidget(self._bar)
        for strip in self.deeds.strips:
            whole.addWidget(strip)
        self.setLayout(whole)

    def _button(self, action: QAction) -> kit.Button:
        """Of all that can be done to orders only what can be done to this one stands at the foot."""
        made = kit.Button.of(action)
        made.setVisible(action.isEnabled())
        action.enabledChanged.connect(partial(self._stand, made))
        return made

    def _stand(self, button: kit.Button, there: bool) -> None:  # as the toolkit tells it
        if button.hasFocus() and not there:
            self.rows.setFocus()
        button.setVisible(there)

    def is_free(self) -> bool:
        """Whether something can be done to the order chosen: nothing is being written."""
        return self.isVisible() and self.form.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._make_room()
        return False

    def _make_room(self) -> None:
        """The form of an order takes the place of those there are, where both find no room."""
        alone = not self.form.isHidden() and self.window().height() < _BOTH
        self._table.setHidden(alone)
        self._bar.setHidden(not self.form.isHidden() or self.deeds.is_asking())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.context.actions.refresh()

    def turn(self, before: UUID | None, now: UUID) -> None:
        if before is not None and not self.deeds.writes and (not self.form.isHidden() or self.form.said()):
            self._begun[before] = self.form.begun(), not self.form.isHidden()
        self.deeds.leave()
        typed, shown = self._begun.pop(now, (None, False))
        self.form.clear()
        if typed is not None:
            self.form.resume(typed)
        self._show_form(shown=shown)

    def show_known(self, known: Known, today: date) -> None:
        chosen = self.rows.current()
        orders = known.page.orders
        self.model.show([_line(order, today) for order in orders])
        self.rows.setVisible(bool(orders))
        self.none.setVisible(not orders)
        if chosen is None or not self.rows.choose(chosen.id):
            self.rows.choose_first()
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.about.show_order(self.chosen(), self.shop.today())
        self.context.actions.refresh()

    def chosen(self) -> OrderView | None:
        """Return the order on which the list stands."""
        row = self.rows.current()
        if self.known is None or row is None:
            return None
        return next((order for order in self.known.page.orders if order.order_id == row.id), None)

    def begin(self) -> None:
        """Open the form of a new order, with what was typed before about the same client."""
        self.deeds.leave()
        self.context.tasks.run(self, self.shop.queries.cloths, self._open_form, key="cloths")

    def correct(self, order: OrderView, item: ItemView | None) -> None:
        """Open the form on a garment of an order, or on one more."""

        def opened(cloths: Sequence[ClothView]) -> None:
            self._show_form(shown=True)
            self.form.open(cloths, item, more=item is None, currency=order.currency)

        self.form.clear()
        self.context.tasks.run(self, self.shop.queries.cloths, opened, key="cloths")

    def _open_form(self, cloths: Sequence[ClothView]) -> None:
        self._show_form(shown=True)
        self.form.open(cloths)

    def _show_form(self, *, shown: bool) -> None:
        """While an order is being written nothing else is done here, and a low window needs the room."""
        self.form.setVisible(shown)
        self._bar.setHidden(shown)
        self.context.actions.refresh()

    def _close_form(self) -> None:
        if self.deeds.writes:
            self.deeds.leave()
            self.form.clear()
        self._show_form(shown=False)
        self.rows.setFocus()

    def _take(self) -> None:
        if self.known is None:
            return
        who = self.known.page.client_id
        draft = self.form.draft(who, self.shop.today())
        if draft is None:
            return
        self.form.wait(waiting=True)
        of = self.deeds.writes
        said = _("The order for {name} is saved.").format(name=self.known.page.name)
        self.changes.make(
            (lambda uow: self._placed(uow, draft)) if of is None else partial(self._corrected, of, draft),
            said,
            then=partial(self._on_taken, who),
            failed=partial(self._on_failed, who),
        )

    def _placed(self, uow: UnitOfWork, draft: OrderDraft) -> UUID:
        place_order(uow, draft)
        return self.changes.latest_of(draft.client_id)

    def _corrected(self, order: OrderView, draft: OrderDraft, uow: UnitOfWork) -> UUID:
        kept = replace(
            draft,
            placed_on=order.placed_on,
            note=order.note,
            discount_bani=order.discount_bani,
            currency=order.currency,
        )
        return correct_order(uow, order.order_id, order.version, kept)

    def _on_taken(self, who: UUID) -> None:
        if self._is_open(who):
            self.deeds.leave()
            self.form.clear()
            self._close_form()
        self._begun.pop(who, None)
        self.changes.refresh()

    def _on_failed(self, who: UUID, error: BoutiqueError) -> None:
        if self._is_open(who):
            self.form.refuse(error)
        else:
            self.context.notices.trouble(error)

    def _is_open(self, who: UUID) -> bool:
        return self.known is not None and self.known.page.client_id == who


def _line(order: OrderView, today: date) -> Row:
    cloths = ", ".join(dict.fromkeys(item.cloth_name for item in order.items if item.cloth_name))
    parts = (
        _("No. {no}").format(no=order.no),
        ", ".join(dict.fromkeys(kind_name(item.kind) for item in order.items)),
        cloths,
        day_short(order.placed_on),
        money(order.total_bani, order.currency) if order.total_bani else "",
        owed_words(order) if order.owed else "",
    )
    chip, tone = order_state(order, today)
    text = " · ".join(part for part in parts if part)
    return Row(order.order_id, order_name(order), text, chip=chip, tone=tone)
