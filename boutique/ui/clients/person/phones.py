"""Phones as people here read them aloud."""

from __future__ import annotations

import re

_HOME = re.compile(r"(?:\+40|0040|0)([2378]\d{8})\Z")
_FILLING = re.compile(r"[\s.\-/()]+")


def shown_phone(phone: str) -> str:
    """Return '0721 555 018' for a Romanian number, another one as it was written."""
    found = _HOME.match(_FILLING.sub("", phone))
    if found is None:
        return phone
    digits = f"0{found[1]}"
    if digits.startswith(("021", "031")):
        return f"{digits[:3]} {digits[3:6]} {digits[6:8]} {digits[8:]}"
    return f"{digits[:4]} {digits[4:7]} {digits[7:]}"
