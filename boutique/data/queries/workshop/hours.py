"""Who is at the bench and when, as the book says on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Final

from boutique.data.store.reader import Reader, day, uid
from boutique.domain.workshop.hours import WEEK, AbsenceView, BenchView, ClosedDayView

_WEEKS: Final = (
    "SELECT s.id, s.name, s.skills, w.weekday, w.minutes, w.from_on FROM working_time w "
    "JOIN staff s ON s.id = w.staff_id WHERE s.archived_at IS NULL AND w.from_on = "
    "(SELECT max(from_on) FROM working_time WHERE staff_id = w.staff_id AND from_on <= ?) "
    "ORDER BY s.name, s.id, w.weekday"
)
_ABSENCES: Final = (
    "SELECT staff_id, id, from_on, until_on, why, words, version FROM absence "
    "WHERE until_on IS NULL OR until_on >= ? ORDER BY from_on, id"
)


def benches(reader: Reader, on: date) -> tuple[BenchView, ...]:
    """Return everybody who has a week, by name, with their absences from that day on."""
    away = _absences(reader, on)
    rows = reader.all(_WEEKS, on.isoformat())
    return tuple(
        BenchView(
            staff_id=uid(some[0][0]),
            name=some[0][1],
            minutes=tuple(row[4] for row in some),
            since=day(some[0][5]),
            skills=tuple(some[0][2].split()),
            absences=tuple(away.get(some[0][0], ())),
        )
        for some in (list(rows) for _who, rows in groupby(rows, itemgetter(0)))
        if len(some) == WEEK
    )


def _absences(reader: Reader, on: date) -> Mapping[str, list[AbsenceView]]:
    found: dict[str, list[AbsenceView]] = {}
    for row in reader.all(_ABSENCES, on.isoformat()):
        found.setdefault(row[0], []).append(_absence(row))
    return found


def _absence(row: Sequence[object]) -> AbsenceView:
    return AbsenceView(
        absence_id=uid(str(row[1])),
        from_on=day(row[2]),  # type: ignore[arg-type]
        until_on=day(row[3]),  # type: ignore[arg-type]
        why=str(row[4]),
        words=str(row[5]),
        version=int(str(row[6])),
    )


def closed_days(reader: Reader, since: date) -> tuple[ClosedDayView, ...]:
    """Return the days on which the shop is shut from a day on, the nearest first."""
    rows = reader.all(
        "SELECT id, day, why, version FROM closed_day WHERE day >= ? ORDER BY day", since.isoformat()
    )
    return tuple(
        ClosedDayView(closed_id=uid(row[0]), day=day(row[1]), why=row[2], version=row[3]) for row in rows
    )
