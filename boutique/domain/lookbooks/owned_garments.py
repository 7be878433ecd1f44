"""What a client has: from us, read off their orders, and from elsewhere, as they told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from boutique.domain.cloth.views import SwatchView
from boutique.domain.collections.views import PieceView
from boutique.domain.lookbooks.book import Owned
from boutique.domain.lookbooks.colour_names import said_of_cloth
from boutique.domain.lookbooks.combinations import harmony, place_of, worn_together
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.purchases import is_purchase
from boutique.domain.orders.views import OrderView
from boutique.domain.taste.wardrobe_views import OwnedView

_MADE = (OrderKind.BESPOKE, OrderKind.MADE_TO_MEASURE, OrderKind.MADE_TO_ORDER)
_AGREES = 0.5
_AGAIN = 0.3
_OFTEN = 2
_FARTHER = 0.2


def owned_by(orders: Iterable[OrderView], cloths: Iterable[SwatchView], today: date) -> tuple[Owned, ...]:
    """Return the garments handed over with these orders, the newest first; unnamed things are left out."""
    swatches: dict[UUID | None, SwatchView] = {swatch.cloth_id: swatch for swatch in cloths}
    found = [thing for order in orders for thing in _of_order(order, swatches, today)]
    return tuple(sorted(found, key=lambda thing: thing.on, reverse=True))


def _of_order(order: OrderView, swatches: Mapping[UUID | None, SwatchView], today: date) -> Iterator[Owned]:
    for item in order.items:
        made, handed = item.kind in _MADE, item.delivered_on or order.placed_on
        if not is_purchase(item.kind, item.cancelled_on) or item.wearer:
            continue
        if made and item.delivered_on is None:
            continue
        if item.garment in GARMENTS and item.garment != "other" and handed <= today:
            swatch = swatches.get(item.cloth_id)
            colour = said_of_cloth(swatch) if swatch else ""
            yield Owned(garment=item.garment, made=made, on=handed, colour=colour, swatch=swatch)


def elsewhere_of(pieces: Sequence[OwnedView]) -> tuple[Owned, ...]:
    """Return the garments bought elsewhere and still worn of which the colour is known, the newest first."""
    return tuple(
        Owned(
            garment=piece.garment,
            made=False,
            on=piece.noted_on,
            colour=said_of_cloth(swatch),
            swatch=swatch,
            elsewhere=True,
        )
        for piece in pieces
        if piece.gone_on is None and piece.garment in GARMENTS and piece.garment != "other"
        if (swatch := _shade(piece)) is not None
    )


def _shade(piece: OwnedView) -> SwatchView | None:
    """A piece that was only told of is drawn as plain cloth of its colour."""
    if piece.ground is None:
        return None
    return SwatchView(
        cloth_id=piece.piece_id,
        name=piece.colour,
        weave="plain",
        colour=piece.colour,
        ground=piece.ground,
        second=None,
        third=None,
        scale_mm=0.0,
    )


def companion(
    piece: PieceView, wardrobe: Sequence[Owned], named: Counter[Owned] | None = None
) -> Owned | None:
    """Return what the client owns that a piece is best worn with, if anything agrees with it.

    What was already `named` weighs less, and is not named a third time: one shirt on every page says little.
    """
    told = named or Counter()
    fitting = [
        (agreed - _AGAIN * told[thing] - _FARTHER * place_of(piece.garment, thing.garment), thing.on, thing)
        for thing in wardrobe
        if thing.swatch is not None
        and worn_together(piece.garment, thing.garment)
        and told[thing] < _OFTEN
        and (agreed := harmony(piece.cloth.swatch, thing.swatch)) >= _AGREES
    ]
    best = max(fitting, key=lambda entry: entry[:2], default=None)
    return best[2] if best is not None else None


def beside(piece: PieceView, others: Sequence[PieceView]) -> int | None:
    """Return the place of the other piece that this one is best worn with, or None."""
    fitting = [
        (harmony(piece.cloth.swatch, other.cloth.swatch), -place)
        for place, other in enumerate(others)
        if worn_together(piece.garment, other.garment)
    ]
    best = max(fitting, default=None)
    return -best[1] if best is not None and best[0] >= _AGREES else None
