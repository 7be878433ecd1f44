"""A workshop made up for one test: who sews, what hangs there, how far it has come."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID, uuid4

from boutique.domain.orders.model import OrderKind
from boutique.domain.workshop.facts import WorkshopFacts
from boutique.domain.workshop.hours import AbsenceView, BenchView
from boutique.domain.workshop.stages import Pace
from boutique.domain.workshop.views import ItemStageView, WaitView, WorkView

MONDAY = date(2026, 11, 23)
FULL = (480,) * 5 + (0, 0)


def bench(number: int = 1, *absences: AbsenceView, minutes: tuple[int, ...] = FULL) -> BenchView:
    who = UUID(int=number)
    return BenchView(
        staff_id=who, name="Ana", minutes=minutes, since=date(2026, 1, 1), skills=(), absences=absences
    )


def facts(*benches: BenchView, **more: Any) -> WorkshopFacts:
    empty: dict[str, Any] = {"closed": (), "stages": (), "open": (), "made": ()}
    return WorkshopFacts(on=MONDAY, benches=benches or (bench(),), **(empty | more))


def stage(name: str, started: int | None, done: int | None, **more: Any) -> ItemStageView:
    """A stage begun and done so many days before the Monday, at nine and at five."""
    fields: dict[str, Any] = {
        "item_stage_id": uuid4(),
        "stage_id": uuid4(),
        "name": name,
        "usual_minutes": 240,
        "skill": "",
        "pace": Pace.WORK,
        "planned_from": None,
        "planned_to": None,
        "started_at": None if started is None else at(started, 9),
        "done_at": None if done is None else at(done, 17),
        "staff_id": UUID(int=1),
        "by": "Ana",
        "minutes": None,
        "version": 1,
    }
    return ItemStageView(**(fields | more))


def at(ago: int, hour: int) -> datetime:
    return datetime.combine(MONDAY - timedelta(days=ago), datetime.min.time(), UTC).replace(hour=hour)


_NUMBERS = count(1)
"""No two orders have one number."""


def work(*stages: ItemStageView, **more: Any) -> WorkView:
    fields: dict[str, Any] = {
        "item_id": uuid4(),
        "order_id": uuid4(),
        "order_no": next(_NUMBERS),
        "line": 1,
        "client_id": uuid4(),
        "client": "Radu Moldovan",
        "garment": "suit",
        "kind": OrderKind.BESPOKE,
        "description": "",
        "wearer": "",
        "quantity": 1,
        "placed_on": MONDAY - timedelta(days=20),
        "promised_on": MONDAY + timedelta(days=10),
        "ready_on": None,
        "stages": stages,
    }
    return WorkView(**(fields | more))


def hanging() -> list[WorkView]:
    return [work(promised_on=MONDAY + timedelta(days=each)) for each in range(8, 16)]


def wait(cause: str) -> WaitView:
    """Something waits since the Monday."""
    return WaitView(
        wait_id=uuid4(),
        item_id=uuid4(),
        item_stage_id=None,
        cause=cause,
        owner_id=None,
        owner="",
        from_on=MONDAY,
        until_on=None,
        words="",
        version=1,
    )
