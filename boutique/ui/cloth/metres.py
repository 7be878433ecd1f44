"""Lengths of cloth as they are typed at the counter."""

from __future__ import annotations

import re

from boutique.domain.kernel.errors import N_, Refused

_METRES = re.compile(r"(\d{1,4})(?:[.,](\d{1,2}))?\s*m?\Z")


def typed_metres(text: str) -> int:
    """Return whole centimetres of metres typed as 6,5; 0 for nothing."""
    plain = text.strip()
    if not plain:
        return 0
    found = _METRES.match(plain)
    if found is None:
        raise Refused(N_("“{text}” is not a length. Write metres, such as 6.5."), text=plain)
    return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))
