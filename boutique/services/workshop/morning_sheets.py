"""Gather what a morning holds, for one sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from boutique.domain.pages.morning_sheet import DueGarment, MorningSheet
from boutique.domain.ports import Queries

if TYPE_CHECKING:  # it brings numpy
    from boutique.domain.pages.late_ahead import LateAhead


def compose_morning_sheet(
    queries: Queries, on: date, late: Sequence[LateAhead] | None, now: datetime, language: str
) -> MorningSheet:
    """Return the sheet of a day; `late` is what is foreseen of it, None where nothing can be."""
    waiting = sorted(_waiting(queries), key=_by_promise)
    due = [each for each in waiting if _is_due(each, on)]
    calls = queries.call_sheet(on, rescore=False)
    fittings = [each for each in queries.fittings(on, on) if each.is_planned]
    return MorningSheet(
        shop=str(queries.settings()["shop.name"]),
        on=on,
        calls=tuple(calls),
        fittings=tuple(sorted(fittings, key=lambda each: each.at)),
        due=tuple(due),
        pickups=tuple(each for each in waiting if each.item.ready_on is not None and each not in due),
        late=None if late is None else tuple(late),
        written_at=now,
        language=language,
    )


def _waiting(queries: Queries) -> Iterator[DueGarment]:
    board = {each.item_id: each for each in queries.board()}
    for order in queries.open_orders():
        for line, item in enumerate(order.items, 1):
            if item.is_open:
                work = board.get(item.item_id) if item.item_id is not None else None
                yield DueGarment(order.client, order.no, line, item, order.owed, work)


def _by_promise(garment: DueGarment) -> tuple[date, int, int]:
    return garment.item.promised_on or date.max, garment.no, garment.line


def _is_due(garment: DueGarment, on: date) -> bool:
    """What was ready before waits for whoever fetches it; the rest is due on its day, or past it."""
    promised = garment.item.promised_on
    return promised is not None and (promised == on or (promised < on and garment.item.ready_on is None))
