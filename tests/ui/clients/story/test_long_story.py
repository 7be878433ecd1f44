"""A client of many years opens as quickly as anybody."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QWidget
from pytestqt.qtbot import QtBot

from boutique.domain.kernel.ids import new_id
from boutique.domain.pages.story import StoryEvent, StoryKind
from boutique.ui.clients.story.lines import lines_of
from boutique.ui.clients.story.listing import StoryList

TODAY = date(2026, 11, 21)
WORDS = "Îmi place in, dar nu bumbac; de bumbac am deja trei și se șifonează toate până la prânz."


def _event(at: int, who: UUID) -> StoryEvent:
    return StoryEvent(
        StoryKind.VISIT, who, TODAY - timedelta(days=7 * at), None, f"{at} {WORDS}", "sacou", "stock",
        "Ana Mureșan", "visit", False, True, None, 0, 0, "RON", False,
    )  # fmt: skip


def test_five_hundred_events_are_no_more_to_the_screen_than_the_few_in_sight(
    dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = lines_of([_event(at, new_id()) for at in range(500)], "dl", TODAY)
    shown = StoryList()
    qtbot.addWidget(shown)
    shown.resize(780, 500)
    shown.show()
    shown.show_story(lines[:3])
    shown.grab()
    widgets = len(shown.findChildren(QWidget))
    delegate, painted = shown.rows.itemDelegate(), list[int]()
    paint = type(delegate).paint

    def counted(self: QStyledItemDelegate, painter: object, option: object, index: QModelIndex) -> None:
        painted.append(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(type(delegate), "paint", counted)
    shown.show_story(lines)
    shown.rows.viewport().grab()

    assert shown.model.rowCount() > 500
    assert len(shown.findChildren(QWidget)) == widgets
    assert 0 < len(set(painted)) < 30
