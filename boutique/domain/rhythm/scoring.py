"""The whole shop at a glance: who is likeliest to buy, who is due, and what may be said about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from boutique.domain.rhythm.comebacks import CameBack, Silences, silences
from boutique.domain.rhythm.foretelling import foretell
from boutique.domain.rhythm.gaps import ShopPace, recent_medians, shop_pace
from boutique.domain.rhythm.histories import Days, Floats, Mask, PurchaseTable, Visits, summarise
from boutique.domain.rhythm.ranking import GIFT_SHOP, Elsewhere, chances
from boutique.domain.rhythm.states import Rhythm, rhythm_of

_Kind = TypeVar("_Kind", bound=np.generic)


@dataclass(frozen=True)
class ClientRhythm:
    """The plain facts about one client, for a sentence such as "usually every 11 weeks; it has been 19".

    `own_gaps` of their own intervals are known: with 0 the gap is the shop's, and not to be called theirs.
    """

    rhythm: Rhythm
    orders: int
    own_gaps: int
    typical_gap_days: int
    days_since_last: int
    due: date

    @property
    def gap_ratio(self) -> float:
        """How many usual gaps the silence has lasted."""
        return self.days_since_last / self.typical_gap_days


@dataclass(frozen=True, eq=False)
class ShopScores:
    """One entry per client number of the table; where `known` is False nothing has been bought by `on`.

    `score` ranks: higher is likelier to buy in the next `horizon_weeks` (-inf unknown); `chance` of it;
    `expected_orders` in it; `typical_gap_days`, `days_since_last` (-1 unknown), `due_ordinal` (0 unknown),
    `state` values of `Rhythm`; `orders` and `own_gaps` counts.
    """

    on: date
    horizon_weeks: float
    known: Mask
    score: Floats
    chance: Floats
    expected_orders: Floats
    orders: Days
    own_gaps: Days
    typical_gap_days: Floats
    days_since_last: Days
    due_ordinal: Days
    state: NDArray[np.int8]
    pace: ShopPace
    visits: Visits

    def came_back_rate(self, gap_ratio: float) -> CameBack:
        """Return how often the shop's regulars came back after a wait of `gap_ratio` times their usual."""
        return self._silences.came_back(gap_ratio)

    def client(self, number: int) -> ClientRhythm | None:
        """Return the plain facts about one client, or None while they have bought nothing."""
        if not self.known[number]:
            return None
        return ClientRhythm(
            rhythm=Rhythm(int(self.state[number])),
            orders=int(self.orders[number]),
            own_gaps=int(self.own_gaps[number]),
            typical_gap_days=round(float(self.typical_gap_days[number])),
            days_since_last=int(self.days_since_last[number]),
            due=date.fromordinal(int(self.due_ordinal[number])),
        )

    @cached_property
    def _silences(self) -> Silences:
        return silences(self.visits, self.pace, self.on.toordinal())


def score_shop(
    purchases: PurchaseTable, on: date, horizon_weeks: float = 13.0, elsewhere: Elsewhere = GIFT_SHOP
) -> ShopScores:
    """Score every client of the shop as of the end of the day `on`; purchases after it are not looked at.

    The same purchases in any order give the same scores.
    """
    visits = purchases.visits.until(on.toordinal())
    told = summarise(visits, on.toordinal())
    foretold = foretell(visits, told, horizon_weeks, elsewhere)
    medians, own_gaps = recent_medians(visits, visits.ends)
    pace = shop_pace(visits, medians, own_gaps)
    typical = pace.typical(medians, own_gaps)
    silent = told.on - told.last_day

    def whole(values: NDArray[_Kind], unknown: float) -> NDArray[_Kind]:
        everyone = np.full(visits.clients, unknown, dtype=values.dtype)
        everyone[told.client] = values
        return everyone

    return ShopScores(
        on=on,
        horizon_weeks=horizon_weeks,
        known=whole(np.ones(len(told), dtype=np.bool_), False),
        score=whole(foretold.log_odds, -np.inf),
        chance=whole(chances(foretold.log_odds), 0.0),
        expected_orders=whole(foretold.orders, 0.0),
        orders=whole(told.repeats + 1, 0),
        own_gaps=whole(own_gaps, 0),
        typical_gap_days=whole(typical, pace.gap),
        days_since_last=whole(silent, -1),
        due_ordinal=whole(told.last_day + np.rint(typical).astype(np.int64), 0),
        state=whole(rhythm_of(silent, typical, own_gaps, pace), Rhythm.TOO_EARLY),
        pace=pace,
        visits=visits,
    )
