"""What a screen shows of cloths, of who waits for one, and of what it is used for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from boutique.domain.cloth.mills import MillRecord
from boutique.drawing.colour import Lab


@dataclass(frozen=True, kw_only=True)
class ClothView:
    """A cloth with its facts; `swatch` paints it.

    `stock_cm` lies on the shelf, `reserved_cm` of it is set aside. What is expected comes between
    `expected_on` and `expected_to`, as the mill says; `reckoned_to` is that day and how late it has been.
    """

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
    reserved_cm: int = 0
    counted_on: date | None = None
    expected_to: date | None = None
    expected_cm: int = 0
    reckoned_to: date | None = None

    @property
    def free_cm(self) -> int:
        """What may still be promised, 0 where there is less than nothing."""
        return max(0, self.stock_cm - self.reserved_cm)

    @property
    def short_cm(self) -> int:
        """What is lacking of what is promised."""
        return max(0, self.reserved_cm - self.stock_cm)


@dataclass(frozen=True, kw_only=True)
class WaitingView:
    """A client who waits for a cloth and has not been told that it is here; lengths in whole centimetres.

    `place` counts from 1 in the order in which they are served, `suffices` says whether there is enough for
    them now; `no` is the order for which some of it is set aside.
    """

    client_id: UUID
    name: str
    phone: str
    asked_on: date
    metres_cm: int
    chosen: str
    entry_id: UUID
    place: int
    promised_cm: int = 0
    suffices: bool = False
    no: int | None = None

    @property
    def wanted_cm(self) -> int:
        """What was promised to them, else what they asked for."""
        return self.promised_cm or self.metres_cm


@dataclass(frozen=True, kw_only=True)
class MovementView:
    """One movement of a cloth; `no` is the order it was for, `late_days` how late what was received came."""

    movement_id: UUID
    cm: int
    kind: str
    moved_on: date
    by: str
    words: str
    client_id: UUID | None = None
    client: str = ""
    no: int | None = None
    garment: str = ""
    late_days: int | None = None


@dataclass(frozen=True, kw_only=True)
class AsideView:
    """What is set aside of a cloth for a garment, and how much of that is lacking.

    Without `item_id` and `no` it is kept for a client who ordered nothing of it yet.
    """

    client_id: UUID
    client: str
    cm: int
    short_cm: int
    item_id: UUID | None = None
    no: int | None = None
    garment: str = ""
    description: str = ""
    promised_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SayingView:
    """What a mill said once of when a delivery comes; `cm` is 0 where it did not say how much."""

    said_on: date
    from_on: date
    to_on: date
    cm: int
    by: str


@dataclass(frozen=True, kw_only=True)
class DeliveryView:
    """A delivery that is awaited, with all that the mill said of it, the latest first."""

    delivery_id: UUID
    sayings: tuple[SayingView, ...]

    @property
    def now(self) -> SayingView:
        """What it said last."""
        return self.sayings[0]


@dataclass(frozen=True, kw_only=True)
class ClothStory:
    """What came and went of a cloth, the newest first; for whom some of it lies aside; what is to come."""

    movements: tuple[MovementView, ...] = ()
    aside: tuple[AsideView, ...] = ()
    coming: tuple[DeliveryView, ...] = ()
    mill: MillRecord | None = None


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

    @property
    def is_here(self) -> bool:
        """Whether it came since they asked for it."""
        return self.arrived_on is not None and self.arrived_on >= self.asked_on


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
