"""The workshop as the book tells it, as the forecast of promises takes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final

import numpy as np

from boutique.domain.pages.item_work import stages_key
from boutique.domain.promises.calendar import WorkCalendar
from boutique.domain.promises.future import KEEP_LEAD
from boutique.domain.promises.shop import CLIENT, NEVER, Progress, Route, Shop, Stage, Tailor, WorkItem
from boutique.domain.workshop.facts import LOOKED_BACK, ClothAhead, WorkshopFacts
from boutique.domain.workshop.hours import WEEK, BenchView
from boutique.domain.workshop.stages import EVERY, Pace, Skill
from boutique.domain.workshop.usual_stages import USUAL, usual
from boutique.domain.workshop.views import StageView, WorkState, WorkView
from boutique.domain.workshop.waits import WaitCause

AHEAD: Final = 800
_MOST_ALIKE: Final = 20
_UNPROMISED: Final = 28
"""Calendar days after which something promised for no day stands in the queue."""
_SKILLS: Final = frozenset(Skill)
_WAITS: Final[Mapping[str, Progress]] = {
    WaitCause.CLOTH: Progress.CLOTH,
    WaitCause.ANSWER: Progress.ANSWER,
    WaitCause.FITTING: Progress.FITTING,
    WaitCause.MAKER: Progress.ANSWER,
}
_SOONEST: Final = (WaitCause.CLOTH, WaitCause.MAKER, WaitCause.ANSWER, WaitCause.FITTING)


@dataclass(frozen=True)
class ForecastShop:
    """Turns days into day numbers and garments into items of the forecast."""

    facts: WorkshopFacts

    @cached_property
    def calendar(self) -> WorkCalendar:
        """Working days of the shop: those of the week on which anybody sews, no holidays, no closed days."""
        week = frozenset(
            weekday for weekday in range(WEEK) if any(each.minutes[weekday] for each in self.facts.benches)
        )
        origin = self.facts.on - timedelta(days=LOOKED_BACK)
        closed = [each.day for each in self.facts.closed]
        return WorkCalendar.between(origin, LOOKED_BACK + AHEAD, closed, week)

    def number(self, day: date) -> int:
        """Return the number of a day; what is before all numbers is the first."""
        return max(0, self.calendar.number_of(day))

    @cached_property
    def routes(self) -> dict[str, Route]:
        """The way of every garment: the shop's own stages, else those of every other, else the usual ones."""
        own: dict[str, list[StageView]] = {}
        for each in self.facts.stages:
            if each.retired_on is None:
                own.setdefault(each.garment, []).append(each)
        keys = {*USUAL, *own} - {EVERY}
        return {key: _route(key, own.get(key) or own.get(EVERY) or usual(key)) for key in sorted(keys)}

    @cached_property
    def tailors(self) -> tuple[Tailor, ...]:
        """Whoever has hours, in the order of the benches."""
        return tuple(self._tailor(each) for each in self.facts.benches)

    def _tailor(self, bench: BenchView) -> Tailor:
        worked = [minutes for minutes in bench.minutes if minutes]
        today = self.number(self.facts.on)
        ahead = [self.calendar.date_of(day) for day in range(today, today + AHEAD)]
        unknown = [each for each in bench.absences if each.until_on is None]
        known = [each for each in bench.absences if each.until_on is not None]
        off = {
            self.number(day)
            for day in ahead
            if not bench.minutes[day.weekday()] or any(each.has(day) for each in known)
        }
        return Tailor(
            name=bench.staff_id.hex,
            hours=sum(worked) / len(worked) / 60 if worked else 0.0,
            skills=(frozenset(bench.skills) or _SKILLS) | {Skill.ANY.value},
            off=frozenset(off),
            sick_since=min((self.number(each.from_on) for each in unknown), default=NEVER),
            week=tuple(minutes / 60 for minutes in bench.minutes),
        )

    @cached_property
    def places(self) -> dict[object, int]:
        """The place of each who sews among the tailors."""
        return {each.staff_id: at for at, each in enumerate(self.facts.benches)}

    def shop(self) -> Shop:
        """Return the workshop at the end of the day."""
        items = tuple(item for work in self.facts.open for item in self.items_of(work))
        return Shop(self.number(self.facts.on), self.calendar, self.tailors, self.routes, items, self.leads)

    @cached_property
    def leads(self) -> dict[str, float]:
        """Working days from taking to the bench's own day as lately quoted, the newest counting most."""
        found: dict[str, float] = {}
        for work in sorted([*self.facts.made, *self.facts.open], key=_by_number):
            if work.bench_on is not None:
                kind = self.route_of(work.kind, work.garment).kind
                spell = [self.number(work.placed_on), self.number(work.bench_on)]
                ends = np.searchsorted(self.calendar.open_days, spell, "right")
                lead = float(ends[1] - ends[0])
                found[kind] = KEEP_LEAD * found.get(kind, lead) + (1 - KEEP_LEAD) * lead
        return found

    def items_of(self, work: WorkView) -> Iterable[WorkItem]:
        """Return a garment still to be made, several times if so many were ordered; none that is finished."""
        if work.state in (WorkState.READY, WorkState.FINISHED):
            return
        for copy in range(min(max(work.quantity, 1), _MOST_ALIKE)):
            yield self._item(work, copy)

    def _item(self, work: WorkView, copy: int) -> WorkItem:
        route = self.route_of(work.kind, work.garment)
        due = work.bench_on or work.promised_on or work.placed_on + timedelta(days=_UNPROMISED)
        if work.wanted_on is not None and work.wanted_on >= self.facts.on:
            due = min(due, work.wanted_on)
        progress, who = self._progress(work) if copy == 0 else (Progress.READY, NEVER)
        item = WorkItem(
            id=key_of(work, copy),
            kind=route.kind,
            taken=self.number(work.placed_on),
            target=self.number(due),
            promise=NEVER if work.promised_on is None else self.number(work.promised_on),
            pos=_place(work, route) if copy == 0 else 0,
            progress=progress,
            who=who,
            since=self.number(work.since),
            spent=self._spent(work, who) if progress is Progress.WORK else 0.0,
        )
        agreed = self.facts.fittings.get(work.item_id) if progress is Progress.FITTING else None
        item = item if agreed is None else replace(item, fitting_on=self.number(agreed))
        return replace(item, **self._cloth(work))

    def _cloth(self, work: WorkView) -> dict[str, Any]:
        """Return when the cloth comes of a garment not begun for which what lies there does not suffice."""
        cloth = self.facts.cloths.get(self.facts.short.get(work.item_id, work.item_id))
        return {} if cloth is None or work.has_begun else self.cloth_due(cloth)

    def cloth_due(self, cloth: ClothAhead) -> dict[str, Any]:
        """Return when the cloth comes that an item waits for; of one nobody announced, that it waits."""
        due = NEVER if cloth.due_on is None else self.number(cloth.due_on)
        waits = due <= self.number(self.facts.on)
        return {"cloth_due": due, "mill": cloth.mill} | ({"progress": Progress.CLOTH} if waits else {})

    def route_of(self, kind: str, garment: str) -> Route:
        """Return the way of a garment that is made or altered; what nobody knows is a piece."""
        key = stages_key(kind, garment)
        return self.routes.get(key) or self.routes["other"]

    def _progress(self, work: WorkView) -> tuple[Progress, int]:
        causes = {each.cause for each in work.waiting}
        for cause in _SOONEST:
            if cause in causes:
                return _WAITS[cause], NEVER
        at = work.current
        if at is not None and at.pace == Pace.FITTING:
            return Progress.FITTING, NEVER
        who = NEVER if at is None or at.started_at is None else self.places.get(at.staff_id, NEVER)
        return (Progress.WORK, who) if who != NEVER else (Progress.READY, NEVER)

    def _spent(self, work: WorkView, who: int) -> float:
        """Hours of the tailor since the stage was begun: a day each working day since then, half of today."""
        began = self.number(work.since)
        open_days = self.calendar.open_days
        days = int(((open_days >= began) & (open_days <= self.number(self.facts.on))).sum())
        return max(days - 0.5, 0.0) * self.tailors[who].hours


