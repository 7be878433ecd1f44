"""Addresses to which one can write."""

from __future__ import annotations

import re
from typing import Final

from boutique.domain.kernel.errors import N_, Misfilled

NO_EMAIL: Final = N_("“{value}” is not an e-mail address. Write it as name@example.com, or leave it empty.")
_ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+")


def is_email(text: str) -> bool:
    """Tell whether a text is one address, with a dot in its domain."""
    return _ADDRESS.fullmatch(text) is not None


def check_email(text: str) -> None:
    """Raise Refused unless this is one address, or nothing."""
    if text and not is_email(text):
        raise Misfilled("email", NO_EMAIL, value=text)
