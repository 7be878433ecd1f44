"""Where the rows of a list stand: reckoned when all are alike, added up when they are not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Protocol


class Places(Protocol):
    """Tops of rows in pixels; `top(count)` is where the list ends."""

    def top(self, at: int) -> int:
        """Return where a row begins."""
        ...

    def at(self, y: int) -> int:
        """Return the row that covers this height."""
        ...


class EvenPlaces:
    """A million rows cost nothing when one multiplication tells where each stands.

    A few lines above them may each have a height of its own.
    """

    def __init__(self, height: int, above: Iterable[int] = ()) -> None:
        self._height = max(1, height)
        self._tops = list(accumulate(above, initial=0))

    def top(self, at: int) -> int:
        """Return where a row begins."""
        even = at - len(self._tops) + 1
        return self._tops[-1] + even * self._height if even >= 0 else self._tops[at]

    def at(self, y: int) -> int:
        """Return the row that covers this height."""
        below = y - self._tops[-1]
        return len(self._tops) - 1 + below // self._height if below >= 0 else bisect_right(self._tops, y) - 1


class AddedPlaces:
    """Rows each of its own height."""

    def __init__(self, heights: Iterable[int]) -> None:
        self._tops = list(accumulate(heights, initial=0))

    def top(self, at: int) -> int:
        """Return where a row begins."""
        return self._tops[min(at, len(self._tops) - 1)]

    def at(self, y: int) -> int:
        """Return the row that covers this height."""
        return bisect_right(self._tops, y) - 1


class GroupedPlaces:
    """Groups of even rows, a head above each: `groups` are how many rows of each are shown."""

    def __init__(self, head: int, row: int, groups: Iterable[int]) -> None:
        self._head, self._row = head, max(1, row)
        rows = list(groups)
        self._firsts = list(accumulate((1 + each for each in rows), initial=0))
        self._tops = list(accumulate((head + each * self._row for each in rows), initial=0))

    def top(self, at: int) -> int:
        """Return where a row begins."""
        group = min(bisect_right(self._firsts, at), len(self._firsts)) - 1
        inside = min(at, self._firsts[-1]) - self._firsts[group]
        return self._tops[group] + (self._head + (inside - 1) * self._row if inside > 0 else 0)

    def at(self, y: int) -> int:
        """Return the row that covers this height."""
        group = bisect_right(self._tops, y) - 1
        below = y - self._tops[group] - self._head
        return self._firsts[group] + (1 + below // self._row if below >= 0 else 0)
