"""An order as it stands typed, before any of it is read: what is put aside, had back, and joined again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final, TypeVar
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.kernel.typed_sums import typed_bani, typed_metres
from boutique.domain.orders.drafts import ItemDraft
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.options import options_as_typed, typed_options
from boutique.domain.orders.payments import PaymentMethod
from boutique.domain.orders.views import ItemView, OrderView
from boutique.ui.kernel.typed import typed_day
from boutique.ui.orders.wanted import wanted_as_typed
from boutique.wording import number

Read = TypeVar("Read")
NO_DAY: Final = "-"
"""Stands where a day would, when none is promised."""


@dataclass(frozen=True, kw_only=True)
class GarmentTyped:
    """One garment; `item_id` names the one of the book that is corrected, `is_promised` holds its day."""

    garment: str = next(iter(GARMENTS))
    kind: str = OrderKind.BESPOKE.value
    description: str = ""
    cloth_id: UUID | None = None
    metres: str = ""
    quantity: str = ""
    price: str = ""
    promised: str = ""
    wearer: str = ""
    options: str = ""
    fit: str = ""
    bench_note: str = ""
    item_id: UUID | None = None
    is_promised: bool = False

    @property
    def said(self) -> bool:
        """Whether anything is typed of it."""
        return any(getattr(self, name) for name in _WORDS)

    def again(self) -> GarmentTyped:
        """Return the same garment once more, as one that is new."""
        return replace(self, item_id=None, is_promised=False)


_WORDS = (
    *("description", "metres", "quantity", "price", "promised", "wearer", "options"),
    *("fit", "bench_note"),
)


@dataclass(frozen=True, kw_only=True)
class OrderTyped:
    """An order with its garments; `at` is the one on which one stands.

    `wanted` is what it is for and when, as one says it; the garments have one day unless they stand `apart`.
    """

    garments: tuple[GarmentTyped, ...] = (GarmentTyped(),)
    at: int = 0
    note: str = ""
    discount: str = ""
    deposit: str = ""
    method: str = PaymentMethod.CASH.value
    receipt: str = ""
    wanted: str = ""
    apart: bool = False

    @property
    def said(self) -> bool:
        """Whether anything is typed."""
        words = (self.note, self.discount, self.deposit, self.receipt, self.wanted)
        more = len(self.garments) > 1 or any(words)
        return bool(more) or any(each.said for each in self.garments)


@dataclass(frozen=True, kw_only=True)
class OrderBegun:
    """What is half typed about a client: a new order, or one corrected that stood as `base` in the book."""

    client_id: UUID
    typed: OrderTyped
    is_open: bool
    base: OrderTyped | None = None
    order_id: UUID | None = None
    asks: str = ""

    @property
    def key(self) -> UUID:
        """What it is kept by: the order that is corrected, else the client."""
        return self.order_id or self.client_id


def as_typed(order: OrderView) -> OrderTyped:
    """Return an order of the book as one would have typed it, without what is cancelled."""
    garments = tuple(_garment(item, offered=order.is_offer) for item in order.standing) or (GarmentTyped(),)
    return OrderTyped(
        garments=garments,
        note=order.note,
        discount=_sum(order.discount_bani),
        wanted=wanted_as_typed(order.wanted_for, order.wanted_on),
        apart=len({each.promised for each in garments}) > 1,
    )


def _garment(item: ItemView, *, offered: bool) -> GarmentTyped:
    """What is only offered is not promised yet: its day can be typed anew, and it can be left out."""
    return GarmentTyped(
        garment=item.garment,
        kind=item.kind,
        description=item.description,
        cloth_id=item.cloth_id,
        metres=number(item.cloth_cm / 100, 2) if item.cloth_cm else "",
        quantity=str(item.quantity),
        price=_sum(item.price_bani),
        promised=f"{item.promised_on:%d.%m.%Y}" if item.promised_on else "",
        wearer=item.wearer,
        options=options_as_typed(item.options),
        fit=item.fit,
        bench_note=item.bench_note,
        item_id=None if offered else item.item_id,
        is_promised=item.promised_on is not None and not offered,
    )


def _sum(bani: int) -> str:
    """Return a sum as one types it, without what parts the thousands: it is another sign in each language."""
    whole, rest = divmod(bani, 100)
    return "" if not bani else f"{whole},{rest:02}" if rest else str(whole)


def rebased(typed: OrderTyped, base: OrderTyped, now: OrderTyped) -> OrderTyped:
    """Return what was typed over `base` as typed over `now`: whatever one left alone is as others left it."""
    if any(each.item_id is None for each in base.garments):
        return typed  # an offer is written anew whole
    known = {each.item_id: each for each in now.garments if each.item_id is not None}
    of_base = {each.item_id: each for each in base.garments if each.item_id is not None}
    garments = [
        _joined(each, of_base[each.item_id], known[each.item_id]) if each.item_id in of_base else each
        for each in typed.garments
        if each.item_id is None or each.item_id in known
    ]
    here = {each.item_id for each in garments}
    garments += [each for key, each in known.items() if key not in here]
    merged: OrderTyped = _over(replace(typed, garments=base.garments), base, now)
    at = min(typed.at, max(0, len(garments) - 1))
    return replace(merged, garments=tuple(garments) or now.garments, at=at)


def _joined(typed: GarmentTyped, base: GarmentTyped, now: GarmentTyped) -> GarmentTyped:
    """A day that was promised meanwhile is moved with its reason, and not by what was typed before."""
    joined: GarmentTyped = _over(typed, base, now)
    return replace(joined, promised=now.promised) if now.is_promised else joined


def _over(typed: Any, base: Any, now: Any) -> Any:
    changed = {
        each.name: getattr(typed, each.name)
        for each in fields(typed)
        if getattr(typed, each.name) != getattr(base, each.name)
    }
    return replace(now, **changed)


def read_garment(typed: GarmentTyped, today: date) -> ItemDraft:
    """Return a garment as it is meant. Misfilled, by the name of its field, for what cannot stand."""
    draft = ItemDraft(
        garment=typed.garment,
        kind=typed.kind,
        description=typed.description.strip(),
        cloth_id=typed.cloth_id,
        cloth_cm=read("metres", typed_metres, typed.metres),
        quantity=read("quantity", typed_quantity, typed.quantity),
        price_bani=read("price", typed_bani, typed.price),
        wearer=typed.wearer.strip(),
        promised_on=None if typed.is_promised else _promised(typed.promised, today),
        options=read("options", typed_options, typed.options),
        fit=typed.fit.strip(),
        bench_note=typed.bench_note.strip(),
        item_id=typed.item_id,
    )
    draft.check()
    return draft


def _promised(text: str, today: date) -> date | None:
    if text.strip() == NO_DAY:
        return None
    day = read("promised", lambda said: typed_day(said, today), text)
    if day is not None and day < today:
        raise Misfilled("promised", N_("That day is past. Promise a day that is still to come."))
    return day


def read(field: str, how: Callable[[str], Read], text: str) -> Read:
    """Return what is typed in a field as it is meant. Misfilled, by its name, for what cannot stand."""
    try:
        return how(text)
    except Misfilled:
        raise
    except Refused as refused:
        raise Misfilled(field, refused.msgid, **refused.params) from None


def typed_quantity(text: str) -> int:
    """Return how many of a garment are meant; nothing is one."""
    if not text.strip():
        return 1
    if not text.strip().isdecimal() or not 0 < int(text) <= 999:
        raise Refused(N_("Write how many, from 1 to 999."))
    return int(text)
