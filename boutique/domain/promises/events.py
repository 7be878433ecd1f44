"""What happened in the workshop and teaches us: days are day numbers, amounts hours or days."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class StageDone:
    """A stage was finished by a tailor in so many of his hours."""

    day: int
    item: object
    kind: str
    stage: str
    who: int
    hours: float


@dataclass(frozen=True)
class WaitOver:
    """A wait is over after so many calendar days; for cloth the days after those announced, 0 = in time.

    One for an answer may have been known when the order was quoted (`foreseen`); cloth came from a `mill`.
    """

    day: int
    item: object
    cause: str
    days: float
    kind: str = ""
    foreseen: bool = False
    mill: str = ""


@dataclass(frozen=True)
class OrderTaken:
    """An order for a kind of garment was taken."""

    day: int
    kind: str


@dataclass(frozen=True)
class OrderDone:
    """An item was finished."""

    day: int
    item: object
    kind: str


@dataclass(frozen=True)
class FittingAgreed:
    """The day of an agreed fitting has passed, and the client came or not."""

    day: int
    came: bool


@dataclass(frozen=True)
class BenchDay:
    """A working day is over: so many tailors were at the bench, so many fell ill, so many were ill."""

    day: int
    present: int
    fell_ill: int
    ill: int
    recovered: int


@dataclass(frozen=True)
class Attendance:
    """Hours a tailor was at the bench on a day on which he was to be there for `planned` hours."""

    day: int
    planned: float
    hours: float


Event = StageDone | WaitOver | OrderTaken | OrderDone | FittingAgreed | BenchDay | Attendance
