"""Cloth and the pieces of a season: what the shop can offer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.ids import new_id

Lab = tuple[float, float, float]
"""A colour as CIELAB (D65), so that likeness of colours can be measured."""


@dataclass(eq=False, kw_only=True)
class Cloth:
    """A cloth one can cut from. Weight in grams a square metre, stock in whole centimetres."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    code: str
    name: str
    mill: str = ""
    composition: str = ""
    weight_g: int = 0
    weave: str = "plain"
    colour: str = ""
    ground: Lab
    second: Lab | None = None
    third: Lab | None = None
    scale_mm: float = 0.0
    stock_cm: int = 0
    expected_on: date | None = None
    arrived_on: date | None = None


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


@dataclass(eq=False, kw_only=True)
class WaitlistEntry:
    """A client waits for a cloth that was not in stock; `told_on` is when we rang to say it is back."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    cloth_id: UUID
    asked_on: date
    metres_cm: int = 0
    swatches_sent_on: date | None = None
    chosen: str = ""
    told_on: date | None = None
