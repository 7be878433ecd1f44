"""The one move that would have a garment ready sooner, as a frozen value; `pages/mending` finds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from boutique.domain.workshop.views import WorkView


class Move(StrEnum):
    """What could be done for a garment."""

    CLOTH = "cloth"
    ANSWER = "answer"
    FITTING = "fitting"
    WELL = "well"
    """Whoever is ill is back."""
    BEHIND = "behind"
    """Another garment waits for it."""
    OTHER = "other"
    """Another tailor goes on with it."""
    FIRST = "first"
    """It is taken before all the others."""


@dataclass(frozen=True, kw_only=True)
class Mend:
    """A move, and the day on which the garment is as likely ready as not by it.

    `late` is the chance that it misses its day even then; `who` names a tailor, `behind` the other garment.
    """

    item_id: UUID
    move: Move
    even_on: date
    late: float
    who: str = ""
    behind: WorkView | None = None
