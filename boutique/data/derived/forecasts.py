"""What a morning foresees of each garment under work; calls and the next evening need only read it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from boutique.data.queries.workshop.board import WorkshopQueries
from boutique.domain.kernel.errors import Refused

_MOST_EXPLAINED: Final = 8
"""For the cause of one the workshop is played up to six times more, and in the morning people wait."""


class Foretold(NamedTuple):
    """A garment with the day promised for it, as a morning foresaw it."""

    item_id: UUID
    promised_on: date
    p_late: float
    p_before: float | None
    days_late: int
    cause: str


def foretold(queries: WorkshopQueries, on: date) -> list[Foretold]:
    """Return what a morning foresees, before anything is written; nothing while nobody's hours are known."""
    facts = queries.workshop_facts(on)
    try:
        facts.must_know_hours()
    except Refused:
        return []
    from boutique.domain.pages.foreseen import foresee  # it brings numpy
    from boutique.domain.pages.late_ahead import late_ahead, with_cause

    foreseen = foresee(facts)
    rung = [each for each in late_ahead(foreseen, explained=False) if each.to_be_rung][:_MOST_EXPLAINED]
    causes = {each.work.item_id: with_cause(each, foreseen).cause for each in rung}
    return [
        Foretold(
            item_id,
            each.work.promised_on,
            each.p_late,
            facts.evenings.get(item_id),
            round(each.days_late),
            causes.get(item_id, ""),
        )
        for item_id, each in foreseen.garments.items()
        if each.p_late is not None and each.work.promised_on is not None
    ]


def write(connection: Connection, on: date, found: Iterable[Foretold]) -> None:
    """Write down what a morning foresees, in place of what the last one did."""
    raw: Any = connection.connection.driver_connection
    raw.execute("DELETE FROM garment_forecast")
    rows = [
        (
            each.item_id.hex,
            on.isoformat(),
            each.promised_on.isoformat(),
            each.p_late,
            each.p_before,
            each.days_late,
            each.cause,
        )
        for each in found
    ]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO garment_forecast "
            "(item_id, foreseen_on, promised_on, p_late, p_before, days_late, cause) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
