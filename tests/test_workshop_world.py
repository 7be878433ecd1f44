"""The made-up workshop in which promises are marked keeps the rules of a real one."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import pytest

from tests.bench.promising import oracle
from tests.bench.promising.oracle import Probing
from tests.bench.workshop.book import Dates, Item, Record, State, Tailor
from tests.bench.workshop.calendar import (
    DAY_0,
    easter,
    number_of,
    working_after,
    working_between,
    working_days,
)
from tests.bench.workshop.clones import clone, finish_of
from tests.bench.workshop.habit import Habit
from tests.bench.workshop.making import make_shop
from tests.bench.workshop.routes import FIT, KINDS, ROUTE
from tests.bench.workshop.running import Run, Runner, warned
from tests.bench.workshop.shop import Habits, Pressing, Shop

YEAR = 365
EXACT = Pressing(missing=0.0, wrong=0.0, late=0.0)


def _shop(seed: int = 5, tailors: int = 3, load: float = 0.8) -> Shop:
    return make_shop(seed, tailors, load).but(opens=40, pressing=EXACT)


class Late(Habit):
    """Promises later than the habit."""

    def quote(self, state: State, item: Item) -> Dates:
        first, middle, last = super().quote(state, item)
        return working_after(first, 3), working_after(middle, 3), working_after(last, 3)


def _ended(run: Run) -> list[tuple[int, int]]:
    return [(answer.item, answer.finished) for answer in run.answers]


@pytest.mark.parametrize(
    ("year", "day"),
    [(2022, (4, 24)), (2023, (4, 16)), (2024, (5, 5)), (2025, (4, 20)), (2026, (4, 12)), (2027, (5, 2))],
)
def test_easter_is_the_orthodox_one(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == DAY_0.replace(year=year, month=day[0], day=day[1])
    friday, monday = number_of(easter(year)) - 2, number_of(easter(year)) + 1
    assert not working_days()[friday]
    assert not working_days()[monday]


def test_the_first_day_is_worked_and_no_sunday_is() -> None:
    works = working_days()

    assert works[0]
    assert not any(works[6::7])
    assert working_between(0, working_after(0, 17)) == 17


def test_nobody_works_on_a_closed_day_or_while_away() -> None:
    world, works = Runner(_shop(tailors=4), Habit), working_days()
    clocks = [0.0] * 4
    for day in range(YEAR):
        if works[day]:
            world.day(day)
        for hand in world.world.hands:
            away = not works[day] or hand.off(day) or hand.shown.sick_since >= 0
            worked = hand.clock - clocks[hand.number]
            assert worked == 0.0 if away else 0.0 < worked <= hand.worker.hours
            clocks[hand.number] = hand.clock


def test_the_book_never_tells_a_leave_later_than_it_begins() -> None:
    runner = Runner(_shop(), Habit)
    for day in range(YEAR):
        if working_days()[day]:
            runner.day(day)
            assert all(day in hand.shown.planned_off for hand in runner.world.hands if hand.off(day))


def test_hours_are_worked_once() -> None:
    """What a tailor is told to have worked is never more than he was there."""
    runner = Runner(_shop(tailors=2, load=0.95).but(interrupts=False), Habit)
    for day in range(YEAR):
        if working_days()[day]:
            runner.day(day)
    for hand in runner.world.hands:
        told = [record.amount for record in _stages(runner.world.state.records) if record.who == hand.number]

        assert 0.5 * hand.clock < sum(told) <= hand.clock + 1e-6


def _stages(records: list[Record]) -> list[Record]:
    return [record for record in records if record.what == "stage"]


def test_a_garment_goes_its_way_stage_by_stage_and_ends_with_the_last() -> None:
    runner, works, ended = Runner(_shop(), Habit), working_days(), 0
    for day in range(YEAR):
        if works[day]:
            before = dict(runner.world.pieces)
            runner.day(day)
            for piece in (piece for piece in before.values() if piece.finished >= 0):
                places, days = zip(*piece.steps, strict=True)
                assert places == tuple(range(len(ROUTE[piece.item.kind])))
                assert all(works[each] for each in days)
                assert piece.item.taken < days[0]
                assert list(days) == sorted(days)
                assert days[-1] == piece.finished == day
                ended += 1
    assert ended > 100


def test_the_same_seed_is_the_same_world() -> None:
    once, again = (Runner(_shop(), Habit).through(120) for _ in range(2))

    assert _ended(once) == _ended(again)
    assert _ended(once) != _ended(Runner(_shop(seed=6), Habit).through(120))


def test_whatever_is_promised_the_same_people_come_for_the_same_things() -> None:
    shop = _shop()
    first, other = Runner(shop, Habit).through(200), Runner(shop, Late).through(200)
    came = [[(answer.item, answer.kind, answer.taken) for answer in run.answers] for run in (first, other)]

    assert set(came[0]) & set(came[1])
    asked = [{item: rest for item, *rest in each} for each in came]
    both = asked[0].keys() & asked[1].keys()
    assert len(both) > 0.95 * max(len(each) for each in asked)
    assert all(asked[0][item] == asked[1][item] for item in both)


def test_an_exact_book_tells_each_stage_and_each_fitting_once() -> None:
    records, steps = _told(EXACT)
    stages = {(record.item, record.stage) for record in _stages(records)}
    fittings = {
        (record.item, record.stage)
        for record in records
        if record.what == "wait" and record.stage in _fittings()
    }

    assert len(stages) == len(_stages(records))
    assert stages | fittings == steps


def test_a_careless_book_lacks_its_share() -> None:
    exact, _ = _told(EXACT)
    careless, _ = _told(Pressing())
    true = {(record.item, record.stage): record for record in _stages(exact)}
    told = {(record.item, record.stage): record for record in _stages(careless)}
    other = [key for key, record in told.items() if abs(record.amount - true[key].amount) > 1e-6]
    others = [key for key, record in told.items() if record.who != true[key].who]

    assert told.keys() < true.keys()
    assert 1.0 - len(told) / len(true) == pytest.approx(0.10, abs=0.04)
    assert len(other) / len(true) == pytest.approx(0.105, abs=0.05)
    assert len(others) / len(true) == pytest.approx(0.025 * 2 / 3, abs=0.02)


def _fittings() -> set[str]:
    return {stage for kind in KINDS for stage, _, skill in ROUTE[kind] if skill == FIT}


def _told(pressing: Pressing) -> tuple[list[Record], set[tuple[int, str]]]:
    """Return the book of a year and the stages that truly ended in it."""
    runner = Runner(_shop().but(pressing=pressing), Habit)
    steps: set[tuple[int, str]] = set()
    for day in range(YEAR):
        if working_days()[day]:
            before = dict(runner.world.pieces)
            runner.day(day)
            steps |= {
                (number, ROUTE[piece.item.kind][place][0])
                for number, piece in {**before, **runner.world.pieces}.items()
                for place, _ in piece.steps
            }
    return runner.world.state.records, steps


def test_where_only_done_is_recorded_the_book_tells_nothing_else() -> None:
    runner = Runner(_shop().but(pressing=Pressing(only_done=True)), Habit)
    for day in range(200):
        if working_days()[day]:
            runner.day(day)

    assert {record.what for record in runner.world.state.records} == {"done"}
    assert all(item.pos == 0 and item.who == -1 for item in runner.world.state.items.values())


@pytest.mark.parametrize("load", [0.6, 0.95])
def test_the_hours_asked_for_fill_the_shop_as_stated(load: float) -> None:
    """Usual hours times the orders of a year, beside what the owner's shop can do."""
    filled = []
    for seed in range(5):
        runner = Runner(make_shop(seed, 1, load).but(opens=0, pressing=EXACT), Habit)
        runner.through(YEAR)
        hand = runner.world.hands[0]
        filled.append(sum(record.amount for record in _stages(runner.world.state.records)) / hand.clock)

    assert np.mean(filled) == pytest.approx(load, abs=0.12)


