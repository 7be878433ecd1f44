"""What a screen shows of collections, pieces and invitations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from boutique.domain.cloth.views import ClothView


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
class InvitationView:
    """A client to call for a collection: their place, of how many, and which pieces match them."""

    client_id: UUID
    name: str
    phone: str
    place: int
    of: int
    facts: Mapping[str, object]
