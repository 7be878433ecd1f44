"""How a shop promises before it has a program: so many days for each garment, more when the rail is full."""

from __future__ import annotations

from tests.bench.workshop.book import Dates, Item, State, Tailor
from tests.bench.workshop.calendar import working_after

USUAL = {"retus": 4, "pantalon": 13, "rochie": 22, "sacou": 26, "costum": 28}
ROOM = 5
"""Open garments for each tailor that are not yet many."""


class Habit:
    """The owner's rule of thumb."""

    def __init__(self, tailors: list[Tailor], usual_per_week: dict[str, float], seed: int) -> None:
        self.chance: dict[int, tuple[float, float, float]] = {}

    def quote(self, state: State, item: Item) -> Dates:
        """Return usual days, longer by what hangs there beyond the usual."""
        full = max(0.0, len(state.items) / len(state.tailors) - ROOM)
        days = [max(1, round(USUAL[item.kind] * share * (1.0 + full / 15.0))) for share in (0.8, 1.0, 1.3)]
        return (
            working_after(state.today, days[0]),
            working_after(state.today, days[1]),
            working_after(state.today, days[2]),
        )
