"""What goes home with the client and what hangs on the garment, before they are set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from boutique.domain.cloth.views import SwatchView
from boutique.domain.kernel.money import Money
from boutique.domain.orders.views import PaymentView


class CopyItem(NamedTuple):
    """One garment as the client reads of it; `about` are its cloth and what was chosen."""

    garment: str
    name: str
    about: tuple[str, ...]
    bani: int
    promised_on: date | None
    delivered_on: date | None
    swatch: SwatchView | None = None


class CopyFitting(NamedTuple):
    """A fitting that was agreed: which one, of what, and when."""

    kind: str
    garment: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class OrderCopy:
    """The client's copy of an order: garments, days and money; none of the shop's own notes.

    `owed` is None where this book does not keep what was paid; below zero it is owed back.
    """

    shop: str
    shop_phone: str
    shop_address: str
    client: str
    no: int
    placed_on: date
    items: tuple[CopyItem, ...]
    fittings: tuple[CopyFitting, ...]
    total: Money
    discount: Money
    payments: tuple[PaymentView, ...]
    owed: Money | None
    code: str
    printed_on: date
    language: str


class LabelSize(StrEnum):
    """What a label is printed on: a roll 62 mm wide, or a card of 74 by 105 mm."""

    ROLL = "62"
    CARD = "a7"


@dataclass(frozen=True, kw_only=True)
class GarmentLabel:
    """What hangs on a garment: whose it is, for when, and its code; no price, and no telephone of theirs."""

    shop: str
    shop_phone: str
    number: str
    client: str
    wearer: str
    name: str
    cloth: str
    promised_on: date | None
    fitting_at: datetime | None
    code: str
    printed_on: date
    language: str
