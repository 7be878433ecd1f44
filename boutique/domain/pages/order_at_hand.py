"""An order with all that is told beside it: how far its garments have come, their cloths, who was rung."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.cloth.views import SwatchView
from boutique.domain.orders.needs import OrderBrief, brief_of
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.promises.views import PromiseView
from boutique.domain.workshop.views import WaitView, WorkView


@dataclass(frozen=True, kw_only=True)
class PriceChange:
    """What a garment cost when it was ordered, and when and by whom that was corrected last."""

    item_id: UUID
    before_bani: int
    on: date
    by: str


@dataclass(frozen=True, kw_only=True)
class OrderAtHand:
    """An order, its garments as the workshop has them, the cloths they are of, and its promises in order.

    `rung_on` is the day on which its client was last spoken to, `heard` since when they know of garments that
    these will not be ready on their day; `phone` is written as the book has it.
    """

    order: OrderView
    works: tuple[WorkView, ...] = ()
    swatches: Mapping[UUID, SwatchView] = field(default_factory=dict)
    promises: tuple[PromiseView, ...] = ()
    phone: str = ""
    prices: tuple[PriceChange, ...] = ()
    heard: Mapping[UUID, date] = field(default_factory=dict)
    rung_on: date | None = None

    @property
    def taken_by(self) -> str:
        """Who promised its first day; nothing where that was not written down."""
        given = [(each.given_at, each.given_by) for each in self.promises if each.given_at and each.given_by]
        return min(given)[1] if given else ""

    def price_before(self, item: ItemView) -> PriceChange | None:
        """Return what a garment cost at first, if its price was corrected since."""
        found = (each for each in self.prices if each.item_id == item.item_id)
        return next((each for each in found if each.before_bani != item.price_bani), None)

    def work(self, item: ItemView) -> WorkView | None:
        """Return a garment as the workshop has it."""
        return next((each for each in self.works if each.item_id == item.item_id), None)

    def swatch(self, item: ItemView) -> SwatchView | None:
        """Return the cloth a garment is of."""
        return self.swatches.get(item.cloth_id) if item.cloth_id is not None else None

    @property
    def waiting(self) -> tuple[WaitView, ...]:
        """What its garments wait for now, the longest wait first."""
        awaited = {item.item_id for item in self.order.waiting}
        waits = (wait for work in self.works if work.item_id in awaited for wait in work.waiting)
        return tuple(sorted(waits, key=lambda wait: (wait.from_on, wait.wait_id)))

    @property
    def brief(self) -> OrderBrief:
        """Return what tells its need."""
        return brief_of(self.order, waits=bool(self.waiting))
