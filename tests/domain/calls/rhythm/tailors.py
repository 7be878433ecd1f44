"""A tailor's shop made up from known habits: slow clients, weddings, hems, and some who go for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from boutique.domain.calls.rhythm.histories import PurchaseTable
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.purchases import is_purchase
from tests.domain.calls.rhythm.shops import OPENED

Ordered = tuple[int, date, OrderKind]


@dataclass(frozen=True)
class Tailor:
    """What is true of a shop: the days between wishes of a middle client and how much clients differ (logs).

    `steady` 1 for waits as they come, more for regular ones; `leave` the chance to go for good after a wish,
    `weddings` that a wish brings up to three more orders in six weeks, `hems` that it brings an alteration;
    `once` the chance of a first wish to be the last. `december` the share of a year's wishes that fall in it
    (None: all days are alike); `busier` times as many wishes each year, of `newcomers` times as many people.
    """

    clients: int = 800
    years: float = 6.0
    gap: float = 365.0
    differ: float = 0.5
    steady: float = 1.0
    leave: float = 0.1
    weddings: float = 0.15
    hems: float = 0.6
    once: float = 0.0
    december: float | None = None
    busier: float = 1.0
    newcomers: float = 1.0

    def clock(self) -> np.ndarray:
        """Return the even days that have gone by at the end of each day: a busy day counts for several."""
        days = np.arange(int(self.years * 365) + 1)
        pace = self.busier ** (days / 365.0 - self.years / 2.0)
        if self.december is not None:
            late = (days + OPENED.timetuple().tm_yday - 1) % 365 >= 334
            pace *= np.where(late, self.december / 31.0, (1.0 - self.december) / 334.0) * 365.0
        return np.cumsum(pace)


@dataclass(frozen=True, eq=False)
class Truth:
    """The orders as they are written down, the true usual gap in days of each client, and who has left."""

    orders: list[Ordered]
    gap: np.ndarray
    left: np.ndarray
    until: date

    def purchases(self) -> PurchaseTable:
        """Return what of it is a purchase, by the rule of the house."""
        bought = [(who, day) for who, day, kind in self.orders if is_purchase(kind, None)]
        return PurchaseTable(
            np.array([who for who, _day in bought], dtype=np.int64),
            np.array([day.toordinal() for _who, day in bought], dtype=np.int64),
            np.full(len(bought), 900.0),
            len(self.gap),
        )


def open_shop(tailor: Tailor, seed: int) -> Truth:
    """Return a shop that has been open for `tailor.years`."""
    chance = np.random.default_rng(seed)
    gap = np.exp(chance.normal(np.log(tailor.gap), tailor.differ, tailor.clients))
    left = np.zeros(tailor.clients, dtype=bool)
    end = int(tailor.years * 365)
    orders: list[Ordered] = []
    clock, days = tailor.clock(), np.arange(end + 1)
    for who, first in enumerate(_first_days(tailor, chance, end)):
        day, leave = float(first), max(tailor.leave, tailor.once)
        while day < end and not left[who]:
            orders += ((who, when, kind) for when, kind in _wish(tailor, chance, day, end))
            left[who], leave = chance.random() < leave, tailor.leave
            gone_by = np.interp(day, days, clock) + chance.gamma(tailor.steady, gap[who] / tailor.steady)
            day = float(np.interp(gone_by, clock, days))
    return Truth(orders, gap, left, OPENED + timedelta(days=end))


def _first_days(tailor: Tailor, chance: np.random.Generator, end: int) -> np.ndarray:
    """Return when each client comes first, the last not in the last tenth."""
    days = np.arange(int(end * 0.9))
    come = tailor.newcomers ** (days / 365.0) * np.diff(tailor.clock())[: len(days)]
    return chance.choice(days, tailor.clients, p=come / come.sum()) + chance.random(tailor.clients)


def _wish(
    tailor: Tailor, chance: np.random.Generator, day: float, end: int
) -> Iterator[tuple[date, OrderKind]]:
    yield OPENED + timedelta(days=int(day)), OrderKind.BESPOKE
    more = chance.integers(1, 4) if chance.random() < tailor.weddings else 0
    brought = [(chance.integers(3, 40), OrderKind.MADE_TO_MEASURE) for _each in range(more)]
    if chance.random() < tailor.hems:
        brought.append((14, OrderKind.ALTERATION))
    for later, kind in brought:
        if day + later <= end:
            yield OPENED + timedelta(days=int(day + later)), kind
