"""Runs a policy through a workshop and keeps what it said and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import process_time
from typing import TypeVar

from tests.bench.workshop.book import LEVELS, Dates, Maker, Policy
from tests.bench.workshop.calendar import working_between, working_days
from tests.bench.workshop.clients import takes
from tests.bench.workshop.habit import Habit
from tests.bench.workshop.piece import Piece
from tests.bench.workshop.shop import Shop
from tests.bench.workshop.world import World

FOLLOWED = 300
"""Days for which the last orders are followed after the last that counts."""
WATCH, CALL = 0.3, 0.6
TIMED = 5
"""One in so many of the policy's answers is timed."""

T = TypeVar("T")


@dataclass(slots=True)
class Answer:
    """One quote: the dates and their stated chances, the level taken (-1: the client went), and the end."""

    item: int
    kind: str
    taken: int
    days_known: int
    queue: int
    dates: Dates
    said: tuple[float, float, float]
    level: int = -1
    finished: int = -1
    first: dict[float, int] = field(default_factory=dict)
    """First evening on which the chance of being late reached a threshold."""

    @property
    def promise(self) -> int:
        """Day promised."""
        return self.dates[self.level]

    @property
    def kept(self) -> bool:
        """Whether it was finished on or before the end of the promised day."""
        return self.finished <= self.promise


@dataclass(slots=True)
class Run:
    """What a policy said in one workshop, the processor seconds it took, and how full the shop was."""

    shop: Shop
    answers: list[Answer] = field(default_factory=list)
    quote_times: list[float] = field(default_factory=list)
    evening_times: list[float] = field(default_factory=list)
    open_items: list[int] = field(default_factory=list)
    probes: dict[int, list[int]] = field(default_factory=dict)
    """Days on which clones of the workshop finished an item, as seen from the evening it was taken."""

    @property
    def taken(self) -> list[Answer]:
        """Answers that were taken."""
        return [answer for answer in self.answers if answer.level >= 0]


class Runner:
    """A workshop in which somebody promises."""

    def __init__(self, shop: Shop, maker: Maker, seed: int = 0) -> None:
        self.world, self.run = World(shop), Run(shop)
        self.policy: Policy = Habit([], {}, 0)
        self.maker, self.seed = maker, seed
        self.counting = False
        self.opened = 0
        self.watched: dict[int, Answer] = {}

    def through(self, days: int) -> Run:
        """Run by habit until the book opens, then by the policy for so many days; follow all to the end."""
        works, opens = working_days(), self.world.shop.opens
        for day in range(opens):
            if works[day]:
                self.day(day)
        self._hand_over(opens)
        for day in range(opens, opens + days + FOLLOWED):
            self.counting = day < opens + days
            if works[day]:
                self.day(day)
            if not self.counting and not self.watched:
                break
        self.run.answers = [answer for answer in self.run.answers if answer.level < 0 or answer.finished >= 0]
        return self.run

    def _hand_over(self, day: int) -> None:
        state = self.world.state
        state.records.clear()
        self.opened = day
        self.policy = self.maker(state.tailors, state.usual_per_week, self.seed)

    def day(self, day: int) -> None:
        """Work a day, answer those who come in, and look ahead in the evening."""
        for piece in self.world.work(day):
            answer = self.watched.pop(piece.item.id, None)
            if answer:
                answer.finished = day
        for asked in self.world.asks(day):
            self.ask(self.world.receive(asked, day), day)
        if self.counting:
            self.run.open_items.append(len(self.world.pieces))
        self._look_ahead(day)

    def ask(self, piece: Piece, day: int) -> Answer:
        """Let the policy answer, and the client take a date or go."""
        state, item = self.world.state, piece.item
        dates = self._timed(item.id, self.run.quote_times, lambda: self.policy.quote(state, item))
        _check(dates, day)
        answer = Answer(
            item.id, item.kind, day, day - self.opened, len(state.items), dates, self._said(item.id)
        )
        answer.level = takes(piece.client, day, dates)
        if answer.level >= 0:
            item.promise, item.level = dates[answer.level], answer.level
            self.world.take(piece)
            self._accepted(piece)
        if self.counting:
            self.run.answers.append(answer)
            if answer.level >= 0:
                self.watched[item.id] = answer
        return answer

    def _said(self, item: int) -> tuple[float, float, float]:
        chances: dict[int, tuple[float, float, float]] = getattr(self.policy, "chance", {})
        return chances.get(item, LEVELS)

    def _accepted(self, piece: Piece) -> None:
        accepted = getattr(self.policy, "accepted", None)
        if accepted is not None:
            accepted(self.world.state, piece.item)

    def _timed(self, number: int, times: list[float], work: Callable[[], T]) -> T:
        """Do a piece of the policy's work and note its time, now and then: the clock costs as well."""
        if number % TIMED or not self.counting:
            return work()
        started = process_time()
        done = work()
        times.append(process_time() - started)
        return done

    def _look_ahead(self, day: int) -> None:
        evening = getattr(self.policy, "evening", None)
        if evening is None:
            return
        told = self._timed(day, self.run.evening_times, lambda: evening(self.world.state))
        chances: dict[int, float] = told or {}
        for item, answer in self.watched.items():
            for threshold in (WATCH, CALL):
                if chances.get(item, 0.0) >= threshold:
                    answer.first.setdefault(threshold, day)


def _check(dates: Dates, today: int) -> None:
    """Hold a policy to the interface."""
    works = working_days()
    if not (today < dates[0] <= dates[1] <= dates[2] and all(works[day] for day in dates)):
        raise ValueError(f"on day {today} three rising working days after it were due, not {dates}")


def warned(answer: Answer, threshold: float, before: int = 2) -> bool:
    """Return whether it was named at least so many working days before its promise."""
    first = answer.first.get(threshold)
    return first is not None and first < answer.promise and working_between(first, answer.promise) >= before
