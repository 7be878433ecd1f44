"""The workshop played forward from what the book tells: what quotes, risks, load and plans are read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from uuid import UUID

import numpy as np

from boutique.domain.pages.forecast_shop import ForecastShop, item_of, key_of
from boutique.domain.pages.learnt_pace import Lessons, corrected, learnt
from boutique.domain.pages.unseen_work import placed, writes_no_stages
from boutique.domain.promises.calendar import Array
from boutique.domain.promises.calibration import Calibrator
from boutique.domain.promises.forecasting import Forecast, forecast
from boutique.domain.promises.late_rule import settled
from boutique.domain.promises.risk import Tried, lateness
from boutique.domain.promises.shop import NEVER
from boutique.domain.workshop.facts import WorkshopFacts
from boutique.domain.workshop.views import WorkView

SEED: Final = 1


@dataclass(frozen=True, eq=False)
class ForeseenGarment:
    """A garment of the book among the items of the forecast, several if so many alike were ordered.

    `finish` are the times at which the last is finished; `p_late` is None where no day is promised.
    """

    work: WorkView
    keys: tuple[object, ...]
    finish: Array
    p_late: float | None
    days_late: float
    likeliest_late: object


@dataclass(frozen=True, eq=False)
class Foreseen:
    """The facts of a day, the shop made of them, and that shop played forward. Asked from any thread.

    Where nobody writes down stages, where a garment stands is `unseen`: guessed, and it can be no better.
    `tried` grows as causes are looked for, in one thread.
    """

    facts: WorkshopFacts
    shop: ForecastShop
    ahead: Forecast
    calibrator: Calibrator
    lessons: Lessons
    unseen: bool = False
    tried: Tried = field(default_factory=dict)

    @cached_property
    def works(self) -> dict[str, WorkView]:
        """The garments under work, by their number."""
        return {item_of(key_of(each)): each for each in self.facts.open}

    def work(self, key: object) -> WorkView:
        """Return the garment that an item of the forecast is."""
        return self.works[item_of(key)]

    @cached_property
    def garments(self) -> dict[UUID, ForeseenGarment]:
        """The garments still to be made, as the forecast has them."""
        keys: dict[UUID, list[object]] = {}
        for key in self.ahead.completion:
            keys.setdefault(self.work(key).item_id, []).append(key)
        return {item_id: self._garment(sorted(found, key=str)) for item_id, found in keys.items()}

    def _garment(self, keys: list[object]) -> ForeseenGarment:
        ahead = self.ahead
        finish = np.max([ahead.completion[key] for key in keys], axis=0)
        promise = ahead.items[keys[0]].promise
        late, days = (None, 0.0) if promise == NEVER else lateness(ahead, finish, promise)
        last = max(keys, key=lambda key: float(ahead.completion[key].mean()))
        return ForeseenGarment(self.work(keys[0]), tuple(keys), finish, late, days, last)

    def told_late(self, garment: ForeseenGarment) -> float | None:
        """Return the chance of being late as it is told, 0 to 1: the mean of this and the last evening."""
        if garment.p_late is None:
            return None
        return settled(garment.p_late, self.facts.evenings.get(garment.work.item_id))


def foresee(facts: WorkshopFacts, before: Foreseen | None = None) -> Foreseen:
    """Play the workshop forward. Refused while nobody's hours are written down.

    What was learnt `before` need not be learnt again. Raises Cancelled in the middle of it once nobody waits
    for it any more.
    """
    facts.must_know_hours()
    shop = ForecastShop(facts)
    belief, lessons = learnt(shop, before.lessons if before is not None else None)
    state = shop.shop()
    unseen = writes_no_stages(shop, belief)
    if unseen:
        state, belief = placed(shop, state, belief)
    played, calibrator = forecast(state, belief, SEED), corrected(shop, unseen=unseen)
    return Foreseen(facts, shop, played, calibrator, lessons, unseen)
