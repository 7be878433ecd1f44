"""Orders: all by what they need next on the left, the chosen one in full on the right."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.orders.views import OrderView
from boutique.ui import kit
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.folding import FoldingView
from boutique.ui.kit.one_row import DeedRow
from boutique.ui.orders.deeds import OrderDeeds
from boutique.ui.orders.panel.panel import OrderPanel
from boutique.ui.orders.papers import OrderPapers
from boutique.ui.orders.room_list import RoomList
from boutique.ui.orders.shown import ShownOrder
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Page, RoomContext, Whom
from boutique.ui.shell.subjects import FindWish, OrderWish, TalkWish
from boutique.wording import _

ROOM: Final = "orders"
_WIDE: Final = 640
_NARROW: Final = 400


class OrdersPage(Page):
    """`arrive(no)` shows an order by its number, `arrive(words)` whatever answers to words."""

    reads = frozenset(
        {
            "client",
            "cloth",
            "cloth_movement",
            "cloth_stock",
            "item_stage",
            "offer",
            "offer_item",
            "offer_item_option",
            "order_item",
            "order_item_measure",
            "order_item_option",
            "orders",
            "payment",
            "promise",
            "talk",
            "wait",
            "work_stage",
        }
    )

    def __init__(self, context: RoomContext, shop: ShopServices) -> None:
        super().__init__()
        self.context, self.shop = context, shop
        self.changes = Changes(self, context, shop, self.refresh)
        self.list = RoomList(context.tasks, shop)
        self.about = OrderPanel(named=True)
        self.deeds = OrderDeeds(self, self.chosen, room=ROOM, must_be_told=self._must_be_told)
        self.papers = OrderPapers(self, context, shop, self.chosen, self._may_print, room=ROOM)
        self.about.offer([*self.deeds.quiet, *self.papers.actions])
        rare = [*self.papers.rare, *self.deeds.rare]
        self.foot = DeedRow(self.deeds.actions, rare, _("What else can be done"))
        self.nothing = kit.EmptyState(_("Choose an order from the list."))
        self._bar = kit.ActionBar(self.foot)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_chosen)
        self._lay_out()
        self._connect()
        add = context.actions.add
        add(self, DEEDS["orders.find"].does(self._find))
        add(self, DEEDS["orders.page"].does(self._open_page, lambda: self.chosen() is not None))

    def _lay_out(self) -> None:
        self._panel, detail = QWidget(), kit.column(gap=0)
        detail.addWidget(kit.Scroll(self.about, _("The order")), 1)
        detail.addWidget(self._bar)
        self._panel.setLayout(detail)
        self._right = QStackedWidget()
        for part in (self.nothing, self._panel):
            self._right.addWidget(part)
        self._split = FoldingView(self.list, self._right, wide=_WIDE, narrow=_NARROW)
        whole = kit.column(self._split, gap=0)
        for strip in self.deeds.strips:  # below both: a half of the window is too narrow to ask in
            whole.addWidget(strip)
        self.setLayout(whole)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.chosen.connect(self._soon.start)
        self.list.entered.connect(self._split.open_detail)
        self.list.elsewhere.connect(self._go_elsewhere)
        self.foot.lost.connect(self.list.setFocus)
        self.deeds.asked.connect(self._bar.setHidden)
        self.deeds.left.connect(self.list.setFocus)

    def arrive(self, subject: object = None) -> None:
        if isinstance(subject, int):
            self.list.search.clear()
            self.list.read(subject)
        elif isinstance(subject, str):
            self.list.search.setText(subject)
        else:
            self.list.read()

    def renew(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read the orders again; the one chosen stays so."""
        self.list.read()

    def whom(self) -> Whom | None:
        order = self.chosen()
        if order is None or order.client_id is None:
            return None
        return Whom(order.client_id, order.client)

    def _shown(self) -> ShownOrder | None:
        return self.list.current()

    def chosen(self) -> OrderView | None:
        """Return the order on which the list stands."""
        shown = self._shown()
        return shown.at.order if shown is not None else None

    def is_free(self) -> bool:
        """Whether something can be done to the order chosen."""
        return self.isVisible()

    def _may_print(self) -> bool:
        return self.is_free() and not self.deeds.is_asking()

    def _must_be_told(self) -> bool:
        shown = self._shown()
        return shown is not None and shown.holds.must_be_told

    def _show_chosen(self) -> None:
        """The row is painted first; of keys that follow one another quickly only the last is told in full."""
        shown = self._shown()
        self.context.actions.refresh()
        self.about.show_order(
            shown.at if shown is not None else None, self.shop.forecasts.stands, self.shop.today()
        )
        self._right.setCurrentWidget(self._panel if shown is not None else self.nothing)
        self.foot.put_first(self.deeds.next())

    def _find(self) -> None:
        self._split.open_list_at(self.list.search)
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    def _go_elsewhere(self, text: str) -> None:
        self.context.go("clients", FindWish(text) if text else None)

    def _open_page(self) -> None:
        self._go("")

    def correct(self, order: OrderView) -> None:
        """Correct an order on the page of its client, where the form is."""
        self._go("correct")

    def again(self, order: OrderView) -> None:
        """Take the same once more on the page of its client."""
        self._go("again")

    def ring(self, client_id: UUID) -> None:
        """Go where the talk is written down."""
        self.context.go("clients", TalkWish(client_id))

    def _go(self, deed: str) -> None:
        order = self.chosen()
        if order is not None and order.client_id is not None:
            self.context.go("clients", OrderWish(order.client_id, order.order_id, deed))
