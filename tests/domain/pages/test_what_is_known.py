"""What the book knows of the days ahead the forecast knows too: cloth to come, what it is for, short days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from boutique.domain.orders.model import OrderKind
from boutique.domain.pages.forecast_shop import ForecastShop, key_of
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.domain.pages.foreseen import Foreseen, foresee
from boutique.domain.pages.learnt_pace import learnt
from boutique.domain.pages.quoted_day import GarmentQuote, quote_garment
from boutique.domain.promises.shop import Progress
from boutique.domain.workshop.facts import ClothAhead, ClothCame, FittingHeld
from boutique.domain.workshop.stages import Pace
from boutique.domain.workshop.views import WorkView
from tests.domain.pages.made_up_workshop import MONDAY, bench, facts, hanging, stage, work

CLOTH = UUID(int=7)
IN_A_MONTH = MONDAY + timedelta(days=30)


def _cloth(free: int = 0, due: date | None = IN_A_MONTH, mill: str = "VBC") -> dict[UUID, ClothAhead]:
    return {CLOTH: ClothAhead(free_cm=free, due_on=due, mill=mill)}


def _came(*late: int, mill: str = "VBC") -> list[ClothCame]:
    return [ClothCame(mill=mill, on=MONDAY - timedelta(days=9), days_late=each) for each in late]


def _suit(foreseen: Foreseen, **asked: Any) -> GarmentQuote:
    return quote_garment(foreseen, QuoteAsked(kind=OrderKind.BESPOKE, garment="suit", **asked))


def test_a_garment_whose_cloth_is_to_come_is_not_cut_before() -> None:
    waits = work(promised_on=MONDAY + timedelta(days=60))
    short = facts(open=[waits], cloths=_cloth(), short={waits.item_id: CLOTH})
    (first, *_rest) = foresee(short).ahead.spans[key_of(waits)]
    assert (
        foresee(short).ahead.days[first.start.astype(int)] >= ForecastShop(short).number(IN_A_MONTH)
    ).all()
    (free, *_rest) = foresee(replace(short, short={})).ahead.spans[key_of(waits)]
    assert free.start.max() < first.start.min()


def test_what_was_begun_has_its_cloth() -> None:
    begun = work(stage("Cutting", 3, 2), stage("Sewing", None, None))
    item = ForecastShop(facts(open=[begun], cloths=_cloth(), short={begun.item_id: CLOTH})).shop().items[0]
    assert (item.cloth_due, item.progress) == (-1, Progress.READY)


@pytest.mark.parametrize("due", [None, MONDAY - timedelta(days=4)])
def test_cloth_that_nobody_announced_or_that_is_late_is_waited_for(due: date | None) -> None:
    waits = work()
    shop = ForecastShop(facts(open=[waits], cloths=_cloth(due=due), short={waits.item_id: CLOTH})).shop()
    assert shop.items[0].progress is Progress.CLOTH


def test_a_quote_waits_for_what_is_not_free() -> None:
    foreseen = foresee(facts(cloths=_cloth(free=300)))
    enough, short = (_suit(foreseen, cloth_id=CLOTH, cloth_cm=each) for each in (300, 301))
    assert enough.days == _suit(foreseen).days
    assert short.bench_on > IN_A_MONTH
    assert short.days[0].on > enough.days[0].on


def test_a_mill_that_came_late_makes_it_later_and_another_does_not() -> None:
    """Each mill is known by its own deliveries, and by those of all before it has any."""
    sure = [
        _suit(foresee(facts(cloths=_cloth(), came=came)), cloth_id=CLOTH, cloth_cm=300).days[-1].on
        for came in (
            _came(*[0] * 12),
            _came(*[14] * 12),
            [*_came(*[0] * 12), *_came(*[14] * 12, mill="Solbiati")],
        )
    ]
    punctual, late, beside = sure
    assert late > punctual
    assert punctual <= beside < late


def test_no_day_is_named_after_what_the_order_is_for() -> None:
    foreseen = foresee(facts(open=hanging()))
    free = _suit(foreseen)
    wall = free.days[1].on
    walled = _suit(foreseen, wanted_on=wall)
    assert walled.days == free.days[:2]
    assert walled.wall == free.days[1]
    sunday = MONDAY + timedelta(days=6)
    near = _suit(foreseen, wanted_on=sunday)
    assert near.days == ()
    assert near.wall is not None
    assert near.wall.on == sunday - timedelta(days=2)
    assert near.wall.chance < 0.5
    assert _suit(foreseen, wanted_on=MONDAY).wall is None


def test_a_garment_for_a_near_day_goes_before_what_is_promised_sooner() -> None:
    near = MONDAY + timedelta(days=12)
    far = work(promised_on=MONDAY + timedelta(days=60), wanted_on=near)
    others = [work(promised_on=near + timedelta(days=each)) for each in (1, 2, 3)]
    walled, free = (
        foresee(facts(open=[each, *others])).garments[far.item_id].finish.mean()
        for each in (far, replace(far, wanted_on=None))
    )
    assert walled < free


def test_a_short_friday_holds_less_than_the_other_days() -> None:
    """Ten hours on four days and none on Fridays are not eight on five."""
    uneven = bench(minutes=(600, 600, 600, 600, 0, 0, 0))
    foreseen = foresee(facts(uneven, bench(2, minutes=(0, 0, 0, 0, 480, 0, 0)), open=hanging()))
    calendar = foreseen.shop.calendar
    for place, worked in ((0, {0, 1, 2, 3}), (1, {4})):
        hours = foreseen.ahead.whole[place]
        for number, there in zip(foreseen.ahead.days, hours, strict=True):
            assert (there > 0) == (calendar.date_of(int(number)).weekday() in worked)
    short = foresee(facts(bench(minutes=(480, 480, 480, 480, 120, 0, 0)))).ahead.whole[0][:10]
    assert sorted({round(float(each)) for each in short / short.max() * 8}) == [2, 8]


def test_more_hours_never_quote_later() -> None:
    weeks = [(480,) * 4 + (each, 0, 0) for each in (60, 240, 480)]
    bench_days = [_suit(foresee(facts(bench(minutes=week), open=hanging()))).bench_on for week in weeks]
    assert bench_days == sorted(bench_days, reverse=True)


def _at_its_fitting() -> WorkView:
    return work(
        stage("Cutting", 9, 8),
        stage("Basting", 7, 6),
        stage("Fitting", None, None, pace=Pace.FITTING),
        stage("Sewing", None, None),
        promised_on=MONDAY + timedelta(days=60),
    )


def test_a_fitting_that_is_agreed_is_not_over_before_its_day() -> None:
    waits, far = _at_its_fitting(), MONDAY + timedelta(days=28)
    agreed, open_ = (
        foresee(facts(open=[waits], fittings=each)).ahead.spans[key_of(waits)][0]
        for each in ({waits.item_id: far}, {})
    )
    shop = ForecastShop(facts(open=[waits]))
    days = shop.calendar.after(shop.number(MONDAY), 200)
    assert (days[agreed.finish.astype(int)] >= shop.number(far)).all()
    assert open_.finish.mean() < agreed.finish.mean()


def test_clients_who_do_not_come_are_reckoned_with() -> None:
    def missed(*, came: bool) -> float:
        held = [FittingHeld(on=MONDAY - timedelta(days=each), came=came) for each in range(1, 30)]
        return learnt(ForecastShop(facts(held=held)))[0].waits.missed.mean

    assert missed(came=False) > 0.5 > 0.1 > missed(came=True)


def test_a_garment_that_took_long_so_far_is_expected_to_take_long() -> None:
    """What is particular about one garment shows in the stages already done of it."""

    def effect(minutes: int) -> float:
        suit = work(stage("Cutting", 3, 2, minutes=minutes), stage("Sewing", None, None))
        shop = ForecastShop(facts(open=[suit]))
        belief, _lessons = learnt(shop)
        (item,) = shop.items_of(suit)
        mean, _sd = belief.hours.item_effect(item.id)
        return mean

    assert effect(120) < effect(240) < effect(720)
    assert effect(720) > 0
