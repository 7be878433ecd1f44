"""The days one may promise for a garment, each with its chance, from what the book tells of the workshop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.pages.forecast_shop import ForecastShop
from boutique.domain.pages.learnt_pace import learnt
from boutique.domain.promises.calibration import Calibrator
from boutique.domain.promises.forecasting import forecast
from boutique.domain.promises.quoting import Quote, quote
from boutique.domain.promises.shop import WorkItem
from boutique.domain.workshop.facts import WorkshopFacts

_SEED: Final = 1


@dataclass(frozen=True, kw_only=True)
class QuotedDay:
    """A day and the chance that the garment is ready on it, from 0 to .95, as it may be said."""

    on: date
    chance: float

    @property
    def percent(self) -> int:
        """The chance in percent, from 1 on."""
        return max(1, round(100 * self.chance))


@dataclass(frozen=True, kw_only=True)
class GarmentQuote:
    """The days one may promise for a garment taken today, the bench's own, and on what they rest.

    `known` garments were finished within two years; `from_usual_hours` while these are too few to learn from,
    or nobody wrote down their stages.
    `asked` is the day that was asked about.
    """

    days: tuple[QuotedDay, ...]
    bench_on: date
    known: int
    from_usual_hours: bool
    stages_recorded: bool
    asked: QuotedDay | None = None


def quote_garment(facts: WorkshopFacts, kind: str, garment: str, asked: date | None = None) -> GarmentQuote:
    """Quote a garment that would be ordered today. Refused while nobody's hours are written down.

    Misfilled for a day that is over, and for one on which nobody sews.
    """
    must_know_hours(facts)
    shop = ForecastShop(facts)
    if asked is not None:
        _must_be_open(shop, asked)
    found = _quote(shop, kind, garment)
    days = {each.day: each.said for each in found.promises}
    return GarmentQuote(
        days=tuple(QuotedDay(on=shop.calendar.date_of(day), chance=said) for day, said in days.items()),
        bench_on=shop.calendar.date_of(found.bench_date),
        known=found.basis.known,
        from_usual_hours=found.basis.from_usual_hours or not found.basis.stages_recorded,
        stages_recorded=found.basis.stages_recorded,
        asked=None if asked is None else QuotedDay(on=asked, chance=found.said(shop.number(asked))),
    )


def must_know_hours(facts: WorkshopFacts) -> None:
    """Raise Refused while nobody's hours are written down: then no day can be foreseen."""
    if not any(each.minutes_a_week for each in facts.benches):
        raise Refused(N_("Say first who is at the bench, and when: boutique hours NAME 8."))


def _must_be_open(shop: ForecastShop, asked: date) -> None:
    if asked <= shop.facts.on:
        raise Misfilled("asked", N_("Promise a day that is still to come."))
    number = shop.number(asked)
    if number >= len(shop.calendar.working):
        raise Misfilled("asked", N_("That is too far ahead to tell. Name a day within two years."))
    if not shop.calendar.working[number]:
        opens = shop.calendar.date_of(int(shop.calendar.after(number, 1)[0]))
        raise Misfilled(
            "asked", N_("Nobody works on that day. The next working day is {day}."), day=opens.isoformat()
        )


def _quote(shop: ForecastShop, kind: str, garment: str) -> Quote:
    belief = learnt(shop)
    today = shop.number(shop.facts.on)
    played = forecast(shop.shop(), belief, _SEED)
    item = WorkItem(id="new", kind=shop.route_of(kind, garment).kind, taken=today, target=today)
    return quote(played, item, Calibrator())
