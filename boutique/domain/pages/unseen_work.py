"""Where garments may stand in a shop that writes down only what is finished: the last weeks, day by day."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from boutique.domain.pages.forecast_shop import ForecastShop
from boutique.domain.promises.belief import Belief
from boutique.domain.promises.shop import NEVER, Progress, Shop
from boutique.domain.promises.unseen import Unseen

_DAYS: Final = 40
"""Working days that are played again: whatever has hung there for longer has passed its guess by now."""

_FEWEST: Final = 3
"""So many garments were finished before one says that stages are not written down."""


def writes_no_stages(shop: ForecastShop, belief: Belief) -> bool:
    """Whether nobody writes down stages: garments were finished, and no stage is known of any.

    While nothing was finished either one cannot tell, and everything that hangs there counts as not begun.
    """
    begun = belief.stages > 0 or any(each.has_begun for each in shop.facts.open)
    return belief.known >= _FEWEST and not begun


def placed(shop: ForecastShop, state: Shop, belief: Belief) -> tuple[Shop, Belief]:
    """Return the workshop with each garment where it may stand, and the belief at the pace of that guess."""
    unseen = Unseen()
    for day in _days(state):
        unseen = unseen.after_work(_as_it_was(shop, state, day), belief)
    return replace(state, items=unseen.placed(state.items, state)), unseen.believed(belief)


def _days(state: Shop) -> list[int]:
    days = state.calendar.open_days
    return [int(day) for day in days[days <= state.today][-_DAYS:]]


def _as_it_was(shop: ForecastShop, state: Shop, day: int) -> Shop:
    """Return the workshop on a day: what was taken by then and not ready before its evening."""
    made = [
        item
        for work in shop.facts.made
        if work.ready_on is not None and shop.number(work.ready_on) > day
        for item in shop.items_of(replace(work, ready_on=None, stages=(), waits=()))
    ]
    items = tuple(each for each in (*state.items, *made) if each.taken <= day)
    plain = tuple(replace(each, pos=0, progress=Progress.READY, who=NEVER, spent=0.0) for each in items)
    return replace(state, today=day, items=plain)
