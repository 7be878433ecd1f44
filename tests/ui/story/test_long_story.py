"""A client of many years opens as quickly as anybody."""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter
from uuid import UUID

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.domain.ids import new_id
from boutique.domain.views.story import StoryEvent, StoryKind
from boutique.ui.story.lines import StoryLine, lines_of
from boutique.ui.story.listing import StoryList

TODAY = date(2026, 11, 21)
WORDS = "Îmi place in, dar nu bumbac; de bumbac am deja trei și se șifonează toate până la prânz."
TWO_FRAMES_S = 2 / 60


def _event(at: int, who: UUID) -> StoryEvent:
    return StoryEvent(
        StoryKind.VISIT, who, TODAY - timedelta(days=7 * at), None, f"{at} {WORDS}", "sacou", "stock",
        "Ana Mureșan", "visit", False, True, None, 0, 0, "RON", False,
    )  # fmt: skip


def test_five_hundred_events_take_less_than_two_frames_of_the_screens_thread(
    dressed: QApplication, qtbot: QtBot
) -> None:
    lines = lines_of([_event(at, new_id()) for at in range(500)], "dl", TODAY)
    shown = StoryList()
    qtbot.addWidget(shown)
    shown.resize(780, 500)
    shown.show()
    dressed.processEvents()
    shown.show_story(lines[:3])
    shown.grab()  # the faces are loaded by now, as they are in a shop that is open

    best = min(_taken(shown, lines) for _time in range(3))

    assert shown.model.rowCount() > 500
    assert best < TWO_FRAMES_S


def _taken(shown: StoryList, lines: list[StoryLine]) -> float:
    begun = perf_counter()
    shown.show_story(lines)
    shown.rows.doItemsLayout()
    shown.rows.viewport().grab()
    return perf_counter() - begun
