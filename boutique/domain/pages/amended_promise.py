"""What the amendments of a fitting do to the day promised for its garment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final
from uuid import UUID

from boutique.domain.pages.forecast_view import ForecastView
from boutique.domain.workshop.amendment_times import usual_minutes
from boutique.domain.workshop.fitting_views import AmendmentView
from boutique.domain.workshop.hours import BenchView

_USUAL_DAY: Final = 480
_FAR: Final = 730


@dataclass(frozen=True, kw_only=True)
class AmendedPromise:
    """When a garment comes out with what is still to be altered on it.

    `minutes` is what that usually takes, 0 for nothing. `ready_on` is None where nothing can be foreseen:
    nobody's hours are known, or the garment is not under work. `by` is who altered it, if they have hours.
    """

    promised_on: date | None
    minutes: int
    ready_on: date | None
    by: str = ""

    @property
    def holds(self) -> bool:
        """Whether the promised day can still be kept, as far as one can see."""
        return self.promised_on is None or self.ready_on is None or self.ready_on <= self.promised_on


def amended_promise(
    ahead: ForecastView | None,
    item_id: UUID,
    promised_on: date | None,
    open_amendments: Iterable[AmendmentView],
    benches: Iterable[BenchView],
    is_shut: Callable[[date], bool],
    by: UUID | None = None,
) -> AmendedPromise:
    """Return what amendments do to a promise, from the present forecast of the shop.

    The garment is taken to come out on the day on which it is as likely ready as not, and later by the usual
    hours of the amendments, at the bench of whoever fitted it or of anybody, whole working days.
    """
    minutes = usual_minutes(open_amendments)
    known = [each for each in benches if each.minutes_a_week]
    ahead_of = ahead.garments.get(item_id) if ahead is not None else None
    mine = next((each for each in known if each.staff_id == by), None)
    name = mine.name if mine is not None else ""
    if ahead_of is None or not known:
        return AmendedPromise(promised_on=promised_on, minutes=minutes, ready_on=None, by=name)
    days = -(-minutes // _minutes_a_day([mine] if mine is not None else known))
    ready = _later(ahead_of.even_on, days, known, mine, is_shut)
    return AmendedPromise(promised_on=promised_on, minutes=minutes, ready_on=ready, by=name)


def _minutes_a_day(benches: list[BenchView]) -> int:
    worked = [minutes for each in benches for minutes in each.minutes if minutes]
    return round(median(worked)) if worked else _USUAL_DAY


def _later(
    day: date, days: int, known: list[BenchView], mine: BenchView | None, is_shut: Callable[[date], bool]
) -> date:
    """Return the day so many working days later, of the one who works on it where they are known."""
    benches = [mine] if mine is not None else known
    last = day + timedelta(days=_FAR)
    while days > 0 and day < last:
        day += timedelta(days=1)
        works = any(
            each.minutes[day.weekday()] and not any(away.has(day) for away in each.absences)
            for each in benches
        )
        days -= 1 if works and not is_shut(day) else 0
    return day
