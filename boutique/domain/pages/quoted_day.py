"""The days one may promise for a garment, each with its chance, from what the book tells of the workshop."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from boutique.domain.kernel.chances import ChanceBasis
from boutique.domain.kernel.errors import N_, Misfilled
from boutique.domain.pages.forecast_shop import ForecastShop
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.domain.pages.foreseen import Foreseen
from boutique.domain.pages.quote_spread import Spread, spread_of
from boutique.domain.promises.calibration import said
from boutique.domain.promises.ledger import FEWEST
from boutique.domain.promises.pushes import what_if
from boutique.domain.promises.quoting import Quote, quote
from boutique.domain.promises.shop import WorkItem
from boutique.domain.workshop.views import WorkView


@dataclass(frozen=True, kw_only=True)
class QuotedDay:
    """A day and the chance that the garment is ready on it, from 0 to .95, as it may be said.

    `basis` is what is kept with the day once it is promised.
    """

    on: date
    chance: float
    basis: ChanceBasis

    @property
    def percent(self) -> int:
        """The chance in percent, from 1 on."""
        return max(1, round(100 * self.chance))


@dataclass(frozen=True, kw_only=True)
class PushedGarment:
    """A garment that gives way: its chance of being late before and after, as they may be said."""

    work: WorkView
    before: float
    after: float


@dataclass(frozen=True, kw_only=True)
class GarmentQuote:
    """The days one may promise for a garment taken today, the bench's own, and on what they rest.

    `known` garments were finished within two years; `from_usual_hours` while these are too few to learn from,
    or nobody wrote down their stages.
    `asked` is the day that was asked about, and `pushed` whom it makes later, the hardest hit first. `wall`
    is the last working day before what the order is for; none of `days` comes after it, so where it comes
    before all that can be named there are none. `spread` is what a tape of the days shows.
    """

    days: tuple[QuotedDay, ...]
    bench_on: date
    known: int
    from_usual_hours: bool
    stages_recorded: bool
    asked: QuotedDay | None = None
    pushed: tuple[PushedGarment, ...] = ()
    wall: QuotedDay | None = None
    spread: Spread = field(default_factory=Spread)

    @property
    def is_guess(self) -> bool:
        """Whether so few garments were finished that only a span can be told."""
        return self.from_usual_hours and self.known < FEWEST

    def percent_on(self, day: date) -> int | None:
        """Return the chance of a day in percent; None for a day without work, or too far ahead."""
        chance = self.spread.chances.get(day)
        return None if chance is None else max(1, round(100 * chance))


def quote_garment(foreseen: Foreseen, asked: QuoteAsked) -> GarmentQuote:
    """Quote a garment that would be ordered today. Misfilled for a day that is over, or without work."""
    shop = foreseen.shop
    if asked.by is not None:
        _must_be_open(shop, asked.by)
    found = quote(foreseen.ahead, _item(foreseen, asked), foreseen.calibrator)

    def named(day: int) -> QuotedDay:
        return _named(foreseen, found, day)

    wall = _wall(shop, asked.wanted_on)
    days = sorted({each.day for each in found.promises if wall is None or each.day <= wall})
    return GarmentQuote(
        days=tuple(map(named, days)),
        bench_on=shop.calendar.date_of(found.bench_date),
        known=found.basis.known,
        from_usual_hours=found.basis.from_usual_hours or not found.basis.stages_recorded,
        stages_recorded=found.basis.stages_recorded,
        asked=None if asked.by is None else named(shop.number(asked.by)),
        pushed=() if asked.by is None else _pushed(foreseen, found, shop.number(asked.by)),
        wall=None if wall is None else named(wall),
        spread=spread_of(foreseen, found),
    )


def _item(foreseen: Foreseen, asked: QuoteAsked) -> WorkItem:
    """The garment as an item that comes in today, its cloth to come if what is free does not suffice."""
    shop, today = foreseen.shop, foreseen.shop.number(foreseen.facts.on)
    kind = shop.route_of(asked.kind, asked.garment).kind
    bare = WorkItem(id="new", kind=kind, taken=today, target=today, since=today)
    cloth = foreseen.facts.cloths.get(asked.cloth_id) if asked.cloth_id is not None else None
    waits = cloth is not None and asked.cloth_cm > cloth.free_cm
    return replace(bare, **shop.cloth_due(cloth)) if cloth is not None and waits else bare


def _wall(shop: ForecastShop, wanted_on: date | None) -> int | None:
    """Return the last working day by which a garment is of use; None where none is named or none is left."""
    if wanted_on is None or wanted_on <= shop.facts.on:
        return None
    days = shop.calendar.open_days
    before = days[(days > shop.number(shop.facts.on)) & (days <= shop.number(wanted_on))]
    return int(before[-1]) if len(before) else None


def _named(foreseen: Foreseen, found: Quote, day: int) -> QuotedDay:
    basis = ChanceBasis(
        raw=found.raw(day),
        known=found.basis.known,
        seed=foreseen.ahead.journey.noise.seed,
        bench_on=foreseen.shop.calendar.date_of(found.bench_date),
    )
    return QuotedDay(on=foreseen.shop.calendar.date_of(day), chance=found.said(day), basis=basis)


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


def _pushed(foreseen: Foreseen, found: Quote, asked: int) -> tuple[PushedGarment, ...]:
    """Return whom a day nearer than the bench's own makes later; of several alike the hardest hit speaks."""
    if asked >= found.bench_date:
        return ()
    pushed: dict[UUID, PushedGarment] = {}
    for each in what_if(foreseen.ahead, found.item, asked):
        work = foreseen.work(each.item)
        before, after = (said(share, found.basis.known) for share in (each.p_before, each.p_after))
        pushed.setdefault(work.item_id, PushedGarment(work=work, before=before, after=after))
    return tuple(pushed.values())
