"""Fittings as a promise needs them: the day agreed for each garment, and who came to those that passed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Final
from uuid import UUID

from boutique.data.store.reader import Reader, moment, uid
from boutique.domain.kernel.clock import local_day
from boutique.domain.workshop.facts import FittingHeld
from boutique.domain.workshop.fittings import Outcome

_AGREED: Final = (
    "SELECT item_id, at FROM fitting WHERE item_id IS NOT NULL AND outcome = ? AND at >= ? "
    "ORDER BY at NULLS LAST, id"
)
_HELD: Final = (
    "SELECT at, outcome FROM fitting WHERE item_id IS NOT NULL AND at >= ? AND at < ? "
    "AND outcome NOT IN (?, ?, ?) ORDER BY at NULLS LAST, id"
)


def fittings_agreed(reader: Reader, on: date) -> Mapping[UUID, date]:
    """Return the next day from a day on that was agreed with the client of each garment."""
    found: dict[UUID, date] = {}
    for item, at in reader.all(_AGREED, Outcome.PLANNED.value, _midnight(on)):
        found.setdefault(uid(item), local_day(moment(at)))
    return found


def fittings_held(reader: Reader, since: date, until: date) -> Sequence[FittingHeld]:
    """Return the fittings between two days of which it is known how they went, the earliest first."""
    span = (_midnight(since), _midnight(until))
    unknown = (Outcome.PLANNED.value, Outcome.MOVED.value, Outcome.CALLED_OFF.value)
    rows = reader.all(_HELD, *span, *unknown)
    return [FittingHeld(on=local_day(moment(at)), came=went != Outcome.MISSED) for at, went in rows]


def _midnight(on: date) -> str:
    return str(datetime.combine(on, time.min))
