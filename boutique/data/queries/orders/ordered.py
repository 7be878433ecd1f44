"""What people ordered, as far as one may look for its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from boutique.data.store.reader import Reader
from boutique.domain.clients.excerpts import excerpt, unanswered
from boutique.wording.orders import everywhere, garment

_ORDERED: Final = (
    "SELECT c.no, o.no, o.note, i.garment, i.description, k.name, i.wearer FROM client c "
    "JOIN orders o ON o.client_id = c.id LEFT JOIN order_item i ON i.order_id = o.id "
    "LEFT JOIN cloth k ON k.id = i.cloth_id WHERE c.no IN ({ids}) "
    "ORDER BY o.placed_on DESC, o.no DESC, i.pos, i.id"
)


class Ordered(NamedTuple):
    """A garment of an order."""

    no: int
    note: str
    garment: str
    description: str
    cloth: str
    wearer: str

    @property
    def words(self) -> str:
        """Every word by which it is found."""
        parts = (self.description, self.wearer, self.cloth, self.note, str(self.no), everywhere(self.garment))
        return " ".join(parts)

    def shown(self, asked: Sequence[str]) -> str:
        """Return the few words that tell why it was found."""
        name = self.description or (garment(self.garment) if self.garment else "")
        if len(unanswered(asked, f"{name} {everywhere(self.garment)}")) < len(asked):
            return " · ".join(filter(None, (name, self.cloth)))
        where = (excerpt(each, asked) for each in (self.cloth, self.wearer, self.note))
        return " · ".join(filter(None, (name, next(filter(None, where), ""))))


def ordered_by(reader: Reader, numbers: Sequence[int]) -> dict[int, list[Ordered]]:
    """Return what clients ordered, by their numbers, the latest first."""
    found: dict[int, list[Ordered]] = {}
    for who, no, *words in reader.among(_ORDERED, numbers):
        found.setdefault(who, []).append(Ordered(no, *(each or "" for each in words)))
    return found
