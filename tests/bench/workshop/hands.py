"""The tailors day by day: who is there, for how long, and how well the day goes."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from tests.bench.workshop.book import Tailor
from tests.bench.workshop.calendar import day_of
from tests.bench.workshop.chance import Of, lot
from tests.bench.workshop.fate import ill_days
from tests.bench.workshop.piece import Piece
from tests.bench.workshop.shop import Step, Worker

BAD_DAYS = 0.04
WINTER = (12, 1, 2, 3)
CHOICES = 32


@dataclass(slots=True, eq=False)
class Hand:
    """A tailor at work: what lies before him, what he set aside, and the hours his clock has run."""

    number: int
    worker: Worker
    shown: Tailor
    well_on: int = 0
    job: Piece | None = None
    aside: list[Piece] = field(default_factory=list)
    clock: float = 0.0
    there: float = 0.0
    """Hours he is at work today."""
    pace: float = 1.0
    at: float = 0.0
    """Hour of today since which he has been at his job."""
    last: Step = ("", -1)
    whims: tuple[float, ...] = ()
    choices: int = 0

    def whim(self) -> float:
        """Return the next of the day's draws by which he chooses."""
        self.choices += 1
        return self.whims[self.choices % len(self.whims)]

    def off(self, day: int) -> bool:
        """Whether he is on leave on a day."""
        return any(first <= day <= last for _, first, last in self.worker.blocks)


def make_hand(number: int, worker: Worker) -> Hand:
    """Return a tailor before his first day."""
    return Hand(number, worker, Tailor(f"T{number + 1}", worker.hours, worker.skills))


def wake(hand: Hand, seed: int, day: int) -> None:
    """Begin a tailor's day: ill or well, away or here, the whole day or half, good or bad."""
    _announce(hand, day)
    _health(hand, seed, day)
    hand.there = 0.0
    if hand.shown.sick_since >= 0 or hand.off(day):
        return
    chance = lot(seed, Of.DAY, hand.number, day)
    hand.there, hand.pace = _hours(hand.worker, chance, day), _pace(hand.worker, chance)
    hand.whims, hand.choices, hand.at = tuple(chance.random(CHOICES)), 0, 0.0


def _announce(hand: Hand, day: int) -> None:
    for announced, first, last in hand.worker.blocks:
        if announced <= day <= last and first not in hand.shown.planned_off:
            hand.shown.planned_off.update(range(first, last + 1))


def _health(hand: Hand, seed: int, day: int) -> None:
    if hand.shown.sick_since >= 0:
        if day >= hand.well_on:
            hand.shown.sick_since = -1
        return
    season = 1.6 if day_of(day).month in WINTER else 0.7
    days = ill_days(seed, hand.number, day, hand.worker.ill_a_year / 250.0 * season)
    if days:
        hand.shown.sick_since, hand.well_on = day, day + days


def _hours(worker: Worker, chance: np.random.Generator, day: int) -> float:
    half = 0.5 if chance.random() < worker.half_days else 1.0
    return worker.hours * half * (worker.friday if day_of(day).weekday() == 4 else 1.0)


def _pace(worker: Worker, chance: np.random.Generator) -> float:
    """Most days a little is lost to the counter and the telephone, some days much."""
    if chance.random() < BAD_DAYS:
        return float(chance.uniform(0.4, 0.75))
    return float(chance.beta(0.95 * worker.steady, 0.05 * worker.steady))
