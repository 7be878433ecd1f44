"""The orders of everybody: those that are open, and those of which something is owed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from boutique.domain.orders.views import OrderView
from boutique.ui import kit
from boutique.ui.clients.person.belongings import order_name
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit import Row, RowList, RowsModel
from boutique.ui.orders.state import order_state
from boutique.ui.shell.room import Page, RoomContext
from boutique.ui.shell.subjects import OrderWish
from boutique.ui.theme import space
from boutique.wording import _, n_, p_
from boutique.wording.kernel.money import amount
from boutique.wording.orders import orders_summed, owed_words


class Which(StrEnum):
    """Which orders are shown."""

    OPEN = "open"
    OWED = "owed"
    OFFERS = "offers"


class OrdersPage(Page):
    """One list; Enter opens an order on the page of its client."""

    reads = frozenset({"orders", "order_item", "payment", "client", "offer", "offer_item"}) | {
        "cloth_movement",
        "cloth_stock",
    }

    def __init__(self, context: RoomContext, shop: ShopServices) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self._orders: Sequence[OrderView] = ()
        back = context.actions.add(self, DEEDS["orders.back"].does(lambda: context.go("clients")))
        ways = [
            (Which.OPEN, p_("orders", "Open")),
            (Which.OWED, _("Owed")),
            (Which.OFFERS, _("Offers")),
        ]
        self.which = kit.Segmented(_("Which orders"), ways)
        self.which.changed.connect(lambda _which: self.refresh())
        self._model = RowsModel(self)
        self.rows = RowList(self._model, _("Orders"))
        self.rows.entered_row.connect(self._enter)
        self.none = kit.EmptyState(_("No orders yet."))
        self.none.hide()
        tools = QWidget()
        tools.setLayout(kit.row(kit.IconButton.of(back, "arrow-left"), self.which))
        self.head = kit.PageHead(_("Orders"), right=tools)
        inset = kit.column(self.rows, self.none, margins=(0, space.S, 0, 0))
        whole = kit.column(self.head, gap=0)
        whole.addLayout(inset, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.rows)

    def arrive(self, subject: object = None) -> None:
        if isinstance(subject, str) and subject in tuple(Which):
            self.which.set_value(Which(subject))
        self.refresh()

    def renew(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read the orders again; the one chosen stays so."""
        queries = self._shop.queries
        ways: dict[object, Callable[[], Sequence[OrderView]]] = {
            Which.OPEN: queries.open_orders,
            Which.OWED: queries.owed_orders,
            Which.OFFERS: queries.offers,
        }
        self._context.tasks.run(self, ways[self.which.value()], self._show, key="orders")

    def _show(self, orders: Sequence[OrderView]) -> None:
        self._orders = orders
        chosen, today = self.rows.current(), self._shop.today()
        self._model.show([_line(order, *order_state(order, today)) for order in orders])
        if chosen is None or not self.rows.choose(chosen.id):
            self.rows.choose_first()
        self.rows.setVisible(bool(orders))
        nothing = {
            Which.OPEN: _("No order is open."),
            Which.OWED: _("Nobody owes anything."),
            Which.OFFERS: _("Nothing is offered."),
        }
        self.none.sentence.setText(nothing[Which(str(self.which.value()))])
        self.none.setVisible(not orders)
        self.head.subtitle.setText(self._summed())
        self.head.subtitle.show()

    def _summed(self) -> str:
        if self.which.value() == Which.OFFERS:
            return n_("{n} offer", "{n} offers", len(self._orders))
        return orders_summed(self._orders)

    def shown(self) -> Sequence[OrderView]:
        """Return the orders on the list."""
        return self._orders

    def _enter(self, row: Row) -> None:
        order = next((each for each in self._orders if each.order_id == row.id), None)
        if order is not None and order.client_id is not None:
            self._context.go("clients", OrderWish(order.client_id, order.order_id))


def _line(order: OrderView, chip: str, tone: kit.Tone) -> Row:
    parts = (
        _("No. {no}").format(no=order.no) if order.no else "",
        order_name(order, order.waiting or order.standing),
        owed_words(order) if order.owed else amount(order.total) if order.is_offer else "",
    )
    return Row(order.order_id, order.client, " · ".join(filter(None, parts)), chip=chip, tone=tone)
