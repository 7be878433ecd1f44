"""Chance that can be repeated: the same seed and day give the same shop, down to its ids."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar
from uuid import UUID

T = TypeVar("T")

_VERSION, _VARIANT = 7 << 76, 2 << 62


class Chance:
    """Draws everything of one demo shop. `random` is the seeded source itself, for the plain draws."""

    def __init__(self, seed: int | str, today: date) -> None:
        self.today = today
        self._seed = seed
        self.random = Random(seed)
        opened = datetime.combine(today, time(6), UTC)
        self._tick = int(opened.timestamp() * 1000) << 12

    def aside(self, name: str) -> Chance:
        """Return a source of its own, drawing from which changes nothing of what this one gives."""
        return Chance(f"{self._seed} {name}", self.today)

    def id(self) -> UUID:
        """Return the next id, of version 7, later than all before it (RFC 9562, section 5.7)."""
        self._tick += 1
        stamp = self._tick >> 12 << 80 | (self._tick & 0xFFF) << 64
        return UUID(int=stamp | _VERSION | _VARIANT | self.random.getrandbits(62))

    def often(self, share: float) -> bool:
        """Tell yes in this share of the cases."""
        return self.random.random() < share

    def one(self, things: Sequence[T]) -> T:
        """Return any one of these."""
        return things[int(self.random.random() * len(things))]

    def some(self, things: Sequence[T], least: int, most: int) -> list[T]:
        """Return between `least` and `most` different ones of these."""
        return self.random.sample(things, min(len(things), self.random.randint(least, most)))

    def within(self, low: int, high: int) -> int:
        """Return a whole number between two, both included."""
        return low + int(self.random.random() * (high - low + 1))

    def near(self, middle: float, spread: float) -> float:
        """Return a number that is usually near the middle, never farther than three spreads."""
        return middle + spread * min(3.0, max(-3.0, self.random.gauss(0.0, 1.0)))

    def ago(self, days: int) -> date:
        """Return the day so many days before today."""
        return self.today - timedelta(days=days)

    def moment(self, day: date) -> datetime:
        """Return an instant of that day while the shop is open."""
        return datetime.combine(day, time(self.within(8, 14), 5 * self.within(0, 11)), UTC)


class Weighted(Generic[T]):
    """Things of which some come more often than others."""

    def __init__(self, things: Sequence[tuple[T, float]]) -> None:
        self.things = [thing for thing, _ in things]
        self._sums = list(accumulate(weight for _, weight in things))

    def draw(self, chance: Chance) -> T:
        """Return one of them."""
        return chance.random.choices(self.things, cum_weights=self._sums)[0]


def weighted_words(text: str) -> Weighted[str]:
    """Read 'Pop 90, Rus, Chiș 18': a word without a weight has 5."""
    found: list[tuple[str, float]] = []
    for part in text.replace("\n", " ").split(","):
        word, _, weight = part.strip().rpartition(" ")
        if weight.isdigit():
            found.append((word, float(weight)))
        elif part.strip():
            found.append((part.strip(), 5.0))
    return Weighted(found)
