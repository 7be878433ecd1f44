"""A forecast read out as frozen values: each garment's days, what will be late, who has how much to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Final

import numpy as np

from boutique.domain.pages.forecast_view import ForecastView, GarmentAhead, LoadAhead, StageAhead
from boutique.domain.pages.foreseen import Foreseen, ForeseenGarment
from boutique.domain.pages.late_ahead import late_ahead
from boutique.domain.promises.calendar import Array
from boutique.domain.promises.calibration import KNOWN_WELL, said
from boutique.domain.promises.journey import Span
from boutique.domain.promises.starts import LatestStart, latest_starts

_EVEN: Final = 0.5
_SURE: Final = 0.95
_WEEKS: Final = 12
"""So many weeks ahead tell their load."""


def values_of(foreseen: Foreseen, as_of: datetime) -> ForecastView:
    """Return everything that screens read of a forecast, with no cause named yet."""
    late = late_ahead(foreseen, explained=False)
    belief = foreseen.ahead.belief
    return ForecastView(
        on=foreseen.facts.on,
        as_of=as_of,
        known=belief.known,
        from_usual_hours=belief.known < KNOWN_WELL or not belief.stages,
        stages_recorded=belief.stages > 0,
        garments=MappingProxyType(
            {item_id: _garment(foreseen, each) for item_id, each in foreseen.garments.items()}
        ),
        late=late,
        load=tuple(_load(foreseen)),
        explained=not late,
    )


def _garment(foreseen: Foreseen, garment: ForeseenGarment) -> GarmentAhead:
    """Of several alike the last to be finished tells when, and the one on which stages are written how."""
    ahead, key, p_late = foreseen.ahead, garment.keys[0], foreseen.told_late(garment)
    starts = latest_starts(ahead, key) if p_late is not None else (None,) * len(ahead.spans[key])
    return GarmentAhead(
        item_id=garment.work.item_id,
        even_on=_day(foreseen, garment.finish, _EVEN),
        sure_on=_day(foreseen, garment.finish, _SURE),
        late=None if p_late is None else said(p_late, ahead.belief.known),
        stages=tuple(_stage(foreseen, *each) for each in zip(ahead.spans[key], starts, strict=True)),
    )


def _stage(foreseen: Foreseen, span: Span, start: LatestStart | None) -> StageAhead:
    first, last = _day(foreseen, span.start, _EVEN), _day(foreseen, span.finish, _EVEN)
    if start is None:
        return StageAhead(name=span.stage.name, from_on=first, to_on=last)
    latest, even, alone = map(foreseen.shop.calendar.date_of, (start.day, start.even_day, start.alone_day))
    return StageAhead(
        name=span.stage.name,
        from_on=first,
        to_on=last,
        latest_on=latest,
        even_on=even,
        alone_on=alone,
        slack=start.slack,
    )


def _day(foreseen: Foreseen, times: Array, level: float) -> date:
    """Return the day by which a share of these times lies; what is beyond the horizon is on its last day."""
    days, rank = foreseen.ahead.days, max(int(np.ceil(level * len(times))) - 1, 0)
    index = int(np.partition(times, rank)[rank])
    return foreseen.shop.calendar.date_of(int(days[min(index, len(days) - 1)]))


def _load(foreseen: Foreseen) -> Iterator[LoadAhead]:
    """Hours that open garments take of each tailor, week by week, beside those that there are."""
    ahead, calendar = foreseen.ahead, foreseen.shop.calendar
    days = [calendar.date_of(int(day)) for day in ahead.days]
    mondays = [day - timedelta(days=day.weekday()) for day in days]
    for week in sorted(set(mondays))[:_WEEKS]:
        here = np.array([monday == week for monday in mondays])
        for place, bench in enumerate(foreseen.facts.benches):
            yield LoadAhead(
                staff_id=bench.staff_id,
                name=bench.name,
                week=week,
                booked=float(ahead.booked[place, here].sum()),
                fits=float(ahead.whole[place, here].sum()),
            )
