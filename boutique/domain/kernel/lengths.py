"""How long a text may be where the book keeps it; what is longer is refused, never cut by a guess."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from boutique.domain.kernel.digests import sha256
from boutique.domain.kernel.errors import N_, Refused

OF_A_CLIENT: Final = MappingProxyType(
    {"given_name": 120, "family_name": 120, "phone": 60, "email": 200, "city": 120}
)
"""The longest texts of a page, by field; in characters."""

CLIENT_KEY: Final = 300
ORDER_KEY: Final = 400
"""The longest keys under which a client and an order of a file are known."""

_SHOWN: Final = 40
_SUM: Final = 65  # a sign and the sum in its sixty-four figures


def hold_length(text: str, most: int) -> None:
    """Refused when a text is longer than `most` characters."""
    if len(text) > most:
        raise Refused(
            N_("“{text}…” is too long: it has {found} characters, and at most {most} fit here. Shorten it."),
            text=text[:_SHOWN],
            found=len(text),
            most=most,
        )


def key_within(text: str, most: int) -> str:
    """Return a key that fits; a longer one ends with a sum of the whole, and is the same each time."""
    if len(text) <= most:
        return text
    return f"{text[: most - _SUM]}#{sha256(text.encode()).hexdigest()}"
