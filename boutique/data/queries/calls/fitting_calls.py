"""Fittings that somebody has to be rung about: not confirmed the day before, or nobody came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from boutique.data.queries.calls.heard import heard_on, spoken_of
from boutique.data.store.reader import Reader, uid
from boutique.domain.calls.facts import FittingFacts
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.domain.calls.windows import ASKED_AGAIN
from boutique.domain.kernel.clock import open_day_after

if TYPE_CHECKING:
    from boutique.domain.workshop.fitting_views import FittingView

_ANY: Final = "SELECT count(*) FROM fitting WHERE at >= ? OR outcome = 'missed'"
_HEARD: Final = (
    f"SELECT c.id, {heard_on(ReasonKind.FITTING_MISSED, 'c')} FROM client c WHERE c.id IN ({{ids}})"
)


def fittings(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield whose fitting of the next open day nobody confirmed, and who did not come and has no new day."""
    if reader.one(_ANY, on.isoformat()) == (0,):
        return
    from boutique.data.queries.workshop.fittings import FittingQueries  # most mornings do without

    asked = FittingQueries()
    asked.reader = reader
    days = (open_day_after(on, 1) - on).days
    for ahead in range(1, days + 1):
        for each in asked.fittings_to_confirm(on + timedelta(days=ahead)):
            yield _reason(ReasonKind.FITTING_UNCONFIRMED, each, -ahead)
    missed = [each for each in asked.missed_fittings() if each.day <= on]
    told = _told(reader, [each.client_id for each in missed])
    for each in missed:
        last = told.get(each.client_id)
        if last is None or last < each.day or last + ASKED_AGAIN <= on:
            yield _reason(ReasonKind.FITTING_MISSED, each, (on - each.day).days)


def _reason(kind: ReasonKind, fitting: FittingView, days: int) -> Reason:
    local = fitting.at.astimezone()
    facts = FittingFacts(fitting.order_no, fitting.garment or "other", fitting.day, _clock(local))
    return Reason(kind, fitting.client_id, fitting.fitting_id, days, facts=facts)


def _clock(at: datetime) -> time:
    return at.time().replace(second=0, microsecond=0)


def _told(reader: Reader, clients: Sequence[UUID]) -> dict[UUID, date | None]:
    rows = reader.among(_HEARD, sorted({each.hex for each in clients}))
    return {uid(client): spoken_of(heard) for client, heard in rows}
