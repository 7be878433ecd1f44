"""Program and stages: hours, absences, closed days and the shop's own stages, each with a way back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

import pytest

from boutique.data.backups.keeper import Keeper
from boutique.domain.promises.holidays import orthodox_easter
from boutique.domain.workshop.hours import AwayWhy, BenchView
from boutique.ui.pages.settings_page import SettingsPage
from boutique.ui.workshop.hours_pane import HoursPane
from boutique.ui.workshop.stages_pane import StagesPane
from boutique.ui.workshop.week_line import AwayLine
from boutique.wording.workshop.late import brief_day
from tests.shots.small_book import TODAY
from tests.ui.shop_fixtures import Opened, Opener
from tests.ui.small_shop import SmallShop


@pytest.fixture
def settings(open_room: Opener, sewn: SmallShop) -> Opened:
    """The settings of the shop."""
    return open_room(lambda context: SettingsPage(context, sewn.services, Keeper(sewn.folder), lambda: None))


def _part(opened: Opened, name: str) -> object:
    page = cast(SettingsPage, opened.page)
    page.arrive(name)
    opened.settle()
    return page.panes[name]


def _bench(shop: SmallShop) -> BenchView:
    return next(each for each in shop.services.queries.benches(TODAY) if each.staff_id == shop.staff)


def _away(pane: HoursPane) -> AwayLine:
    return pane.weeks()[0].findChildren(AwayLine)[0]


def test_a_week_is_typed_as_hours_and_taken_back(settings: Opened, sewn: SmallShop) -> None:
    line = cast(HoursPane, _part(settings, "hours")).weeks()[0]
    assert [each.text() for each in line.days] == ["8"] * 5 + ["", ""]
    line.days[4].setText("6:30")
    line.days[5].setText("4,5")
    line.skills["fine"].setChecked(True)  # type: ignore[index] # its keys are texts
    line.save.click()
    settings.settle()
    assert (_bench(sewn).minutes[4:], _bench(sewn).skills) == ((390, 270, 0), ("fine",))
    settings.take_back()
    assert _bench(sewn).minutes[4:] == (480, 0, 0)


def test_hours_that_are_no_time_are_asked_back_and_nothing_is_written(
    settings: Opened, sewn: SmallShop
) -> None:
    line = cast(HoursPane, _part(settings, "hours")).weeks()[0]
    line.days[0].setText("toată ziua")
    line.save.click()
    settings.settle()
    assert "toată ziua" in line.message.text()
    assert _bench(sewn).minutes[0] == 480


def test_one_press_writes_that_somebody_is_ill_and_one_that_they_are_back(
    settings: Opened, sewn: SmallShop
) -> None:
    pane = cast(HoursPane, _part(settings, "hours"))
    pane.weeks()[0].ill.click()
    settings.settle()
    (absence,) = _bench(sewn).absences
    assert (absence.why, absence.from_on, absence.until_on) == (AwayWhy.SICK, TODAY, None)
    settings.take_back()
    assert not _bench(sewn).absences


def test_a_planned_absence_has_both_its_days(settings: Opened, sewn: SmallShop) -> None:
    line = _away(cast(HoursPane, _part(settings, "hours")))
    line.first.setText("28.12.2026")
    line.plan.click()
    assert not _bench(sewn).absences
    line.last.setText("03.01.2027")
    line.plan.click()
    settings.settle()
    (absence,) = _bench(sewn).absences
    assert (absence.from_on, absence.until_on) == (date(2026, 12, 28), date(2027, 1, 3))


def test_a_day_is_closed_and_opened_and_orthodox_easter_stands_among_the_holidays(
    settings: Opened, sewn: SmallShop
) -> None:
    pane = cast(HoursPane, _part(settings, "hours"))
    easter = orthodox_easter(2027)
    for day in (easter, easter + timedelta(days=1)):
        assert brief_day(day, TODAY) in pane.days.holidays.text()
    pane.days.day.setText("31.12.2026")
    pane.days.why.setText("Inventar")
    pane.days.add.click()
    settings.settle()
    (closed,) = sewn.services.queries.closed_days(TODAY)
    assert (closed.day, closed.why) == (date(2026, 12, 31), "Inventar")
    pane.days.day.setText("31.12.2026")
    pane.days.add.click()
    settings.settle()
    assert pane.days.message.text()
    pane.days.opened.emit(closed)
    settings.settle()
    assert not sewn.services.queries.closed_days(TODAY)


def test_usual_stages_are_offered_and_saved_as_the_shops_own(settings: Opened, sewn: SmallShop) -> None:
    pane = cast(StagesPane, _part(settings, "stages"))
    pane.garment.setCurrentIndex(pane.garment.findData("waistcoat"))
    pane.garment.activated.emit(0)
    names = [each.name.text() for each in pane.shown()]
    assert names == ["Croit", "Cusut", "Probă", "Finisat"]
    pane.shown()[1].moved.emit(-1)
    pane.add.click()
    pane.shown()[-1].name.setText("Călcat")
    pane.shown()[-1].hours.setText("0:30")
    pane.save.click()
    settings.settle()
    own = [each for each in sewn.services.queries.work_stages() if each.garment == "waistcoat"]
    assert [(each.name, each.usual_minutes) for each in own][:1] == [("Cusut", 240)]
    assert (own[-1].name, own[-1].usual_minutes) == ("Călcat", 30)
    settings.take_back()
    assert not [each for each in sewn.services.queries.work_stages() if each.garment == "waistcoat"]


def test_fewer_than_three_stages_are_not_saved(settings: Opened, sewn: SmallShop) -> None:
    pane = cast(StagesPane, _part(settings, "stages"))
    pane.garment.setCurrentIndex(pane.garment.findData("tie"))
    pane.garment.activated.emit(0)
    pane.shown()[0].struck.emit()
    pane.save.click()
    settings.settle()
    assert "3" in pane.message.text()
    assert not [each for each in sewn.services.queries.work_stages() if each.garment == "tie"]


def test_minutes_are_asked_for_if_the_shop_wants_them(settings: Opened, sewn: SmallShop) -> None:
    pane = cast(HoursPane, _part(settings, "hours"))
    pane.minutes.click()
    settings.settle()
    assert sewn.services.queries.settings()["workshop.minutes"] is True
