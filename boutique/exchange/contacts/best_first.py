"""The numbers and addresses under which somebody is reached, and which of them comes first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

MOBILE: Final = 0
LANDLINE: Final = 1
FAX: Final = 3
_UNRINGABLE: Final = 2


class Reach(NamedTuple):
    """One number or address as it was typed: its kind, its name, if it is preferred, if it can be dialled."""

    text: str
    kind: int = LANDLINE
    label: str = ""
    preferred: bool = False
    rings: bool = True

    @property
    def said(self) -> str:
        """Return it with its name, as one writes it down."""
        return f"{self.label}: {self.text}" if self.label else self.text

    @property
    def rank(self) -> tuple[int, bool]:
        """Return its place: a mobile first, then a landline, then what cannot be dialled, then a fax."""
        return (self.kind if self.rings or self.kind == FAX else _UNRINGABLE), not self.preferred


def in_order(found: Iterable[Reach]) -> list[Reach]:
    """Return several with the best first, each once, whatever stands between its digits."""
    once: dict[str, Reach] = {}
    for each in sorted(found, key=lambda each: each.rank):
        once.setdefault("".join(filter(str.isalnum, each.text)).casefold() or each.text, each)
    return list(once.values())


def best_first(found: Iterable[Reach]) -> tuple[str, list[str]]:
    """Return the text of the best, empty if there is none, and the others with their names."""
    ordered = in_order(found)
    return (ordered[0].text, [each.said for each in ordered[1:]]) if ordered else ("", [])
