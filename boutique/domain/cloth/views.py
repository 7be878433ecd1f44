"""What a screen shows of cloths, of who waits for one, and of what it is used for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from boutique.drawing.colour import Lab


@dataclass(frozen=True, kw_only=True)
class ClothView:
    """A cloth with its facts; `swatch` paints it."""

    cloth_id: UUID
    code: str
    name: str
    mill: str
    composition: str
    weight_g: int
    weave: str
    colour: str
    stock_cm: int
    expected_on: date | None
    arrived_on: date | None
    swatch: SwatchView
    waiting: int = 0
    version: int = 1


@dataclass(frozen=True, kw_only=True)
class WaitingView:
    """A client who waits for a cloth and has not been told that it is here; length in whole centimetres."""

    client_id: UUID
    name: str
    phone: str
    asked_on: date
    metres_cm: int
    chosen: str


@dataclass(frozen=True, kw_only=True)
class ClothPiece:
    """A piece cut from a cloth, and the collection it belongs to."""

    piece_id: UUID
    collection_id: UUID
    code: str
    name: str
    collection: str


@dataclass(frozen=True, kw_only=True)
class ClothOrder:
    """A garment of an open order that is sewn from a cloth."""

    client_id: UUID
    client: str
    no: int
    garment: str
    description: str
    promised_on: date | None


@dataclass(frozen=True, kw_only=True)
class ClothUses:
    """Where a cloth is used; of what was handed over only how much."""

    pieces: tuple[ClothPiece, ...] = ()
    orders: tuple[ClothOrder, ...] = ()
    handed_over: int = 0


@dataclass(frozen=True, kw_only=True)
class WaitView:
    """A cloth somebody waits for."""

    entry_id: UUID
    cloth_id: UUID
    cloth_name: str
    asked_on: date
    metres_cm: int
    swatches_sent_on: date | None
    chosen: str
    expected_on: date | None
    arrived_on: date | None
    told_on: date | None


@dataclass(frozen=True, kw_only=True)
class SwatchView:
    """A cloth as it is drawn: enough to paint it, and its name."""

    cloth_id: UUID
    name: str
    weave: str
    colour: str
    ground: Lab
    second: Lab | None
    third: Lab | None
    scale_mm: float
