"""Who would go from the book if something were done, shown before it is."""

from __future__ import annotations

from typing import Final, NamedTuple

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.shop.copies import much_fewer

NAMED: Final = 12
"""How many of those who go are named."""
_FEW: Final = 3
"""One or two pages that were just written go without a question, unless they are all there are."""


class Going(NamedTuple):
    """How many clients would go, of how many, and the first few by name."""

    clients: int
    of: int
    names: tuple[str, ...]

    @property
    def much(self) -> bool:
        """More than a twentieth of the clients go."""
        return much_fewer(self.of - self.clients, self.of)

    @property
    def asked(self) -> bool:
        """Taking back a change is asked about: much goes, and at least three people or all of several."""
        return self.much and (self.clients >= _FEW or self.clients == self.of > 1)


NOBODY: Final = Going(0, 0, ())


class ManyGo(Refused):
    """Taking something back would make many clients go, and nobody has said yet that this is meant."""

    def __init__(self, going: Going, who: str) -> None:
        super().__init__(N_("{who} Is that what you want?"), who=who)
        self.going = going
