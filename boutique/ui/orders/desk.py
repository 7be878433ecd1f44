"""Where an order is written: begun, corrected, put aside, had back, and saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.kernel.money import HOUSE
from boutique.domain.orders.drafts import OrderDraft
from boutique.domain.orders.views import OrderView
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.offers import correct_offer, write_offer
from boutique.services.orders.taking import correct_order, place_order
from boutique.ui.clients.person.knowing import Known
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.orders.form import OrderForm
from boutique.ui.orders.form_facts import FormFacts
from boutique.ui.orders.typed import OrderBegun, OrderTyped, as_typed, rebased
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, n_

Place = Callable[[UnitOfWork, OrderDraft], UUID]


class OrderDesk(QObject):
    """Keeps what is half typed about every client: one new order each, and any that are being corrected.

    Left with Esc, by turning to somebody else or by the end of the session, it is there again when the same
    order is opened; a correction goes on from what others wrote meanwhile.
    """

    closed = Signal()
    written = Signal(object)  # the order or offer that is new and on show, else None

    def __init__(
        self,
        owner: QWidget,
        form: OrderForm,
        context: RoomContext,
        shop: ShopServices,
        changes: Changes,
        name: Callable[[], str],
        known: Callable[[], Known | None],
    ) -> None:
        super().__init__(owner)
        self._form, self._context, self._shop, self._changes = form, context, shop, changes
        self._begun: dict[UUID, OrderBegun] = context.begun_of("order")  # by client, or by order corrected
        self._name = name
        self._now: OrderBegun | None = None
        self._order: OrderView | None = None
        self._facts = FormFacts(self, form, context, shop, known)
        self._known = known
        self._made: dict[UUID, UUID] = {}  # what was written, by what was begun
        form.saved.connect(self._save)
        form.left.connect(self.leave)
        form.offered.connect(self._offer)
        form.measured.connect(lambda: context.actions["clients.measures"].trigger())
        form.stood.connect(context.actions.refresh)
        self._declare()

    def _declare(self) -> None:
        form, actions = self._form, self._context.actions
        deeds: tuple[tuple[str, Callable[[], object], Callable[[], bool]], ...] = (
            ("again", form.again, lambda: True),
            ("out", form.drop, form.can_drop),
            ("next", partial(form.walk, 1), self._has_several),
            ("before", partial(form.walk, -1), self._has_several),
        )
        offer = DEEDS["clients.offer"]
        actions.add(form, offer.does(form.offer_button.click, partial(self._is_writing, self._is_new)))
        for name, does, can in deeds:
            actions.add(form, DEEDS[f"clients.garment_{name}"].does(does, partial(self._is_writing, can)))
        for deed, run in form.own_keys.items():
            made = actions.add(form, DEEDS[deed].does(run, partial(self._is_writing, lambda: True)))
            # Elsewhere in the window the same keys do something else.
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _is_writing(self, can: Callable[[], bool]) -> bool:
        return self._form.isVisible() and can()

    def _is_new(self) -> bool:
        return self._now is not None and self._now.order_id is None

    def _has_several(self) -> bool:
        return len(self._form.typed().garments) > 1

    def begin(self, who: UUID) -> None:
        """Write a new order, with what was typed before about the same client."""
        self._go_on(self._begun.get(who, OrderBegun(client_id=who, typed=OrderTyped(), is_open=True)))

    def again(self, who: UUID, order: OrderView) -> None:
        """Write a new order of the same garments, choices and metres; the cloth is asked first."""
        typed = as_typed(order)
        garments = tuple(replace(each.again(), cloth_id=None, promised="") for each in typed.garments)
        again = OrderTyped(garments=garments)
        self._order = None
        self._go_on(OrderBegun(client_id=who, typed=again, is_open=True, asks="cloth"))

    def correct(self, who: UUID, order: OrderView) -> None:
        """Correct an order, with what was typed of it before."""
        now = as_typed(order)
        kept = self._begun.get(order.order_id)
        typed = rebased(kept.typed, kept.base, now) if kept is not None and kept.base is not None else now
        self._order = order
        self._go_on(OrderBegun(client_id=who, typed=typed, is_open=True, base=now, order_id=order.order_id))

    def _go_on(self, begun: OrderBegun) -> None:
        self._now = begun
        order = self._order if begun.order_id is not None else None
        currency = order.currency if order is not None else HOUSE
        self._form.head.tell(self._name(), self._about(order))
        self._form.open(begun.typed, new=order is None, currency=currency, base=begun.base, asks=begun.asks)
        self._context.actions.refresh()
        self._facts.begin(begun.client_id)

    def _about(self, order: OrderView | None) -> str:
        """Which order it is, of how many."""
        if order is not None and order.no:
            return _("Order no. {no}, being corrected").format(no=order.no)
        known = self._known()
        earlier = len(known.page.orders) if known is not None else 0
        return (
            n_("A new order, after {n} before", "A new order, after {n} before", earlier)
            if earlier
            else (_("A new order, the first one"))
        )

    def put_aside(self) -> None:
        """Keep what is half typed, and whether it is being written just now."""
        self._keep(is_open=not self._form.isHidden())

    def _keep(self, *, is_open: bool) -> None:
        begun = self._now
        if begun is None:
            return
        key, typed = begun.key, self._form.typed()
        touched = replace(typed, at=0) != begun.base if begun.base is not None else typed.said
        if touched or is_open:
            self._begun[key] = replace(begun, typed=typed, is_open=is_open)
        else:
            self._begun.pop(key, None)

    def resume(self, who: UUID, orders: Sequence[OrderView]) -> None:
        """Go on with what was being written about a client when one turned away; `orders` are theirs."""
        self._now = self._order = None
        self._facts.end()
        self._form.hide()
        self._form.clear()
        known = {order.order_id: order for order in orders if order.cancelled_on is None}
        mine = [each for each in self._begun.values() if each.client_id == who and each.is_open]
        for each in mine[:1]:
            if each.order_id is None:
                self.begin(who)
            elif each.order_id in known:
                self.correct(who, known[each.order_id])

    def leave(self) -> None:
        """Close the form; what was typed is there when it is opened again."""
        self._keep(is_open=False)
        self._close()

    def _close(self) -> None:
        self._now = self._order = None
        self._facts.end()
        self._form.hide()
        self._form.clear()
        self.closed.emit()

    def _save(self) -> None:
        begun, order = self._now, self._order
        if begun is None:
            return
        draft = self._form.draft(begun.client_id, self._shop.today())
        if draft is None:
            return
        self._form.wait(waiting=True)
        of = order if begun.order_id is not None else None
        new = partial(self._placed, begun, place_order, draft)
        work = new if of is None else partial(self._corrected, of, draft)
        self._write(begun, work, _("The order for {name} is saved."))

    def _offer(self) -> None:
        """Write down what is typed as an offer; nothing is paid for it."""
        begun = self._now
        draft = self._form.draft(begun.client_id, self._shop.today()) if begun is not None else None
        if begun is None or draft is None:
            return
        self._form.wait(waiting=True)
        new = partial(self._placed, begun, write_offer, draft)
        self._write(begun, new, _("The offer for {name} is saved."))

    def _write(self, begun: OrderBegun, work: Callable[[UnitOfWork], UUID], said: str) -> None:
        made = self._changes.make(work, said.format(name=self._name()))
        made.done(partial(self._on_saved, begun)).failed(partial(self._on_failed, begun))

    def _placed(self, begun: OrderBegun, place: Place, draft: OrderDraft, uow: UnitOfWork) -> UUID:
        self._made[begun.key] = place(uow, draft)
        return self._changes.latest_of(draft.client_id)

    def _corrected(self, order: OrderView, draft: OrderDraft, uow: UnitOfWork) -> UUID:
        if order.is_offer:
            return correct_offer(uow, order.order_id, order.version, draft)
        kept = replace(draft, placed_on=order.placed_on)
        return correct_order(uow, order.order_id, order.version, kept, on=self._shop.today())

    def _on_saved(self, begun: OrderBegun) -> None:
        self._begun.pop(begun.key, None)
        made, shown = self._made.pop(begun.key, None), self._is_shown(begun)
        if shown:
            self._close()
        self.written.emit(made if shown else None)

    def _on_failed(self, begun: OrderBegun, error: BoutiqueError) -> None:
        if self._is_shown(begun):
            self._form.refuse(error)
        else:
            self._context.notices.trouble(error)

    def _is_shown(self, begun: OrderBegun) -> bool:
        return self._now is not None and self._now.key == begun.key
