"""What screens read of a forecast: days in order, hours that add up, nothing said of what is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from boutique.domain.pages.ahead_values import values_of
from boutique.domain.pages.forecast_view import ForecastView
from boutique.domain.pages.foreseen import foresee
from boutique.domain.pages.late_ahead import late_ahead, with_cause
from boutique.domain.promises.calibration import said
from boutique.domain.workshop.facts import WorkshopFacts
from tests.domain.pages.made_up_workshop import MONDAY, bench, facts, hanging, stage, work

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def _due(days: int) -> dict[str, Any]:
    return {"promised_on": MONDAY + timedelta(days=days)}


def _values(known: WorkshopFacts) -> ForecastView:
    return values_of(foresee(known), NOW)


def test_every_garment_still_to_be_made_has_its_days_in_order() -> None:
    full = facts(open=[*hanging(), work(**_due(30))])
    found = _values(full).garments
    assert set(found) == {each.item_id for each in full.open}
    for garment in found.values():
        assert MONDAY < garment.even_on <= garment.sure_on
        days = [day for each in garment.stages for day in (each.from_on, each.to_on)]
        assert days == sorted(days)
        assert garment.stages[-1].to_on <= garment.sure_on


def test_what_is_promised_for_no_day_is_never_late_and_need_not_begin() -> None:
    (garment,) = _values(facts(open=[work(promised_on=None)])).garments.values()
    assert garment.late is None
    assert all(each.latest_on is None and each.slack is None for each in garment.stages)


def test_each_stage_may_begin_the_later_the_later_it_comes() -> None:
    (garment,) = _values(facts(open=[work(**_due(60))])).garments.values()
    latest = [each.latest_on for each in garment.stages if each.latest_on is not None]
    assert len(latest) == len(garment.stages)
    assert latest == sorted(latest)
    assert all(each.alone_on >= each.even_on >= each.latest_on for each in garment.stages)  # type: ignore[operator]


def test_of_several_alike_the_last_decides() -> None:
    (one,), (four,) = (
        _values(facts(open=[work(quantity=each, **_due(21))])).garments.values() for each in (1, 4)
    )
    assert four.sure_on > one.sure_on
    assert four.late is not None
    assert one.late is not None
    assert four.late >= one.late


def test_the_load_of_the_weeks_is_the_work_that_hangs_there() -> None:
    """Nobody is booked beyond what there is, and all that is open is booked somewhere."""
    nobody, full = _values(facts()), foresee(facts(bench(), bench(2), open=hanging()))
    assert sum(each.booked for each in nobody.load) == 0
    load = values_of(full, NOW).load
    assert all(0 <= each.booked <= each.fits + 1e-3 for each in load)
    pace = full.ahead.journey.pace
    needed = sum(
        float(hours.mean())
        for item in full.ahead.items.values()
        for hours, made in zip(
            pace.mean_hours(item.kind), full.ahead.shop.route(item.kind).stages, strict=True
        )
        if not made.waits_for_client
    )
    booked = float(full.ahead.booked.sum())
    assert booked == pytest.approx(needed, rel=0.15)
    assert {each.week.weekday() for each in load} == {0}


def test_the_list_of_late_ones_is_that_of_the_board_with_its_causes_to_come() -> None:
    foreseen = foresee(facts(open=[work(**_due(2)), work(**_due(200))]))
    found = values_of(foreseen, NOW)
    assert not found.explained
    assert tuple(with_cause(each, foreseen) for each in found.late) == late_ahead(foreseen)
    assert _values(facts(open=[work(**_due(200))])).explained


def test_the_chance_of_a_garment_is_that_of_the_list() -> None:
    found = _values(facts(open=[work(**_due(9))]))
    late = {each.work.item_id: each.chance for each in found.late}
    assert all(found.garments[item].late == chance for item, chance in late.items())
    assert late


def test_what_is_only_done_says_that_stages_are_not_known() -> None:
    made = [work(placed_on=MONDAY - timedelta(days=30), ready_on=MONDAY - timedelta(days=3))]
    assert not _values(facts(made=made)).stages_recorded
    recorded = [replace(made[0], stages=(stage("Cutting", 9, 8),))]
    assert _values(facts(made=recorded)).stages_recorded
    assert said(1.0, 1) == 0.95
