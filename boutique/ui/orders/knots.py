"""The stages of a garment as knots of its thread: what is done, what waits, and what is planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from boutique.domain.kernel.clock import local_day
from boutique.domain.orders.views import ItemView
from boutique.domain.workshop.views import ItemStageView, WorkView
from boutique.ui.kit.thread import Knot, Sewn
from boutique.wording import _, day_short, p_
from boutique.wording.kernel.phrases import capital

if TYPE_CHECKING:
    from boutique.domain.pages.forecast_view import GarmentAhead


def knots_of(item: ItemView, work: WorkView | None, ahead: GarmentAhead | None, today: date) -> list[Knot]:
    """Return a knot for each stage and one for ready; a day to come is a plan, and says so.

    Where nothing was written of its stages they are those the forecast has before it; without one there are
    none.
    """
    planned = {each.name: each.to_on for each in ahead.stages} if ahead is not None else {}
    stages = work.stages if work is not None else ()
    found = list(_written(work, planned, today)) if work is not None and stages else []
    found = found or [Knot(name, _about(day, today)) for name, day in planned.items()]
    if not found:
        return []
    if item.ready_on is not None:
        return [*found, Knot(capital(p_("garment", "ready")), day_short(item.ready_on, today), Sewn.DONE)]
    out = _about(ahead.even_on, today) if ahead is not None else ""
    return [*found, Knot(capital(p_("garment", "ready")), out)]


def _written(work: WorkView, planned: Mapping[str, date], today: date) -> Iterator[Knot]:
    current, waits = work.current or next(iter(work.stages), None), bool(work.waiting)
    for stage in work.stages:
        yield _knot(stage, waits=waits and stage is current, planned=planned.get(stage.name), today=today)


def _knot(stage: ItemStageView, *, waits: bool, planned: date | None, today: date) -> Knot:
    if stage.done_at is not None:
        return Knot(stage.name, day_short(local_day(stage.done_at), today), Sewn.DONE)
    if waits:
        return Knot(stage.name, p_("stage", "waits"), Sewn.WAITS)
    return Knot(stage.name, _about(planned or stage.planned_to, today))


def _about(day: date | None, today: date) -> str:
    return _("about {day}").format(day=day_short(day, today)) if day is not None else ""