class Knowing:
    """Has seen this world once before, and says what happened."""

    seen: ClassVar[dict[int, int]] = {}

    def __init__(self, tailors: list[Tailor], usual_per_week: dict[str, float], seed: int) -> None:
        self.habit = Habit(tailors, usual_per_week, seed)
        self.chance: dict[int, tuple[float, float, float]] = {}

    def quote(self, state: State, item: Item) -> Dates:
        self.target = self.habit.quote(state, item)[1]
        day = self.seen.get(item.id, self.target)
        self.chance[item.id] = (1.0, 1.0, 1.0) if item.id in self.seen else (0.5, 0.8, 0.95)
        return day, day, day

    def accepted(self, state: State, item: Item) -> None:
        item.target = self.target

    def evening(self, state: State) -> dict[int, float]:
        return {item.id: float(item.promise < state.today) for item in state.items.values()}


def test_one_who_knows_the_future_keeps_all_he_says() -> None:
    Knowing.seen = {}
    shop = _shop().but(habits=Habits(patience=0.0, walls=0.0, parties=0.0))
    blind = Runner(shop, Knowing).through(YEAR)
    Knowing.seen = {answer.item: answer.finished for answer in blind.taken}
    knowing = Runner(shop, Knowing).through(YEAR)

    assert len(knowing.taken) == len(blind.taken) > 100
    assert not all(answer.kept for answer in blind.taken)
    assert all(answer.kept and answer.said == (1.0, 1.0, 1.0) for answer in knowing.taken)
    assert not any(warned(answer, 0.6) for answer in knowing.taken)


def test_a_policy_is_held_to_the_interface() -> None:
    class Yesterday(Habit):
        def quote(self, state: State, item: Item) -> Dates:
            return state.today, state.today, state.today

    with pytest.raises(ValueError, match="three rising working days"):
        Runner(_shop(), Yesterday).through(60)


def test_a_clone_leaves_the_workshop_as_it_is_and_has_another_future() -> None:
    runner, quiet = (Runner(_shop(), Habit) for _ in range(2))
    for day in range(100):
        if working_days()[day]:
            runner.day(day)
            quiet.day(day)
    item = max(number for number, piece in runner.world.pieces.items() if piece.item.kind != "retus")
    leads = dict.fromkeys(KINDS, (2, 20, 30, 20))
    ends = [finish_of(clone(runner.world, number), item, leads) for number in range(1, 9)]
    for day in range(100, 160):
        if working_days()[day]:
            runner.day(day)
            quiet.day(day)

    assert len(set(ends)) > 1
    assert runner.world.pieces.keys() == quiet.world.pieces.keys()
    assert runner.world.state.records == quiet.world.state.records


def test_one_who_knows_the_workshop_is_right_as_often_as_he_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(oracle, "CLONES", 12)
    runner = Probing(make_shop(0, 1, 0.8).but(opens=30), Habit, 0, 3)
    run = runner.through(220)
    kept = [
        [answer.finished <= np.quantile(run.probes[answer.item], level) for level in (0.5, 0.9)]
        for answer in run.taken
        if answer.item in run.probes
    ]
    even, sure = np.mean(kept, axis=0)

    assert len(kept) > 15
    assert 0.4 < even < 0.9
    assert sure > max(0.75, even)
