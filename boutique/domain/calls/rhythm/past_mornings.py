"""How the shop's clients stood on past mornings, and who of them came back since."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from boutique.domain.calls.rhythm.comebacks import CameBack, Past, cells
from boutique.domain.calls.rhythm.counting import BuyingModel
from boutique.domain.calls.rhythm.gaps import ShopPace
from boutique.domain.calls.rhythm.histories import DAYS_A_WEEK, Days, Floats, Histories
from boutique.domain.calls.rhythm.lateness import Late, Morning, past_of, signs_of
from boutique.domain.calls.rhythm.occasions import Occasions, Stood, some_clients
from boutique.domain.calls.rhythm.proving import Proofs, Way, recent

WAITS = (182, 91, 63, 28, 14, 7)
"""How many days one may wait to see who comes back, the longest first; whole weeks, as they are told."""
MOST_BACK = 0.125
"""A wait in which more of those who are late come back is too long: what few do is told truly."""
WIDEST_CHANCE = 0.03
"""What is counted is told of enough different people that chance alone does not move the share further."""
_ENOUGH_CLIENTS = 12_000


@dataclass(frozen=True, eq=False)
class LookBack:
    """A shop that looks back from a day: the yardsticks of today, laid on the facts of past mornings.

    Of a large shop a part of the clients is looked at.
    """

    model: BuyingModel
    occasions: Occasions
    pace: ShopPace
    today: Stood

    @cached_property
    def told(self) -> Told:
        """What may be told of those who are late today: of the longest wait that has proven itself."""
        for days in WAITS:
            if (proven := self.waiting(days).proven) is not None:
                return proven
        return Told(self.waiting(WAITS[-1]).late, past_of((), np.zeros(0), WAITS[-1]), np.zeros(0))

    def waiting(self, days: int) -> Waiting:
        """Return the same for one wait."""
        return Waiting(self, days)

    def by_client(self, clients: int) -> tuple[Days, Days]:
        """Return, by client number, how often clients who stood like them came back, of how often."""
        back, cases = np.zeros(clients, dtype=np.int64), np.zeros(clients, dtype=np.int64)
        told = self.told
        back[told.late.client], cases[told.late.client] = told.past.like(told.late.cell, told.likely)
        return back, cases

    def counted(self, client: int) -> list[tuple[int, int, bool]]:
        """Return who is counted for a client of today: client, ordinal of the morning, if they came back."""
        late, past = self.told.late, self.told.past
        rows = [
            past.alike(late.cell[at], self.told.likely[at]) for at in np.flatnonzero(late.client == client)
        ]
        return [
            (int(past.client[row]), int(past.on[row]), bool(past.back[row])) for each in rows for row in each
        ]

    @cached_property
    def looked_at(self) -> Occasions:
        """The occasions of those who are looked at on past mornings."""
        return Occasions(some_clients(self.occasions.visits, _ENOUGH_CLIENTS), self.occasions.span)


@dataclass(frozen=True, eq=False)
class Told:
    """Who is `late` today, how `likely` each is to come back, and the `past` on which figures are counted.

    The past is empty where no way of counting has proven itself.
    """

    late: Late
    past: Past
    likely: Floats

    @property
    def is_of_enough(self) -> bool:
        """Whether so many different people are counted that chance alone moves the share told by little.

        Each client counts once, however many mornings they stood there.
        """
        back, cases = self.past.like(self.late.cell, self.likely)
        people = len(np.unique(self.past.client))
        came = round(people * float(back.sum()) / max(int(cases.sum()), 1))
        lowest, highest = CameBack(came, people, self.past.within_days).interval
        return highest - lowest <= 2 * WIDEST_CHANCE


@dataclass(frozen=True, eq=False)
class Waiting:
    """A shop that looks back, and waits so many `days` to see who comes back."""

    shop: LookBack
    days: int

    @property
    def is_short(self) -> bool:
        """Whether few of those who were late came back in it, as far as mornings are known."""
        mornings = [self._morning_on(day) for day in recent(self.shop.today.on, self.days).tolist()]
        back = [each.back for each in mornings if each is not None and len(each.back)]
        return bool(back) and float(np.concatenate(back).mean()) <= MOST_BACK

    @cached_property
    def proven(self) -> Told | None:
        """What may be told of it: few came back, figures like it came true, and enough people are counted."""
        way = self.proofs.best(self.shop.today.on) if self.is_short else None
        told = None if way is None else self.told(way)
        return told if told is not None and told.is_of_enough else None

    @cached_property
    def late(self) -> Late:
        """Who is late today."""
        return self._late(self.shop.today, self.shop.occasions)[0]

    def told(self, way: Way) -> Told:
        """Return what is told when counted one way, proven or not."""
        return Told(self.late, *self.proofs.counted_on(way, self.late))

    @cached_property
    def proofs(self) -> Proofs:
        """The past mornings, to prove a way of counting by."""
        return Proofs(self._morning_on, self.days)

    @cached_property
    def _known(self) -> dict[int, Morning]:
        return {}

    def _morning_on(self, on: int) -> Morning | None:
        if on < int(self.shop.occasions.visits.day.min(initial=self.shop.today.on)):
            return None
        if on not in self._known:
            self._known[on] = self._morning(on)
        return self._known[on]

    def _morning(self, on: int) -> Morning:
        occasions = self.shop.looked_at
        (late, stood), visits = self._late(occasions.at(on), occasions), occasions.visits
        later = visits.latest(on + self.days)[np.searchsorted(visits.starts, stood.first)]
        back = (later > stood.latest).astype(np.int64)
        return Morning(on, late.client, late.cell, late.signs, back)

    def _late(self, stood: Stood, occasions: Occasions) -> tuple[Late, Stood]:
        ratio = stood.silent / self.shop.pace.typical(stood)
        cell = cells(ratio, stood.known)
        late = stood.take(cell >= 0)
        told = _bought(late, occasions)
        signs = signs_of(
            self.shop.model.chance_to_buy(told, self.days / DAYS_A_WEEK),
            late.silent,
            ratio[cell >= 0],
            told.repeats,
            late.on - told.first_day,
        )
        return Late(stood.on, late.client, cell[cell >= 0], signs), late


def _bought(stood: Stood, occasions: Occasions) -> Histories:
    """Tell what the buying model asks of: when they bought, as far as was known on the day."""
    visits, none = occasions.visits, np.zeros(len(stood.client))
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
