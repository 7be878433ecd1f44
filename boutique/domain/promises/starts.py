"""Latest starts: by when each stage must begin for the promise to be kept."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from boutique.domain.promises.calendar import Array
from boutique.domain.promises.forecasting import Forecast
from boutique.domain.promises.shop import Stage

SURE = 0.8
EVEN = 0.5


@dataclass(frozen=True)
class LatestStart:
    """Latest days, as day numbers, on which a stage may begin.

    `day` keeps the promise in a share `sure` of replications and `even_day` in half of them;
    `alone_day` would do
    if nothing else were in the shop and all took its mean hours.
    `slack` are working days from tomorrow to `day`,
    below nought when it has passed.
    """

    stage: str
    day: int
    even_day: int
    alone_day: int
    slack: int

    def passed(self, today: int) -> bool:
        """Whether the day by which the promise was sure is gone."""
        return self.day <= today


def latest_starts(forecast: Forecast, item: object, sure: float = SURE) -> tuple[LatestStart, ...]:
    """Latest starts of the stages an open item has before it, read from what the forecast has already."""
    promise = int(np.searchsorted(forecast.days, forecast.items[item].promise, side="right"))
    spans = forecast.spans[item]
    rest = forecast.completion[item] - np.floor(np.stack([span.start for span in spans]))
    latest = np.floor(promise - _quantiles(rest, (sure, EVEN))).astype(int)
    alone = np.floor(promise - np.array(_alone(forecast, item))).astype(int)
    return tuple(
        LatestStart(
            span.stage.name,
            _day(forecast, int(latest[0, n])),
            _day(forecast, int(latest[1, n])),
            _day(forecast, int(alone[n])),
            int(latest[0, n]),
        )
        for n, span in enumerate(spans)
    )


def _quantiles(rows: Array, levels: tuple[float, ...]) -> Array:
    """Quantiles of each row as (levels, rows), in proportion between two values: numpy's own are slow."""
    ordered, last = np.sort(rows, axis=1), rows.shape[1] - 1
    at = np.array(levels) * last
    low = np.minimum(at.astype(int), max(last - 1, 0))
    high = np.minimum(low + 1, last)
    return np.asarray((ordered[:, low] + (at - low) * (ordered[:, high] - ordered[:, low])).T)


def _alone(forecast: Forecast, item: object) -> list[float]:
    """Working days from the start of each stage to the end, with mean hours and no queue."""
    kind, tailors = forecast.items[item].kind, forecast.shop.tailors
    daily = sum(each.hours for each in tailors) / max(len(tailors), 1) or 8.0
    stages = forecast.shop.route(kind).stages
    mean = dict(zip(stages, forecast.journey.pace.usual_hours[kind], strict=True))
    needed = [_days(forecast, span.stage, float(mean[span.stage]) / daily) for span in forecast.spans[item]]
    return [sum(needed[n:]) for n in range(len(needed))]


def _days(forecast: Forecast, stage: Stage, bench: float) -> float:
    return forecast.belief.waits.fitting.median * 5 / 7 if stage.waits_for_client else bench


def _day(forecast: Forecast, index: int) -> int:
    """Day number of a working day counted from tomorrow's, also before it."""
    if index >= 0:
        return int(forecast.days[min(index, len(forecast.days) - 1)])
    past = forecast.shop.calendar.reaching(forecast.shop.today + 1).open_days
    before = past[past < forecast.days[0]]
    return int(before[max(index, -len(before))]) if len(before) else forecast.shop.today + index
