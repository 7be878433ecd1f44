"""What a screen shows of the clothes somebody has and the sizes they wear."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from boutique.domain.cloth.views import SwatchView
from boutique.drawing.colour import Lab


@dataclass(frozen=True, kw_only=True)
class HadView:
    """A garment they had from us, handed over on a day."""

    order_id: UUID
    no: int
    garment: str
    description: str
    had_on: date
    kind: str
    swatch: SwatchView | None


@dataclass(frozen=True, kw_only=True)
class OwnedView:
    """A garment they bought elsewhere; `bought_year` may be unknown."""

    piece_id: UUID
    garment: str
    description: str
    brand: str
    size: str
    colour: str
    ground: Lab | None
    bought_year: int | None
    noted_on: date
    observed: bool
    said_to: str
    gone_on: date | None


@dataclass(frozen=True, kw_only=True)
class SizeView:
    """A size that fitted, as said or seen on a day."""

    size_id: UUID
    garment: str
    brand: str
    size: str
    remark: str
    said_on: date
    observed: bool
    said_to: str


@dataclass(frozen=True, kw_only=True)
class Wardrobe:
    """What somebody has from us and from elsewhere, the newest first, and every size they ever told."""

    made: tuple[HadView, ...] = ()
    bought: tuple[OwnedView, ...] = ()
    sizes: tuple[SizeView, ...] = ()
