"""The latest deed that stands, and the latest that was taken back: what Ctrl+Z and its opposite mean."""

from __future__ import annotations

from uuid import UUID

from boutique.data.queries.shop.history import HISTORY, view_of
from boutique.data.store.reader import Reader, uid
from boutique.domain.shop.history import Deed

_LAST = "WHERE m.stands AND NOT m.fact ORDER BY m.seq DESC LIMIT 1"
_TAKEN_BACK = (
    "WHERE h.undoes IS NOT NULL AND NOT m.stands "
    "AND NOT EXISTS (SELECT 1 FROM history u WHERE u.undoes = h.id) "
    "AND h.seq > (SELECT coalesce(max(n.seq), 0) FROM history n JOIN history_state s ON s.seq = n.seq "
    "WHERE n.undoes IS NULL AND NOT s.fact) ORDER BY h.seq DESC LIMIT 1"
)
_ENTRY = "SELECT h.id, m.done FROM history h JOIN history_state m ON m.seq = h.seq "


class DeedQueries:
    """What can be taken back next, and what can be done again; the newest decides."""

    reader: Reader

    def last_deed(self) -> Deed | None:
        """Return the latest deed that stands; what only noted a fact is passed over."""
        return self._deed(_LAST)

    def last_taken_back(self) -> Deed | None:
        """Return what was taken back last, if nothing new was done since."""
        return self._deed(_TAKEN_BACK)

    def deed(self, entry_id: UUID) -> Deed | None:
        """Return an entry with the words of what was done in the first place."""
        return self._deed("WHERE h.id = ?", entry_id.hex)

    def _deed(self, asked: str, *values: object) -> Deed | None:
        row = self.reader.one(_ENTRY + asked, *values)
        if row is None:
            return None
        (first,) = self.reader.all(HISTORY.format(asked="WHERE h.seq = ?2"), 1, row[1])
        entry = uid(row[0])
        return Deed(entry, view_of(first)) if entry is not None else None
