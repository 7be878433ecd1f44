"""A season's collection and its pieces."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class SeasonCollection:
    """What is shown for a season."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    name: str
    opens_on: date
    closes_on: date | None = None
    story: str = ""


@dataclass(eq=False, kw_only=True)
class Piece:
    """One piece of a collection, in one cloth. `style` holds the flat's options as 'lapel=peak buttons=2'.

    `photo` is the content hash of a photograph kept beside the book, if there is one.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    collection_id: UUID
    code: str
    name: str
    garment: str
    wearer: str = ""
    cloth_id: UUID
    style: str = ""
    story: str = ""
    occasion: str = ""
    price_bani: int = 0
    currency: str = "RON"
    ready_weeks: int = 0
    photo: str | None = None
