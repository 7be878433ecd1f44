"""What the takings of measures say together: the set that holds now, and the course of each measure.

Sessions come newest first. One that took a few measures leaves the others as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from boutique.domain.measuring.views import SessionView


class Latest(NamedTuple):
    """The newest value of a measure in whole millimetres: as typed, when, by whom, and what it was before."""

    mm: int
    typed: str
    taken_on: date
    by: str
    earlier_mm: int | None = None


def current_set(sessions: Sequence[SessionView]) -> dict[str, Latest]:
    """Return the newest value of every measure ever taken, by code."""
    found: dict[str, Latest] = {}
    for session in sessions:
        for code, mm, typed in session.taken:
            known = found.get(code)
            if known is None:
                found[code] = Latest(mm, typed, session.taken_on, session.by)
            elif known.earlier_mm is None:
                found[code] = known._replace(earlier_mm=mm)
    return found


def course(sessions: Sequence[SessionView], code: str) -> tuple[tuple[date, int], ...]:
    """Return every value of a measure with its day, the oldest first; one that did not change is told too."""
    return tuple(
        (session.taken_on, measure.mm)
        for session in reversed(sessions)
        for measure in session.taken
        if measure.code == code
    )


def courses(sessions: Sequence[SessionView]) -> dict[str, list[tuple[date, int]]]:
    """Return the course of every measure by code."""
    found: dict[str, list[tuple[date, int]]] = {}
    for session in reversed(sessions):
        for measure in session.taken:
            found.setdefault(measure.code, []).append((session.taken_on, measure.mm))
    return found


def before(sessions: Sequence[SessionView], session: SessionView) -> Sequence[SessionView]:
    """Return the sessions that had been taken when this one was."""
    at = next(at for at, each in enumerate(sessions) if each.session_id == session.session_id)
    return sessions[at + 1 :]
