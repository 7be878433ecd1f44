"""What the forecast has to know of a workshop: its people, its routes, its open work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from boutique.domain.promises.calendar import WorkCalendar

CLIENT = "client"
NEVER = -1
QUICK_HOURS = 4.0


@dataclass(frozen=True)
class Stage:
    """One step of a garment: usual hours at the bench, or a fitting, for which the client must come."""

    name: str
    usual: float
    skill: str

    @property
    def waits_for_client(self) -> bool:
        """Whether the client has to come, and no tailor's hours are used."""
        return self.skill == CLIENT


@dataclass(frozen=True)
class Route:
    """Stages of a kind of garment, in their order."""

    kind: str
    stages: tuple[Stage, ...]

    @cached_property
    def hours(self) -> float:
        """Usual hours at the bench, all stages together."""
        return sum(stage.usual for stage in self.stages if not stage.waits_for_client)

    @property
    def quick(self) -> bool:
        """Whether it is done within a day once begun, as an alteration is; calibrated apart."""
        return self.hours < QUICK_HOURS


@dataclass(frozen=True)
class Tailor:
    """Somebody at the bench: hours a working day, skills, days off, and since when ill (or NEVER).

    `week` are the hours of each day of the week, Monday first, where they are not the same every day.
    """

    name: str
    hours: float
    skills: frozenset[str]
    off: frozenset[int] = frozenset()
    sick_since: int = NEVER
    week: tuple[float, ...] = ()


class Progress(Enum):
    """What an item is doing now."""

    READY = "ready"
    WORK = "work"
    FITTING = "fit"
    CLOTH = "cloth"
    ANSWER = "answer"


@dataclass(frozen=True)
class WorkItem:
    """A garment in the workshop, all days as day numbers.

    `target` is the bench date that ranks the work, `promise` what the client was told (NEVER: nothing yet).
    `pos` is the stage it stands at, `spent` the tailor's hours since that stage began. Its cloth is to come
    from a `mill` by `cloth_due`.
    """

    id: object
    kind: str
    taken: int
    target: int
    promise: int = NEVER
    pos: int = 0
    progress: Progress = Progress.READY
    who: int = NEVER
    since: int = NEVER
    spent: float = 0.0
    cloth_due: int = NEVER
    fitting_on: int = NEVER
    mill: str = ""


@dataclass(frozen=True, eq=False)
class Shop:
    """The workshop at the end of `today`; `leads` are working days from taking to bench date, by kind."""

    today: int
    calendar: WorkCalendar
    tailors: tuple[Tailor, ...]
    routes: Mapping[str, Route]
    items: tuple[WorkItem, ...] = ()
    leads: Mapping[str, float] = field(default_factory=dict)

    def route(self, kind: str) -> Route:
        """Route of a kind. Raises ValueError if the shop makes no such garment."""
        if kind not in self.routes:
            raise ValueError(
                f"no route for the kind of garment {kind!r}; known: {', '.join(sorted(self.routes))}"
            )
        return self.routes[kind]
