"""A program that nobody closes does every morning what it does when it is opened."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.app.shop import Shop
from boutique.data.backups.binders import binders
from boutique.data.backups.own_copies import daily_copies
from boutique.data.books import open_book
from boutique.domain.kernel.errors import N_, Unavailable
from tests.app.conftest import OpenWindow
from tests.counter import Counter

FRIDAY = date(2026, 11, 20)


class Clock:
    """The shop's day, put forward by hand."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.today = FRIDAY
        monkeypatch.setattr(Shop, "today", lambda _shop: self.today)
        monkeypatch.setattr(Shop, "now", lambda _shop: datetime.combine(self.today, time(12), UTC))

    def sleep_over(self) -> None:
        self.today += timedelta(days=1)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def _done(folder: Path, day: date) -> bool:
    shop = Shop(folder)
    prepared = str(shop.queries.settings()["calls.prepared_on"])
    shop.close()
    return prepared == day.isoformat() and any(day.isoformat() in copy.name for copy in daily_copies(folder))


def test_a_window_left_open_over_night_prepares_its_morning_and_makes_its_copy(
    clock: Clock, open_window: OpenWindow, folder: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    open_window()
    qtbot.waitUntil(lambda: _done(folder, FRIDAY))
    clock.sleep_over()
    assert not _done(folder, clock.today)

    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    qtbot.waitUntil(lambda: _done(folder, clock.today))
    assert len(daily_copies(folder)) == 2


def test_going_to_another_room_in_the_morning_is_enough(
    clock: Clock, open_window: OpenWindow, folder: Path, qtbot: QtBot
) -> None:
    _furnishing, floor = open_window()
    qtbot.waitUntil(lambda: _done(folder, FRIDAY))
    clock.sleep_over()

    floor.go("clients")

    qtbot.waitUntil(lambda: _done(folder, clock.today))


def test_a_copy_that_failed_is_tried_again(
    clock: Clock, open_window: OpenWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused, copying = list[date](), Shop.back_up_daily

    def once_refused(shop: Shop, check: object) -> bool:
        if not refused:
            refused.append(shop.today())
            raise Unavailable(N_("The disk is full. Free some space and try again; nothing was lost."))
        return copying(shop, check)  # type: ignore[arg-type]

    monkeypatch.setattr(Shop, "back_up_daily", once_refused)
    _furnishing, floor = open_window()
    qtbot.waitUntil(lambda: bool(refused))

    def looked_again() -> bool:
        floor.go("clients")
        return _done(folder, FRIDAY)

    qtbot.waitUntil(looked_again)


def test_the_binder_is_printed_beside_the_copy_once_a_week(
    clock: Clock, open_window: OpenWindow, folder: Path, qtbot: QtBot
) -> None:
    with open_book(folder) as book:
        counter = Counter(book)
        counter.order(counter.client("Rus"), promised=5)
    _furnishing, floor = open_window()
    qtbot.waitUntil(lambda: _done(folder, FRIDAY) and len(binders(folder)) == 1)
    clock.sleep_over()
    floor.go("clients")
    qtbot.waitUntil(lambda: _done(folder, clock.today))
    assert [each.name for each in binders(folder)] == ["binder-2026-11-20.pdf"]


def test_a_binder_that_cannot_be_made_is_told_and_stops_nothing(
    clock: Clock, open_window: OpenWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = list[date]()

    def refused(shop: Shop, _check: object) -> bool:
        tried.append(shop.today())
        raise Unavailable(N_("The disk is full. Free some space and try again; nothing was lost."))

    monkeypatch.setattr(Shop, "keep_binder", refused)
    _furnishing, floor = open_window()
    qtbot.waitUntil(lambda: bool(tried) and _done(folder, FRIDAY))
    clock.sleep_over()
    floor.go("clients")
    qtbot.waitUntil(lambda: _done(folder, clock.today) and len(tried) == 2)
    assert not binders(folder)
