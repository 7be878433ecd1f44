"""What may be asked of the shop itself: who serves, and who changed what."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from boutique.data.store.reader import Reader, moment, uid
from boutique.domain.shop.history import ERASED, HistoryView
from boutique.domain.staff.views import StaffView

HISTORY = (
    "SELECT h.id, h.at, s.name, h.action, h.client_id, c.given_name, c.family_name, h.undoes, "
    "EXISTS (SELECT 1 FROM history u WHERE u.undoes = h.id), "
    "CASE WHEN m.fact THEN (SELECT f.after FROM history_change f "
    "WHERE f.seq = h.seq AND f.op = 'fact' ORDER BY f.pos, f.seq LIMIT 1) END "
    "FROM history h JOIN history_state m ON m.seq = h.seq "
    "LEFT JOIN staff s ON s.id = h.staff_id LEFT JOIN client c ON c.id = h.client_id {asked} "
    "ORDER BY h.seq DESC LIMIT ?1"
)


_ERASED: Final = "SELECT max(at) FROM history WHERE action = ?"


class ShopQueries:
    """Staff and history."""

    reader: Reader

    def staff(self) -> list[StaffView]:
        """Return who serves here, by name."""
        rows = self.reader.all(
            "SELECT id, name, phone, version, rights FROM staff WHERE archived_at IS NULL ORDER BY name"
        )
        return [
            StaffView(
                staff_id=uid(row[0]), name=row[1], phone=row[2], version=row[3], rights=tuple(row[4].split())
            )
            for row in rows
        ]

    def history(self, client_id: UUID | None = None, limit: int = 100) -> list[HistoryView]:
        """Return the latest changes, of one client or of the whole book, the newest first."""
        if client_id is None:
            rows = self.reader.all(HISTORY.format(asked=""), limit)
        else:
            asked = "WHERE h.client_id IN (SELECT id FROM client WHERE id = ?2 OR merged_into = ?2)"
            rows = self.reader.all(HISTORY.format(asked=asked), limit, client_id.hex)
        return [view_of(row) for row in rows]

    def last_erasure(self) -> datetime | None:
        """Return when somebody's personal data were erased from the history last, None if never."""
        row = self.reader.one(_ERASED, ERASED)
        return moment(row[0]) if row is not None and row[0] is not None else None


def view_of(row: Sequence[Any]) -> HistoryView:
    """Return one entry from a row of HISTORY."""
    return HistoryView(
        entry_id=uid(row[0]),
        at=moment(row[1]),
        staff=row[2] or "",
        action=row[3],
        client_id=uid(row[4]),
        client_name=f"{row[5] or ''} {row[6] or ''}".strip(),
        undoes=uid(row[7]),
        undone=bool(row[8]),
        fact=json.loads(row[9]) if row[9] else None,
    )
