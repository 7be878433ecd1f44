"""The policy a simulator calls: it answers whatever state it is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from boutique.domain.promises.calendar import WorkCalendar
from tests.bench.promise_policy import FIRST_DAY, Policy

ROUTE = {
    "retus": (("cusut", 1.0, "simplu"),),
    "rochie": (("croit", 2.0, "croi"), ("proba", 0.0, "fit"), ("cusut", 8.0, "fin")),
}
WEEKLY = {"retus": 5.0, "rochie": 2.0}


@dataclass
class Person:
    name: str = "T1"
    hours: float = 8.0
    skills: frozenset[str] = frozenset(("simplu", "fin", "croi"))
    planned_off: set[int] = field(default_factory=set)
    sick_since: int = -1


@dataclass
class Thing:
    id: int
    kind: str
    taken: int
    promise: int = -1
    level: int = -1
    pos: int = 0
    status: str = "ready"
    who: int = -1
    since: int = -1
    spent: float = 0.0
    cloth_eta: int = -1
    fit_date: int = -1
    target: int = -1


@dataclass
class Line:
    what: str
    item: int
    kind: str
    stage: str = ""
    who: int = -1
    amount: float = 0.0
    taken: int = 0
    promise: int = 0


@dataclass
class Book:
    today: int = 50
    tailors: list[Person] = field(default_factory=lambda: [Person()])
    items: dict[int, Any] = field(default_factory=dict)
    records: list[Any] = field(default_factory=list)
    usual_per_week: dict[str, float] = field(default_factory=lambda: dict(WEEKLY))
    working: Any = field(default_factory=lambda: WorkCalendar.between(FIRST_DAY, 900).working.tolist())


def _policy(book: Book) -> Policy:
    return Policy(book.tailors, book.usual_per_week, 5)


def _take(policy: Policy, book: Book, number: int, kind: str = "rochie") -> Thing:
    thing = Thing(number, kind, book.today, since=book.today)
    days = policy.quote(book, thing)
    assert book.today < days[0] <= days[1] <= days[2]
    thing.promise, thing.level = days[1], 1
    book.items[number] = thing
    policy.accepted(book, thing)
    return thing


def test_a_quote_is_three_days_their_chances_and_a_bench_date() -> None:
    book = Book()
    policy = _policy(book)
    thing = _take(policy, book, 1)

    assert book.today < thing.target <= thing.promise
    assert all(0 < chance <= 0.95 for chance in policy.chance[1])


def test_the_same_state_and_seed_give_the_same_answer() -> None:
    answers = []
    for _ in range(2):
        book = Book()
        policy = _policy(book)
        _take(policy, book, 1)
        answers.append((policy.quote(book, Thing(2, "rochie", 50)), policy.evening(book)))

    assert answers[0] == answers[1]


def test_every_open_promise_has_a_chance_of_being_late() -> None:
    book = Book()
    policy = _policy(book)
    for number in range(4):
        _take(policy, book, number)
    told = policy.evening(book)

    assert told == policy.evening(book)
    assert set(told) == set(book.items)
    assert all(0 <= chance <= 1 for chance in told.values())


def test_a_kind_of_garment_nobody_makes_is_refused_by_name() -> None:
    book = Book()
    policy = _policy(book)
    _take(policy, book, 1)

    with pytest.raises(ValueError, match="frac"):
        policy.quote(book, Thing(2, "frac", 50))


def test_an_open_item_of_an_unknown_kind_does_not_stop_the_others() -> None:
    book = Book()
    policy = _policy(book)
    _take(policy, book, 1)
    book.items[9] = Thing(9, "frac", 40, promise=60)

    assert set(policy.evening(book)) == {1}


@pytest.mark.parametrize(
    "oddity",
    [
        {"promise": 30},
        {"pos": 99},
        {"status": "lost"},
        {"status": "work", "who": 7, "spent": 3.0},
        {"status": "work", "who": 0, "spent": 500.0},
        {"status": "fit", "pos": 1, "fit_date": 20},
        {"status": "cloth", "cloth_eta": 10},
        {"status": "answer", "since": 0},
    ],
)
def test_an_odd_item_is_survived(oddity: dict[str, Any]) -> None:
    book = Book(records=[Line("stage", 77, "rochie", "cusut", 0, 8.0)])
    book.items[1] = Thing(1, "rochie", 10, **({"promise": 60} | oddity))
    policy = _policy(book)

    assert policy.evening(book)[1] >= 0
    _take(policy, book, 2)


def test_a_sick_tailor_and_a_calendar_told_too_short_are_survived() -> None:
    book = Book(tailors=[Person(sick_since=48), Person("T2", 6.0, frozenset(("simplu",)))])
    book.working = book.working[:60]
    policy = _policy(book)
    thing = _take(policy, book, 1)

    assert thing.promise > book.today


def test_nobody_ill_quotes_no_later_than_somebody_ill() -> None:
    days = []
    for since in (-1, 49):
        book = Book(tailors=[Person(sick_since=since)])
        days.append(_policy(book).quote(book, Thing(1, "rochie", 50)))

    assert all(well <= ill for well, ill in zip(*days, strict=True))


class _Secret(Thing):
    """An item of a shop that records only what is done: where it stands is not to be read."""

    def __getattribute__(self, name: str) -> Any:
        if name in ("pos", "status", "who", "spent", "since", "fit_date"):
            raise AssertionError(f"{name} was read")
        return super().__getattribute__(name)


def test_where_only_done_is_recorded_nothing_else_is_read_and_that_is_said() -> None:
    book = Book()
    policy = _policy(book)
    for day in range(50, 90):
        book.today = day
        if not book.working[day]:
            continue
        secret = _Secret(day, "rochie", day)
        secret.promise = policy.quote(book, secret)[1]
        book.items[day] = secret
        policy.accepted(book, secret)
        if day - 12 in book.items:
            book.items.pop(day - 12)
            book.records.append(Line("done", day - 12, "rochie", "", 0, 12.0, day - 12, day))
        policy.evening(book)

    assert policy.cannot_know


def test_once_stages_are_recorded_they_are_read() -> None:
    book = Book(records=[Line("stage", 77, "rochie", "cusut", 0, 8.0)])
    policy = _policy(book)
    policy.evening(book)

    assert not policy.cannot_know
