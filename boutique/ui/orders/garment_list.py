"""The garments of an order as they stand typed: one more, one less, and for which of them a day holds."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.typed_sums import typed_metres
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.ui.orders.typed import GarmentTyped, OrderTyped


def with_more(typed: OrderTyped, garment: GarmentTyped) -> OrderTyped:
    """Return the order with one garment more, on which one stands then."""
    every = (*typed.garments, garment)
    return replace(typed, garments=every, at=len(every) - 1)


def without(typed: OrderTyped) -> OrderTyped:
    """Return the order without the garment on which one stands."""
    every = typed.garments[: typed.at] + typed.garments[typed.at + 1 :]
    return replace(typed, garments=every, at=min(typed.at, len(every) - 1))


def with_garment(typed: OrderTyped, garment: GarmentTyped) -> OrderTyped:
    """Return the order with another garment in the place of the one on which one stands."""
    every = list(typed.garments)
    every[typed.at] = garment
    return replace(typed, garments=tuple(every))


def shares_day(typed: OrderTyped, at: int) -> bool:
    """Whether the day that stands holds for a garment: none is promised for it, it has none of its own."""
    here = at == typed.at
    return not typed.garments[at].is_promised and (here or not typed.apart)


def with_day(typed: OrderTyped, text: str, *, only_empty: bool = False) -> OrderTyped:
    """Return the order with this day for whatever shares it, or only for what has none yet."""
    garments = tuple(
        replace(each, promised=text) if shares_day(typed, at) and not (only_empty and each.promised) else each
        for at, each in enumerate(typed.garments)
    )
    return replace(typed, garments=garments)


def quotes_wanted(typed: OrderTyped, by: date | None) -> list[QuoteAsked]:
    """Return what is to be asked: each kind of garment that shares the day, once."""
    made = [replace(asked_of(each), by=by) for at, each in enumerate(typed.garments) if shares_day(typed, at)]
    return list(dict.fromkeys(made))


def asked_of(garment: GarmentTyped) -> QuoteAsked:
    """Return what is to be asked about a garment; metres that cannot be read are none."""
    cm = 0
    with suppress(Refused):
        cm = typed_metres(garment.metres)
    return QuoteAsked(kind=garment.kind, garment=garment.garment, cloth_id=garment.cloth_id, cloth_cm=cm)
