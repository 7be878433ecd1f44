"""The binder, before it is set: all another tailor needs to finish every open order without the computer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from boutique.domain.kernel.money import Money
from boutique.domain.orders.views import PaymentView
from boutique.domain.pages.job_ticket import JobTicket
from boutique.domain.workshop.fitting_views import FittingView
from boutique.domain.workshop.hours import BenchView
from boutique.domain.workshop.views import WaitView


class ClothPlace(NamedTuple):
    """Where the cloth of a garment is: cut already, or lying on the shelf, or still to come."""

    is_cut: bool = False
    on_shelf_cm: int = 0
    short_cm: int = 0
    expected_on: date | None = None
    is_ours: bool = False


@dataclass(frozen=True, kw_only=True)
class BinderGarment:
    """One garment of an open order; `delivered_on` once it was handed over."""

    ticket: JobTicket
    cloth: ClothPlace
    waits: tuple[WaitView, ...]
    ready_on: date | None
    delivered_on: date | None


@dataclass(frozen=True, kw_only=True)
class BinderOrder:
    """One open order; `owed` is None where this book does not keep what was paid."""

    no: int
    client: str
    phone: str
    placed_on: date
    promised_on: date | None
    wanted_for: str
    wanted_on: date | None
    garments: tuple[BinderGarment, ...]
    fittings: tuple[FittingView, ...]
    total: Money
    discount: Money
    payments: tuple[PaymentView, ...]
    owed: Money | None
    note: str


class ShutDay(NamedTuple):
    """A day on which nobody works: a holiday of the country, or one the shop chose, and why."""

    day: date
    why: str = ""
    is_easter: bool = False
    is_own: bool = False


@dataclass(frozen=True, kw_only=True)
class Binder:
    """Every open order, the nearest promise first, who sews, and when nobody does."""

    shop: str
    phone: str
    orders: tuple[BinderOrder, ...]
    benches: tuple[BenchView, ...]
    shut: tuple[ShutDay, ...]
    written_on: date
    language: str
