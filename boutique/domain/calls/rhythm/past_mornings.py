"""How the shop's clients stood on past mornings, and who of them came back since."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from boutique.domain.calls.rhythm.comebacks import Past, cells
from boutique.domain.calls.rhythm.counting import BuyingModel
from boutique.domain.calls.rhythm.gaps import ShopPace
from boutique.domain.calls.rhythm.histories import DAYS_A_WEEK, Days, Floats, Histories
from boutique.domain.calls.rhythm.lateness import Late, Morning, signs_of
from boutique.domain.calls.rhythm.occasions import Occasions, Stood
from boutique.domain.calls.rhythm.proving import PROOFS, SEASON, YEAR, YEARS_BACK, Proofs

MORNINGS = PROOFS + YEARS_BACK * YEAR // SEASON
HALF_A_YEAR = 182


@dataclass(frozen=True, eq=False)
class LookBack:
    """A shop that looks back from a day: the yardsticks of today, laid on the facts of past mornings."""

    model: BuyingModel
    occasions: Occasions
    pace: ShopPace
    today: Stood

    @cached_property
    def late(self) -> Late:
        """Who is late today."""
        return self._late(self.today)[0]

    @cached_property
    def days(self) -> int:
        """How long one waits to see who comes back: half a year, or a season where people come oftener."""
        gaps = self.occasions.merged.gap[self.occasions.merged.repeats > 0]
        return SEASON if len(gaps) and np.median(gaps) <= SEASON else HALF_A_YEAR

    @cached_property
    def mornings(self) -> list[Morning]:
        """Mornings a season apart, the latest so long ago that one knows by today who came back."""
        opened = int(self.occasions.visits.day.min(initial=self.today.on))
        days = [self.today.on - self.days - place * SEASON for place in range(MORNINGS)]
        return [self._morning(on) for on in days if on >= opened]

    @property
    def past(self) -> Past:
        """The past on which today's figures are counted; empty where one cannot tell."""
        return self._past_and_likely[0]

    def by_client(self, clients: int) -> tuple[Days, Days]:
        """Return, by client number, how often clients who stood like them came back, of how often."""
        back, cases = np.zeros(clients, dtype=np.int64), np.zeros(clients, dtype=np.int64)
        past, likely = self._past_and_likely
        back[self.late.client], cases[self.late.client] = past.like(self.late.cell, likely)
        return back, cases

    @property
    def proofs(self) -> Proofs:
        """The past mornings, to prove a way of counting by."""
        return Proofs(self.mornings, self.days)

    @cached_property
    def _past_and_likely(self) -> tuple[Past, Floats]:
        return self.proofs.past_for(self.late)

    def _morning(self, on: int) -> Morning:
        (late, stood), visits = self._late(self.occasions.at(on)), self.occasions.visits
        later = visits.latest(on + self.days)[np.searchsorted(visits.starts, stood.first)]
        back = (later > stood.latest).astype(np.int64)
        return Morning(on, late.client, late.cell, late.signs, back)

    def _late(self, stood: Stood) -> tuple[Late, Stood]:
        ratio = stood.silent / self.pace.typical(stood.median, stood.known)
        cell = cells(ratio, stood.known)
        late, told = stood.take(cell >= 0), self._told(stood.take(cell >= 0))
        signs = signs_of(
            self.model.chance_to_buy(told, self.days / DAYS_A_WEEK),
            late.silent,
            ratio[cell >= 0],
            told.repeats,
            late.on - told.first_day,
        )
        return Late(stood.on, late.client, cell[cell >= 0], signs), late

    def _told(self, stood: Stood) -> Histories:
        """Tell what the buying model asks of: when they bought, as far as was known on the day."""
        visits, none = self.occasions.visits, np.zeros(len(stood.client))
        return Histories(
            client=stood.client,
            repeats=stood.latest - stood.first,
            first_day=visits.day[stood.first],
            last_day=visits.day[stood.latest],
            worth=none,
            log_gaps=none,
            lately=none,
            on=stood.on,
        )
