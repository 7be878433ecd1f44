"""What a screen shows of lists that are kept."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from boutique.domain.lists.conditions import Condition


@dataclass(frozen=True)
class SavedListView:
    """A list by its name, with what everybody on it has in common."""

    list_id: UUID
    version: int
    name: str
    conditions: tuple[Condition, ...]
