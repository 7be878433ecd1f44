"""Two windows on one book: what one writes is a moment later on show in the other, and only there read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.app.following import Following
from boutique.data.book import SqliteBook
from boutique.domain.kernel.changed import Changed
from boutique.ui.cloth.page import ClothsPage
from boutique.ui.kernel.tasks import Lane
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.shell.floor import ShopFloor
from tests.app.conftest import OpenWindow
from tests.counter import Counter


@pytest.fixture
def other(folder: Path) -> Iterator[Counter]:
    """Another window's side of the book."""
    with SqliteBook.open(folder) as book:
        yield Counter(book)


@pytest.fixture
def floor(open_window: OpenWindow, qtbot: QtBot) -> ShopFloor:
    """A window on the book that has come to rest."""
    furnishing, floor = open_window()
    floor.go("clients")
    qtbot.waitUntil(lambda: not furnishing._tasks.busy())
    return floor


def _names(floor: ShopFloor) -> set[str]:
    page = floor.page("clients")
    assert isinstance(page, ClientsPage)
    model = page.list.model
    return {row.name for at in range(model.rowCount()) if (row := model.row(at)) is not None}


def test_the_room_on_show_follows_what_another_window_writes(
    floor: ShopFloor, other: Counter, qtbot: QtBot
) -> None:
    assert not any("Ionescu" in name for name in _names(floor))

    other.client("Ionescu")

    qtbot.waitUntil(lambda: any("Ionescu" in name for name in _names(floor)))


def test_a_room_left_before_ones_own_change_was_committed_is_behind(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnishing, floor = open_window()
    floor.go("clients")
    page = floor.page("cloths")
    assert isinstance(page, ClothsPage)
    read = _reads(page, monkeypatch)
    assert furnishing._shop is not None
    qtbot.waitUntil(lambda: not furnishing._tasks.busy())
    book = furnishing._shop.book

    heard = _heard(floor, monkeypatch)
    furnishing._tasks.run(floor, lambda: Counter(book).cloth(), lane=Lane.WRITE)
    qtbot.waitUntil(lambda: any(changed.tables == {"cloth"} for changed in heard))

    assert read == []
    floor.go("cloths")
    assert read == ["cloths"]


def _heard(floor: ShopFloor, monkeypatch: pytest.MonkeyPatch) -> list[Changed]:
    heard, real = list[Changed](), floor.hear

    def hear(changed: Changed, *, ours: bool) -> None:
        heard.append(changed)
        real(changed, ours=ours)

    monkeypatch.setattr(floor, "hear", hear)
    return heard


def _reads(page: ClothsPage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    read: list[str] = []
    real = page.renew
    monkeypatch.setattr(page, "renew", lambda: (read.append("cloths"), real()))
    return read


def test_a_room_behind_reads_only_when_it_is_entered_and_only_if_it_is_concerned(
    floor: ShopFloor, other: Counter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = floor.page("cloths")
    assert isinstance(page, ClothsPage)
    read, heard = _reads(page, monkeypatch), _heard(floor, monkeypatch)
    who = other.client("Ionescu")
    qtbot.waitUntil(lambda: len(heard) == 1)
    floor.go("cloths")
    assert read == ["cloths"]
    floor.go("clients")

    other.complain(who)
    qtbot.waitUntil(lambda: len(heard) == 2)
    floor.go("cloths")
    assert read == ["cloths"]
    floor.go("clients")

    other.cloth()
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert read == ["cloths"]
    floor.go("cloths")
    assert read == ["cloths", "cloths"]


def test_a_window_that_comes_back_looks_for_what_it_was_not_told(
    floor: ShopFloor, other: Counter, qapp: QApplication, qtbot: QtBot
) -> None:
    following = floor.findChild(Following)
    assert isinstance(following, Following)
    following._watcher.removePaths(following._watcher.files())
    other.client("Ionescu")

    qapp.applicationStateChanged.emit(qapp.applicationState().ApplicationActive)

    qtbot.waitUntil(lambda: any("Ionescu" in name for name in _names(floor)))
