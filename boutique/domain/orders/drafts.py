"""Orders, payments and moved days before they are written down, with what makes them impossible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from boutique.domain.kernel.chances import ChanceBasis, check_chance
from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.kernel.money import ABROAD, HOUSE, Money
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.payments import PaymentKind, PaymentMethod

_MOST: Final = 999
_LONGEST_WEARER: Final = 120
_LONGEST_RECEIPT: Final = 40
_LONGEST_KEY: Final = 40
_LONGEST: Final = 300


@dataclass(frozen=True, kw_only=True)
class OptionDraft:
    """What is chosen for a garment, as lapels: peak; `extra_bani` is what it costs besides."""

    key: str
    value: str = ""
    extra_bani: int = 0


@dataclass(frozen=True, kw_only=True)
class ItemDraft:
    """One line of an order; `item_id` names the one that is corrected, an empty `kind` is the order's.

    `chance` is what was told of the promised day, in percent, and `basis` on what that rests.
    """

    garment: str
    description: str = ""
    cloth_id: UUID | None = None
    price_bani: int = 0
    kind: str = ""
    wearer: str = ""
    cloth_cm: int = 0
    quantity: int = 1
    promised_on: date | None = None
    chance: int | None = None
    basis: ChanceBasis | None = None
    options: Sequence[OptionDraft] = ()
    fit: str = ""
    bench_note: str = ""
    item_id: UUID | None = None

    def check(self) -> None:
        """Raise Refused when this cannot be a garment of an order."""
        if self.garment not in GARMENTS or self.price_bani < 0:
            raise Refused(N_("Choose a garment from the list and a price of zero or more."))
        if self.kind and self.kind not in tuple(OrderKind):
            raise Refused(N_("Choose from the list how the garment is made."))
        check_chance(self.chance)
        if not 0 < self.quantity <= _MOST:
            raise Misfilled("quantity", N_("Write how many, from 1 to 999."))
        if self.cloth_cm < 0:
            raise Misfilled("cloth_cm", N_("Write the cloth in metres, zero or more."))
        if len(self.description) > _LONGEST:
            raise Misfilled("description", N_("Write it shorter: at most 300 letters fit here."))
        if len(self.wearer) > _LONGEST_WEARER:
            raise Misfilled("wearer", N_("Write it shorter: at most 120 letters fit here."))
        if len(self.fit) > _LONGEST_WEARER:
            raise Misfilled("fit", N_("Write it shorter: at most 120 letters fit here."))
        for each in self.options:
            if not each.key.strip() or len(each.key) > _LONGEST_KEY or len(each.value) > _LONGEST_WEARER:
                raise Misfilled("options", N_("Write what was chosen as: lapels: peak; lining: red +120."))

    def worth(self) -> int:
        """Return what the line costs, in minor units."""
        return self.quantity * (self.price_bani + sum(each.extra_bani for each in self.options))


@dataclass(frozen=True, kw_only=True)
class PaymentDraft:
    """Money that changes hands for an order."""

    kind: str = PaymentKind.DEPOSIT
    method: str = PaymentMethod.CASH
    amount: Money
    paid_on: date
    receipt: str = ""
    note: str = ""

    def check(self, today: date) -> None:
        """Raise Refused when this cannot have been paid."""
        if self.kind not in tuple(PaymentKind) or self.method not in tuple(PaymentMethod):
            raise Refused(N_("Choose from the list what was paid and how."))
        if self.paid_on > today:
            raise Misfilled("paid_on", N_("That day is still to come. Write the day on which it was paid."))
        if len(self.receipt) > _LONGEST_RECEIPT:
            raise Misfilled("receipt", N_("Write it shorter: at most 40 letters fit here."))


@dataclass(frozen=True, kw_only=True)
class CallDraft:
    """A call promised to another client, as a nearer day pushes what is made for them."""

    client_id: UUID
    due_on: date
    words: str


@dataclass(frozen=True, kw_only=True)
class OrderDraft:
    """An order before it is written down; kind and promised day hold for items that name none.

    `short_meant` says that it is to be taken although a cloth does not suffice. `wanted_for` is what it is
    for, `wanted_on` the day of that, which does not move; `calls` are promised to those it makes later.
    """

    client_id: UUID
    kind: str = OrderKind.BESPOKE
    placed_on: date
    promised_on: date | None = None
    items: Sequence[ItemDraft] = ()
    note: str = ""
    discount_bani: int = 0
    currency: str = HOUSE
    deposit: PaymentDraft | None = None
    wanted_for: str = ""
    wanted_on: date | None = None
    calls: Sequence[CallDraft] = ()
    short_meant: bool = False

    def check(self) -> None:
        """Raise Refused when this cannot be an order."""
        if not self.items:
            raise Refused(N_("The order is empty. Add at least one garment."))
        for item in self.items:
            item.check()
            promised = item.promised_on or self.promised_on
            if item.item_id is None and promised is not None and promised < self.placed_on:
                raise Refused(N_("The promised day is before the day of the order. Choose a later day."))
        if len(self.wanted_for) > _LONGEST_WEARER:
            raise Misfilled("wanted_for", N_("Write it shorter: at most 120 letters fit here."))
        if self.currency not in (HOUSE, *ABROAD):
            raise Refused(N_("Choose lei, euro, dollars or pounds."))
        if not 0 <= self.discount_bani <= self.worth():
            raise Misfilled("discount", N_("The discount is more than the garments cost. Check both."))
        if self.deposit is not None and self.deposit.amount.minor > self.worth() - self.discount_bani:
            raise Misfilled(
                "deposit",
                N_("That is more than is still owed for this order. Check the amount or the price."),
            )

    def worth(self) -> int:
        """Return what the garments cost before the discount, in minor units."""
        return sum(item.worth() for item in self.items)


@dataclass(frozen=True, kw_only=True)
class MoveDraft:
    """A promised day that is moved; `told_on` is the day on which the client heard of it, if they did.

    `chance` is what was told of the new day, in percent, and `basis` on what that rests.
    """

    to: date
    why: str
    told_on: date | None = None
    chance: int | None = None
    basis: ChanceBasis | None = None

    def check(self, today: date) -> None:
        """Raise Refused when a promise cannot be moved so."""
        if self.to < today:
            raise Misfilled("to", N_("That day is past. Promise a day that is still to come."))
        if not self.why.strip():
            raise Misfilled("why", N_("Write why the day is moved; it is asked again later."))
        check_chance(self.chance)
        if self.told_on is not None and self.told_on > today:
            raise Misfilled("told_on", N_("That day is still to come. Say when the client was told."))
