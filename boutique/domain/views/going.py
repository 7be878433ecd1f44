"""Who would go from the book if something were done, shown before it is."""

from __future__ import annotations

from typing import Final, NamedTuple

from boutique.domain.views.copies import much_fewer

NAMED: Final = 12
"""How many of those who go are named."""


class Going(NamedTuple):
    """How many clients would go, of how many, and the first few by name."""

    clients: int
    of: int
    names: tuple[str, ...]

    @property
    def much(self) -> bool:
        """More than a twentieth of the clients go."""
        return much_fewer(self.of - self.clients, self.of)
