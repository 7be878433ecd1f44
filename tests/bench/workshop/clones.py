"""The same workshop with another future: what has happened stays, what has not is drawn anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import replace
from itertools import count

from tests.bench.workshop import fate
from tests.bench.workshop.calendar import next_working, working_after
from tests.bench.workshop.clients import takes
from tests.bench.workshop.hands import Hand
from tests.bench.workshop.piece import Piece
from tests.bench.workshop.world import World

Lead = tuple[int, int, int, int]
"""Working days to the three dates and to the bench's own, as they are told at present; -1 no bench date."""

TRIES = 100
FURTHEST = 400
APART = 1_000_003
"""Keeps the seeds of clones from those of shops."""


def clone(world: World, number: int) -> World:
    """Return a copy of a world whose future is drawn by another number (from 1)."""
    made = copy(world)
    made.seed = (world.seed + 1) * APART + number
    made.pieces = {each: _piece(made, piece, number) for each, piece in world.pieces.items()}
    made.hands = [_hand(made, hand) for hand in world.hands]
    items = {each: piece.item for each, piece in made.pieces.items()}
    made.state = replace(world.state, tailors=[hand.shown for hand in made.hands], items=items, records=[])
    return made


def _hand(made: World, hand: Hand) -> Hand:
    shown = replace(hand.shown, planned_off=set(hand.shown.planned_off))
    job = made.pieces[hand.job.item.id] if hand.job else None
    other = replace(hand, shown=shown, job=job, aside=[made.pieces[piece.item.id] for piece in hand.aside])
    if shown.sick_since >= 0:
        ill, today = shown.sick_since, made.state.today
        other.well_on = _later(
            lambda turn: ill + fate.ill_days(made.seed, hand.number, ill, 1.0, turn), today, hand.well_on
        )
    return other


def _later(draw: Callable[[int], int], today: int, else_: int) -> int:
    """Return the first draw that lies after today, as what has not ended must; the truth if none does."""
    return next((day for turn in range(1, TRIES) if (day := draw(turn)) > today), else_)


def _piece(made: World, piece: Piece, number: int) -> Piece:
    other = replace(piece, item=copy(piece.item), steps=list(piece.steps))
    today, item = made.state.today, other.item
    if piece.status == "cloth":
        turn_of = count(number * TRIES)
        other.until = _later(
            lambda _: fate.cloth(made.shop, made.shop.seed, item.id, item.taken, next(turn_of))[1],
            today,
            piece.until,
        )
    elif piece.status == "answer":
        other.until = _later(
            lambda turn: fate.answer(made.shop, made.seed, other, piece.since, turn), today, piece.until
        )
    elif piece.total:
        _rest(made, other)
    return other


def _rest(made: World, piece: Piece) -> None:
    """Draw anew what is left of a stage begun, knowing what was done."""
    done = max(0.0, piece.total - piece.left)
    worker = made.shop.workers[max(0, piece.who)]
    for turn in range(1, TRIES):
        total = fate.content(made.shop, made.seed, piece, worker, piece.since, turn)
        if total > done:
            piece.total, piece.left = total, total - done
            return


def finish_of(world: World, item: int, leads: Mapping[str, Lead]) -> int:
    """Run a clone, others coming in and being told the present leads; return the day an item is finished."""
    day = world.state.today
    for _ in range(FURTHEST):
        day = next_working(day + 1)
        if any(piece.item.id == item for piece in world.work(day)):
            return day
        for asked in world.asks(day):
            if asked.kind in leads:
                _promise(world, world.receive(asked, day), leads[asked.kind])
    return day


def _promise(world: World, piece: Piece, lead: Lead) -> None:
    today = world.state.today
    first, second, third, bench = (working_after(today, days) for days in lead)
    level = takes(piece.client, today, (first, second, third))
    if level < 0:
        return
    item = piece.item
    item.promise, item.level = (first, second, third)[level], level
    item.target = bench if lead[3] > 0 else -1
    world.take(piece)
