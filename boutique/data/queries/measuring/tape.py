"""Measures of a client: the set that holds now, and every taking."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from boutique.data.queries.measuring.finished import FinishedQueries
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.measuring.views import MeasureView, SessionView, TakenMeasure


class TapeQueries(FinishedQueries):
    """What the tape said."""

    reader: Reader

    def latest_measures(self, who: str) -> tuple[MeasureView, ...]:
        """Return the newest value of every measure of a client, with the one before it."""
        rows = self.reader.all(
            "SELECT m.code, m.mm, s.taken_on, f.name FROM measurement m "
            "JOIN measurement_session s ON s.id = m.session_id LEFT JOIN staff f ON f.id = s.staff_id "
            "WHERE m.client_id = ? ORDER BY s.taken_on DESC NULLS LAST, s.id DESC",
            who,
        )
        taken: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for row in rows:
            taken[row[0]].append(row)
        return tuple(
            MeasureView(
                code=code,
                mm=values[0][1],
                taken_on=day(values[0][2]),
                by=values[0][3] or "",
                earlier_mm=values[1][1] if len(values) > 1 else None,
            )
            for code, values in taken.items()
        )

    def measure_sessions(self, client_id: UUID) -> tuple[SessionView, ...]:
        """Return every taking of measures of a client, the newest first."""
        taken: dict[str, list[TakenMeasure]] = defaultdict(list)
        for session, code, mm, typed in self.reader.all(
            "SELECT session_id, code, mm, typed FROM measurement WHERE client_id = ? ORDER BY id",
            client_id.hex,
        ):
            taken[session].append(TakenMeasure(code, mm, typed))
        rows = self.reader.all(
            "SELECT s.id, s.taken_on, f.name, s.over, s.note, s.staff_id FROM measurement_session s "
            "LEFT JOIN staff f ON f.id = s.staff_id WHERE s.client_id = ? "
            "ORDER BY s.taken_on DESC NULLS LAST, s.id DESC",
            client_id.hex,
        )
        return tuple(
            SessionView(
                session_id=uid(row[0]),
                taken_on=day(row[1]),
                by=row[2] or "",
                over=row[3],
                note=row[4],
                taken=tuple(taken[row[0]]),
                staff_id=uid(row[5]),
            )
            for row in rows
        )
