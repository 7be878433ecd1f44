"""The marks of promises say what they say: right when all is kept as said, and wrong when it is not."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from tests.bench import promises
from tests.bench.promising.calls import call_marks
from tests.bench.promising.fixed_leads import in_hindsight, lead_marks
from tests.bench.promising.marks import Goal, Mark, ratio
from tests.bench.promising.quarters import quarter_marks
from tests.bench.promising.rivals.own_quantiles import OwnQuantiles
from tests.bench.promising.rivals.schedule import Schedule
from tests.bench.promising.shares import said_and_kept
from tests.bench.promising.speed import crowded
from tests.bench.workshop.book import Dates, Item, Maker, State
from tests.bench.workshop.habit import Habit
from tests.bench.workshop.making import make_shop
from tests.bench.workshop.running import CALL, WATCH, Answer, Run, Runner

SHOP = make_shop(3, 2, 0.6).but(opens=30)
OWN = "tests.bench.promising.rivals.own_quantiles:OwnQuantiles"


def _answer(taken: int, kept: bool, level: int = 2, kind: str = "costum", said: float = 0.9) -> Answer:
    """Promised for 20 days later, finished then or the day after."""
    promise = taken + 20
    dates = (promise, promise, promise)
    return Answer(
        0, kind, taken, taken, 5, dates, (said, said, said), level, promise if kept else promise + 1
    )


def _run(answers: Sequence[Answer]) -> Run:
    return Run(SHOP, list(answers))


def _value(marks: Iterator[Mark], name: str) -> float:
    return next(mark for mark in marks if mark.name.startswith(name)).value()


def test_said_minus_kept_is_nothing_where_nine_of_ten_said_are_kept() -> None:
    runs = [_run([_answer(day, kept=day % 10 > 0) for day in range(100)])]

    assert _value(said_and_kept(runs), "all, 95%") == pytest.approx(0.0)
    assert _value(said_and_kept(runs), "costum, 95%") == pytest.approx(0.0)
    assert np.isnan(_value(said_and_kept(runs), "retus, 95%"))


def test_pride_is_told_with_its_sign() -> None:
    runs = [_run([_answer(day, kept=day % 2 > 0) for day in range(100)])]

    assert _value(said_and_kept(runs), "all, 95%") == pytest.approx(0.4)


def test_chance_alone_is_no_spread_of_quarters() -> None:
    lot = np.random.default_rng(4)
    even = [_run([_answer(day, lot.random() < 0.9) for day in range(0, 910, 2)]) for _ in range(40)]
    uneven = [
        _run([_answer(day, lot.random() < 0.98 - 0.2 * (day // 91 % 2)) for day in range(0, 910, 2)])
        for _ in range(40)
    ]

    assert _value(quarter_marks(even), "spread") < 0.02
    assert _value(quarter_marks(uneven), "spread") == pytest.approx(0.1, abs=0.02)
    assert _value(quarter_marks(even), "worst") > _value(quarter_marks(uneven), "worst")


def test_a_call_counts_two_working_days_before_and_one_on_the_day_is_no_news() -> None:
    early, late, day, never, needless = (_answer(0, kept=kept) for kept in (False, False, False, False, True))
    early.first, late.first, day.first = {CALL: 16, WATCH: 10}, {CALL: 18, WATCH: 18}, {CALL: 20, WATCH: 20}
    needless.first = {CALL: 5, WATCH: 5}
    marks = {mark.name: mark.value() for mark in call_marks([_run([early, late, day, never, needless])])}

    assert marks["late ones called 2 days before"] == pytest.approx(1 / 4)
    assert marks["called for nothing"] == pytest.approx(1 / 3)
    assert marks["late, never on the watch list"] == pytest.approx(2 / 4)


def test_the_interval_comes_from_the_workshops_and_holds_the_figure() -> None:
    same = Mark("", np.array([[1.0, 2.0]] * 5), ratio(0, 1), Goal(high=0.4))
    differing = Mark("", np.array([[0.0, 2.0], [2.0, 2.0]] * 5), ratio(0, 1))

    assert same.interval() == (0.5, 0.5)
    assert differing.interval()[0] < differing.value() < differing.interval()[1]
    assert same.line().endswith("not met")


def test_fixed_lead_times_in_hindsight_are_kept_as_often_as_they_say() -> None:
    hindsight = in_hindsight(SHOP, 240)
    marks = list(lead_marks([hindsight.run], [hindsight]))
    kept = {level: np.mean([a.finished <= a.dates[level] for a in hindsight.run.taken]) for level in (1, 2)}

    assert kept[1] == pytest.approx(0.8, abs=0.12)
    assert kept[2] == pytest.approx(0.95, abs=0.06)
    assert marks[0].value() == pytest.approx(1.0, abs=0.25)


@pytest.mark.parametrize("maker", [OwnQuantiles, Schedule, Habit])
def test_every_rival_promises_working_days_and_keeps_some_of_them(maker: Maker) -> None:
    run = Runner(SHOP, maker).through(120)

    assert len(run.taken) > 30
    assert 0.3 < np.mean([answer.kept for answer in run.taken]) < 1.0


def test_the_command_marks_what_it_ran_and_can_mark_it_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for workshops in ("1", "0"):
        asked = [
            "--policy",
            OWN,
            "--workshops",
            workshops,
            "--years",
            "0.08",
            "--oracle",
            "20",
            "--crowd",
            "0",
        ]
        monkeypatch.setattr(sys, "argv", ["promises", *asked, "--keep", str(tmp_path / "runs")])
        promises.main()
        told.append(capsys.readouterr().out)
    words = ("Q1", "Q2", "Q3", "Q4", "goal", "not met", "retus, 80%", "called", "quote")

    assert all(word in told[0] for word in words)
    assert told[0].startswith("workshop 0: 1 tailors at 0.6")
    assert told[0].endswith(told[1])


def test_a_crowd_is_timed_with_all_its_garments_open() -> None:
    seen = list[int]()

    class Counting(Habit):
        def quote(self, state: State, item: Item) -> Dates:
            seen.append(len(state.items))
            return super().quote(state, item)

    told = list(crowded(Counting, 120, 1))

    assert min(seen) == 120
    assert sum("goal" in line for line in told) == 3
