"""What was paid for orders: rows that are only ever added; a wrong one is voided by another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.money import HOUSE, Money, total


class PaymentKind(StrEnum):
    """What somebody paid for."""

    DEPOSIT = "deposit"
    PART = "part"
    REST = "rest"
    REFUND = "refund"


class PaymentMethod(StrEnum):
    """How money changed hands."""

    CASH = "cash"
    CARD = "card"
    TRANSFER = "transfer"


@dataclass(eq=False, kw_only=True)
class Payment:
    """Money that changed hands on a day, above zero; a refund went back to the client.

    `voids` names the payment that was written by mistake and that this row takes out of the sum.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    order_id: UUID
    client_id: UUID
    kind: str = PaymentKind.PART
    method: str = PaymentMethod.CASH
    amount_bani: int
    currency: str = HOUSE
    paid_on: date
    receipt: str = ""
    note: str = ""
    staff_id: UUID | None = None
    voids: UUID | None = None


class Paid(Protocol):
    """A payment, as the book keeps it or as a screen reads it."""

    @property
    def kind(self) -> str: ...
    @property
    def amount_bani(self) -> int: ...
    @property
    def currency(self) -> str: ...


def signed(payment: Paid) -> Money:
    """Return what a payment adds to what was paid; a refund is below zero."""
    amount = Money(payment.amount_bani, payment.currency)
    return -amount if payment.kind == PaymentKind.REFUND else amount


def valid(payments: Iterable[Payment]) -> list[Payment]:
    """Return the payments that count: neither voided nor voiding another."""
    every = list(payments)
    voided = {each.voids for each in every}
    return [each for each in every if each.voids is None and each.id not in voided]


def paid_of(payments: Iterable[Payment], currency: str) -> Money:
    """Return what was paid for one order in its currency."""
    return total(map(signed, valid(payments)), currency)


def must_fit(kind: str, amount: Money, agreed: Money, paid: Money) -> None:
    """Raise Refused for nothing, for more than is owed, and for giving back more than was paid."""
    if amount.minor <= 0:
        raise Refused(N_("Write an amount above zero."))
    if kind == PaymentKind.REFUND:
        if amount > paid:
            raise Refused(N_("That is more than was paid for this order. Check the amount."))
    elif amount > agreed - paid:
        raise Refused(N_("That is more than is still owed for this order. Check the amount or the price."))