def _route(key: str, stages: Iterable[StageView] | Iterable[object]) -> Route:
    """What dries or is done elsewhere takes nobody's time and is left out."""
    return Route(
        key,
        tuple(
            Stage(each.name, each.usual_minutes / 60, CLIENT if each.pace == Pace.FITTING else each.skill)  # type: ignore[attr-defined]
            for each in stages
            if each.pace != Pace.UNPACED  # type: ignore[attr-defined]
        ),
    )


def _place(work: WorkView, route: Route) -> int:
    """Return at which stage of its way a garment is, counted from the end, as its way may be older."""
    at, paced = work.current, [each for each in work.stages if each.pace != Pace.UNPACED]
    if at is None:
        return 0
    left = (
        len([each for each in paced if paced.index(each) >= paced.index(at)]) if at in paced else len(paced)
    )
    return min(max(len(route.stages) - left, 0), len(route.stages) - 1)


def _by_number(work: WorkView) -> tuple[date, int, int]:
    return work.placed_on, work.order_no, work.line


def key_of(work: WorkView, copy: int = 0) -> tuple[str, int]:
    """Return which item of the forecast a garment is: several may be alike.

    What is due on the same day is taken in the order of the keys, and luck is drawn by them: of its number
    alone, so that the same book foresees the same wherever it lies.
    """
    return f"{work.order_no:09}.{work.line:04}", copy


def item_of(key: object) -> str:
    """Return the number of the garment that an item of the forecast is."""
    return str(key[0]) if isinstance(key, tuple) else str(key)
