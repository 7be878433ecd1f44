"""What a shop's own book would hold: all that a policy may see, and the calls it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tests.bench.workshop.routes import ROUTE as ROUTE  # lies beside the items, for whoever promises

Dates = tuple[int, int, int]
LEVELS = (0.5, 0.8, 0.95)


@dataclass(slots=True)
class Item:
    """An open garment as the book tells of it; days are numbers, -1 means none."""

    id: int
    kind: str
    taken: int
    promise: int = -1
    level: int = -1
    target: int = -1
    pos: int = 0
    status: str = "ready"
    who: int = -1
    since: int = 0
    spent: float = 0.0
    cloth_eta: int = -1
    fit_date: int = -1

    @property
    def bench_day(self) -> int:
        """Day the tailors work by: the bench's own date if the policy set one, else the promise."""
        return self.promise if self.target < 0 else self.target


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the book: a stage pressed done, a wait ended, a garment finished."""

    what: str
    stage: str
    who: int
    amount: float
    day: int
    item: int
    kind: str
    taken: int
    promise: int


@dataclass(slots=True)
class Tailor:
    """A tailor as the book knows them; hours are those of a working day, `sick_since` is -1 at work."""

    name: str
    hours: float
    skills: frozenset[str]
    planned_off: set[int] = field(default_factory=set)
    sick_since: int = -1


@dataclass(slots=True)
class State:
    """The book on the evening of `today`."""

    today: int
    tailors: list[Tailor]
    items: dict[int, Item]
    records: list[Record]
    usual_per_week: dict[str, float]
    working: Sequence[bool]


class Policy(Protocol):
    """One that promises; it may also have `accepted(state, item)`, `evening(state)` and `chance[item.id]`."""

    def quote(self, state: State, item: Item) -> Dates:
        """Return three working days after today, rising."""


class Maker(Protocol):
    """The policy's class: it is made once per workshop."""

    def __call__(self, tailors: list[Tailor], usual_per_week: dict[str, float], seed: int) -> Policy:
        """Return a policy for a shop."""
