"""Planning over Easter, the end of the year and the change of the clock; the same book, the same answer."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from boutique.domain.orders.model import OrderKind
from boutique.domain.pages.ahead_values import values_of
from boutique.domain.pages.forecast_shop import ForecastShop
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.domain.pages.foreseen import foresee
from boutique.domain.pages.learnt_pace import learnt
from boutique.domain.pages.quoted_day import quote_garment
from boutique.domain.promises.holidays import romanian_holidays
from boutique.domain.workshop.facts import WorkshopFacts
from boutique.domain.workshop.views import WorkView
from tests.domain.pages.made_up_workshop import MONDAY, bench, facts, stage, work

BEFORE_EASTER = date(2027, 4, 26)
"""Good Friday of 2027 is on 30 April, Easter on 2 May; May Day is a Saturday."""
BEFORE_NEW_YEAR = date(2026, 12, 21)
BEFORE_THE_CLOCK = date(2027, 3, 25)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
EDGES = pytest.mark.parametrize("on", [BEFORE_EASTER, BEFORE_NEW_YEAR, BEFORE_THE_CLOCK, date(2026, 10, 22)])


def _shop(on: date) -> WorkshopFacts:
    hanging = [
        work(placed_on=on - timedelta(days=10), promised_on=on + timedelta(days=each))
        for each in (5, 9, 14, 30)
    ]
    return replace(facts(bench(), bench(2), open=hanging), on=on)


def _free(day: date) -> bool:
    return day.weekday() > 4 or day in romanian_holidays(day.year)


@EDGES
def test_nothing_is_promised_planned_or_begun_on_a_day_without_work(on: date) -> None:
    foreseen = foresee(_shop(on))
    values = values_of(foreseen, NOW)
    days = [day for each in values.garments.values() for day in (each.even_on, each.sure_on)]
    stages = [each for garment in values.garments.values() for each in garment.stages]
    days += [day for each in stages for day in (each.from_on, each.to_on)]
    for garment in ("suit", "tie"):
        quote = quote_garment(foreseen, QuoteAsked(kind=OrderKind.BESPOKE, garment=garment))
        days += [quote.bench_on, *(each.on for each in quote.days)]
    assert not [day for day in days if _free(day)]
    assert all(day > on for day in days)
    assert not [each.latest_on for each in stages if each.latest_on is not None and _free(each.latest_on)]


@EDGES
def test_days_without_work_hold_no_hours(on: date) -> None:
    """A week of the calendar has as many hours as it has working days, whatever the clock does at night."""
    foreseen = foresee(_shop(on))
    for load in values_of(foreseen, NOW).load[:12]:
        week = [load.week + timedelta(days=each) for each in range(7)]
        worked = [day for day in week if day > on and not _free(day)]
        assert load.fits <= 8 * len(worked) + 1e-6
        assert load.fits >= 8 * len(worked) * 0.8


@pytest.mark.parametrize("on", [BEFORE_EASTER, BEFORE_NEW_YEAR])
def test_holidays_ahead_never_quote_earlier(on: date) -> None:
    """As many working days, and so more days of the calendar."""
    plain = date(2027, 2, 1)
    asked = QuoteAsked(kind=OrderKind.BESPOKE, garment="suit")
    over, beside = (quote_garment(foresee(_shop(each)), asked) for each in (on, plain))
    assert [(each.on - on).days for each in over.days] >= [(each.on - plain).days for each in beside.days]
    assert (over.days[-1].on - on).days > (beside.days[-1].on - plain).days


def _made(count: int) -> list[WorkView]:
    return [
        work(
            stage("Cutting", 20 + each, 19 + each),
            stage("Basting", 18 + each, 17 + each),
            placed_on=MONDAY - timedelta(days=40 + each),
            ready_on=MONDAY - timedelta(days=9 + each),
        )
        for each in range(count)
    ]


@pytest.mark.parametrize("seed", range(4))
def test_however_the_book_lists_its_garments_the_answer_is_the_same(seed: int) -> None:
    hanging = [work(promised_on=MONDAY + timedelta(days=each)) for each in (9, 9, 9, 12, 16, 40)]
    known = facts(bench(), bench(2), open=hanging, made=_made(12))
    mixed = random.Random(seed)
    other = replace(
        known, open=mixed.sample(hanging, len(hanging)), made=mixed.sample(list(known.made), len(known.made))
    )
    first, second = (values_of(foresee(each), NOW) for each in (known, other))
    assert first.garments == second.garments
    assert first.load == second.load
    assert [each.work.item_id for each in first.late] == [each.work.item_id for each in second.late]


def test_what_was_learnt_before_is_taken_up_and_changes_no_answer() -> None:
    made = _made(30)
    _belief, lessons = learnt(ForecastShop(facts(made=made)))
    more = [*made, work(stage("Cutting", 1, 0), ready_on=MONDAY)]
    shop = ForecastShop(facts(made=more, open=[work()]))
    (whole, _all), (on, _new) = learnt(shop), learnt(shop, lessons)
    assert np.allclose(whole.hours.mean, on.hours.mean, atol=1e-12)
    assert (whole.known, whole.stages, whole.arrivals) == (on.known, on.stages, on.arrivals)


def test_what_was_corrected_in_the_past_is_learnt_anew() -> None:
    made = _made(30)
    _belief, lessons = learnt(ForecastShop(facts(made=made)))
    corrected = [replace(made[0], stages=(stage("Cutting", 29, 19),)), *made[1:]]
    shop = ForecastShop(facts(made=corrected))
    assert np.array_equal(learnt(shop, lessons)[0].hours.mean, learnt(shop)[0].hours.mean)


@pytest.mark.parametrize("seed", range(6))
def test_one_order_more_never_quotes_earlier(seed: int) -> None:
    """By the mean of the days named, over shops; one alone may gain a day by Graham's anomalies."""
    mixed = random.Random(seed)
    hanging = [work(promised_on=MONDAY + timedelta(days=mixed.randrange(7, 60))) for _each in range(8)]
    asked = QuoteAsked(kind=OrderKind.BESPOKE, garment="suit")
    fewer, more = (
        quote_garment(foresee(facts(bench(), bench(2), open=each)), asked) for each in (hanging[:-1], hanging)
    )
    ordinals = [np.mean([day.on.toordinal() for day in each.days]) for each in (fewer, more)]
    assert ordinals[0] <= ordinals[1] + 1
