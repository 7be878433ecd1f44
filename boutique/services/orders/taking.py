"""Take an order, and correct one that was taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client, Standing
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.money import Money
from boutique.domain.measuring.sets import cut_like
from boutique.domain.orders.drafts import ItemDraft, OptionDraft, OrderDraft
from boutique.domain.orders.item_measures import is_cut_to_measure
from boutique.domain.orders.model import NO_NEW_WISH, ItemOption, Order, OrderItem
from boutique.domain.pages.item_work import stages_key
from boutique.domain.ports import UnitOfWork
from boutique.services.cloth.reserving import must_keep_its_cloth, settle_cloth
from boutique.services.orders.freezing import freeze, freeze_anew
from boutique.services.orders.order_deed import OrderDeed
from boutique.services.orders.payments import PAYMENTS_KEPT, receive
from boutique.services.orders.promising import promise_calls, promise_day
from boutique.services.orders.under_work import begin_anew


def place_order(uow: UnitOfWork, draft: OrderDraft) -> UUID:
    """Write down an order with its deposit and return its id; a lead becomes a client by it.

    ClothShort where less of a cloth is free than it needs, unless that is meant.
    """
    with uow:
        order = write_order(uow, draft)
        uow.commit(N_("Order taken"), draft.client_id)
    return order.id


def write_order(uow: UnitOfWork, draft: OrderDraft) -> Order:
    """Write down an order within a change that is under way."""
    draft.check()
    order = Order(
        client_id=draft.client_id,
        placed_on=draft.placed_on,
        total_bani=draft.worth() - draft.discount_bani,
        discount_bani=draft.discount_bani,
        currency=draft.currency,
        is_purchase=any((item.kind or draft.kind) not in NO_NEW_WISH for item in draft.items),
        note=draft.note.strip(),
        wanted_for=draft.wanted_for.strip(),
        wanted_on=draft.wanted_on,
    )
    client = uow.get(Client, draft.client_id)
    client.standing = Standing.CLIENT
    order.payments_kept = draft.deposit is not None or bool(uow.settings()[PAYMENTS_KEPT])
    uow.add(order)
    items = [_add(uow, order, pos, item, draft) for pos, item in enumerate(draft.items)]
    freeze(uow, items, draft.placed_on)
    settle_cloth(uow, order, items, draft.placed_on, short_meant=draft.short_meant)
    if draft.deposit is not None:
        receive(uow, order, Money(0, order.currency), draft.deposit, draft.deposit.paid_on)
    promise_calls(uow, draft.calls)
    return order


def correct_order(
    uow: UnitOfWork, order_id: UUID, version: int, draft: OrderDraft, *, on: date | None = None
) -> UUID:
    """Correct an order and the garments named, add those that are new; returns the entry to undo.

    Garments that are not named stay as they are. Refused for a promised day that would move silently, for
    less than was paid already, and for more cloth than is free unless that is meant.
    """
    draft.check()
    with uow:
        deed = OrderDeed(uow, order_id, version)
        order = deed.order
        order.must_stand()
        before = deed.worth() - order.discount_bani
        was = {item.id: _cut(item) for item in deed.items}
        sewn = {item.id: _sewn(item) for item in deed.items}
        for item in draft.items:
            if item.item_id is None:
                deed.items.append(_add(uow, order, len(deed.items), item, draft))
            else:
                _correct(uow, deed, item, draft)
        for each in deed.items:
            if was.get(each.id) != _cut(each):
                freeze_anew(uow, each, date.max)
            if sewn.get(each.id) not in (None, _sewn(each)):
                begin_anew(uow, each)
            must_keep_its_cloth(uow, each)
        deed.settle_cloth(on or date.today(), short_meant=draft.short_meant)
        order.note, order.discount_bani = draft.note.strip(), draft.discount_bani
        order.wanted_for, order.wanted_on = draft.wanted_for.strip(), draft.wanted_on
        promise_calls(uow, draft.calls)
        order.total_bani += deed.worth() - order.discount_bani - before
        if order.total_bani < 0:
            raise Refused(N_("The discount is more than the garments cost. Check both."))
        if deed.paid() > order.total:
            raise Refused(N_("More was paid already than that. Write down first what you give back."))
        return deed.commit(N_("Order corrected"))


def _cut(item: OrderItem) -> tuple[str, bool]:
    """What decides by which measures a garment is cut."""
    return cut_like(item.garment), is_cut_to_measure(item)


def _sewn(item: OrderItem) -> str:
    """What decides by which stages a garment is made."""
    return stages_key(item.kind, item.garment)


def _add(uow: UnitOfWork, order: Order, pos: int, draft: ItemDraft, of: OrderDraft) -> OrderItem:
    item = OrderItem(
        order_id=order.id,
        client_id=order.client_id,
        pos=pos,
        garment=draft.garment,
    )
    _fill(item, draft, of)
    uow.add(item)
    promised = draft.promised_on or of.promised_on
    if promised is not None:
        promise_day(uow, item, promised, chance=draft.chance, basis=draft.basis)
    _choose(uow, item, draft.options)
    return item


def _correct(uow: UnitOfWork, deed: OrderDeed, draft: ItemDraft, of: OrderDraft) -> None:
    item = next((each for each in deed.items if each.id == draft.item_id), None)
    if item is None or not item.stands:
        raise Refused(N_("This garment is not in the order. Choose one that is."))
    if draft.promised_on is not None and draft.promised_on != item.promised_on:
        if item.promised_on is not None:
            raise Refused(N_("A promised day is moved with its reason. Leave the day, and move it after."))
        _must_follow(draft.promised_on, deed.order.placed_on)
        promise_day(uow, item, draft.promised_on, chance=draft.chance, basis=draft.basis)
    _fill(item, draft, of)
    known = uow.find(ItemOption, item_id=item.id)
    if [(each.key, each.value, each.extra_bani) for each in known] != _plain(draft.options):
        for each in known:
            uow.remove(each)
        _choose(uow, item, draft.options)


def _must_follow(promised: date, placed: date) -> None:
    if promised < placed:
        raise Refused(N_("The promised day is before the day of the order. Choose a later day."))


def _fill(item: OrderItem, draft: ItemDraft, of: OrderDraft) -> None:
    item.kind, item.garment = draft.kind or of.kind, draft.garment
    item.description, item.wearer = draft.description.strip(), draft.wearer.strip()
    item.cloth_id, item.cloth_cm = draft.cloth_id, draft.cloth_cm
    item.quantity, item.price_bani = draft.quantity, draft.price_bani
    item.fit, item.bench_note = draft.fit.strip(), draft.bench_note.strip()


def _choose(uow: UnitOfWork, item: OrderItem, options: Sequence[OptionDraft]) -> None:
    for key, value, extra in _plain(options):
        uow.add(ItemOption(item_id=item.id, client_id=item.client_id, key=key, value=value, extra_bani=extra))


def _plain(options: Sequence[OptionDraft]) -> list[tuple[str, str, int]]:
    return [(each.key.strip(), each.value.strip(), each.extra_bani) for each in options]


def must_be_theirs(uow: UnitOfWork, client_id: UUID, order_id: UUID | None) -> None:
    """Raise Refused when something of one client would be put with the order of another."""
    if order_id is not None and uow.get(Order, order_id).client_id != client_id:
        raise Refused(N_("This order is somebody else's. Choose one of the client's own."))
