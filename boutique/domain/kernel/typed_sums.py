"""Sums and lengths as people type them, read as they mean them."""

from __future__ import annotations

import re

from boutique.domain.kernel.errors import N_, Refused

_MONEY = re.compile(r"\d{1,9}(?:,\d{1,2}|\.\d{1,2})?\Z")
_THOUSANDS = re.compile(r"(?<=\d)[.,\s\u00a0](?=\d{3}(?:\D|$))")
_METRES = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?\s*m?\Z")


def typed_bani(text: str) -> int:
    """Return hundredths of an amount typed as 4200, 4.200, 4,200 or 99,50; nothing is zero."""
    plain = _THOUSANDS.sub("", text.strip())
    if not plain:
        return 0
    if not _MONEY.match(plain):
        raise Refused(N_("“{text}” is not a price. Write it in figures, such as 1250."), text=text.strip())
    return round(float(plain.replace(",", ".")) * 100)


def typed_metres(text: str) -> int:
    """Return whole centimetres of a length of cloth typed in metres as 3,3; nothing is zero."""
    if not text.strip():
        return 0
    found = _METRES.match(text.strip())
    if found is None:
        raise Refused(N_("“{text}” is not a length. Write it in metres, such as 3,3."), text=text.strip())
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))
