"""What a screen shows of orders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from boutique.domain.kernel.money import Money
from boutique.domain.orders.model import OrderKind


@dataclass(frozen=True, kw_only=True)
class OptionView:
    """What was chosen for a garment."""

    key: str
    value: str
    extra_bani: int = 0


@dataclass(frozen=True, kw_only=True)
class DateChangeView:
    """A promised day that was moved."""

    change_id: UUID
    before_on: date | None
    after_on: date | None
    why: str
    at: datetime
    by: str
    told_on: date | None


class CutMeasureView(NamedTuple):
    """One measure a garment was ordered with, in whole millimetres, and the day of its taking."""

    part: str
    code: str
    body_mm: int
    ease_mm: int | None
    cut_mm: int | None
    typed: str
    taken_on: date


@dataclass(frozen=True, kw_only=True)
class PaymentView:
    """Money that changed hands; `voided` if it was written by mistake, and why it does not count."""

    payment_id: UUID
    kind: str
    method: str
    amount_bani: int
    currency: str
    paid_on: date
    receipt: str
    note: str
    by: str
    voided: bool = False
    void_why: str = ""


@dataclass(frozen=True, kw_only=True)
class AltersView:
    """What an alteration alters: a garment that was made, of which order; who pays, and why."""

    garment: str
    description: str
    order_no: int
    payer: str
    why: str


@dataclass(frozen=True, kw_only=True)
class ItemView:
    """One line of an order; cancelled too when the whole order was. `short_cm` is what its cloth lacks."""

    garment: str
    description: str
    cloth_name: str
    price_bani: int
    cloth_id: UUID | None = None
    item_id: UUID | None = None
    kind: str = OrderKind.READY_TO_WEAR
    wearer: str = ""
    cloth_cm: int = 0
    short_cm: int = 0
    quantity: int = 1
    promised_on: date | None = None
    ready_on: date | None = None
    delivered_on: date | None = None
    cancelled_on: date | None = None
    options: tuple[OptionView, ...] = ()
    changes: tuple[DateChangeView, ...] = ()
    measures: tuple[CutMeasureView, ...] = ()
    fit: str = ""
    bench_note: str = ""
    alters: AltersView | None = None

    @property
    def stands(self) -> bool:
        """Whether it was not cancelled."""
        return self.cancelled_on is None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be handed over."""
        return self.stands and self.delivered_on is None

    @property
    def line_bani(self) -> int:
        """What the line costs with what was chosen for it."""
        return self.quantity * (self.price_bani + sum(each.extra_bani for each in self.options))


@dataclass(frozen=True, kw_only=True)
class OrderView:
    """One order with its garments; `paid` is None where this book does not keep what was paid for it.

    An offer is shown as one too: it has no number, holds `until` a day, and is cancelled when it lapsed.
    """

    order_id: UUID
    no: int
    placed_on: date
    cancelled_on: date | None
    total_bani: int
    currency: str
    items: tuple[ItemView, ...]
    discount_bani: int = 0
    note: str = ""
    paid_bani: int | None = None
    payments: tuple[PaymentView, ...] = ()
    version: int = 1
    client_id: UUID | None = None
    client: str = ""
    until: date | None = None
    wanted_for: str = ""
    wanted_on: date | None = None

    @property
    def total(self) -> Money:
        """What was agreed."""
        return Money(self.total_bani, self.currency)

    @property
    def owed(self) -> Money | None:
        """What is still to be paid, below zero what we owe back; None where nobody wrote what was paid."""
        if self.paid_bani is None:
            return None
        agreed = 0 if self.cancelled_on is not None else self.total_bani
        return Money(agreed - self.paid_bani, self.currency)

    @property
    def is_offer(self) -> bool:
        """Whether it is only offered."""
        return self.until is not None

    @property
    def counting(self) -> tuple[PaymentView, ...]:
        """The payments that count."""
        return tuple(payment for payment in self.payments if not payment.voided)

    @property
    def standing(self) -> tuple[ItemView, ...]:
        """The garments that were not cancelled."""
        return tuple(item for item in self.items if item.stands)

    @property
    def waiting(self) -> tuple[ItemView, ...]:
        """The garments still to be handed over."""
        return tuple(item for item in self.items if item.is_open)

    @property
    def promised_on(self) -> date | None:
        """The nearest day promised for what is still to be handed over, else the last one there was."""
        open_days = [item.promised_on for item in self.waiting if item.promised_on]
        every = [item.promised_on for item in self.items if item.promised_on]
        return min(open_days, default=None) if self.waiting else max(every, default=None)

    @property
    def delivered_on(self) -> date | None:
        """The day on which the last garment was handed over; None while any is still here."""
        days = [item.delivered_on for item in self.standing]
        return max((day for day in days if day), default=None) if all(days) else None

    @property
    def is_open(self) -> bool:
        """Whether anything is still to be handed over."""
        return self.cancelled_on is None and self.delivered_on is None
