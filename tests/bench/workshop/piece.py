"""A garment as it truly is, beside what the book tells of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.bench.workshop.book import Item
from tests.bench.workshop.clients import Client
from tests.bench.workshop.routes import FIT, ROUTE

SOON = 3
"""Days before a wedding by which the tailors want to be done, whatever the ticket says."""


@dataclass(slots=True, eq=False)
class Piece:
    """The hidden side of an item: content hours of its stage, what it waits for, and the steps it took."""

    item: Item
    client: Client
    pos: int = 0
    status: str = "ready"
    since: int = 0
    who: int = -1
    total: float = 0.0
    left: float = 0.0
    began: float = 0.0
    """What the tailor's clock showed when the stage began."""
    until: int = -1
    """True day on which the cloth or the answer comes, or the client."""
    visits: int = 0
    size: float = 0.0
    """How much work it is beside a middle one; 0 until the scissors are in it."""
    more: float = 1.0
    """What the last fitting adds to the next stage."""
    answered: bool = False
    finished: int = -1
    steps: list[tuple[int, int]] = field(default_factory=list)
    """Place of each stage that ended, and the day."""

    @property
    def skill(self) -> str:
        """Skill the present stage asks for."""
        return ROUTE[self.item.kind][self.pos][2]

    @property
    def stage(self) -> str:
        """Name of the present stage."""
        return ROUTE[self.item.kind][self.pos][0]

    @property
    def at_fitting(self) -> bool:
        """Whether the present stage is a fitting."""
        return self.skill == FIT

    @property
    def due(self) -> int:
        """Day by which the tailors would be done with it."""
        return min(self.item.bench_day, self.client.wall - SOON)

    def turn(self, status: str, day: int) -> None:
        """Pass to a status on a day."""
        self.status, self.since = status, day
