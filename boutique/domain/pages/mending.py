"""What would mend a garment that will be late: the same shop after one move, with the same random numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

import numpy as np

from boutique.domain.kernel.cancellation import checkpoint
from boutique.domain.pages.foreseen import Foreseen
from boutique.domain.pages.mend_view import Mend, Move
from boutique.domain.promises.forecasting import MANY_ITEMS, Forecast, again
from boutique.domain.promises.risk import CauseKind, without
from boutique.domain.promises.shop import NEVER, Progress, Shop, WorkItem

_MOST_OTHERS = 3
_KINDS = {
    CauseKind.CLOTH: Move.CLOTH,
    CauseKind.ANSWER: Move.ANSWER,
    CauseKind.FITTING: Move.FITTING,
    CauseKind.ILLNESS: Move.WELL,
    CauseKind.ORDER: Move.BEHIND,
}
_Found = tuple[Move, str, object, Shop]


def mend_of(foreseen: Foreseen, item_id: UUID) -> Mend | None:
    """Return the move by which a garment is least likely late, if it is ready a day sooner by it.

    None too for what is not under work or has no day. At most ten forecasts are made; where very many
    garments are open, none in which another one waits.
    """
    ahead = foreseen.ahead
    item = next((each for key, each in ahead.items.items() if foreseen.work(key).item_id == item_id), None)
    if item is None or item.promise == NEVER:
        return None
    found = [_told(foreseen, item, each) for each in _moves(foreseen, item)]
    best = min(found, key=lambda each: (each.late, each.even_on), default=None)
    return best if best is not None and best.even_on < _even(ahead, item.id) else None


def _told(foreseen: Foreseen, item: WorkItem, found: _Found) -> Mend:
    checkpoint()
    move, who, subject, shop = found
    then = again(foreseen.ahead, shop)
    return Mend(
        item_id=foreseen.work(item.id).item_id,
        move=move,
        even_on=_even(then, item.id),
        late=1 - then.done_by(item.id, item.promise),
        who=who,
        behind=foreseen.work(subject) if move is Move.BEHIND else None,
    )


def _even(ahead: Forecast, key: object) -> date:
    place = int(np.floor(np.quantile(ahead.completion[key], 0.5)))
    return ahead.shop.calendar.date_of(int(ahead.days[min(max(place, 0), len(ahead.days) - 1)]))


def _moves(foreseen: Foreseen, item: WorkItem) -> Iterator[_Found]:
    now = foreseen.ahead.shop
    names = {each.staff_id.hex: each.name for each in foreseen.facts.benches}
    few = len(now.items) <= MANY_ITEMS
    for kind, subject, other in without(now, item):
        if few or kind is not CauseKind.ORDER:
            yield _KINDS[kind], names.get(str(subject), ""), subject, other
    for place, name in _others(now, item):
        yield Move.OTHER, names.get(name, ""), None, _with(now, replace(item, who=place, spent=0.0))
    if few and item.target > now.today + 1 and item.progress in (Progress.READY, Progress.WORK):
        yield Move.FIRST, "", None, _with(now, replace(item, target=now.today + 1))


def _others(now: Shop, item: WorkItem) -> list[tuple[int, str]]:
    """Who else could go on with what somebody has in hand."""
    if item.progress is not Progress.WORK:
        return []
    skill = now.route(item.kind).stages[item.pos].skill
    return [
        (place, tailor.name)
        for place, tailor in enumerate(now.tailors)
        if place != item.who and skill in tailor.skills and tailor.sick_since == NEVER
    ][:_MOST_OTHERS]


def _with(now: Shop, mine: WorkItem) -> Shop:
    return replace(now, items=tuple(mine if each.id == mine.id else each for each in now.items))
