"""An order as it stands typed, as a draft to be saved, and a garment of it as a tile."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.typed_sums import typed_bani
from boutique.domain.orders.drafts import CallDraft, ItemDraft, OrderDraft
from boutique.domain.orders.drawn_options import style_of
from boutique.domain.orders.options import typed_options
from boutique.ui.orders.form_foot import deposit_of, worth_words
from boutique.ui.orders.garment_tiles import Tile
from boutique.ui.orders.typed import GarmentTyped, OrderTyped, read, read_garment
from boutique.ui.orders.wanted import typed_wanted
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import garment as garment_name
from boutique.wording.promises import call_words

if TYPE_CHECKING:  # it brings numpy
    from boutique.domain.pages.quoted_day import PushedGarment, QuotedDay

Chance = Callable[[ItemDraft], "QuotedDay | None"]


def draft_of(
    typed: OrderTyped,
    client_id: UUID,
    today: date,
    currency: str,
    *,
    new: bool,
    chance: Chance,
    stuck: Callable[[int], object],
) -> OrderDraft:
    """Return the order as typed. Misfilled, by the name of its field, for what cannot stand.

    `stuck` is told which garment it is that cannot.
    """
    wanted = typed_wanted(typed.wanted, today)
    return OrderDraft(
        client_id=client_id,
        placed_on=today,
        items=[_item(typed, at, today, chance, stuck) for at in range(len(typed.garments))],
        note=typed.note.strip(),
        discount_bani=read("discount", typed_bani, typed.discount),
        currency=currency,
        deposit=deposit_of(typed, currency, today) if new else None,
        wanted_for=wanted.words,
        wanted_on=wanted.on,
    )


def _item(
    typed: OrderTyped, at: int, today: date, chance: Chance, stuck: Callable[[int], object]
) -> ItemDraft:
    try:
        item = read_garment(typed.garments[at], today)
    except Refused:
        stuck(at)
        raise
    told = chance(item)
    return item if told is None else replace(item, chance=told.percent, basis=told.basis)


def calls_of(pushed: Sequence[PushedGarment], client_id: UUID, today: date) -> tuple[CallDraft, ...]:
    """Return the calls that are promised to whoever is pushed; the client at the counter hears it now."""
    others = [each for each in pushed if each.work.client_id != client_id]
    return tuple(
        CallDraft(client_id=each.work.client_id, due_on=today, words=call_words(each)) for each in others
    )


def tile_of(typed: GarmentTyped, cloths: Mapping[UUID, ClothView], currency: str, today: date) -> Tile:
    """Return a garment as its tile."""
    cloth = cloths.get(typed.cloth_id) if typed.cloth_id is not None else None
    return Tile(
        name=capital(typed.description.strip() or garment_name(typed.garment)),
        cloth=cloth.name if cloth is not None else "",
        price=worth_words(typed, currency, today),
        garment=typed.garment,
        style=style_typed(typed),
        swatch=cloth.swatch if cloth is not None else None,
    )


def style_typed(typed: GarmentTyped) -> str:
    """Return what a drawing of the garment wears; nothing while what was chosen cannot be read."""
    try:
        return style_of(typed_options(typed.options))
    except Refused:
        return ""
