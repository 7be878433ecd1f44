"""What can be done to the order that is chosen, each asked for in a strip at the foot where it must be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from boutique.domain.cloth.stock import ClothShort
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.orders.needs import Step, next_step
from boutique.domain.orders.views import OrderView
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.offers import accept_offer, lapse_offer
from boutique.services.orders.payments import pay, void_payment
from boutique.services.orders.promised_days import move_promise, tell_of_move
from boutique.ui.clients.person.belongings import order_name
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.strip import Strip
from boutique.ui.kit.toast import WayBack
from boutique.ui.orders.can import can_hand_over, is_offered, is_unready, is_untold, may_be_paid, waits
from boutique.ui.orders.strips import MoveStrip, PayStrip, VoidStrip, WhichStrip
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, explain

Deed = Callable[..., UUID]
_RARE = ("void", "cancel", "lapse")  # what is seldom done, and takes something away
_QUIET = ("correct", "again", "ring")  # what stands in the panel itself
_STEPS: Mapping[Step, str] = {
    Step.ACCEPT: "accept",
    Step.CORRECT: "correct",
    Step.TELL: "told",
    Step.HAND_OVER: "deliver",
    Step.PAY: "pay",
}
"""What stands filled when it is due; that something is still being made is no deed of the counter."""


class Desk(Protocol):
    """The side on which it is done."""

    context: RoomContext
    shop: ShopServices
    changes: Changes

    def is_free(self) -> bool: ...
    def correct(self, order: OrderView) -> None: ...
    def again(self, order: OrderView) -> None: ...
    def ring(self, client_id: UUID) -> None: ...


class OrderDeeds(QObject):
    """The actions of the order that is chosen."""

    asked = Signal(bool)
    left = Signal()  # the keyboard stood in what is closed

    def __init__(
        self,
        side: Any,
        chosen: Callable[[], OrderView | None],
        *,
        room: str,
        must_be_told: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(side)
        self._side: Desk = side
        self._chosen, self._room, self._must_be_told = chosen, room, must_be_told
        self.which, self.move, self.pay = WhichStrip(_("Go on")), MoveStrip(side.shop.today), PayStrip()
        self.void = VoidStrip()
        self.strips: tuple[Strip, ...] = (self.which, self.move, self.pay, self.void)
        self._then: Callable[[], object] = lambda: None
        self.which.saved.connect(lambda: self._then())
        self.move.saved.connect(self._move)
        self.pay.saved.connect(self._pay)
        self.void.saved.connect(self._void)
        for strip in self.strips:
            strip.left.connect(self.leave)
        declared = self._declare()
        self._by_name = dict(declared)
        self.actions = [action for name, action in declared if name not in (*_RARE, *_QUIET)]
        self.quiet = [action for name, action in declared if name in _QUIET]
        self.rare = [action for name, action in declared if name in _RARE]

    def _declare(self) -> Sequence[tuple[str, QAction]]:
        deliver = partial(self._hand_over, deliver_order, _("Hand over"), _("Handed over: {what}."))
        ready = partial(self._hand_over, mark_ready, _("Mark ready"), _("Ready: {what}."))
        cancel = partial(self._hand_over, cancel_order, _("Cancel it"), _("Cancelled: {what}."))
        deeds: tuple[tuple[str, Callable[[], object], Callable[[OrderView], bool]], ...] = (
            ("move", self._ask_day, waits),
            ("pay", self._ask_payment, may_be_paid),
            ("deliver", deliver, can_hand_over),
            ("ready", ready, is_unready),
            ("told", self._tell, is_untold),
            ("void", self._ask_void, lambda order: bool(order.counting)),
            ("correct", self._correct, lambda order: order.cancelled_on is None),
            ("again", self._again, lambda order: not order.is_offer),
            ("ring", self._ring, lambda order: order.client_id is not None),
            ("cancel", cancel, lambda order: order.is_open and not order.is_offer),
            ("accept", self._accept, is_offered),
            ("lapse", self._lapse, is_offered),
        )
        side: Any = self._side
        add = side.context.actions.add
        return [
            (name, add(side, DEEDS[f"{self._room}.{name}"].does(run, partial(self._can, which))))
            for name, run, which in deeds
        ]

    def _can(self, which: Callable[[OrderView], bool]) -> bool:
        order = self._chosen()
        return self._side.is_free() and not self.is_asking() and order is not None and which(order)

    def next(self) -> QAction | None:
        """Return the action of what the order chosen needs next."""
        order = self._chosen()
        if order is None:
            return None
        step = next_step(order, self._side.shop.today())
        if step is not Step.TELL and waits(order) and self._must_be_told():
            return self._by_name["move"]
        return self._by_name[_STEPS[step]] if step is not None and step in _STEPS else None

    def is_asking(self) -> bool:
        """Whether a strip is open."""
        return any(not strip.isHidden() for strip in self.strips)

    def leave(self) -> None:
        """Close whatever is asked; a keyboard that stood in it goes back to the orders."""
        here = QApplication.focusWidget()
        if here is not None and any(strip.isAncestorOf(here) for strip in self.strips):
            self.left.emit()
        for strip in self.strips:
            strip.hide()
        self.asked.emit(False)
        self._side.context.actions.refresh()

    def _ask(self) -> None:
        self.asked.emit(True)
        self._side.context.actions.refresh()

    def _hand_over(self, deed: Deed, save: str, said: str) -> None:
        """One garment needs no question; of several one may be meant."""
        order = self._chosen()
        if order is None:
            return
        if len(order.waiting) < 2:
            self._do(order, deed, said, None)
            return
        self._then = lambda: self._do(order, deed, said, self.which.item_ids())
        self.which.offer(save, order.waiting)
        self._ask()

    def _do(self, order: OrderView, deed: Deed, said: str, items: list[UUID] | None) -> None:
        on = self._side.shop.today()
        named = [item for item in order.waiting if items is None or item.item_id in items]
        self._side.changes.make(
            lambda uow: deed(uow, order.order_id, order.version, on=on, item_ids=items),
            said.format(what=order_name(order, named)),
        ).done(self._done)

    def _done(self) -> None:
        self.leave()
        self._side.changes.refresh()

    def _ask_day(self) -> None:
        if (order := self._chosen()) is not None:
            self.move.begin(order.waiting)
            self._ask()

    def _move(self) -> None:
        order, draft = self._chosen(), self.move.draft()
        if order is None or draft is None:
            return
        items, shop = self.move.item_ids(), self._side.shop
        self.move.wait(waiting=True)
        self._side.changes.make(
            lambda uow: move_promise(
                uow, order.order_id, order.version, draft, item_ids=items, now=shop.now()
            ),
            _("The promised day is moved."),
        ).done(self._done).failed(self.move.refuse)

    def _tell(self) -> None:
        order = self._chosen()
        if order is None:
            return
        on = self._side.shop.today()
        self._side.changes.make(
            lambda uow: tell_of_move(uow, order.order_id, order.version, on=on),
            _("Written down: the client knows of the new day."),
        ).done(self._done)

    def _ask_payment(self) -> None:
        if (order := self._chosen()) is not None:
            self.pay.begin(order)
            self._ask()

    def _pay(self) -> None:
        order, today = self._chosen(), self._side.shop.today()
        draft = self.pay.draft(order, today) if order is not None else None
        if order is None or draft is None:
            return
        self.pay.wait(waiting=True)
        self._side.changes.make(
            lambda uow: pay(uow, order.order_id, draft, today=today), _("The payment is written down.")
        ).done(self._done).failed(self.pay.refuse)

    def _accept(self) -> None:
        """The offer becomes an order; the same garments are agreed, and it takes its number."""
        order, today = self._chosen(), self._side.shop.today()
        if order is None:
            return
        self._accept_as(order, today)

    def _accept_as(self, order: OrderView, today: date, *, short_meant: bool = False) -> None:
        who, notices = order.client_id, self._side.context.notices

        def accepted(uow: UnitOfWork) -> UUID:
            accept_offer(uow, order.order_id, order.version, on=today, short_meant=short_meant)
            return self._side.changes.latest_of(who) if who is not None else order.order_id

        def failed(error: BoutiqueError) -> None:
            """Of a cloth that is short it is asked in passing whether it is meant."""
            if not isinstance(error, ClothShort):
                notices.trouble(error)
                return
            again = partial(self._accept_as, order, today, short_meant=True)
            notices.say(explain(error), WayBack(again, _("Take it all the same"), keyed=False))

        made = self._side.changes.make(accepted, _("The offer is an order now."))
        made.done(self._done).failed(failed)

    def _lapse(self) -> None:
        order, today = self._chosen(), self._side.shop.today()
        if order is not None:
            self._side.changes.make(
                lambda uow: lapse_offer(uow, order.order_id, order.version, on=today),
                _("The offer has lapsed."),
            ).done(self._done)

    def _ask_void(self) -> None:
        if (order := self._chosen()) is not None:
            self.void.begin(order)
            self._ask()

    def _void(self) -> None:
        wrong, why, today = self.void.payment_id(), self.void.why.text(), self._side.shop.today()
        self.void.wait(waiting=True)
        self._side.changes.make(
            lambda uow: void_payment(uow, wrong, why, today=today),
            _("The payment does not count any more."),
        ).done(self._done).failed(self.void.refuse)

    def _correct(self) -> None:
        if (order := self._chosen()) is not None:
            self._side.correct(order)

    def _again(self) -> None:
        if (order := self._chosen()) is not None:
            self._side.again(order)

    def _ring(self) -> None:
        order = self._chosen()
        if order is not None and order.client_id is not None:
            self._side.ring(order.client_id)
