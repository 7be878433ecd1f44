"""What a client owns besides what we made, and which sizes fit them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.cloth import Lab
from boutique.domain.ids import new_id


@dataclass(eq=False, kw_only=True)
class OwnedPiece:
    """A garment bought elsewhere; `gone_on` when they no longer wear it."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    garment: str
    description: str = ""
    brand: str = ""
    size: str = ""
    colour: str = ""
    ground: Lab | None = None
    bought_on: date | None = None
    noted_on: date
    observed: bool = False
    staff_id: UUID | None = None
    gone_on: date | None = None


@dataclass(eq=False, kw_only=True)
class UsualSize:
    """A size that fits, by brand and kind of garment; the newest of each holds."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    garment: str
    brand: str = ""
    size: str
    remark: str = ""
    said_on: date
    observed: bool = False
    staff_id: UUID | None = None
