"""What an answer costs: processor time of quotes and evenings, and in a shop with hundreds open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from time import process_time

import numpy as np

from tests.bench.promising.marks import Goal
from tests.bench.workshop.book import Maker, Policy
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
    """Return the times in a shop of six where so many hang open: reading the book, quotes, an evening."""
    world, waiting = _full(count, seed)
    state = world.state
    policy = maker(state.tailors, state.usual_per_week, seed)
    spent = [[_quoted(policy, world, piece) for piece in waiting[:2]]]
    for place in range(2, len(waiting) - 1):
        _take(policy, world, waiting[place - 2])
        spent.append([_quoted(policy, world, piece) for piece in waiting[place:][:2]])
    first, moved, still = spent[0][0], [after for after, _ in spent[1:]], [second for _, second in spent]
    yield f"{f'first quote at {count} open':34}{first:9.1f} ms, with {len(state.records)} records to read"
    yield _line(f"quote at {count} open, median", float(np.median(still)), QUOTE)
    yield _line(f"quote at {count} open, most", max(still), QUOTE)
    yield _line(f"quote after a deed at {count} open", float(np.median(moved)), FORECAST)
    evening = getattr(policy, "evening", None)
    if evening is not None:
        yield _line(f"evening at {count} open", _milliseconds(evening, state), FORECAST)


def _take(policy: Policy, world: World, piece: Piece) -> None:
    """Promise the middle date, as one would at the counter."""
    piece.item.promise, piece.item.level = policy.quote(world.state, piece.item)[1], 1
    world.take(piece)
    accepted = getattr(policy, "accepted", None)
    if accepted is not None:
        accepted(world.state, piece.item)


def _quoted(policy: Policy, world: World, piece: Piece) -> float:
    return _milliseconds(policy.quote, world.state, piece.item)


def _milliseconds(work: Callable[..., object], *given: object) -> float:
    started = process_time()
    work(*given)
    return 1000.0 * (process_time() - started)


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
