"""How many orders come: gamma rates by kind, beginning with the owner's guess."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

HALF_LIFE = 120.0
GUESS_DAYS = 40.0
WEEK = 7.0


@dataclass(frozen=True)
class Arrivals:
    """Orders counted by kind and the days over which they were, both fading; `guess` is orders a week."""

    guess: Mapping[str, float]
    as_of: int = 0
    days: float = 0.0
    counts: Mapping[str, float] = field(default_factory=dict)

    def aged(self, day: int) -> Arrivals:
        """The same on a later day."""
        if day <= self.as_of:
            return self
        gone = day - self.as_of
        keep = 0.5 ** (gone / HALF_LIFE)
        counts = {kind: count * keep for kind, count in self.counts.items()}
        return Arrivals(self.guess, day, self.days * keep + gone, counts)

    def seen(self, kind: str) -> Arrivals:
        """The same after one more order."""
        counts = {**self.counts, kind: self.counts.get(kind, 0.0) + 1}
        return Arrivals(self.guess, self.as_of, self.days, counts)

    def rate(self, kind: str) -> float:
        """Orders of a kind expected on a calendar day."""
        guess = self.guess.get(kind, 0.0) / WEEK
        return (guess * GUESS_DAYS + self.counts.get(kind, 0.0)) / (GUESS_DAYS + self.days)
