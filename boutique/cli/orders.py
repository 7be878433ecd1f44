"""Commands of one order: taken, corrected, moved, paid and handed over."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from boutique.cli.context import Desk, plain
from boutique.cli.order_items import corrected, line_of, new_item
from boutique.cli.quotes import with_chances
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.money import Money
from boutique.domain.kernel.typed_sums import typed_bani, typed_metres
from boutique.domain.orders.drafts import MoveDraft, OrderDraft, PaymentDraft
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.cut_measures import has_old_measures
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.cutting import bring_back, cut_cloth
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.payments import pay as receive_payment
from boutique.services.orders.payments import void_payment
from boutique.services.orders.promised_days import move_promise, tell_of_move
from boutique.services.orders.taking import correct_order, place_order
from boutique.wording import _, day_short, money
from boutique.wording.kernel.money import amount
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import (
    change_words,
    cut_by,
    item_about,
    item_name,
    old_measures,
    owed_words,
    payment_line,
)


def show(desk: Desk, options: Namespace) -> None:
    """Print one order whole."""
    tell(desk, options.no)


def new(desk: Desk, options: Namespace) -> None:
    """Write down an order with everything that is named."""
    who = desk.queries.find_client(options.id)
    currency = options.currency
    deposit = None
    if options.deposit:
        paid = Money(typed_bani(options.deposit), currency)
        deposit = PaymentDraft(
            amount=paid, method=options.method, receipt=options.receipt, paid_on=options.on or desk.today
        )
    draft = with_chances(desk, replace(wanted(desk, options, who), deposit=deposit))
    placed = place_order(desk.change(), draft)
    page = desk.queries.client_page(who)
    tell(desk, next(order.no for order in page.orders if order.order_id == placed))


def wanted(desk: Desk, options: Namespace, who: UUID) -> OrderDraft:
    """Return what a client wants, as it was named."""
    cloths = desk.queries.cloths()
    return OrderDraft(
        client_id=who,
        kind=options.kind,
        placed_on=options.on or desk.today,
        promised_on=options.promised,
        items=[new_item(each, cloths) for each in options.item],
        note=options.note,
        discount_bani=typed_bani(options.discount),
        currency=options.currency,
        wanted_for=options.occasion,
        wanted_on=options.occasion_on,
        short_meant=options.short,
    )


def correct(desk: Desk, options: Namespace) -> None:
    """Change lines of an order, add others, or change its discount and note."""
    order, cloths = desk.queries.order(options.no), desk.queries.cloths()
    items = [corrected(each, order, cloths) for each in options.item or ()]
    items += [new_item(each, cloths) for each in options.add or ()]
    if not items:
        items = [corrected(str(order.items.index(order.standing[0]) + 1), order, cloths)]
    draft = OrderDraft(
        client_id=_client(order),
        kind=order.items[0].kind,
        placed_on=order.placed_on,
        items=items,
        note=order.note if options.note is None else options.note,
        discount_bani=order.discount_bani if options.discount is None else typed_bani(options.discount),
        currency=order.currency,
        wanted_for=order.wanted_for if options.occasion is None else options.occasion,
        wanted_on=options.occasion_on or order.wanted_on,
        short_meant=options.short,
    )
    correct_order(desk.change(), order.order_id, order.version, draft, on=desk.today)
    tell(desk, options.no)


def _client(order: OrderView) -> UUID:
    assert order.client_id is not None
    return order.client_id


def move(desk: Desk, options: Namespace) -> None:
    """Promise another day, with the reason and whether the client was told."""
    order = desk.queries.order(options.no)
    told = options.told_on or (desk.today if options.told else None)
    draft = MoveDraft(to=options.to, why=options.why, told_on=told)
    move_promise(
        desk.change(),
        order.order_id,
        order.version,
        draft,
        item_ids=_named(order, options.item),
        now=desk.now,
    )
    tell(desk, options.no)


def told(desk: Desk, options: Namespace) -> None:
    """Write down that the client knows of the days that were moved."""
    order = desk.queries.order(options.no)
    tell_of_move(desk.change(), order.order_id, order.version, on=options.on or desk.today)
    tell(desk, options.no)


def ready(desk: Desk, options: Namespace) -> None:
    """Write down that garments can be fetched."""
    _deed(desk, options, mark_ready)


def deliver(desk: Desk, options: Namespace) -> None:
    """Hand over garments, or all that is left."""
    _deed(desk, options, deliver_order)


def cancel(desk: Desk, options: Namespace) -> None:
    """Cancel garments, or all that is left."""
    _deed(desk, options, cancel_order)


def cut(desk: Desk, options: Namespace) -> None:
    """Write down that the cloth of garments was cut."""
    order = desk.queries.order(options.no)
    cut_cloth(
        desk.change(),
        order.order_id,
        order.version,
        on=options.on or desk.today,
        item_ids=_named(order, options.item),
        cm=typed_metres(options.metres) if options.metres else None,
    )
    tell(desk, options.no)


def back(desk: Desk, options: Namespace) -> None:
    """Put what was cut too much for a garment back on the shelf."""
    order = desk.queries.order(options.no)
    item = line_of(order, options.line).item_id
    assert item is not None
    on, cm = options.on or desk.today, typed_metres(options.metres)
    bring_back(desk.change(), order.order_id, order.version, item, cm, on=on)
    tell(desk, options.no)


def _deed(desk: Desk, options: Namespace, deed: Any) -> None:
    order = desk.queries.order(options.no)
    deed(
        desk.change(),
        order.order_id,
        order.version,
        on=options.on or desk.today,
        item_ids=_named(order, options.item),
    )
    tell(desk, options.no)


def _named(order: OrderView, lines: Sequence[str] | None) -> list[UUID] | None:
    if not lines:
        return None
    return [item_id for each in lines if (item_id := line_of(order, each).item_id) is not None]


def pay(desk: Desk, options: Namespace) -> None:
    """Write down what was paid or given back."""
    order = desk.queries.order(options.no)
    draft = PaymentDraft(
        kind=options.kind,
        method=options.method,
        amount=Money(typed_bani(options.amount), order.currency),
        paid_on=options.on or desk.today,
        receipt=options.receipt,
        note=options.note,
    )
    receive_payment(desk.change(), order.order_id, draft, today=desk.today)
    tell(desk, options.no)


def void(desk: Desk, options: Namespace) -> None:
    """Take a payment that was written by mistake out of the sum."""
    order = desk.queries.order(options.no)
    if not 0 < options.payment <= len(order.payments):
        raise Refused(
            N_("The order has no payment {line}. It has {last}."),
            line=options.payment,
            last=len(order.payments),
        )
    wrong = order.payments[options.payment - 1].payment_id
    void_payment(desk.change(), wrong, options.why, today=desk.today)
    tell(desk, options.no)


def tell(desk: Desk, no: int) -> None:
    """Print an order by its number."""
    order = desk.queries.order(no)
    desk.answer(as_json(order), lambda: _print_order(order, desk.today))


def as_json(order: OrderView) -> dict[str, Any]:
    """Return an order as JSON tells it."""
    owed = None if order.owed is None else sum_as_json(order.owed)
    return {**plain(order), "promised_on": plain(order.promised_on), "owed": owed}


def sum_as_json(sum_of: Money) -> dict[str, object]:
    """Return a sum as JSON tells it."""
    return {"currency": sum_of.currency, "bani": sum_of.minor}


def _print_order(order: OrderView, today: date) -> None:
    cancelled = _("cancelled") if order.cancelled_on else ""
    head = (_("Order no. {no}").format(no=order.no), order.client, day_short(order.placed_on), cancelled)
    print("  ·  ".join(filter(None, head)))
    for at, item in enumerate(order.items, 1):
        print(f"{at:>3}. {capital(item_name(item))}  ·  {_state(item)}".rstrip(" ·"))
        worth = money(item.line_bani, order.currency) if item.line_bani else ""
        print("     " + "  ·  ".join(filter(None, (item_about(item), worth))))
        for line in cut_by(item.measures):
            print(f"     {line}")
        if has_old_measures(item, today):
            print(f"     {old_measures()}")
        for change in item.changes:
            print(f"     {change_words(change)}")
    if order.discount_bani:
        print(_("Discount: {sum}").format(sum=money(order.discount_bani, order.currency)))
    print(_("Total: {sum}").format(sum=amount(order.total)))
    for at, payment in enumerate(order.payments, 1):
        sum_of = money(payment.amount_bani, payment.currency)
        print(f"{at:>3}. {day_short(payment.paid_on)}  {payment_line(payment)}  {sum_of}")
    if owed := owed_words(order):
        print(capital(owed))
    if order.note:
        print(order.note)


def _state(item: ItemView) -> str:
    if item.cancelled_on is not None:
        return _("cancelled")
    if item.delivered_on is not None:
        return _("handed over {day}").format(day=day_short(item.delivered_on))
    due = _("promised for {day}").format(day=day_short(item.promised_on)) if item.promised_on else ""
    ready = _("ready") if item.ready_on is not None else ""
    return ", ".join(filter(None, (due, ready)))
