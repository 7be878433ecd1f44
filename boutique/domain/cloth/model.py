"""Cloth, what came and went of it, what its mill said, and who waits for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from boutique.domain.kernel.ids import new_id
from boutique.drawing.colour import Lab


@dataclass(eq=False, kw_only=True)
class Cloth:
    """A cloth one can cut from. Weight in grams a square metre."""

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


class MovementKind(StrEnum):
    """Why there is more or less of a cloth; `RESERVED` only says for whom some of it lies aside."""

    RECEIVED = "received"
    RESERVED = "reserved"
    CUT = "cut"
    RETURNED = "returned"
    COUNTED = "counted"
    SOLD = "sold"
    WRITTEN_OFF = "written_off"


@dataclass(eq=False, kw_only=True)
class ClothMovement:
    """So many whole centimetres more of a cloth, or less below zero; rows are only added.

    What lies on the shelf is the sum of all but `RESERVED`, what is set aside the sum of those.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    cloth_id: UUID
    cm: int
    kind: str
    item_id: UUID | None = None
    client_id: UUID | None = None
    moved_on: date
    staff_id: UUID | None = None
    words: str = ""


@dataclass(eq=False, kw_only=True)
class ClothExpected:
    """What a mill said once of a delivery; what it said of the same one before is `first_id`, and the like.

    `cm` is 0 where it did not say how much. Of a delivery that came or was called off every saying bears the
    day.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    cloth_id: UUID
    first_id: UUID | None = None
    cm: int = 0
    from_on: date
    to_on: date
    said_on: date
    arrived_on: date | None = None
    called_off_on: date | None = None
    staff_id: UUID | None = None

    @property
    def delivery(self) -> UUID:
        """Which delivery it speaks of."""
        return self.first_id or self.id

    @property
    def is_open(self) -> bool:
        """Whether it is still awaited."""
        return self.arrived_on is None and self.called_off_on is None


@dataclass(eq=False, kw_only=True)
class WaitlistEntry:
    """A client waits for a cloth that was not in stock; `told_on` is when we rang to say it is back.

    Whoever has the lower `rank` is served before the others, of equal ranks whoever asked first. `item_id` is
    the garment for which some of it is set aside.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    cloth_id: UUID
    asked_on: date
    metres_cm: int = 0
    swatches_sent_on: date | None = None
    chosen: str = ""
    told_on: date | None = None
    rank: int = 0
    promised_cm: int = 0
    given_up_on: date | None = None
    item_id: UUID | None = None

    @property
    def is_open(self) -> bool:
        """Whether they still wait for news."""
        return self.told_on is None and self.given_up_on is None

    @property
    def wanted_cm(self) -> int:
        """What was promised to them, else what they asked for; 0 where nobody knows."""
        return self.promised_cm or self.metres_cm
