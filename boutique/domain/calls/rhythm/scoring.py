"""The whole shop at a glance: who is likeliest to buy, who is due, and what may be said about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from boutique.domain.calls.rhythm.comebacks import CameBack
from boutique.domain.calls.rhythm.fitting import fit
from boutique.domain.calls.rhythm.foretelling import foretell
from boutique.domain.calls.rhythm.gaps import ShopPace
from boutique.domain.calls.rhythm.histories import DAYS_A_WEEK, Days, Floats, Mask, PurchaseTable, summarise
from boutique.domain.calls.rhythm.occasions import occasions_of
from boutique.domain.calls.rhythm.past_mornings import LookBack
from boutique.domain.calls.rhythm.ranking import GIFT_SHOP, Elsewhere, chances
from boutique.domain.calls.rhythm.states import Rhythm, rhythm_of

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
    look_back: LookBack

    def came_back(self, number: int) -> CameBack | None:
        """Return how often clients who stood like this one came back; None where one cannot tell."""
        back, cases = self._comebacks
        if not cases[number]:
            return None
        return CameBack(int(back[number]), int(cases[number]), self.look_back.told.past.within_days)

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
    def _comebacks(self) -> tuple[Days, Days]:
        return self.look_back.by_client(len(self.known))


def score_shop(
    purchases: PurchaseTable, on: date, horizon_weeks: float = 13.0, elsewhere: Elsewhere = GIFT_SHOP
) -> ShopScores:
    """Score every client of the shop as of the end of the day `on`; purchases after it are not looked at.

    The same purchases in any order give the same scores. Who is likeliest to buy is learnt from every visit;
    what is usual, from occasions.
    """
    visits = purchases.visits.until(on.toordinal())
    told = summarise(visits, on.toordinal())
    model = fit(told)
    foretold = foretell(model, visits, told, horizon_weeks, elsewhere)
    occasions, stood, pace = occasions_of(visits, told.on)
    wishes = summarise(occasions.merged, told.on)
    wishing = fit(wishes)
    here = wishing.chance_here(wishes)
    pace = pace.corrected(DAYS_A_WEEK * wishing.usual_weeks(wishes), stood.known)
    typical = pace.typical(stood)

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
        own_gaps=whole(stood.known, 0),
        typical_gap_days=whole(typical, pace.gap),
        days_since_last=whole(told.on - told.last_day, -1),
        due_ordinal=whole(told.last_day + np.rint(typical).astype(np.int64), 0),
        state=whole(rhythm_of(stood.silent, typical, stood.known, pace, here), Rhythm.TOO_EARLY),
        pace=pace,
        look_back=LookBack(model, occasions, pace, stood),
    )
