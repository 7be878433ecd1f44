"""What a workshop believes of its pace, from the garments it made and has under work."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, NamedTuple

import numpy as np

from boutique.domain.kernel.clock import local_day
from boutique.domain.pages.forecast_shop import ForecastShop, key_of
from boutique.domain.promises.belief import Belief, learn
from boutique.domain.promises.calibration import PRIOR, UNSEEN_PRIOR, Calibrator, Told, calibrate
from boutique.domain.promises.events import Event, FittingAgreed, OrderDone, OrderTaken, StageDone, WaitOver
from boutique.domain.promises.shop import Route
from boutique.domain.promises.waits import CLOTH
from boutique.domain.workshop.facts import LOOKED_BACK, ToldDay
from boutique.domain.workshop.stages import Pace
from boutique.domain.workshop.views import ItemStageView, WorkView
from boutique.domain.workshop.waits import WaitCause

_COUNTED_WEEKS: Final = 26
_MOST_EVENTS: Final = 1_500
_AT_ONCE: Final = 250
"""So many are forgotten together: were it one for each that comes, nothing learnt would hold for long."""
_TURN: Final = (OrderTaken, StageDone, FittingAgreed, WaitOver, OrderDone)
_FEWEST_TOLD: Final = 20
"""Of fewer days that came true or did not, nothing is corrected."""
_LONGEST_SPELL: Final = timedelta(days=5)
"""Whoever finished nothing for so long was away or wrote nothing down."""
_USUAL_DAY: Final = 8.0
"""Hours a day of somebody who has left, or whom nobody named."""


@dataclass(frozen=True, eq=False)
class Lessons:
    """What was learnt from all that happened before a day; after a deed only what is new is learnt."""

    routes: Mapping[str, Route]
    tailors: int
    start: int
    past: tuple[Event, ...]
    belief: Belief

    def teach(self, other: Lessons) -> bool:
        """Whether the other ones go on from these: the same stages and people, and the same beginning."""
        same = (self.routes, self.tailors, self.start) == (other.routes, other.tailors, other.start)
        return same and other.past[: len(self.past)] == self.past


def learnt(shop: ForecastShop, before: Lessons | None = None) -> tuple[Belief, Lessons]:
    """Return the belief: usual hours and orders a week, and what happened within two years.

    What was learnt before is taken up where it holds still; the answer is the same without it.
    """
    today, guess = shop.number(shop.facts.on), _orders_a_week(shop)
    start = max(0, today - LOOKED_BACK)
    events = sorted(_events(shop), key=_in_turn)
    events = events[-(-max(0, len(events) - _MOST_EVENTS) // _AT_ONCE) * _AT_ONCE :]
    past = tuple(each for each in events if each.day < today)
    usual = Belief.usual(shop.routes, len(shop.tailors), guess, start)
    lessons = Lessons(shop.routes, len(shop.tailors), start, past, usual)
    if before is not None and before.teach(lessons):
        belief = learn(before.belief, past[len(before.past) :])
    else:
        belief = learn(usual, past)
    lessons = replace(lessons, belief=belief)
    belief = replace(belief, arrivals=replace(belief.arrivals, guess=guess))
    belief = learn(belief, (each for each in events if each.day >= today))
    finished = shop.facts.finished
    return (belief if finished is None else replace(belief, known=finished)), lessons


def _in_turn(event: Event) -> tuple[int, int, str, str]:
    """What happened on one day in an order of its own, however garments are listed."""
    what = getattr(event, "stage", "") or getattr(event, "cause", "")
    return event.day, _TURN.index(type(event)), str(getattr(event, "item", "")), str(what)


def corrected(shop: ForecastShop, *, unseen: bool = False) -> Calibrator:
    """Return how the shop's own record corrects what the forecast says; as it begins while it is too short.

    Only days that have come count, kept or not; one that came before the garment was ready counts at once.
    Where stages are `unseen` it begins with less trust.
    """
    prior = UNSEEN_PRIOR if unseen else PRIOR
    if len(shop.facts.told) < _FEWEST_TOLD:
        return Calibrator(*prior)
    return calibrate((_told(shop, each) for each in shop.facts.told), prior)


def _told(shop: ForecastShop, day: ToldDay) -> Told:
    route = shop.route_of(day.kind, day.garment)
    kept = day.ready_on is not None and day.ready_on <= day.due_on
    return Told(route.kind, route.quick, day.raw, kept)


def _works(shop: ForecastShop) -> list[WorkView]:
    return [*shop.facts.open, *shop.facts.made]


def _orders_a_week(shop: ForecastShop) -> dict[str, float]:
    """How many garments of each kind were ordered a week, over half a year or since the first."""
    first = min((each.placed_on for each in _works(shop)), default=shop.facts.on)
    since = max(first, shop.facts.on - timedelta(weeks=_COUNTED_WEEKS))
    weeks = max(1.0, (shop.facts.on - since).days / 7)
    counted: dict[str, float] = {}
    for each in _works(shop):
        if each.placed_on >= since:
            key = shop.route_of(each.kind, each.garment).kind
            counted[key] = counted.get(key, 0.0) + max(each.quantity, 1) / weeks
    return counted


def _events(shop: ForecastShop) -> Iterator[Event]:
    for came in shop.facts.came:
        yield WaitOver(shop.number(came.on), None, CLOTH, float(came.days_late), mill=came.mill)
    for each in shop.facts.held:
        yield FittingAgreed(shop.number(each.on), each.came)
    in_hand = _InHand(shop)
    for work in _works(shop):
        kind, item = shop.route_of(work.kind, work.garment).kind, key_of(work)
        yield OrderTaken(shop.number(work.placed_on), kind)
        for stage in work.stages:
            if stage.done_at is not None and stage.pace == Pace.WORK and (hours := in_hand.hours(stage)):
                day, who = shop.number(local_day(stage.done_at)), shop.places.get(stage.staff_id, -1)
                yield StageDone(day, item, kind, stage.name, who, hours)
        for wait in work.waits:
            if wait.until_on is not None and wait.cause != WaitCause.CLOTH:
                days = float((wait.until_on - wait.from_on).days)
                yield WaitOver(shop.number(wait.until_on), item, wait.cause, days)
        if work.ready_on is not None:
            yield OrderDone(shop.number(work.ready_on), item, kind)


class _Spell(NamedTuple):
    """From one moment to another, in seconds."""

    began: float
    ended: float


class _InHand:
    """What each tailor had in hand and when: with two garments at a time each took half of the hours."""

    def __init__(self, shop: ForecastShop) -> None:
        self._shop = shop
        spells: dict[object, list[_Spell]] = {}
        self._ended: dict[object, list[datetime]] = {}
        for work in _works(shop):
            for stage in work.stages:
                if stage.done_at is not None and stage.staff_id is not None and stage.pace == Pace.WORK:
                    self._ended.setdefault(stage.staff_id, []).append(stage.done_at)
                if stage.started_at is not None and stage.done_at is not None and stage.pace == Pace.WORK:
                    spell = _Spell(stage.started_at.timestamp(), stage.done_at.timestamp())
                    spells.setdefault(stage.staff_id, []).append(spell)
        for ended in self._ended.values():
            ended.sort()
        self._spells = {who: np.array(each) for who, each in spells.items()}

    def hours(self, stage: ItemStageView) -> float:
        """Return the hours of a stage: those written down, else the tailor's share between begin and end.

        Where only its end was written down it was begun when the tailor finished something before, if that is
        not long ago; 0 where nobody can know.
        """
        if stage.minutes:
            return stage.minutes / 60
        if stage.done_at is None:
            return 0.0
        began = stage.started_at or self._after_the_last(stage.staff_id, stage.done_at)
        if began is None:
            return 0.0
        spell = _Spell(began.timestamp(), stage.done_at.timestamp())
        return self._between(began, stage.done_at, stage.staff_id) / self._at_once(spell, stage.staff_id)

    def _after_the_last(self, who: object, done: datetime) -> datetime | None:
        """Return when somebody finished the stage before, which is when they begin the next."""
        ended = self._ended.get(who, [])
        at = bisect_left(ended, done)
        return ended[at - 1] if at and done - ended[at - 1] <= _LONGEST_SPELL else None

    def _between(self, began: datetime, ended: datetime, who: object) -> float:
        """Hours of one day as the clock has them; of several the days between and half of first and last."""
        first, last = local_day(began), local_day(ended)
        if first == last:
            return (ended - began).total_seconds() / 3600
        days, shop = self._shop.calendar.open_days, self._shop
        worked = int(((days >= shop.number(first)) & (days <= shop.number(last))).sum())
        place = shop.places.get(who)
        return max(worked - 1.0, 0.5) * (_USUAL_DAY if place is None else shop.tailors[place].hours)

    def _at_once(self, spell: _Spell, who: object) -> float:
        """How many garments the tailor had in hand on average meanwhile, this one among them."""
        length, others = spell.ended - spell.began, self._spells.get(who)
        if length <= 0 or others is None:
            return 1.0
        shared = np.minimum(spell.ended, others[:, 1]) - np.maximum(spell.began, others[:, 0])
        return max(1.0, float(np.maximum(shared, 0).sum()) / length)
