"""Where the demo's people can be reached: phones that nobody has, and addresses that lead nowhere.

Every number has 555 in the middle, which keeps it out of real telephones; e-mail is at example.com.
"""

from __future__ import annotations

from boutique.demo.chance import Chance
from boutique.demo.names import PersonName
from boutique.domain.kernel.text import fold

_MOBILES = tuple(
    f"07{tens}{ones}" for tens, many in ((2, 10), (3, 8), (4, 10), (5, 9), (6, 9)) for ones in range(many)
)
_ENDS = 1000
_STRIDE = 7919


class PhoneBook:
    """Hands out each number once; in a book of more people than numbers, families come to share one."""

    def __init__(self, chance: Chance) -> None:
        self._at = chance.within(0, len(_MOBILES) * _ENDS - 1)
        self._taken: set[str] = set()

    def claim(self, phone: str) -> str:
        """Keep a number for one person; returns it."""
        self._taken.add(phone)
        return phone

    def next(self) -> str:
        """Return a phone as people write it here: 0721 555 018."""
        while True:
            self._at = (self._at + _STRIDE) % (len(_MOBILES) * _ENDS)
            phone = f"{_MOBILES[self._at // _ENDS]} 555 {self._at % _ENDS:03d}"
            if phone not in self._taken:
                return phone


def e164(phone: str) -> str:
    """Return a phone written here as the whole world dials it."""
    return "+40" + phone.replace(" ", "")[1:]


def email_of(chance: Chance, name: PersonName, no: int) -> str:
    """Return an address that leads nowhere; `no` tells namesakes apart."""
    local = fold(f"{name.given} {name.family}").replace(" ", ".")
    number = f"{no}" if chance.often(0.25) else ""
    return f"{local}{number}@example.com"
