"""The demo's fittings: last week's with what came of them, this week's and the next, some to be amended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.domain.orders.model import OrderItem, OrderKind
from boutique.domain.promises.holidays import romanian_holidays
from boutique.domain.staff.model import Staff
from boutique.domain.workshop.amendments import Amendment
from boutique.domain.workshop.fittings import Fitting, FittingKind, Outcome
from boutique.domain.workshop.open_hours import FreeTime

_MOST: Final = 20
_HOURS: Final = ((10, 0), (11, 0), (12, 30), (16, 0), (17, 30))
_AGO: Final = 7
_AHEAD: Final = 13
_SUNDAY: Final = 6
_FITTED_BY: Final = ("Vasile", "Ilona", "Cristina")
_AMENDED: Final = (
    (("sleeve_left", -10, ""), ("waist", -5, "fiecare parte")),
    (("hem", 20, ""), ("shoulder_right", None, "vată mai subțire")),
    (("waist", 10, ""),),
    (("sleeve_right", -5, ""), ("collar", None, "stă departe de gât")),
)
_WORDS: Final = ("Să pot ridica brațul când scriu la tablă.", "Mă strânge când stau jos.", "")
_KINDS: Final = (FittingKind.BASTED, FittingKind.FINAL, FittingKind.FORWARD)
_PAST: Final = (Outcome.FINE, Outcome.AMENDED, Outcome.FINE, Outcome.MISSED, Outcome.AMENDED)


class FittingDays:
    """Plans fittings for the first open garments there are; whoever tries on two garments comes once."""

    def __init__(self, chance: Chance, staff: Mapping[str, Staff]) -> None:
        self._chance, self._staff = chance, staff
        self._slots = self._open_slots()
        self._count = 0
        self._known: set[object] = set()

    def plan(self, pages: Pages) -> None:
        """Give open garments of these pages a day each, as long as there are any."""
        for item in pages.of(OrderItem):
            if self._is_fitted(item) and item.client_id not in self._known and self._count < _MOST:
                slot = next(self._slots, None)
                if slot is None:
                    return
                self._known.add(item.client_id)
                self._fit(pages, item, slot)

    def _is_fitted(self, item: OrderItem) -> bool:
        made = item.kind in (OrderKind.BESPOKE, OrderKind.MADE_TO_MEASURE)
        return made and item.is_open and item.ready_on is None and item.promised_on is not None

    def _open_slots(self) -> Iterator[datetime]:
        """Hours from a week ago until the week after next, one or two or three a day."""
        today = self._chance.today
        for n in range(-_AGO, _AHEAD):
            day = today + timedelta(days=n)
            if day.weekday() == _SUNDAY or day in romanian_holidays(day.year):
                continue
            for at in range(3 if n == 0 else 1 + n % 2):
                yield _moment(day, *_HOURS[(at * 2 + n) % len(_HOURS)])

    def _fit(self, pages: Pages, item: OrderItem, at: datetime) -> None:
        self._count += 1
        count, past = self._count, at.astimezone().date() < self._chance.today
        outcome = _PAST[count % len(_PAST)] if past else Outcome.PLANNED
        fitting = Fitting(
            id=self._chance.id(),
            client_id=item.client_id,
            order_id=item.order_id,
            item_id=item.id,
            at=at,
            kind=_KINDS[count % len(_KINDS)],
            outcome=outcome,
            words=_WORDS[count % len(_WORDS)] if outcome is Outcome.AMENDED else "",
            staff_id=self._staff[_FITTED_BY[count % len(_FITTED_BY)]].id,
            confirmed_at=at - timedelta(days=1, hours=1) if count % 3 else None,
            confirmed_by=self._staff["Ana"].id if count % 3 else None,
        )
        if fitting.confirmed_at is not None and fitting.confirmed_at.date() > self._chance.today:
            fitting.confirmed_at = _moment(self._chance.today - timedelta(days=1), 12, 0)
        pages.add(fitting)
        if outcome is Outcome.AMENDED:
            self._amend(pages, fitting)
        if count % 4 == 0:
            self._say_free(pages, fitting)

    def _amend(self, pages: Pages, fitting: Fitting) -> None:
        for place, mm, words in _AMENDED[self._count % len(_AMENDED)]:
            pages.add(
                Amendment(
                    id=self._chance.id(),
                    client_id=fitting.client_id,
                    item_id=fitting.item_id,
                    fitting_id=fitting.id,
                    place=place,
                    mm=mm,
                    words=words,
                )
            )

    def _say_free(self, pages: Pages, fitting: Fitting) -> None:
        """Some come on the weekday they came on, and on another, after noon or at any hour."""
        first = 13 * 60 if fitting.at.astimezone().hour >= 13 else 0
        weekday = fitting.at.astimezone().weekday()
        for each in sorted({weekday, (weekday + 2) % _SUNDAY}):
            free = FreeTime(
                client_id=fitting.client_id, weekday=each, from_minute=first, id=self._chance.id()
            )
            pages.add(free)


def _moment(day: date, hour: int, minute: int) -> datetime:
    return datetime.combine(day, time(hour, minute)).astimezone().astimezone(UTC)
