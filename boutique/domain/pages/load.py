"""Load of the benches: what each tailor has to do in a week, beside what fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Final, NamedTuple

from boutique.domain.pages.board import BoardCard
from boutique.domain.promises.holidays import romanian_holidays
from boutique.domain.workshop.hours import WEEK, BenchView, ClosedDayView
from boutique.domain.workshop.stages import Pace

_UNPROMISED: Final = 28
_AHEAD: Final = 400
_WEEKDAYS: Final = 5
_ROUND: Final = 30
"""Minutes by which nobody plans: half an hour too much is not too much."""


class PersonLoad(NamedTuple):
    """Minutes of one tailor in a week: planned, and what fits; `away` are days they would else be there."""

    staff: str
    name: str
    planned: int
    fits: int
    away: int

    @property
    def over(self) -> int:
        """Minutes that do not fit."""
        over = self.planned - self.fits
        return over if over > _ROUND else 0


class Relief(NamedTuple):
    """The one garment that somebody else could sew: then the week of `who` fits, or is `over` less."""

    who: PersonLoad
    card: BoardCard
    to: PersonLoad
    over: int


@dataclass(frozen=True, kw_only=True)
class WeekLoad:
    """One week: everybody at the bench, what nobody has yet, and the days on which the shop is shut."""

    first: date
    last: date
    people: tuple[PersonLoad, ...]
    nobodys: int
    shut: tuple[date, ...]
    relief: Relief | None


class LoadBook:
    """Spreads each garment's minutes evenly over the working time until its day: MRP without a limit.

    What is late is all due in the first week. `usual` are the minutes of a garment whose stages are not
    written yet.
    """

    def __init__(
        self,
        cards: Iterable[BoardCard],
        benches: Sequence[BenchView],
        closed: Iterable[ClosedDayView],
        today: date,
        usual: Callable[[BoardCard], int],
    ) -> None:
        self._today, self._benches = today, benches
        self._closed = frozenset(each.day for each in closed)
        self._days = [today + timedelta(days=n) for n in range(_AHEAD)]
        self._till = {
            each.staff_id.hex: list(accumulate(self._minutes(each, day) for day in self._days))
            for each in benches
        }
        everybody = [sum(row) for row in zip(*self._till.values(), strict=True)] or [0] * _AHEAD
        self._till[""] = everybody
        self._work = [(card, _left(card, usual)) for card in cards if card.ready_on is None]

    def first_week(self) -> date:
        """Return the Monday of this week, or of the next one where nothing but its end is left."""
        monday = self._today - timedelta(days=self._today.weekday())
        left = _WEEKDAYS - self._today.weekday()
        is_over = left <= 0 or not self._till[""][left - 1]
        return monday + timedelta(days=WEEK) if is_over else monday

    def week(self, monday: date) -> WeekLoad:
        """Return the load of the week that begins on a Monday, from today on."""
        begin = max(0, (monday - self._today).days)
        end = max(begin, (monday - self._today).days + WEEK)
        shares = [(card, self._share(card, minutes, begin, end)) for card, minutes in self._work]
        planned: dict[str, float] = {}
        for card, minutes in shares:
            key = self._who(card)
            planned[key] = planned.get(key, 0.0) + minutes
        people = tuple(self._person(each, planned, begin, end) for each in self._benches)
        days = self._days[begin:end]
        return WeekLoad(
            first=days[0],
            last=days[-1],
            people=people,
            nobodys=round(planned.get("", 0.0)),
            shut=tuple(day for day in days if self._is_shut(day)),
            relief=_relief(people, shares, {each.staff_id.hex: each for each in self._benches}),
        )

    def _who(self, card: BoardCard) -> str:
        return card.staff if card.staff is not None and card.staff in self._till else ""

    def _person(self, bench: BenchView, planned: Mapping[str, float], begin: int, end: int) -> PersonLoad:
        key = bench.staff_id.hex
        away = [
            day
            for day in self._days[begin:end]
            if bench.minutes[day.weekday()] and not self._shuts(day) and _is_away(bench, day)
        ]
        return PersonLoad(
            key, bench.name, round(planned.get(key, 0.0)), self._between(key, begin, end), len(away)
        )

    def _between(self, key: str, begin: int, end: int) -> int:
        till = self._till[key]
        return till[min(end, _AHEAD) - 1] - (till[begin - 1] if begin else 0)

    def _share(self, card: BoardCard, minutes: int, begin: int, end: int) -> float:
        key = self._who(card)
        due = (card.promised_on or self._today + timedelta(days=_UNPROMISED)) - self._today
        upto = min(max(due.days, 0) + 1, _AHEAD)
        whole = self._between(key, 0, upto)
        if not whole:  # late, or nobody is there until then
            return float(minutes) if self._first(key) in range(begin, end) else 0.0
        return minutes * self._between(key, begin, min(end, upto)) / whole if begin < upto else 0.0

    def _first(self, key: str) -> int:
        """The place of the first day somebody is there."""
        return next((n for n, till in enumerate(self._till[key]) if till), 0)

    def _minutes(self, bench: BenchView, day: date) -> int:
        return 0 if self._shuts(day) or _is_away(bench, day) else bench.minutes[day.weekday()]

    def _shuts(self, day: date) -> bool:
        return day in self._closed or day in romanian_holidays(day.year)

    def _is_shut(self, day: date) -> bool:
        """Whether somebody would sew on a day on which the shop is shut."""
        return self._shuts(day) and any(each.minutes[day.weekday()] for each in self._benches)


def _left(card: BoardCard, usual: Callable[[BoardCard], int]) -> int:
    return (usual(card) if card.minutes_left is None else card.minutes_left) * max(card.quantity, 1)


def _is_away(bench: BenchView, day: date) -> bool:
    return any(each.has(day) for each in bench.absences)


def _relief(
    people: Sequence[PersonLoad],
    shares: Sequence[tuple[BoardCard, float]],
    benches: Mapping[str, BenchView],
) -> Relief | None:
    """Of whoever has most too much, the smallest garment that would do in the hands of another, not begun."""
    who = max(people, key=lambda each: each.over, default=None)
    if who is None or not who.over:
        return None
    free = sorted(
        (each for each in people if each.fits > each.planned), key=lambda each: each.planned - each.fits
    )
    found = [
        (minutes, Relief(who, card, to, max(0, who.over - round(minutes))))
        for card, minutes in shares
        if card.staff == who.staff and not card.is_begun and not card.waits and card.pace in ("", Pace.WORK)
        for to in free
        if to.staff != who.staff and 0 < minutes <= to.fits - to.planned and _can(benches[to.staff], card)
    ]
    best = min(found, key=lambda each: (max(each[1].over, _ROUND), each[0], each[1].card.no), default=None)
    return None if best is None else best[1]


def _can(bench: BenchView, card: BoardCard) -> bool:
    return not bench.skills or not card.skill or card.skill in bench.skills
