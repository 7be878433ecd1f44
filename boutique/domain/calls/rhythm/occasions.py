"""What is ordered for one occasion, counted once; `domain.orders.purchases` says what an occasion is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from boutique.domain.calls.rhythm.gaps import RECENT_GAPS, ShopPace, Waits, last_waits, shop_pace
from boutique.domain.calls.rhythm.histories import Days, Mask, Visits
from boutique.domain.orders.purchases import OCCASION

_PART_OF_THE_GAP = 6.0
_MOST_STEPS = 8
_ENOUGH_CLIENTS = 10_000
_BY_CLIENT = ("client", "last_day", "median", "known", "scatter", "first", "latest")


@dataclass(frozen=True, eq=False)
class Stood(Waits):
    """How clients stood on a day, one entry each who had bought by then.

    `client` numbers; `last_day` of the last occasion; `first` and `latest` places of their first and latest
    visit; the waits between occasions as in `Waits`.
    """

    on: int
    client: Days
    last_day: Days
    first: Days
    latest: Days

    @property
    def silent(self) -> Days:
        """Days since the last occasion began."""
        return self.on - self.last_day

    def take(self, rows: Mask) -> Stood:
        """Keep only some of the clients."""
        kept = {name: getattr(self, name)[rows] for name in _BY_CLIENT}
        return replace(self, **kept)


@dataclass(frozen=True, eq=False)
class Occasions:
    """The visits of a shop where what comes within `span` days is one occasion."""

    visits: Visits
    span: int

    @cached_property
    def merged(self) -> Visits:
        """The first visit of each occasion, whoever the client."""
        visits, kept = self.visits, np.zeros(len(self.visits.day), dtype=np.bool_)
        after = np.searchsorted(visits.keys, visits.keys + self.span, side="right")
        at, last = visits.starts, visits.ends
        while len(at):
            kept[at] = True
            at = after[at]
            more = at <= last
            at, last = at[more], last[more]
        return Visits(visits.client[kept], visits.day[kept], visits.amount[kept], visits.clients)

    def at(self, on: int) -> Stood:
        """Tell how every client stood at the end of the day `on`, from what was known then."""
        raw, merged = self.visits, self.merged
        latest, occasion = raw.latest(on), merged.latest(on)
        known = latest >= raw.starts
        first, latest = raw.starts[known], latest[known]
        frequent = self._frequent(first, latest)
        place = np.where(frequent, latest, len(raw.day) + occasion[known])
        count = np.where(frequent, latest - first, occasion[known] - merged.starts[known])
        last_day = self._days[place]
        waits = last_waits(self._gaps, place, np.minimum(count, RECENT_GAPS), on - last_day)
        return Stood(
            **vars(waits), on=on, client=raw.client[first], last_day=last_day, first=first, latest=latest
        )

    def _frequent(self, first: Days, latest: Days) -> Mask:
        """Tell who goes on buying oftener than an occasion lasts, for longer than one."""
        lasted = self.visits.day[latest] - self.visits.day[first]
        frequent: Mask = (lasted > self.span) & (lasted < self.span * (latest - first))
        return frequent

    @cached_property
    def _days(self) -> Days:
        return np.concatenate((self.visits.day, self.merged.day))

    @cached_property
    def _gaps(self) -> Days:
        return np.concatenate((self.visits.gap, self.merged.gap))


def occasions_of(visits: Visits, on: int) -> tuple[Occasions, Stood, ShopPace]:
    """Return the shop's occasions, how everyone stands on a day, and the shop's pace.

    An occasion is at most a sixth of the usual gap: where people come every month, two orders in six weeks
    are two. Of a large shop a part of the clients says how long one lasts.
    """
    found = Occasions(visits, _span(some_clients(visits, _ENOUGH_CLIENTS), on))
    stood = found.at(on)
    return found, stood, shop_pace(found.merged, stood.median, stood.known)


def _span(visits: Visits, on: int) -> int:
    """Sought from above, for a span that is too short takes the orders of a wedding for a pace."""
    span = OCCASION.days
    for _ in range(_MOST_STEPS):
        found = Occasions(visits, span)
        stood = found.at(on)
        gap = shop_pace(found.merged, stood.median, stood.known).gap
        shorter = min(span, int(gap / _PART_OF_THE_GAP))
        if shorter == span:
            break
        span = shorter
    return span


def some_clients(visits: Visits, enough: int) -> Visits:
    """Return the visits of every so manieth client, so that about `enough` are left; all if they are few."""
    each = visits.clients // enough
    if each < 2:
        return visits
    kept = visits.client % each == 0
    return Visits(visits.client[kept], visits.day[kept], visits.amount[kept], visits.clients)
