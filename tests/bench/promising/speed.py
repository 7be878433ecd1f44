"""What an answer costs: processor time of quotes and evenings, and in a shop with hundreds open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import process_time

import numpy as np

from tests.bench.promising.marks import Goal
from tests.bench.workshop.book import Maker
from tests.bench.workshop.calendar import HORIZON, next_working
from tests.bench.workshop.habit import Habit
from tests.bench.workshop.making import make_shop
from tests.bench.workshop.piece import Piece
from tests.bench.workshop.running import Run, Runner
from tests.bench.workshop.world import World

QUOTE, FORECAST = Goal(high=50.0), Goal(high=250.0)
"""Milliseconds."""
MANY = 6
"""Tailors of the crowded shop."""
QUOTES = 20
STARTED = 200
"""Days the crowded shop has been open."""


def times(runs: Sequence[Run]) -> Iterator[str]:
    """Return the times of quotes and evenings of all runs in milliseconds."""
    for name, found in (
        ("quote", [time for run in runs for time in run.quote_times]),
        ("evening", [time for run in runs for time in run.evening_times]),
    ):
        if found:
            middle, most = np.quantile(found, [0.5, 0.99]) * 1000.0
            yield f"{name:10} {len(found):7} times, median {middle:7.1f} ms, 99 % {most:7.1f} ms"
    open_items = [count for run in runs for count in run.open_items]
    shop = max(runs, key=lambda run: float(np.mean(run.open_items)))
    yield (
        f"open items: mean {np.mean(open_items):.1f}, most {max(open_items)}, "
        f"fullest shop's mean {np.mean(shop.open_items):.1f}"
    )


def crowded(maker: Maker, count: int, seed: int) -> Iterator[str]:
    """Return the times in a shop of six where so many hang open: first quote, next ones, an evening."""
    world, waiting = _full(count, seed)
    state, spent = world.state, list[float]()
    policy = maker(state.tailors, state.usual_per_week, seed)
    for piece in waiting:
        started = process_time()
        policy.quote(state, piece.item)
        spent.append(1000.0 * (process_time() - started))
    yield _line(f"first quote at {count} open", spent[0], FORECAST)
    yield _line(f"next quotes at {count} open, median", float(np.median(spent[1:])), QUOTE)
    yield _line(f"next quotes at {count} open, most", max(spent[1:]), QUOTE)
    evening = getattr(policy, "evening", None)
    if evening is not None:
        started = process_time()
        evening(state)
        yield _line(f"evening at {count} open", 1000.0 * (process_time() - started), FORECAST)


def _full(count: int, seed: int) -> tuple[World, list[Piece]]:
    """Return a shop after some months, filled up with more promised than it can do, and some who ask."""
    runner = Runner(make_shop(seed, MANY, 0.95), Habit)
    for day in range(STARTED):
        if next_working(day) == day:
            runner.day(day)
    world, today = runner.world, runner.world.state.today
    habit = Habit([], {}, 0)
    coming = (piece for day in range(HORIZON) for piece in _asking(world, day, today))
    while len(world.pieces) < count:
        piece = next(coming)
        piece.item.promise, piece.item.level = habit.quote(world.state, piece.item)[1], 1
        world.take(piece)
    return world, [next(coming) for _ in range(QUOTES)]


def _asking(world: World, day: int, today: int) -> list[Piece]:
    return [world.receive(asked, today) for asked in world.asks(day)]


def _line(name: str, milliseconds: float, goal: Goal) -> str:
    met = "met" if goal.met(milliseconds) else "not met"
    return f"{name:34}{milliseconds:9.1f} ms {'':37} goal {goal!s:>15}  {met}"
