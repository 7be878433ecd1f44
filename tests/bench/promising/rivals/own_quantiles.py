"""Own quantiles: what this shop took for this garment in the last twelve months."""

from __future__ import annotations

import numpy as np

from tests.bench.workshop.book import LEVELS, Dates, Item, State, Tailor
from tests.bench.workshop.calendar import working_after, working_between
from tests.bench.workshop.habit import USUAL

YEAR = 365
FEW = 5
"""Garments a shop must have finished before its own days count."""


class OwnQuantiles:
    """Promises the quantiles of a kind's flow times over a year, the rule of thumb until there are some."""

    def __init__(self, tailors: list[Tailor], usual_per_week: dict[str, float], seed: int) -> None:
        self.read = 0
        self.flow: dict[str, list[tuple[int, int]]] = {kind: [] for kind in USUAL}

    def quote(self, state: State, item: Item) -> Dates:
        """Return today and the quantiles of the kind."""
        self._learn(state)
        known = [days for day, days in self.flow[item.kind] if state.today - day <= YEAR]
        if len(known) < FEW:
            known += [round(USUAL[item.kind] * share) for share in (0.8, 1.0, 1.4)]
        first, second, third = (
            working_after(state.today, max(1, int(np.ceil(np.quantile(known, level))))) for level in LEVELS
        )
        return first, second, third

    def accepted(self, state: State, item: Item) -> None:
        """Give the bench the date of an even chance."""
        item.target = self.quote(state, item)[0]

    def _learn(self, state: State) -> None:
        for record in state.records[self.read :]:
            if record.what == "done":
                days = working_between(record.taken, record.day)
                self.flow[record.kind].append((record.day, days))
        self.read = len(state.records)
