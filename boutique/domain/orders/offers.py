"""What was offered to a client: an order to be, which has no number, is no purchase and owes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.money import HOUSE

HOLDS: Final = timedelta(days=30)
"""So long an offer holds, unless another day was said."""


@dataclass(eq=False, kw_only=True)
class Offer:
    """An offer and what became of it: it lapsed on a day, or is the order `order_id`; else it is open.

    `revision` counts each deed about it, so that they are taken back in turn.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    offered_on: date
    until: date
    lapsed_on: date | None = None
    order_id: UUID | None = None
    currency: str = HOUSE
    discount_bani: int = 0
    note: str = ""
    revision: int = 1
    wanted_for: str = ""
    wanted_on: date | None = None

    def must_be_open(self) -> None:
        """Raise Refused when it became an order or lapsed."""
        if self.order_id is not None:
            raise Refused(N_("This offer is an order already. Look among the orders of the client."))
        if self.lapsed_on is not None:
            raise Refused(N_("This offer has lapsed. Write a new one."))

    def must_hold(self, on: date) -> None:
        """Raise Refused when it is not open, or the day until which it held is past."""
        self.must_be_open()
        if on > self.until:
            raise Refused(N_("The day of this offer is past. Correct it first; then it holds again."))


@dataclass(eq=False, kw_only=True)
class OfferItem:
    """One garment that is offered, as `OrderItem` has it."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    offer_id: UUID
    client_id: UUID
    pos: int = 0
    kind: str
    garment: str
    description: str = ""
    wearer: str = ""
    cloth_id: UUID | None = None
    cloth_cm: int = 0
    quantity: int = 1
    price_bani: int = 0
    promised_on: date | None = None
    fit: str = ""
    bench_note: str = ""


@dataclass(eq=False, kw_only=True)
class OfferOption:
    """What is chosen for a garment that is offered."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    item_id: UUID
    client_id: UUID
    key: str
    value: str = ""
    extra_bani: int = 0
