"""Whom one opened lately, as the program notes it for itself."""

from __future__ import annotations

from contextlib import suppress
from typing import Final
from uuid import UUID

RECENT: Final = "clients.recent"
MOST: Final = 20


def opened_lately(noted: str) -> list[UUID]:
    """Return who was noted, the latest first; what is no id is passed over."""
    known: list[UUID] = []
    for word in noted.split():
        with suppress(ValueError):
            known.append(UUID(word))
    return known[:MOST]


def opened_now(noted: str, who: UUID) -> str:
    """Return what to note once somebody is opened."""
    others = [each for each in opened_lately(noted) if each != who]
    return " ".join(each.hex for each in [who, *others][:MOST])
