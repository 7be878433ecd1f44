"""Which measures a garment is cut by when it is ordered: of body, ease and cut, from the newest takings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from boutique.domain.measuring.ease import HOUSE_EASE, parts_of
from boutique.domain.measuring.finished import Ease
from boutique.domain.measuring.model import FRESH_DAYS, BodyMeasurement, MeasurementSession
from boutique.domain.measuring.sets import SETS, cut_like
from boutique.domain.orders.item_measures import ItemMeasure
from boutique.domain.orders.model import OrderItem
from boutique.domain.orders.views import ItemView


class Taken(NamedTuple):
    """A measure of the body and the taking it is from."""

    measure: BodyMeasurement
    session: MeasurementSession


def newest_by_code(
    sessions: Iterable[MeasurementSession], measures: Iterable[BodyMeasurement], by: date
) -> dict[str, Taken]:
    """Return the newest value of every measure that was taken by a day, that day included."""
    known = {each.id: each for each in sessions if each.taken_on <= by}
    found: dict[str, Taken] = {}
    for each in measures:
        session = known.get(each.session_id)
        if session is None:
            continue
        before = found.get(each.code)
        if before is None or _age(before.session) < _age(session):
            found[each.code] = Taken(each, session)
    return found


def _age(session: MeasurementSession) -> tuple[date, int]:
    return session.taken_on, session.id.int


def cut_measures(item: OrderItem, taken: Mapping[str, Taken], eases: Sequence[Ease]) -> Iterator[ItemMeasure]:
    """Yield the measures a garment is cut by, of those that its set asks for and that were ever taken."""
    wanted = [code for code in SETS.get(cut_like(item.garment), ()) if code in taken]
    parts = {part: _eases(part, eases) for part in parts_of(item.garment)}
    for code in wanted:
        cut_by = [part for part, known in parts.items() if code in known]
        for part in cut_by or [""]:
            yield _measure(item, taken[code], part, parts[part][code] if part else None)


def _eases(part: str, eases: Sequence[Ease]) -> dict[str, int]:
    """Return the ease of a garment in mm by code: the client's own where it was set, else the house's."""
    own = sorted((each for each in eases if each.garment == part), key=lambda each: (each.set_on, each.id))
    rule = HOUSE_EASE[part]
    return {**rule, **{each.code: each.mm for each in own if each.code in rule}}


def _measure(item: OrderItem, taken: Taken, part: str, ease_mm: int | None) -> ItemMeasure:
    measure, session = taken
    return ItemMeasure(
        item_id=item.id,
        client_id=item.client_id,
        part=part,
        code=measure.code,
        body_mm=measure.mm,
        ease_mm=ease_mm,
        cut_mm=None if ease_mm is None else measure.mm + ease_mm,
        typed=measure.typed,
        taken_on=session.taken_on,
        session_id=session.id,
    )


def has_old_measures(item: ItemView, today: date) -> bool:
    """Tell whether a garment is still to be cut by measures that want taking again."""
    is_to_be_cut = item.is_open and item.ready_on is None
    return is_to_be_cut and any(are_old(each.taken_on, today) for each in item.measures)


def are_old(taken_on: date, on: date) -> bool:
    """Tell whether measures want taking again before anything is cut by them."""
    return (on - taken_on).days > FRESH_DAYS
