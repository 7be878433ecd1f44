"""The day one may promise rests on who sews, on what hangs there already, and on what was written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.domain.orders.model import OrderKind
from boutique.domain.pages.forecast_shop import ForecastShop
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.domain.pages.foreseen import foresee
from boutique.domain.pages.learnt_pace import learnt
from boutique.domain.pages.quoted_day import GarmentQuote, quote_garment
from boutique.domain.promises.holidays import romanian_holidays
from boutique.domain.workshop.facts import WorkshopFacts
from boutique.domain.workshop.hours import AbsenceView, AwayWhy, ClosedDayView
from boutique.domain.workshop.stages import Pace
from boutique.domain.workshop.views import StageView, WorkView
from boutique.domain.workshop.waits import WaitCause
from boutique.wording.workshop import quote_lines
from tests.domain.pages.made_up_workshop import MONDAY, at, bench, facts, hanging, stage, wait, work


def _suit(known: WorkshopFacts, asked: date | None = None) -> GarmentQuote:
    return quote_garment(foresee(known), QuoteAsked(kind=OrderKind.BESPOKE, garment="suit", by=asked))


def _days(known: WorkshopFacts) -> list[date]:
    return [each.on for each in _suit(known).days]


def test_while_nobody_sews_no_day_is_promised() -> None:
    for benches in ((), (bench(minutes=(0,) * 7),)):
        nobody = replace(facts(), benches=benches)
        with pytest.raises(Refused):
            _suit(nobody)


def test_later_days_are_surer_and_none_is_certain() -> None:
    found = _suit(facts())
    chances = [each.chance for each in found.days]
    assert chances == sorted(chances)
    assert chances[-1] <= 0.95
    assert [each.on for each in found.days] == sorted(each.on for each in found.days)
    assert found.from_usual_hours


def test_only_days_on_which_somebody_sews_are_promised() -> None:
    holidays = romanian_holidays(2026) | romanian_holidays(2027)
    for benches in ((bench(),), (bench(minutes=(0, 0, 480, 480, 0, 480, 0)),)):
        for day in _days(facts(*benches)):
            assert day not in holidays
            assert any(each.minutes[day.weekday()] for each in benches)


def test_a_closed_day_is_not_promised() -> None:
    named = _days(facts())[0]
    closed = ClosedDayView(closed_id=uuid4(), day=named, why="", version=1)
    assert named not in _days(facts(closed=(closed,)))


def test_what_hangs_there_already_makes_it_later() -> None:
    assert _days(facts(open=hanging()))[1] > _days(facts())[1]


def test_what_is_ready_hangs_in_nobodys_way() -> None:
    ready = [replace(each, ready_on=MONDAY) for each in hanging()]
    assert ForecastShop(facts(open=ready)).shop().items == ()


def test_two_make_it_sooner_than_one_and_absence_later() -> None:
    alone, both = _days(facts(open=hanging())), _days(facts(bench(), bench(2), open=hanging()))
    assert both[1] < alone[1]
    away = AbsenceView(
        absence_id=uuid4(),
        from_on=MONDAY,
        until_on=MONDAY + timedelta(days=60),
        why=AwayWhy.PLANNED,
        words="",
        version=1,
    )
    assert _days(facts(bench(), bench(2, away), open=hanging()))[1] > both[1]


def test_whoever_is_ill_without_an_end_is_ill_since_that_day() -> None:
    ill = AbsenceView(
        absence_id=uuid4(), from_on=MONDAY, until_on=None, why=AwayWhy.SICK, words="", version=1
    )
    shop = ForecastShop(facts(bench(1, ill)))
    assert shop.tailors[0].sick_since == shop.number(MONDAY)


def test_several_alike_are_several() -> None:
    one, four = (facts(open=[work(quantity=each)]) for each in (1, 4))
    assert _days(four)[1] > _days(one)[1]


def test_the_way_of_the_shop_is_the_one_that_counts() -> None:
    def way(*minutes: int) -> list[StageView]:
        return [
            StageView(
                stage_id=uuid4(),
                garment="suit",
                name=f"etapa {at}",
                pos=at,
                usual_minutes=each,
                skill="",
                pace=Pace.WORK,
                retired_on=None,
                version=1,
            )
            for at, each in enumerate(minutes)
        ]

    quick, slow = (_days(facts(stages=way(*each)))[1] for each in ((60, 60, 60), (900, 3_000, 900)))
    assert quick < slow


def test_the_chance_of_a_day_asked_for_is_that_of_the_days_promised() -> None:
    found = _suit(facts())
    for each in found.days:
        assert _suit(facts(), each.on).asked == each


def test_tomorrow_is_as_good_as_impossible_and_a_year_ahead_as_good_as_sure() -> None:
    soon, late = (_suit(facts(), MONDAY + timedelta(days=ahead)).asked for ahead in (1, 360))
    assert soon is not None
    assert late is not None
    assert soon.chance <= 0.05
    assert late.chance == 0.95


@pytest.mark.parametrize("asked", [MONDAY, MONDAY - timedelta(days=1), date(2026, 12, 1), date(2039, 1, 3)])
def test_a_day_that_cannot_be_is_asked_back(asked: date) -> None:
    with pytest.raises(Misfilled):
        _suit(facts(), asked)


def test_who_takes_longer_than_usual_is_believed_to() -> None:
    def done(minutes: int) -> list[WorkView]:
        return [
            work(
                stage("Cutting", 3, 2, minutes=minutes),
                ready_on=MONDAY - timedelta(days=1),
                placed_on=MONDAY - timedelta(days=9 * each),
            )
            for each in range(1, 31)
        ]

    usual, slow = (learnt(ForecastShop(facts(made=done(each))))[0].hours.mean.sum() for each in (240, 480))
    assert slow > usual


def test_two_garments_in_hand_share_the_hours_of_a_tailor() -> None:
    together = [work(stage("Cutting", 6, 3), ready_on=MONDAY) for _each in range(2)]
    apart = [work(stage("Cutting", start, start - 3), ready_on=MONDAY) for start in (6, 13)]
    one_after_another, at_once = (
        learnt(ForecastShop(facts(made=made)))[0].hours.mean.sum() for made in (apart, together)
    )
    assert at_once < one_after_another


def test_what_waits_for_an_answer_waits_in_the_forecast_too() -> None:
    cut = (stage("Cutting", 3, 2), stage("Sewing", None, None))
    shop = ForecastShop(facts(open=[work(*cut), work(*cut, waits=(wait(WaitCause.ANSWER),))])).shop()
    assert [each.progress.value for each in shop.items] == ["ready", "answer"]


def test_a_garment_stands_where_its_stages_say() -> None:
    stages = [
        stage("Cutting", 9, 8),
        stage("Basting", 7, 6),
        stage("Fitting", None, None, pace=Pace.FITTING),
        stage("Sewing", None, None),
        stage("Last fitting", None, None, pace=Pace.FITTING),
        stage("Finishing", None, None),
    ]
    begun = [*stages[:3], replace(stages[3], started_at=at(1, 9)), *stages[4:]]
    begun[2] = replace(begun[2], done_at=at(2, 12))
    fitting, sewing = ForecastShop(facts(open=[work(*stages), work(*begun)])).shop().items
    assert (fitting.pos, fitting.progress.value) == (2, "fit")
    assert (sewing.pos, sewing.progress.value, sewing.who) == (3, "work", 0)
    assert sewing.spent > 0


def test_a_nearer_day_names_whom_it_makes_late() -> None:
    full = facts(open=[work(promised_on=MONDAY + timedelta(days=each)) for each in (21, 24, 28)])
    soon = _suit(full, MONDAY + timedelta(days=9))
    assert soon.pushed
    hanging_there = {each.item_id for each in full.open}
    for each in soon.pushed:
        assert each.work.item_id in hanging_there
        assert each.after > each.before
    assert any("Împinge" in line or "Pushes" in line for line in quote_lines(soon, MONDAY))


def test_the_day_of_the_bench_itself_makes_nobody_late() -> None:
    full = facts(open=hanging())
    own = _suit(full).bench_on
    assert _suit(full, own).pushed == ()
    assert _suit(facts(), MONDAY + timedelta(days=2)).pushed == ()
