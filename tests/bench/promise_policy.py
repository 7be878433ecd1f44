"""A policy for a workshop's simulator, resting on the product's own promises and on nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from math import isfinite
from typing import Any

import numpy as np

from boutique.domain.promises.belief import Belief, learn
from boutique.domain.promises.calendar import WorkCalendar
from boutique.domain.promises.calibration import PRIOR, UNSEEN_PRIOR, Calibrator, Told, calibrate
from boutique.domain.promises.events import (
    Attendance,
    BenchDay,
    Event,
    FittingAgreed,
    OrderDone,
    OrderTaken,
    StageDone,
    WaitOver,
)
from boutique.domain.promises.forecasting import Forecast, forecast
from boutique.domain.promises.future import KEEP_LEAD
from boutique.domain.promises.late_rule import settled
from boutique.domain.promises.quoting import Quote, quote
from boutique.domain.promises.shop import NEVER, Progress, Route, Shop, Tailor, WorkItem
from boutique.domain.promises.unseen import Unseen
from boutique.domain.promises.waits import ANSWER
from tests.bench.marked_call import as_marked
from tests.bench.usual_routes import FITTING, routes_beside, usual_routes

FIRST_DAY = date(2022, 1, 3)
UNTOLD_TARGET = 20
LEDGER = 1500
UNANSWERED = 50
UNKNOWN = "Which stage a garment is in cannot be known: stages are not recorded."


class Policy:
    """Quotes three days, sets the bench's own date, and says each evening what may be late.

    `chance` holds the three chances said of each item; `cannot_know` says what the records do not tell,
    if anything.
    """

    def __init__(self, tailors: Iterable[Any], usual_per_week: Mapping[str, float], seed: int) -> None:
        self.seed = int(seed)
        self.chance: dict[Any, tuple[float, float, float]] = {}
        self.cannot_know = UNKNOWN
        self._guess = dict(usual_per_week)
        self._people = len(list(tailors))
        self._routes: dict[str, Route] = {}
        self._belief: Belief | None = None
        self._calibrator: Calibrator | None = None
        self._told: list[Told] = []
        self._late_now: dict[tuple[Any, int], float] = {}
        self._late_before: dict[tuple[Any, int], float] = {}
        self._late_on: int | None = None
        self._asked_first: set[Any] = set()
        self._ahead: dict[Any, list[tuple[int, bool, float]]] = {}
        self._done: dict[Any, int] = {}
        self._quotes: dict[Any, Quote] = {}
        self._targets: dict[Any, int] = {}
        self._leads: dict[str, float] = {}
        self._kinds: dict[Any, str] = {}
        self._before: dict[Any, WorkItem] = {}
        self._sick: list[int] = []
        self._unseen = Unseen()
        self._cursor = 0
        self._day: int | None = None
        self._opened = 0
        self._calendar: WorkCalendar | None = None
        self._cached: tuple[Any, Forecast] | None = None

    def quote(self, state: Any, item: Any) -> tuple[int, int, int]:
        """Three day numbers for a new item; the chance said of each stands in `chance`.

        Raises ValueError for a kind of garment the shop does not make.
        """
        self._follow(state, item)
        if item.kind not in self._routes:
            raise ValueError(f"the shop makes no {item.kind!r}; it makes {', '.join(sorted(self._routes))}")
        found = quote(self._now(state), self._work_item(item), self._calibrated())
        self._keep(item.id, found)
        first, second, third = found.promises
        self.chance[item.id] = (first.said, second.said, third.said)
        return first.day, second.day, third.day

    def accepted(self, state: Any, item: Any) -> None:
        """The client took a day: the bench gets its own."""
        found = self._quotes.pop(item.id, None)
        if found is None:
            return
        item.target = found.bench_date
        self._targets[item.id] = found.bench_date
        days = {each.day: each.raw for each in found.promises}
        if not self.cannot_know and item.status == ANSWER:
            self._asked_first.add(item.id)
        self._ahead[item.id] = [(day, found.quick, raw) for day, raw in days.items()]
        lead = float(np.searchsorted(found.days, found.bench_date) + 1)
        self._leads[item.kind] = KEEP_LEAD * self._leads.get(item.kind, lead) + (1 - KEEP_LEAD) * lead

    def evening(self, state: Any) -> dict[Any, float]:
        """What is said of every open item that has a promise, in the marker's terms.

        See `marked_call`.
        """
        self._follow(state)
        known = [(key, item) for key, item in state.items.items() if item.kind in self._routes]
        if not known:
            return {}
        now = self._now(state)
        if self._late_on != state.today:
            self._late_on, self._late_before = int(state.today), self._late_now
        self._late_now = {
            (key, int(item.promise)): 1.0 - now.done_by(key, int(item.promise))
            for key, item in known
            if item.promise >= 0
        }
        return {
            key: as_marked(settled(late, self._late_before.get((key, promise))), promise, int(state.today))
            for (key, promise), late in self._late_now.items()
        }

    def _keep(self, key: Any, found: Quote) -> None:
        """Remember a quote until it is answered; of those who went elsewhere only the last few."""
        self._quotes[key] = found
        while len(self._quotes) > UNANSWERED:
            self._quotes.pop(next(iter(self._quotes)))

    def _follow(self, state: Any, item: Any = None) -> None:
        """Read what happened since the last time."""
        today = int(state.today)
        if self._belief is None:
            sample = item if item is not None else next(iter(state.items.values()), None)
            self._opened, self._routes = today, routes_beside(sample) or usual_routes()
            self._belief = Belief.usual(self._routes, self._people, self._guess, today)
        events = self._orders(state)
        for record in state.records[self._cursor :]:
            events += self._event(record, today)
        self._cursor = len(state.records)
        fresh = self._day is None or today > self._day
        if fresh and self._day is not None:
            events += self._since(self._day, state)
        self._belief = learn(self._belief, events)
        self._settle(today)
        if fresh:
            self._guess_places(state)
        self._day = today
        self._before = {each.id: each for each in self._items(state)}

    def _orders(self, state: Any) -> list[Event]:
        found: list[Event] = []
        for key, each in state.items.items():
            if key not in self._kinds:
                self._kinds[key] = each.kind
                if each.taken >= self._opened and each.kind in self._routes:
                    found.append(OrderTaken(int(each.taken), each.kind))
        return found

    def _event(self, record: Any, today: int) -> list[Event]:
        """A line of the book as what it teaches; one that cannot be read teaches nothing."""
        amount = float(record.amount)
        key = getattr(record, "item", getattr(record, "id", None))
        kind = getattr(record, "kind", None) or self._kinds.get(key, "")
        day = int(getattr(record, "day", today))
        if not isfinite(amount):
            return []
        if record.what == "done":
            self._done[key] = int(record.taken + amount)
            return [OrderDone(day, key, kind)]
        if self.cannot_know:
            self.cannot_know, self._calibrator = "", None
        if record.what == "stage":
            return [StageDone(day, key, kind, record.stage, int(record.who), amount)]
        return [WaitOver(day, key, record.stage, amount, kind, key in self._asked_first)]

    def _since(self, before: int, state: Any) -> list[Event]:
        """What the book tells only by what stands in it on two evenings."""
        today = int(state.today)
        found: list[Event] = []
        for key, was in self._before.items():
            now = state.items.get(key)
            if was.progress is Progress.FITTING and before < was.fitting_on <= today:
                still = now is not None and now.status == FITTING and now.pos == was.pos
                found.append(FittingAgreed(today, not still))
            if was.progress is Progress.WORK and now is not None and now.status == "work":
                found += self._attended(was, now, before, state)
        sick = [_number(each.sick_since) for each in state.tailors]
        pairs = list(zip(self._sick, sick, strict=False))
        fell, back = sum(was < 0 <= now for was, now in pairs), sum(was >= 0 > now for was, now in pairs)
        ill = sum(was >= 0 for was, _ in pairs)
        found.append(BenchDay(today, len(pairs) - ill, fell, ill, back))
        self._sick = sick
        return found

    def _attended(self, was: WorkItem, now: Any, before: int, state: Any) -> list[Event]:
        """Hours that went into the same stage of the same item from one working day to the next."""
        next_day = int(self._calendar_of(state).after(before, 1)[0])
        same = now.pos == was.pos and now.who == was.who and 0 <= was.who < len(state.tailors)
        if not same or next_day != state.today:
            return []
        tailor, hours = state.tailors[was.who], float(now.spent) - was.spent
        away = _number(tailor.sick_since) >= 0 or state.today in tailor.planned_off
        return [] if away or hours <= 0 else [Attendance(state.today, float(tailor.hours), hours)]

    def _settle(self, today: int) -> None:
        """Days named that have come: kept or not."""
        told = self._come(today)
        if told:
            self._told = [*self._told, *told][-LEDGER:]
            self._calibrator = None

    def _calibrated(self) -> Calibrator:
        if self._calibrator is None:
            self._calibrator = calibrate(self._told, UNSEEN_PRIOR if self.cannot_know else PRIOR)
        return self._calibrator

    def _come(self, today: int) -> list[Told]:
        """Take out of what was told the days that have passed."""
        come: list[Told] = []
        for key, days in list(self._ahead.items()):
            for day, quick, raw in (each for each in days if each[0] < today):
                come.append(Told(self._kinds[key], quick, raw, self._done.get(key, 10**9) <= day))
            self._ahead[key] = [each for each in days if each[0] >= today]
            if not self._ahead[key]:
                del self._ahead[key]
        return come

    def _now(self, state: Any) -> Forecast:
        shop = self._shop(state)
        key = (shop.today, self._cursor, shop.items, shop.tailors)
        if self._cached is None or self._cached[0] != key:
            assert self._belief is not None
            belief = self._unseen.believed(self._belief) if self.cannot_know else self._belief
            self._cached = (key, forecast(shop, belief, self.seed))
        return self._cached[1]

    def _shop(self, state: Any) -> Shop:
        shop = self._bare_shop(state)
        return replace(shop, items=self._unseen.placed(shop.items, shop)) if self.cannot_know else shop

    def _guess_places(self, state: Any) -> None:
        if self.cannot_know and self._belief is not None:
            self._unseen = self._unseen.after_work(self._bare_shop(state), self._belief)

    def _bare_shop(self, state: Any) -> Shop:
        tailors = tuple(
            Tailor(
                str(k), float(t.hours), frozenset(t.skills), frozenset(t.planned_off), _number(t.sick_since)
            )
            for k, t in enumerate(state.tailors)
        )
        return Shop(
            int(state.today),
            self._calendar_of(state),
            tailors,
            self._routes,
            self._items(state),
            dict(self._leads),
        )

    def _calendar_of(self, state: Any) -> WorkCalendar:
        if self._calendar is None or len(self._calendar.working) < len(state.working):
            self._calendar = WorkCalendar(FIRST_DAY, np.asarray(state.working, dtype=bool))
        return self._calendar

    def _items(self, state: Any) -> tuple[WorkItem, ...]:
        return tuple(self._work_item(each) for each in state.items.values() if each.kind in self._routes)

    def _work_item(self, item: Any) -> WorkItem:
        """An item as the forecast knows it; where it stands is not read where nobody records that."""
        promise = _number(item.promise)
        target = self._targets.get(item.id, promise if promise >= 0 else int(item.taken) + UNTOLD_TARGET)
        cloth = _number(getattr(item, "cloth_eta", NEVER))
        bare = WorkItem(item.id, item.kind, int(item.taken), target, promise, cloth_due=cloth)
        if self.cannot_know:
            return bare
        at_work = item.status == "work"
        return replace(
            bare,
            pos=min(max(int(item.pos), 0), len(self._routes[item.kind].stages) - 1),
            progress=_PROGRESS.get(item.status, Progress.READY),
            who=_number(item.who) if at_work else NEVER,
            spent=max(float(item.spent), 0.0) if at_work else 0.0,
            since=_number(item.since),
            fitting_on=_number(item.fit_date),
        )


_PROGRESS = {each.value: each for each in Progress}


def _number(value: Any) -> int:
    return NEVER if value is None else int(value)
