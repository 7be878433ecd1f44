"""Orders, the garments in them and what was chosen for each; sums in minor units of the order's currency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.money import Money


class OrderKind(StrEnum):
    """How a garment comes to be."""

    BESPOKE = "bespoke"
    MADE_TO_MEASURE = "made_to_measure"
    MADE_TO_ORDER = "made_to_order"
    READY_TO_WEAR = "ready_to_wear"
    ALTERATION = "alteration"


NO_NEW_WISH = (OrderKind.ALTERATION,)
"""Kinds of garment that look after what one has already."""


@dataclass(eq=False, kw_only=True)
class OrderItem:
    """One line of an order: `quantity` garments alike, each at `price_bani`, for the client or `wearer`.

    `fit` is how the client wants it to sit, `bench_note` what the bench is told of it.
    `bench_on` is the bench's own day for it, whatever day was promised; None where no forecast gave one.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    order_id: UUID
    client_id: UUID
    pos: int = 0
    kind: str = OrderKind.READY_TO_WEAR
    garment: str
    description: str = ""
    wearer: str = ""
    cloth_id: UUID | None = None
    cloth_cm: int = 0
    quantity: int = 1
    price_bani: int = 0
    promised_on: date | None = None
    bench_on: date | None = None
    ready_on: date | None = None
    delivered_on: date | None = None
    cancelled_on: date | None = None
    fit: str = ""
    bench_note: str = ""

    @property
    def stands(self) -> bool:
        """Whether it is still wanted or was already handed over."""
        return self.cancelled_on is None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be handed over."""
        return self.stands and self.delivered_on is None

    def must_be_open(self) -> None:
        """Raise Refused when there is nothing left to do about it."""
        if not self.is_open:
            raise Refused(N_("This garment has already been handed over or cancelled. Look at its page."))


@dataclass(eq=False, kw_only=True)
class ItemOption:
    """What was chosen for a garment: a `key` such as lapels, its value, and what that costs besides."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    item_id: UUID
    client_id: UUID
    key: str
    value: str = ""
    extra_bani: int = 0


@dataclass(eq=False, kw_only=True)
class Order:
    """What a client ordered on a day, `wanted_for` something on its day; `no` is 0 until it is written.

    `total_bani` is what was agreed for all that stands, `discount_bani` what was taken off in it. Every deed
    about the order or a garment in it counts `revision` on: deeds of one order are taken back in turn.
    `is_purchase` follows from the garments by `settle`; `payments_kept` tells whether what was paid for it is
    written in this book at all: in shops that write no payments nothing is known to be owed.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    no: int = 0
    client_id: UUID
    placed_on: date
    cancelled_on: date | None = None
    total_bani: int = 0
    discount_bani: int = 0
    currency: str = "RON"
    is_purchase: bool = True
    payments_kept: bool = False
    revision: int = 1
    source_key: str | None = None
    note: str = ""
    wanted_for: str = ""
    wanted_on: date | None = None

    @property
    def total(self) -> Money:
        """What was agreed, with its currency."""
        return Money(self.total_bani, self.currency)

    def must_stand(self) -> None:
        """Raise Refused when the order was cancelled."""
        if self.cancelled_on is not None:
            raise Refused(N_("This order was cancelled. Write a new one, or undo that in the history."))

    def settle(self, items: Iterable[OrderItem]) -> None:
        """Bring the order in line with its garments after a deed; a new wish among them makes a purchase."""
        standing = [item for item in items if item.stands]
        self.is_purchase = not standing or any(item.kind not in NO_NEW_WISH for item in standing)
        self.revision += 1


def worth_of(items: Iterable[OrderItem], options: Iterable[ItemOption] = ()) -> int:
    """Return what lines that stand cost together, in minor units, with what was chosen for them."""
    standing = {item.id: item for item in items if item.stands}
    plain = sum(item.price_bani * item.quantity for item in standing.values())
    chosen = (each for each in options if each.item_id in standing)
    return plain + sum(each.extra_bani * standing[each.item_id].quantity for each in chosen)
