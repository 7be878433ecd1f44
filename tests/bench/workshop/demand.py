"""Who comes in on a day: by season and drift, sometimes a groom with his party."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.bench.workshop.calendar import day_of, easter, number_of
from tests.bench.workshop.chance import Of, lot
from tests.bench.workshop.clients import WEDDINGS, party_wall
from tests.bench.workshop.routes import KINDS
from tests.bench.workshop.shop import Shop

FEAST = 1.3
BEFORE_FEAST = 21
DAYS_A_WEEK = 250.0 / 52.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One garment asked for; `wall` is the party's wedding day, 0 none."""

    kind: str
    wall: int = 0


def asked_on(shop: Shop, seed: int, day: int) -> list[Asked]:
    """Return the garments asked for on a working day, in the order in which they are."""
    chance = lot(seed, Of.DEMAND, day)
    counts = chance.poisson([_rate(shop, kind, day) for kind in KINDS])
    found = [Asked(kind) for kind, count in zip(KINDS, counts, strict=True) for _ in range(count)]
    found = [found[place] for place in chance.permutation(len(found))]
    return found + _party(shop, chance, found, day)


def _rate(shop: Shop, kind: str, day: int) -> float:
    date = day_of(day)
    drift = shop.drift[min(day // 91, len(shop.drift) - 1)]
    feast = FEAST if kind in ("retus", "pantalon") and _before_feast(day) else 1.0
    return shop.weekly[kind] / DAYS_A_WEEK * shop.season[kind][date.month - 1] * drift * feast


def _before_feast(day: int) -> bool:
    date = day_of(day)
    to_easter = number_of(easter(date.year)) - day
    return 0 < to_easter <= BEFORE_FEAST or (date.month == 12 and date.day <= BEFORE_FEAST)


def _party(shop: Shop, chance: np.random.Generator, found: list[Asked], day: int) -> list[Asked]:
    suits = sum(asked.kind == "costum" for asked in found)
    if not suits or day_of(day).month not in WEDDINGS or chance.random() >= shop.habits.parties:
        return []
    wall = party_wall(chance, day)
    kinds = chance.choice(["costum", "pantalon", "sacou"], int(chance.integers(1, 4)), p=[0.5, 0.3, 0.2])
    return [Asked(str(kind), wall) for kind in kinds]
