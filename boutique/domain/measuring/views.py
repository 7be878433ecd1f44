"""What a screen shows of the takings of measures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID


class TakenMeasure(NamedTuple):
    """One measure of a session in whole millimetres, with what was typed."""

    code: str
    mm: int
    typed: str


@dataclass(frozen=True, kw_only=True)
class SessionView:
    """One taking of measures: when, by whom, over what, and each value."""

    session_id: UUID
    taken_on: date
    by: str
    over: str
    note: str
    taken: tuple[TakenMeasure, ...]
    staff_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class GarmentView:
    """One measuring of a finished garment, ours by its order or one they brought."""

    session_id: UUID
    garment: str
    order_item_id: UUID | None
    order_no: int | None
    description: str
    taken_on: date
    by: str
    staff_id: UUID | None
    taken: tuple[TakenMeasure, ...]


@dataclass(frozen=True, kw_only=True)
class EaseView:
    """How much larger than the body one measure of a garment is cut, in whole millimetres."""

    ease_id: UUID
    garment: str
    code: str
    mm: int
    typed: str
    set_on: date
    by: str


@dataclass(frozen=True, kw_only=True)
class SewnView:
    """One garment we sewed for a client, that can be laid on the table and measured."""

    item_id: UUID
    garment: str
    description: str
    order_no: int
    placed_on: date


@dataclass(frozen=True, kw_only=True)
class MeasureView:
    """The latest taking of one measure, with the one before it."""

    code: str
    mm: int
    taken_on: date
    by: str
    earlier_mm: int | None = None
