"""The workshop played forward from what the book tells: what quotes, risks, load and plans are read from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from boutique.domain.pages.forecast_shop import ForecastShop, item_of
from boutique.domain.pages.learnt_pace import learnt
from boutique.domain.promises.calibration import Calibrator
from boutique.domain.promises.forecasting import Forecast, forecast
from boutique.domain.workshop.facts import WorkshopFacts
from boutique.domain.workshop.views import WorkView

_SEED = 1


@dataclass(frozen=True, eq=False)
class Foreseen:
    """The facts of a day, the shop made of them, and that shop played forward. Asked from any thread."""

    facts: WorkshopFacts
    shop: ForecastShop
    ahead: Forecast
    calibrator: Calibrator

    @cached_property
    def works(self) -> dict[UUID, WorkView]:
        """The garments under work."""
        return {each.item_id: each for each in self.facts.open}

    def work(self, key: object) -> WorkView:
        """Return the garment that an item of the forecast is."""
        return self.works[UUID(item_of(key))]


def foresee(facts: WorkshopFacts) -> Foreseen:
    """Play the workshop forward. Refused while nobody's hours are written down.

    Raises Cancelled in the middle of it once nobody waits for it any more.
    """
    facts.must_know_hours()
    shop = ForecastShop(facts)
    return Foreseen(facts, shop, forecast(shop.shop(), learnt(shop), _SEED), Calibrator())
