"""The side with a client's orders: what is under way, what was handed over, and a new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.orders.views import OrderView
from boutique.domain.pages.holding import holding
from boutique.domain.pages.order_at_hand import OrderAtHand
from boutique.ui import kit
from boutique.ui.clients.person.knowing import Known
from boutique.ui.clients.side import Side
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit import RowList, RowsModel
from boutique.ui.kit.folding import FoldingView
from boutique.ui.kit.one_row import DeedRow
from boutique.ui.kit.rowpaint import RowDelegate
from boutique.ui.orders.deeds import OrderDeeds
from boutique.ui.orders.desk import OrderDesk
from boutique.ui.orders.form import OrderForm
from boutique.ui.orders.panel.panel import OrderPanel
from boutique.ui.orders.papers import OrderPapers
from boutique.ui.orders.rows import order_lines
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.shell.subjects import TalkWish
from boutique.ui.theme import space
from boutique.wording import _

ROOM = "clients"
_FOLDS: Final = space.NARROWEST_LIST + space.DETAIL + space.STRIP  # with less, list or order is seen
_NARROW: Final = 352  # a number, a sum and the day of handing over in one line


class Orders(Side):
    """Every order on a line, and beside them all that is known of the one chosen and can be done about it."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self.model = RowsModel(self)
        self._wished: UUID | None = None
        self._wished_deed = ""
        self._at: OrderAtHand | None = None
        self.rows = RowList(self.model, _("Orders"), delegate=RowDelegate(self, lines=1, below=True))
        self.none = kit.EmptyState(_("No orders yet."))
        self.form = OrderForm(shop.today)
        self.form.hide()
        self.form.installEventFilter(self)
        self.writing = OrderDesk(self, self.form, context, shop, changes, self._name, lambda: self.known)
        self.writing.closed.connect(self._on_closed)
        self.writing.written.connect(self._on_written)
        self.about = OrderPanel(named=False)
        self.deeds = OrderDeeds(self, self.chosen, room=ROOM, must_be_told=self._must_be_told)
        self.papers = OrderPapers(self, context, shop, self.chosen, self._may_print)
        self.about.offer([*self.deeds.quiet, *self.papers.actions])
        rare = [*self.papers.rare, *self.deeds.rare]
        self.foot = DeedRow(self.deeds.actions, rare, _("What else can be done"))
        self.foot.lost.connect(self.rows.setFocus)
        self._bar = kit.ActionBar(self.foot)
        self.deeds.asked.connect(self._bar.setHidden)
        self.deeds.left.connect(self.rows.setFocus)
        self.rows.chosen.connect(lambda _row: self._on_chosen())
        self._lay_out()
        self.setFocusProxy(self.rows)
        shop.forecasts.renewed.connect(self._on_foreseen)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        left.setLayout(kit.column(self.rows, margins=(0, space.S, 0, 0)))
        beside = kit.column(kit.Scroll(self.about, _("The order")), gap=0)
        beside.addWidget(self._bar)
        right.setLayout(beside)
        self._split = FoldingView(left, right, folds=_FOLDS, narrow=_NARROW)
        self._table = QWidget()
        self._table.setLayout(kit.column(self._split, self.none, gap=0))
        whole = kit.column(gap=0)
        for part in (self.form, self._table):
            whole.addWidget(part, 1)
        for strip in self.deeds.strips:
            whole.addWidget(strip)
        self.setLayout(whole)

    def is_free(self) -> bool:
        """Whether something can be done to the order chosen: nothing is being written."""
        return self.isVisible() and self.form.isHidden()

    def _may_print(self) -> bool:
        return self.is_free() and not self.deeds.is_asking()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While an order is written it has the place of those there are."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._table.setHidden(not self.form.isHidden())
            self._bar.setHidden(not self.form.isHidden() or self.deeds.is_asking())
            self.led.emit()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.context.actions.refresh()

    def turn(self, before: UUID | None, now: UUID) -> None:
        if before is not None:
            self.writing.put_aside()
        self.deeds.leave()
        theirs = self.known is not None and self.known.page.client_id == now
        page = self.known.page if self.known is not None and theirs else None
        self.writing.resume(now, (*page.offers, *page.orders) if page is not None else ())

    def wish(self, order_id: UUID, deed: str = "") -> None:
        """Choose an order as soon as it is on show, and open it; `deed` is what is begun then."""
        self._split.open_detail()
        self._wished, self._wished_deed = order_id, deed

    def show_known(self, known: Known, today: date) -> None:
        chosen = self.rows.current()
        orders = (*known.page.offers, *known.page.orders)
        self.model.show(order_lines(orders, today))
        self._split.setVisible(bool(orders))
        self.none.setVisible(not orders)
        wished, self._wished = self._wished, None
        ways = (wished, chosen.id if chosen is not None else None)
        if not any(each is not None and self.rows.choose(each) for each in ways):
            self.rows.choose_first()
        self._on_chosen()
        self._begin_wished(wished)

    def _begin_wished(self, wished: UUID | None) -> None:
        """Begin what one came for, once the order is on show."""
        deed, self._wished_deed = self._wished_deed, ""
        order = self.chosen()
        if order is not None and order.order_id == wished and deed:
            (self.again if deed == "again" else self.correct)(order)

    def _on_chosen(self) -> None:
        """What stands beside an order is read aside; an offer has nothing beside it."""
        order = self.chosen()
        if order is None or order.is_offer:
            self._show_at(OrderAtHand(order=order) if order is not None else None)
        else:
            work = partial(self.shop.queries.orders_at_hand, [order.no])
            self.context.tasks.run(self, work, self._on_at_hand, key="order")
        self._offer()

    def _on_at_hand(self, found: Sequence[OrderAtHand]) -> None:
        order, at = self.chosen(), next(iter(found), None)
        if at is not None and order is not None and at.order.order_id == order.order_id:
            self._show_at(at)
            self._offer()

    def _show_at(self, at: OrderAtHand | None) -> None:
        self._at = at
        self.context.actions.refresh()
        self.about.show_order(at, self.shop.forecasts.stands, self.shop.today())

    def _on_foreseen(self) -> None:
        if self._at is not None and self.isVisible():
            self._show_at(self._at)
            self._offer()

    def _must_be_told(self) -> bool:
        at = self._at
        return at is not None and holding(at, self.shop.forecasts.stands, self.shop.today()).must_be_told

    def _offer(self) -> None:
        self.foot.put_first(self.deeds.next())
        self.context.actions.refresh()
        self.led.emit()

    def leads(self) -> bool:
        return self.foot.first() is not None or not self.form.isHidden()

    def covers(self) -> bool:
        return not self.form.isHidden()

    def chosen(self) -> OrderView | None:
        """Return the order on which the list stands."""
        row = self.rows.current()
        if self.known is None or row is None:
            return None
        every = (*self.known.page.offers, *self.known.page.orders)
        return next((order for order in every if order.order_id == row.id), None)

    def begin(self) -> None:
        """Open the form of a new order, with what was typed before about the same client."""
        self.deeds.leave()
        if self.known is not None:
            self.writing.begin(self.known.page.client_id)

    def correct(self, order: OrderView) -> None:
        """Open the form on an order."""
        if self.known is not None:
            self.writing.correct(self.known.page.client_id, order)

    def again(self, order: OrderView) -> None:
        """Open the form with the garments of an order, as a new one."""
        if self.known is not None:
            self.writing.again(self.known.page.client_id, order)

    def ring(self, client_id: UUID) -> None:
        """Go where the talk is written down."""
        self.context.go(ROOM, TalkWish(client_id))

    def _name(self) -> str:
        return self.known.page.name if self.known is not None else ""

    def _on_closed(self) -> None:
        self._bar.setHidden(self.deeds.is_asking())
        self.context.actions.refresh()
        self.rows.setFocus()

    def _on_written(self, order_id: UUID | None) -> None:
        self._wished = order_id or self._wished
        self.deeds.leave()
        self.changes.refresh()
