"""What is asked of an index, whichever engine it lies on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from boutique.data.search.spelling import Meant

Asked = Sequence[Sequence[Meant]]
"""Words that must all be there, each as one of what it may mean."""


class Asks(Protocol):
    """The questions to an index; `raw` has the driver's `execute`, clients come by their places.

    Both engines answer alike: the same people, in the order of the list, from behind the place `after` on,
    down to the same one at the limit.
    """

    def words(self, raw: Any, asked: Asked, after: int, limit: int) -> list[int]:
        """Whose names, number or phone hold these words."""

    def family(self, raw: Any, asked: Asked, places: tuple[int, int], limit: int) -> list[int]:
        """The same, within a range of places."""

    def pieces(self, raw: Any, pieces: Sequence[str], after: int, limit: int) -> list[int]:
        """In whose name or phone each of these stands, anywhere; none is shorter than three signs."""

    def more(self, raw: Any, asked: Asked, after: int, limit: int) -> list[int]:
        """In whose names, city, notes, e-mail and orders these words stand, by their first eight letters."""

    def both(self, raw: Any, names: Asked, more: Asked, after: int, limit: int) -> list[int]:
        """Who answers to both."""

    def vocabulary(self, raw: Any) -> Iterable[str]:
        """Every word of every name."""
