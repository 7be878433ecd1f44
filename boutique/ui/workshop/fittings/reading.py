"""What the screen of fittings reads of the book, off the screen's own thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from boutique.domain.pages.amended_promise import AmendedPromise, amended_promise
from boutique.domain.pages.forecast_view import ForecastView
from boutique.domain.ports import Queries
from boutique.domain.staff.views import StaffView
from boutique.domain.workshop.fitting_views import FittingSheet, FittingView
from boutique.domain.workshop.hours import BenchView
from boutique.domain.workshop.open_hours import OpenHours, both_can
from boutique.domain.workshop.views import WorkView

STRIP: Final = 14
_AHEAD: Final = 60


@dataclass(frozen=True, kw_only=True)
class Weeks:
    """Two weeks of fittings from a Monday on, when the shop is open, and the first fitting after them."""

    first: date
    fittings: Sequence[FittingView]
    hours: OpenHours
    following: FittingView | None

    def shut(self) -> frozenset[date]:
        """Return the days of the two weeks on which nobody is there."""
        days = (self.first + timedelta(days=n) for n in range(STRIP))
        return frozenset(day for day in days if self.hours.is_shut(day))

    def counts(self) -> dict[date, int]:
        """Return how many fittings each day has."""
        days = [each.day for each in self.fittings]
        return {day: days.count(day) for day in dict.fromkeys(days)}


@dataclass(frozen=True, kw_only=True)
class Opened:
    """One fitting in full, with who sews when."""

    sheet: FittingSheet
    benches: Sequence[BenchView]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is needed to find an hour: people, garments under work, and hours at which both can."""

    staff: Sequence[StaffView]
    work: Sequence[WorkView]
    suggested: Sequence[datetime]


def read_weeks(queries: Queries, first: date) -> Weeks:
    """Read two weeks from a Monday on."""
    last = first + timedelta(days=STRIP - 1)
    return Weeks(
        first=first,
        fittings=queries.fittings(first, last),
        hours=queries.fitting_hours(first),
        following=queries.next_fitting(last),
    )


def read_opened(queries: Queries, fitting_id: UUID, today: date) -> Opened:
    """Read one fitting."""
    return Opened(sheet=queries.fitting(fitting_id), benches=queries.benches(today))


def read_asked(queries: Queries, sheet: FittingSheet | None, now: datetime, today: date) -> Asked:
    """Read what a strip offers; hours at which both can only where it is known who comes."""
    suggested: Sequence[datetime] = ()
    if sheet is not None:
        view = sheet.fitting
        known = queries.fittings(today, today + timedelta(days=_AHEAD))
        taken = [
            (each.at, each.until)
            for each in known
            if each.is_planned
            and each.fitting_id != view.fitting_id
            and (each.client_id == view.client_id or each.staff_id == view.staff_id)
        ]
        begin = max(now, datetime.combine(today + timedelta(days=1), datetime.min.time()).astimezone())
        suggested = both_can(begin, view.minutes, queries.fitting_hours(today), sheet.free, taken)
    return Asked(staff=queries.staff(), work=_garments(queries), suggested=suggested)


def promise_of(opened: Opened, weeks: Weeks, ahead: ForecastView | None) -> AmendedPromise | None:
    """Return what becomes of the promise of a fitting's garment; None where no day is promised."""
    view, sheet = opened.sheet.fitting, opened.sheet
    if view.item_id is None or view.promised_on is None:
        return None
    return amended_promise(
        ahead,
        view.item_id,
        view.promised_on,
        [each for each in (*sheet.here, *sheet.before) if not each.is_solved],
        opened.benches,
        weeks.hours.is_shut,
        view.staff_id,
    )


def _garments(queries: Queries) -> list[WorkView]:
    """Garments still to be made, whoever's they are, by whose they are."""
    work = [each for each in queries.board() if each.ready_on is None]
    return sorted(work, key=lambda each: (each.client.casefold(), each.order_no, each.line))
