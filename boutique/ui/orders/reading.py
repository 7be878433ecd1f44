"""What the list of the room shows, read where nobody waits for it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from boutique.domain.orders.needs import UNFINISHED, Need, NeedGroup
from boutique.domain.orders.views import OrderView
from boutique.domain.pages.holding import LateCount, late_among
from boutique.domain.pages.order_at_hand import OrderAtHand
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.grouped import PORTION

if TYPE_CHECKING:
    from boutique.domain.pages.forecast_view import ForecastView

OFFERS: Final = "offers"
"""The group of what is only offered; it stands after the orders."""
_IN_SIGHT: Final = 20
"""So many rows are read before anything else: a window shows no more of them."""
_OPEN: Final = (Need.DUE, Need.READY, Need.WAITS, Need.LATER)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Groups in their order, offers, and of the orders those at hand that are seen first.

    `late` is None where it cannot be told: nothing is foreseen, or only the first group was read.
    """

    groups: Sequence[NeedGroup]
    offers: Sequence[OrderView] = ()
    at_hand: Sequence[OrderAtHand] = ()
    late: LateCount | None = None
    whole: bool = True
    asked: str = ""

    @property
    def open_orders(self) -> int:
        """How many orders are open."""
        return sum(len(group.numbers) for group in self.groups if group.need in _OPEN)

    @property
    def found(self) -> int:
        """How many orders stand in all groups."""
        return sum(len(group.numbers) for group in self.groups)

    def past(self) -> Sequence[int]:
        """Return the orders that are past their day."""
        return [no for group in self.groups for no in group.numbers[: group.past]]


@dataclass(frozen=True)
class OrderReading:
    """Reads for one list; every method belongs in a reading thread."""

    shop: ShopServices

    def first(self) -> Reading:
        """Read what is due alone, which is sooner known than the rest."""
        queries = self.shop.queries
        due = queries.due_orders(self.shop.today())
        groups = [due] if due is not None else []
        seen = groups[0].numbers[:_IN_SIGHT] if groups else []
        return Reading(groups=groups, at_hand=self.rows(seen), whole=False)

    def every(self, wanted: Hashable | None, ahead: ForecastView | None) -> Reading:
        """Read all groups, with the rows seen first and those around the one that is wanted."""
        queries, today = self.shop.queries, self.shop.today()
        groups, offers = queries.order_groups(today), queries.offers()
        made = Reading(groups=groups, offers=offers, at_hand=self._seen(groups, wanted))
        return Reading(groups=groups, offers=offers, at_hand=made.at_hand, late=self.late(made.past(), ahead))

    def answering(self, text: str, wanted: Hashable | None) -> Reading:
        """Read whatever answers to words."""
        groups = self.shop.queries.order_groups(self.shop.today(), text)
        return Reading(groups=groups, at_hand=self._seen(groups, wanted), asked=text)

    def late(self, past: Sequence[int], ahead: ForecastView | None) -> LateCount | None:
        """Count what is not in time; None while nothing can be foreseen."""
        if ahead is None or ahead.refused is not None:
            return None
        likely = [each.work.order_no for each in ahead.late if each.likely]
        orders = self.shop.queries.orders_at_hand(sorted({*past, *likely}))
        return late_among(iter(orders), ahead, self.shop.today())

    def rows(self, numbers: Sequence[int]) -> Sequence[OrderAtHand]:
        """Read orders that came in sight."""
        return self.shop.queries.orders_at_hand(numbers)

    def _seen(self, groups: Sequence[NeedGroup], wanted: Hashable | None) -> Sequence[OrderAtHand]:
        numbers = [no for group in groups if group.need is not Need.LATER for no in group.numbers[:PORTION]]
        seen = numbers[:PORTION] or [no for group in groups for no in group.numbers[:PORTION]][:PORTION]
        around = [_around(group.numbers, wanted) for group in groups if wanted in group.numbers]
        return self.rows(list(dict.fromkeys([*seen, *(no for each in around for no in each)])))


def _around(numbers: Sequence[int], wanted: Hashable | None) -> Sequence[int]:
    at = next(at for at, no in enumerate(numbers) if no == wanted)
    first = at // PORTION * PORTION
    return numbers[first : first + PORTION]


def closed_at_first(groups: Sequence[NeedGroup], offers: Sequence[OrderView]) -> Mapping[Hashable, bool]:
    """Return which groups are open until a hand says otherwise: the rest is closed beside anything else."""
    alone = len(groups) == 1
    opened: dict[Hashable, bool] = {need: need is not Need.LATER or alone for need in UNFINISHED}
    return {**opened, OFFERS: not groups and bool(offers)}
