"""Write down what was paid for an order or given back, and void what was written by mistake."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.money import Money
from boutique.domain.orders.drafts import PaymentDraft
from boutique.domain.orders.model import Order
from boutique.domain.orders.payments import Payment, PaymentKind, must_fit
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.order_deed import OrderDeed

PAYMENTS_KEPT: Final = "orders.payments_kept"
"""From the first payment on the shop writes down what is paid, and an order without one is owed."""


def pay(uow: UnitOfWork, order_id: UUID, draft: PaymentDraft, *, today: date) -> UUID:
    """Write down a payment or a refund; returns the entry to undo.

    Refused for more than is owed, for giving back more than was paid, and for another currency than the
    order's.
    """
    with uow:
        deed = OrderDeed(uow, order_id, None)
        receive(uow, deed.order, deed.paid(), draft, today)
        refund = draft.kind == PaymentKind.REFUND
        action = N_("Money given back") if refund else N_("Payment received")
        return uow.commit(action, deed.order.client_id)


def receive(uow: UnitOfWork, order: Order, paid: Money, draft: PaymentDraft, today: date) -> None:
    """Add to what was `paid` for an order; from the first payment on the order keeps them."""
    draft.check(today)
    if draft.kind != PaymentKind.REFUND:
        order.must_stand()
    if draft.amount.currency != order.currency:
        raise Refused(N_("This order is in {currency}. Write what was paid in it."), currency=order.currency)
    must_fit(draft.kind, draft.amount, order.total, paid)
    if not uow.settings()[PAYMENTS_KEPT]:
        uow.set(PAYMENTS_KEPT, True)
    if not order.payments_kept:
        order.payments_kept, order.revision = True, order.revision + 1
    uow.add(
        Payment(
            order_id=order.id,
            client_id=order.client_id,
            kind=draft.kind,
            method=draft.method,
            amount_bani=draft.amount.minor,
            currency=draft.amount.currency,
            paid_on=draft.paid_on,
            receipt=draft.receipt.strip(),
            note=draft.note.strip(),
            staff_id=uow.actor.staff_id,
        )
    )


def void_payment(uow: UnitOfWork, payment_id: UUID, why: str, *, today: date) -> UUID:
    """Take a payment written by mistake out of the sum; both rows stay. Returns the entry to undo."""
    if not why.strip():
        raise Refused(N_("Write why the payment does not count."))
    with uow:
        wrong = uow.get(Payment, payment_id)
        if wrong.voids is not None or uow.find(Payment, voids=wrong.id):
            raise Refused(N_("This payment was voided already."))
        if wrong.kind != PaymentKind.REFUND:
            _must_leave_refunds(uow, wrong)
        uow.add(
            Payment(
                order_id=wrong.order_id,
                client_id=wrong.client_id,
                kind=wrong.kind,
                method=wrong.method,
                amount_bani=wrong.amount_bani,
                currency=wrong.currency,
                paid_on=today,
                note=why.strip(),
                staff_id=uow.actor.staff_id,
                voids=wrong.id,
            )
        )
        return uow.commit(N_("Payment voided"), wrong.client_id)


def _must_leave_refunds(uow: UnitOfWork, wrong: Payment) -> None:
    """Nobody can have given back what was never paid."""
    paid = OrderDeed(uow, wrong.order_id, None).paid()
    if paid < Money(wrong.amount_bani, wrong.currency):
        raise Refused(N_("Some of it was given back. Void the refund first."))
