"""What a change of the book touched, told to whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

_SUMMARISED: Final = frozenset({"client", "orders", "order_item", "talk", "promise", "complaint", "consent"})
_TASTE: Final = frozenset({"preference", "waitlist_entry", "owned_piece"})
_OFFERED: Final = frozenset({"season_collection", "piece", "cloth"})
_MOVED: Final = frozenset({"cloth", "cloth_movement", "cloth_expected"})
DERIVED: Final[Mapping[str, frozenset[str]]] = {
    "client_summary": _SUMMARISED,
    "cloth_stock": _MOVED,
    "invitation": _SUMMARISED | _TASTE | _OFFERED | _MOVED,
}
"""What is kept true in the transaction that changes what it is derived from, and from which tables."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The tables and clients that one or more commits touched; `clients` is None where it may be anybody.

    `began` is when the change was begun, by `time.monotonic`, in seconds.
    """

    tables: frozenset[str]
    clients: frozenset[UUID] | None
    began: float

    def touches(self, shown: frozenset[str]) -> bool:
        """Return whether any of these tables reads otherwise now; without tables it may be any.

        Every change is one of the history's, and of what is derived from the tables touched.
        """
        derived = {name for name, sources in DERIVED.items() if self.tables & sources}
        return not self.tables or bool(shown & (self.tables | derived | {"history"}))
