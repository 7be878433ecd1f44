"""What a screen shows of collections, pieces and cloths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from boutique.domain.views.people import SwatchView


@dataclass(frozen=True, kw_only=True)
class CollectionView:
    """One season's collection."""

    collection_id: UUID
    name: str
    opens_on: date
    closes_on: date | None
    story: str
    pieces: int
    version: int = 1


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
class PieceView:
    """One piece of a collection with its cloth. `photo` is the content hash of its photograph, if any."""

    piece_id: UUID
    collection_id: UUID
    code: str
    name: str
    garment: str
    wearer: str
    style: str
    story: str
    occasion: str
    price_bani: int
    currency: str
    ready_weeks: int
    photo: str | None
    cloth: ClothView
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
class InvitationView:
    """A client to call for a collection: their place, of how many, and which pieces match them."""

    client_id: UUID
    name: str
    phone: str
    place: int
    of: int
    facts: Mapping[str, object]
