"""What is true of one made-up workshop and stands in no book."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

Step = tuple[str, int]
"""A kind of garment and the place of a stage on its way."""

NOVICE = 500.0
"""Days in which two thirds of a beginner's slowness go."""


@dataclass(frozen=True)
class Worker:
    """A tailor as he is: `pace` content hours in an hour, his likes, his illnesses and his holidays.

    `novice` is how much slower he began; `wander` one factor per quarter.
    `discipline` is the share of choices in which he takes what is due first.
    """

    hours: float
    skills: frozenset[str]
    speed: float
    novice: float
    wander: tuple[float, ...]
    likes: dict[str, float]
    favourite: str
    discipline: float
    bunches: bool
    friday: float
    half_days: float
    ill_a_year: float
    steady: float
    blocks: tuple[tuple[int, int, int], ...]
    """Holidays: announced, first day, last day."""

    def slowness(self, kind: str, day: int) -> float:
        """Return true hours beside usual ones on a day, for a kind of garment."""
        early = 1.0 + self.novice * math.exp(-day / NOVICE)
        return self.speed * early * self.wander[min(day // 91, len(self.wander) - 1)] * self.likes[kind]


@dataclass(frozen=True)
class Mill:
    """One who sends cloth: announced after `days`, punctual with a chance, else late by a mean."""

    days: float
    punctual: float
    late: float


@dataclass(frozen=True)
class Habits:
    """How clients and cloth behave in this shop; shares are chances, waits are days."""

    level: tuple[float, float, float] = (0.25, 0.5, 0.25)
    fitting_wait: float = 4.0
    fitting_shape: float = 1.6
    misses: float = 0.08
    moves: float = 0.06
    answers: float = 0.08
    answer_days: float = 4.0
    rework: float = 0.13
    rework_last: float = 0.08
    ordered_cloth: float = 0.3
    walls: float = 0.25
    parties: float = 0.12
    patience: float = 1.0
    """0: nobody ever walks away."""


@dataclass(frozen=True)
class Pressing:
    """How well the book is kept: share of stages never pressed, wrong ones, and pressed late."""

    missing: float = 0.10
    wrong: float = 0.05
    late: float = 0.08
    only_done: bool = False


@dataclass(frozen=True)
class Shop:
    """A workshop: its people, its true hours beside the usual, its demand, its clients and its book."""

    seed: int
    load: float
    workers: tuple[Worker, ...]
    factor: dict[Step, float]
    weekly: dict[str, float]
    guessed: dict[str, float]
    season: dict[str, tuple[float, ...]]
    drift: tuple[float, ...]
    mills: tuple[Mill, ...]
    differ: float
    shape: float
    trouble: float
    interrupts: bool
    opens: int
    habits: Habits = field(default_factory=Habits)
    pressing: Pressing = field(default_factory=Pressing)

    def but(self, **changed: object) -> Shop:
        """Return the same shop with something else in it."""
        return replace(self, **changed)  # type: ignore[arg-type]
