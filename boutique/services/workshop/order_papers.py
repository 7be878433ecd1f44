"""Gather what stands on the papers that leave the bench: the client's copy, and labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from boutique.domain.cloth.views import SwatchView
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.money import Money
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.order_papers import CopyFitting, CopyItem, GarmentLabel, OrderCopy
from boutique.domain.ports import Queries
from boutique.domain.workshop.codes import garment_code, order_code
from boutique.domain.workshop.fitting_views import FittingView
from boutique.services.workshop.job_tickets import lines_of
from boutique.wording import _, languages, speaking
from boutique.wording.orders import item_name
from boutique.wording.workshop.fittings import garment_of, kind_within


def compose_order_copy(queries: Queries, no: int, on: date, language: str) -> OrderCopy:
    """Return the client's copy of an order, in their language if the shop has it. Refused for none such."""
    order, settings = queries.order(no), queries.settings()
    if not order.standing:
        raise Refused(N_("Nothing of this order stands any more, so there is nothing to print."))
    assert order.client_id is not None
    page, swatches = queries.client_page(order.client_id), _swatches(queries)
    tongue = page.draft.language if page.draft.language in languages() else language
    with speaking(tongue):
        return OrderCopy(
            shop=str(settings["shop.name"]),
            shop_phone=str(settings["shop.phone"]),
            shop_address=", ".join(filter(None, (str(settings["shop.address"]), str(settings["shop.city"])))),
            client=order.client,
            no=no,
            placed_on=order.placed_on,
            items=tuple(_item(each, swatches) for each in order.standing),
            fittings=_fittings(order, queries.fittings_of(order.client_id), on),
            total=order.total,
            discount=Money(order.discount_bani, order.currency),
            payments=order.counting,
            owed=order.owed,
            code=order_code(no, order.order_id),
            printed_on=on,
            language=tongue,
        )


def _swatches(queries: Queries) -> Mapping[UUID, SwatchView]:
    return {each.cloth_id: each.swatch for each in queries.cloths()}


def _item(item: ItemView, swatches: Mapping[UUID, SwatchView]) -> CopyItem:
    whom = _("for {name}").format(name=item.wearer) if item.wearer else ""
    chosen = (f"{each.key}: {each.value}" for each in item.options)
    return CopyItem(
        garment=item.garment,
        name=item_name(item),
        about=tuple(filter(None, (item.cloth_name, whom, *chosen))),
        bani=item.line_bani,
        promised_on=item.promised_on,
        delivered_on=item.delivered_on,
        swatch=swatches.get(item.cloth_id) if item.cloth_id is not None else None,
    )


def _fittings(order: OrderView, every: Sequence[FittingView], on: date) -> tuple[CopyFitting, ...]:
    ours = [each for each in every if each.order_id == order.order_id and each.is_planned and each.day >= on]
    ours.sort(key=lambda each: each.at)
    return tuple(CopyFitting(kind_within(each.kind), garment_of(each), each.at) for each in ours)


def compose_labels(
    queries: Queries, no: int, line: int | None, on: date, language: str
) -> tuple[GarmentLabel, ...]:
    """Return the label of a garment, or of all still to be handed over. Refused when there is none such."""
    order, settings = queries.order(no), queries.settings()
    lines = lines_of(order) if line is None else [queries.work(no, line).line]
    assert order.client_id is not None
    fittings = queries.fittings_of(order.client_id)
    with speaking(language):
        return tuple(_label(order, at, fittings, settings, on, language) for at in lines)


def _label(
    order: OrderView,
    line: int,
    fittings: Sequence[FittingView],
    settings: Mapping[str, object],
    on: date,
    language: str,
) -> GarmentLabel:
    item = order.items[line - 1]
    assert item.item_id is not None
    planned = [each.at for each in fittings if each.item_id == item.item_id and each.is_planned]
    return GarmentLabel(
        shop=str(settings["shop.name"]),
        shop_phone=str(settings["shop.phone"]),
        number=f"{order.no}.{line}" if len(order.items) > 1 else str(order.no),
        client=order.client,
        wearer=item.wearer,
        name=item_name(item),
        cloth=item.cloth_name,
        promised_on=item.promised_on,
        fitting_at=min((at for at in planned if at.date() >= on), default=None),
        code=garment_code(order.no, item.item_id),
        printed_on=on,
        language=language,
    )
