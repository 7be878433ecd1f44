"""How the shop's clients stood on past mornings, and who of them came back since."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from boutique.domain.rhythm.comebacks import Past, cells
from boutique.domain.rhythm.counting import BuyingModel
from boutique.domain.rhythm.gaps import ShopPace
from boutique.domain.rhythm.histories import DAYS_A_WEEK, Days, Floats, Histories
from boutique.domain.rhythm.occasions import Occasions, Stood

MORNINGS = 8
SEASON, HALF_A_YEAR = 91, 182


@dataclass(frozen=True, eq=False)
class Late:
    """Who is late on a day: how they stand, the cell each belongs to, how likely they are to come back."""

    stood: Stood
    cell: Days
    likely: Floats


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
        return self._late(self.today)

    @cached_property
    def days(self) -> int:
        """How long one waits to see who comes back: half a year, or a season where people come oftener."""
        gaps = self.occasions.merged.gap[self.occasions.merged.repeats > 0]
        return SEASON if len(gaps) and np.median(gaps) <= SEASON else HALF_A_YEAR

    @cached_property
    def past(self) -> Past:
        """Look at mornings a season apart, the latest so long ago that one knows by today who came back."""
        opened = int(self.occasions.visits.day.min(initial=self.today.on))
        mornings = [self.today.on - self.days - place * SEASON for place in range(MORNINGS)]
        nobody = np.zeros(0, dtype=np.int64)
        parts = [(nobody, nobody, nobody, np.zeros(0), nobody)]
        parts += [self._morning(on) for on in mornings if on >= opened]
        client, on, cell, likely, back = (np.concatenate(column) for column in zip(*parts, strict=True))
        return Past(client, on, cell, likely, back, self.days)

    def by_client(self, clients: int) -> tuple[Days, Days]:
        """Return, by client number, how often clients who stood like them came back, of how often."""
        back, cases = np.zeros(clients, dtype=np.int64), np.zeros(clients, dtype=np.int64)
        who = self.late.stood.client
        back[who], cases[who] = self.past.like(self.late.cell, self.late.likely)
        return back, cases

    def _morning(self, on: int) -> tuple[Days, Days, Days, Floats, Days]:
        late, visits = self._late(self.occasions.at(on)), self.occasions.visits
        who = late.stood.client
        later = visits.latest(on + self.days)[np.searchsorted(visits.starts, late.stood.first)]
        back = (later > late.stood.latest).astype(np.int64)
        return who, np.full(len(who), on), late.cell, late.likely, back

    def _late(self, stood: Stood) -> Late:
        cell = cells(stood.silent / self.pace.typical(stood.median, stood.known), stood.known)
        late = stood.take(cell >= 0)
        return Late(
            late, cell[cell >= 0], self.model.chance_to_buy(self._told(late), self.days / DAYS_A_WEEK)
        )

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
