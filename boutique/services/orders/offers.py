"""Offer an order, correct the offer, and let it become an order or lapse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.drafts import ItemDraft, OptionDraft, OrderDraft, PaymentDraft
from boutique.domain.orders.offers import HOLDS, Offer, OfferItem, OfferOption
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.taking import write_order


def write_offer(uow: UnitOfWork, draft: OrderDraft, *, until: date | None = None) -> UUID:
    """Write down an offer, which holds until a day or for as long as offers do; returns its id.

    Refused for what cannot be an order, for money paid on it, and for a day that is past.
    """
    _check(draft)
    offer = Offer(
        client_id=draft.client_id,
        offered_on=draft.placed_on,
        until=_until(draft, until),
        currency=draft.currency,
        discount_bani=draft.discount_bani,
        note=draft.note.strip(),
        wanted_for=draft.wanted_for.strip(),
        wanted_on=draft.wanted_on,
    )
    with uow:
        uow.get(Client, draft.client_id)
        uow.add(offer)
        _fill(uow, offer, draft)
        uow.commit(N_("Offer written"), draft.client_id)
    return offer.id


def _check(draft: OrderDraft) -> None:
    draft.check()
    if draft.deposit is not None:
        raise Refused(N_("Nothing is paid for an offer. Take the order, or leave the sum out."))


def _until(draft: OrderDraft, until: date | None) -> date:
    if until is not None and until < draft.placed_on:
        raise Refused(N_("The offer would have lapsed before it was made. Choose a later day."))
    return until or draft.placed_on + HOLDS


def correct_offer(
    uow: UnitOfWork, offer_id: UUID, version: int, draft: OrderDraft, *, until: date | None = None
) -> UUID:
    """Write an offer anew, with all that is in it; it holds again from then on. Returns the entry to undo."""
    _check(draft)
    with uow:
        offer = uow.get(Offer, offer_id, version)
        offer.must_be_open()
        for item in uow.find(OfferItem, offer_id=offer.id):
            for option in uow.find(OfferOption, item_id=item.id):
                uow.remove(option)
            uow.remove(item)
        _fill(uow, offer, draft)
        offer.until, offer.note = _until(draft, until), draft.note.strip()
        offer.discount_bani, offer.revision = draft.discount_bani, offer.revision + 1
        offer.wanted_for, offer.wanted_on = draft.wanted_for.strip(), draft.wanted_on
        return uow.commit(N_("Offer corrected"), offer.client_id)


def accept_offer(
    uow: UnitOfWork,
    offer_id: UUID,
    version: int,
    *,
    on: date,
    deposit: PaymentDraft | None = None,
    short_meant: bool = False,
) -> UUID:
    """Make an order of an offer, which takes its number now; returns the id of the order.

    Refused when it lapsed, or promises a day that is past by now; ClothShort where less of a cloth is free
    than it needs, unless that is meant.
    """
    with uow:
        offer = uow.get(Offer, offer_id, version)
        offer.must_hold(on)
        draft = replace(_as_order(uow, offer, on, deposit), short_meant=short_meant)
        order = write_order(uow, draft)
        offer.order_id, offer.revision = order.id, offer.revision + 1
        uow.commit(N_("Offer accepted"), offer.client_id)
    return order.id


def lapse_offer(uow: UnitOfWork, offer_id: UUID, version: int, *, on: date) -> UUID:
    """Write down that nothing comes of an offer; returns the entry to undo."""
    with uow:
        offer = uow.get(Offer, offer_id, version)
        offer.must_be_open()
        offer.lapsed_on, offer.revision = on, offer.revision + 1
        return uow.commit(N_("Offer lapsed"), offer.client_id)


def _fill(uow: UnitOfWork, offer: Offer, draft: OrderDraft) -> None:
    for pos, told in enumerate(draft.items):
        item = OfferItem(
            offer_id=offer.id,
            client_id=offer.client_id,
            pos=pos,
            kind=told.kind or draft.kind,
            garment=told.garment,
            description=told.description.strip(),
            wearer=told.wearer.strip(),
            cloth_id=told.cloth_id,
            cloth_cm=told.cloth_cm,
            quantity=told.quantity,
            price_bani=told.price_bani,
            promised_on=told.promised_on or draft.promised_on,
            fit=told.fit.strip(),
            bench_note=told.bench_note.strip(),
        )
        uow.add(item)
        for each in told.options:
            uow.add(
                OfferOption(
                    item_id=item.id,
                    client_id=offer.client_id,
                    key=each.key.strip(),
                    value=each.value.strip(),
                    extra_bani=each.extra_bani,
                )
            )


def _as_order(uow: UnitOfWork, offer: Offer, on: date, deposit: PaymentDraft | None) -> OrderDraft:
    items = sorted(uow.find(OfferItem, offer_id=offer.id), key=lambda item: item.pos)
    return OrderDraft(
        client_id=offer.client_id,
        placed_on=on,
        items=[_as_item(uow, item) for item in items],
        note=offer.note,
        discount_bani=offer.discount_bani,
        currency=offer.currency,
        deposit=deposit,
        wanted_for=offer.wanted_for,
        wanted_on=offer.wanted_on,
    )


def _as_item(uow: UnitOfWork, item: OfferItem) -> ItemDraft:
    options = sorted(uow.find(OfferOption, item_id=item.id), key=lambda each: each.id)
    return ItemDraft(
        garment=item.garment,
        description=item.description,
        cloth_id=item.cloth_id,
        price_bani=item.price_bani,
        kind=item.kind,
        wearer=item.wearer,
        cloth_cm=item.cloth_cm,
        quantity=item.quantity,
        promised_on=item.promised_on,
        fit=item.fit,
        bench_note=item.bench_note,
        options=[OptionDraft(key=each.key, value=each.value, extra_bani=each.extra_bani) for each in options],
    )
