"""What the till remembers, one line per client: how often, when last, how long known, how much."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int64]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

DAYS_A_WEEK = 7.0
_LEAST_WORTH = 0.05
_DAYS_TO_FADE = 91.0
_DAYS_APART = 10_000_000


@dataclass(frozen=True, eq=False)
class PurchaseTable:
    """Every purchase of the shop, in any order.

    Arrays of one length: `client` numbers 0 to `clients` - 1, `day` date ordinals, `amount` in any one unit.
    """

    client: Days
    day: Days
    amount: Floats
    clients: int

    def __post_init__(self) -> None:
        if not len(self.client) == len(self.day) == len(self.amount):
            raise ValueError("client, day and amount must be equally long")
        if len(self.client) and not 0 <= self.client.min() <= self.client.max() < self.clients:
            raise ValueError("client numbers must lie in 0 to clients - 1")

    @cached_property
    def visits(self) -> Visits:
        """The purchases by client and day, those of one day counted as one."""
        first = int(self.day.min()) if len(self.day) else 0
        span = int(self.day.max()) - first + 1 if len(self.day) else 1
        keys = self.client.astype(np.int64) * span + (self.day - first)
        order = np.argsort(keys, kind="stable")
        keys, amount = keys[order], self.amount[order].astype(np.float64)
        starts = np.flatnonzero(np.diff(keys, prepend=-1))
        keys = keys[starts]
        return Visits(keys // span, keys % span + first, _sums(amount, starts), self.clients)


def _worth(spent: Floats) -> Floats:
    """Return the logs of amounts over the shop's middle one: no currency matters and no outlier rules."""
    paid = spent[spent > 0]
    if not len(paid):
        return np.zeros(len(spent))
    return np.log(np.maximum(spent / np.median(paid), _LEAST_WORTH))


@dataclass(frozen=True, eq=False)
class Visits:
    """Buying days, by client and then by day, with the amount of the day."""

    client: Days
    day: Days
    amount: Floats
    clients: int

    def until(self, on: int) -> Visits:
        """Keep what was known at the end of the day `on`."""
        known = self.day <= on
        if known.all():
            return self
        return Visits(self.client[known], self.day[known], self.amount[known], self.clients)

    @cached_property
    def keys(self) -> Days:
        """One rising number a visit, by client and then by day."""
        return self.client * _DAYS_APART + self.day

    def latest(self, on: int) -> Days:
        """Where each client's latest visit up to the day `on` stands; before their first if none."""
        day_over = self.client[self.starts] * _DAYS_APART + on
        place: Days = np.searchsorted(self.keys, day_over, side="right") - 1
        return place

    @cached_property
    def starts(self) -> Days:
        """Where each client's first visit stands."""
        return np.flatnonzero(np.diff(self.client, prepend=-1))

    @cached_property
    def ends(self) -> Days:
        """Where each client's last visit stands."""
        return np.append(self.starts, len(self.day))[1:] - 1

    @cached_property
    def gap(self) -> Days:
        """Days since the same client's visit before; 0 for a first visit."""
        gap = np.diff(self.day, prepend=self.day[:1])
        gap[self.starts] = 0
        return gap

    @cached_property
    def repeats(self) -> Days:
        """How many visits the same client had made before."""
        before = np.repeat(self.starts, self.ends - self.starts + 1)
        return np.arange(len(self.day)) - before


@dataclass(frozen=True, eq=False)
class Histories:
    """One line per client who has bought: all that the models of the rhythm need.

    `client` numbers; `repeats` buying days after the first; `first_day`, `last_day` ordinals; `worth` mean
    log of the amount over the shop's middle one; `log_gaps` sum of the logs of the gaps in weeks; `lately`
    orders, each halved for every quarter of a year gone by; `on` the ordinal of the day looked from.
    """

    client: Days
    repeats: Days
    first_day: Days
    last_day: Days
    worth: Floats
    log_gaps: Floats
    lately: Floats
    on: int

    @cached_property
    def last(self) -> Floats:
        """Weeks from the first purchase to the last (t_x)."""
        return (self.last_day - self.first_day) / DAYS_A_WEEK

    @cached_property
    def age(self) -> Floats:
        """Weeks from the first purchase to today (T)."""
        return (self.on - self.first_day) / DAYS_A_WEEK

    @cached_property
    def silence(self) -> Floats:
        """Weeks since the last purchase (T - t_x)."""
        return (self.on - self.last_day) / DAYS_A_WEEK

    def __len__(self) -> int:
        return len(self.client)

    def take(self, rows: Days | Mask) -> Histories:
        """Keep only some of the clients."""
        return Histories(
            client=self.client[rows],
            repeats=self.repeats[rows],
            first_day=self.first_day[rows],
            last_day=self.last_day[rows],
            worth=self.worth[rows],
            log_gaps=self.log_gaps[rows],
            lately=self.lately[rows],
            on=self.on,
        )


def summarise(visits: Visits, on: int) -> Histories:
    """Tell each client's story up to and including the day `on`; who had not bought by then is left out."""
    known = visits.until(on)
    starts, ends = known.starts, known.ends
    log_gaps = np.log(np.maximum(known.gap, 1) / DAYS_A_WEEK)
    log_gaps[starts] = 0.0
    return Histories(
        client=known.client[starts],
        repeats=ends - starts,
        first_day=known.day[starts],
        last_day=known.day[ends],
        worth=_sums(_worth(known.amount), starts) / (ends - starts + 1),
        log_gaps=_sums(log_gaps, starts),
        lately=_sums(np.exp2((known.day - on) / _DAYS_TO_FADE), starts),
        on=on,
    )


def _sums(values: Floats, starts: Days) -> Floats:
    if not len(starts):
        return np.zeros(0)
    sums: Floats = np.add.reduceat(values, starts)
    return sums
