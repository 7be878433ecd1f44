"""What a screen shows of the takings of measures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID


class TakenMeasure(NamedTuple):
    """One measure of a session in whole millimetres, with what was typed."""

    code: str
    mm: int
    typed: str


@dataclass(frozen=True, kw_only=True)
class SessionView:
    """One taking of measures: when, by whom, over what, and each value."""

    session_id: UUID
    taken_on: date
    by: str
    over: str
    note: str
    taken: tuple[TakenMeasure, ...]
