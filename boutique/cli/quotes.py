"""The command that says what day one may promise, and the chance that is kept with a day promised here."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from uuid import UUID

from boutique.cli.context import Desk
from boutique.cli.order_items import cloth_named
from boutique.cli.stage_lines import garment_key
from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.typed_sums import typed_metres
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import OrderKind
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.domain.workshop.stages import ALTERATION
from boutique.services.workshop.forecast_keeper import ForecastKeeper
from boutique.wording.workshop import quote_lines


def promise(desk: Desk, options: Namespace) -> None:
    """Print three days with the chance of each for a garment ordered today, and of a day asked about."""
    from boutique.domain.pages.foreseen import foresee  # it brings numpy
    from boutique.domain.pages.quoted_day import quote_garment

    asked = _asked(desk, options)
    found = quote_garment(foresee(desk.queries.workshop_facts(desk.today)), asked)
    desk.answer(found, lambda: print("\n".join(quote_lines(found, desk.today))))


def _asked(desk: Desk, options: Namespace) -> QuoteAsked:
    key = garment_key(options.garment)
    kind = OrderKind.ALTERATION if key == ALTERATION else OrderKind.BESPOKE
    return QuoteAsked(
        kind=kind,
        garment=key,
        by=options.by,
        cloth_id=_cloth(desk, options.cloth),
        cloth_cm=typed_metres(options.metres) if options.metres else 0,
        wanted_on=options.occasion_on,
    )


def _cloth(desk: Desk, named: str) -> UUID | None:
    return cloth_named(named, desk.queries.cloths()).cloth_id if named else None


def with_chances(desk: Desk, draft: OrderDraft) -> OrderDraft:
    """Return an order of today with the chance of each day that it promises, where one can be foreseen."""
    if draft.placed_on != desk.today:
        return draft
    keeper = ForecastKeeper(desk.queries, lambda: desk.today, lambda: desk.now)
    return replace(draft, items=[_with_chance(keeper, draft, item) for item in draft.items])


def _with_chance(keeper: ForecastKeeper, draft: OrderDraft, item: ItemDraft) -> ItemDraft:
    promised = item.promised_on or draft.promised_on
    if promised is None or item.chance is not None:
        return item
    asked = QuoteAsked(
        kind=item.kind or draft.kind,
        garment=item.garment,
        by=promised,
        cloth_id=item.cloth_id,
        cloth_cm=item.cloth_cm,
        wanted_on=draft.wanted_on,
    )
    try:
        found = keeper.quote(asked)
    except Refused:
        return item
    told = found.asked if found is not None else None
    return item if told is None else replace(item, chance=told.percent, basis=told.basis)
