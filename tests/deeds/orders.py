"""What is done about orders and offers: garments, days, payments."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.money import Money
from boutique.domain.orders.drafts import (
    CallDraft,
    ItemDraft,
    MoveDraft,
    OptionDraft,
    OrderDraft,
    PaymentDraft,
)
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.style_options import typed_offered
from boutique.domain.orders.views import OrderView
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.offers import accept_offer, correct_offer, lapse_offer, write_offer
from boutique.services.orders.payments import pay, void_payment
from boutique.services.orders.promised_days import move_promise, tell_of_move
from boutique.services.orders.style_options import offer_style_options
from boutique.services.orders.taking import correct_order, place_order
from tests.counter import TODAY
from tests.deeds.frame import NOW, Deeds, deed


def _draft(deeds: Deeds, who: UUID) -> OrderDraft:
    items = [
        ItemDraft(
            garment=deeds.of(["suit", "shirt", "tie"]),
            kind=deeds.of(OrderKind),
            price_bani=deeds.of([0, 45_000, 400_000]),
            quantity=deeds.of([1, 2]),
            wearer=deeds.of(["", "Radu"]),
            cloth_id=deeds.maybe("cloth"),
            cloth_cm=deeds.of([0, 330]),
            promised_on=deeds.of([None, TODAY + timedelta(days=30)]),
            fit=deeds.of(["", "lejer"]),
            bench_note=deeds.of(["", "umăr moale"]),
            options=deeds.of([(), (OptionDraft(key="rever", value="șal", extra_bani=5_000),)]),
        )
        for _each in range(deeds.of([1, 2, 3]))
    ]
    off, short = deeds.of([0, 5_000]), deeds.of([False, True])
    return OrderDraft(
        client_id=who,
        placed_on=TODAY,
        items=items,
        discount_bani=off,
        wanted_for=deeds.of(["", "gala Operei"]),
        wanted_on=deeds.of([None, TODAY + timedelta(days=40)]),
        calls=deeds.of([(), (CallDraft(client_id=deeds.who, due_on=TODAY, words="vine mai târziu"),)]),
        short_meant=short,
    )


def _order(deeds: Deeds) -> OrderView:
    no = deeds.book.queries().reader.all("SELECT no FROM orders ORDER BY no")
    if not no:
        raise Refused("There is nothing yet.")
    return deeds.book.queries().order(deeds.of(no)[0])


def _some(deeds: Deeds, order: OrderView) -> list[UUID] | None:
    known = [item.item_id for item in order.waiting if item.item_id is not None]
    return [deeds.of(known)] if known and deeds.chance.random() < 0.5 else None


@deed
def tailor(deeds: Deeds) -> None:
    place_order(deeds.uow(), _draft(deeds, deeds.who))


@deed
def tailor_otherwise(deeds: Deeds) -> None:
    order = _order(deeds)
    correct_order(deeds.uow(), order.order_id, order.version, _draft(deeds, deeds.who))


@deed
def offer_style(deeds: Deeds) -> None:
    offered = deeds.of(["Rever: clasic; șal +120\nMonogramă:", "Rever: ascuțit", ""])
    offer_style_options(deeds.uow(), deeds.of(["suit", "tie"]), typed_offered(offered))


@deed
def ready(deeds: Deeds) -> None:
    order = _order(deeds)
    mark_ready(deeds.uow(), order.order_id, order.version, on=TODAY, item_ids=_some(deeds, order))


@deed
def hand_over_part(deeds: Deeds) -> None:
    order = _order(deeds)
    deliver_order(deeds.uow(), order.order_id, order.version, on=TODAY, item_ids=_some(deeds, order))


@deed
def cancel_part(deeds: Deeds) -> None:
    order = _order(deeds)
    cancel_order(deeds.uow(), order.order_id, order.version, on=TODAY, item_ids=_some(deeds, order))


@deed
def move_day(deeds: Deeds) -> None:
    order, draft = _order(deeds), MoveDraft(to=TODAY + timedelta(days=40), why="Stofa întârzie.")
    move_promise(deeds.uow(), order.order_id, order.version, draft, now=NOW)


@deed
def tell_day(deeds: Deeds) -> None:
    order = _order(deeds)
    tell_of_move(deeds.uow(), order.order_id, order.version, on=TODAY)


@deed
def take_money(deeds: Deeds) -> None:
    kind = deeds.of(["deposit", "part", "refund"])
    draft = PaymentDraft(kind=kind, amount=Money(deeds.of([1_000, 40_000])), paid_on=TODAY)
    pay(deeds.uow(), _order(deeds).order_id, draft, today=TODAY)


@deed
def void_money(deeds: Deeds) -> None:
    void_payment(deeds.uow(), deeds.any("payment"), "Altă comandă.", today=TODAY)


def _offer(deeds: Deeds) -> OrderView:
    found = deeds.book.queries().offers()
    if not found:
        raise Refused("There is nothing yet.")
    return deeds.of(list(found))


@deed
def offer(deeds: Deeds) -> None:
    write_offer(deeds.uow(), _draft(deeds, deeds.who))


@deed
def offer_otherwise(deeds: Deeds) -> None:
    known = _offer(deeds)
    correct_offer(deeds.uow(), known.order_id, known.version, _draft(deeds, deeds.who))


@deed
def accept(deeds: Deeds) -> None:
    known = _offer(deeds)
    accept_offer(deeds.uow(), known.order_id, known.version, on=TODAY)


@deed
def lapse(deeds: Deeds) -> None:
    known = _offer(deeds)
    lapse_offer(deeds.uow(), known.order_id, known.version, on=TODAY)
