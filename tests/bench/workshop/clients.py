"""Those who order: which date they take, when they are free, when they go elsewhere, what day is a wall."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.bench.workshop.book import Dates
from tests.bench.workshop.calendar import day_of, next_working, working_between
from tests.bench.workshop.chance import Of, around, lot
from tests.bench.workshop.shop import Shop

PATIENCE = {"retus": 14.0, "pantalon": 50.0, "rochie": 75.0, "sacou": 80.0, "costum": 80.0}
"""Working days after which a middle client goes elsewhere."""
WEDDINGS = range(4, 11)
NEVER = 10**6


@dataclass(frozen=True, slots=True)
class Client:
    """Drawn when he comes in: `level` he would take, working days of patience, wedding day, free weekdays."""

    level: int
    patience: float
    wall: int
    free: frozenset[int]


def come_in(shop: Shop, item: int, kind: str, day: int, wall: int = 0) -> Client:
    """Return the client of an item; `wall` is the day of the party he belongs to, 0 none."""
    chance = lot(shop.seed, Of.CLIENT, item)
    level = int(chance.choice(3, p=shop.habits.level))
    patience = PATIENCE[kind] * around(chance, 4.0) * shop.habits.patience
    free = frozenset(int(weekday) for weekday in chance.choice(5, int(chance.integers(2, 6)), replace=False))
    own = _wedding(chance, day) if chance.random() < shop.habits.walls and _dresses_up(kind, day) else NEVER
    return Client(level, patience or NEVER, wall or own, free)


def _dresses_up(kind: str, day: int) -> bool:
    return kind in ("rochie", "costum") and day_of(day).month in WEDDINGS


def _wedding(chance: np.random.Generator, day: int) -> int:
    """Return a Saturday three to fourteen weeks from here."""
    saturday = day + 5 - day_of(day).weekday()
    return saturday + 7 * int(chance.integers(3, 15))


def party_wall(chance: np.random.Generator, day: int) -> int:
    """Return the wedding day of a groom and his party."""
    return _wedding(chance, day)


def takes(client: Client, today: int, dates: Dates) -> int:
    """Return the level the client takes, -1 if he goes elsewhere: no date before his wall, or too long."""
    level = client.level
    while level >= 0 and dates[level] >= client.wall:
        level -= 1
    if level < 0 or working_between(today, dates[level]) > client.patience:
        return -1
    return level


def agrees(client: Client, earliest: int) -> int:
    """Return the first working day from `earliest` on which he is free."""
    day = next_working(earliest)
    while day_of(day).weekday() not in client.free:
        day = next_working(day + 1)
    return day
