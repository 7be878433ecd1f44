"""What a screen shows of the shop's history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from boutique.domain.kernel.errors import N_

ERASED: Final = N_("Personal data erased from the history")
"""The action after which nothing of somebody is to be found that was kept before."""
IMPORTS: Final = ("Clients imported", "Orders imported")
"""The actions of what came from a file."""


@dataclass(frozen=True, kw_only=True)
class HistoryView:
    """One entry of the shop's history: who changed what, when; `fact` fills what changed nothing."""

    entry_id: UUID
    at: datetime
    staff: str
    action: str
    client_id: UUID | None
    client_name: str
    undone: bool
    undoes: UUID | None
    fact: Mapping[str, str | int] | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be taken back or done again by its entry; `first` says in words what it was."""

    entry_id: UUID
    first: HistoryView

    @property
    def can_be_redone(self) -> bool:
        """Whether it can be done again once taken back: an import is read from its file anew instead."""
        return self.first.action not in IMPORTS
