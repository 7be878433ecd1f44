"""Who changes the book: borne by the unit of work, and so by every entry of the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Actor:
    """The member of staff for whom a change is made; nobody where nobody said who serves."""

    staff_id: UUID | None = None


NOBODY: Final = Actor()
"""The program itself, or a shop in which nobody said who serves."""


def serving(settings: Mapping[str, object]) -> Actor:
    """Return who is at the counter, as the settings of the shop have it."""
    known = str(settings["shop.staff"])
    return Actor(UUID(known)) if known else NOBODY
