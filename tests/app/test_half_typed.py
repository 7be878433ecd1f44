"""What is half typed when the system ends the session stands there again at the next start."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from boutique.app.begun_json import begun_from, json_of
from boutique.app.half_typed import SessionEnd, taken_up
from boutique.app.shop import Shop
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.clients.model import ClientDraft
from boutique.domain.clients.notes import Privacy
from boutique.services.care.complaints import open_complaint
from boutique.ui.calls.page import TodayPage
from boutique.ui.clients.story.entry import Entry
from boutique.ui.clients.story.side import Story
from boutique.ui.kit import Segmented
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.shell.floor import ShopFloor
from tests.app.conftest import OpenWindow

WORDS = "Vrea revere late și, poate, o ves"

PLAIN = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.uuids()
    | st.dates()
    | st.datetimes()
    | st.sampled_from(Privacy)
    | st.builds(ClientDraft, given_name=st.text(), family_name=st.text())
    | st.builds(Entry, typed=st.tuples(st.text(), st.booleans()), answering=st.none(), said=st.booleans())
)
KEYS = st.none() | st.text() | st.uuids() | st.tuples(st.none() | st.uuids(), st.uuids())
VALUES = PLAIN | st.tuples(PLAIN, PLAIN) | st.dictionaries(st.text(), PLAIN | st.tuples(PLAIN))


@given(st.dictionaries(st.text(), st.dictionaries(KEYS, VALUES, min_size=1, max_size=3), max_size=3))
def test_whatever_was_begun_comes_back_as_it_was(begun: dict[str, dict[Any, Any]]) -> None:
    assert begun_from(json_of(begun)) == begun


@pytest.mark.parametrize(
    "value",
    [
        {"record": "os:system", "fields": {"command": "true"}},
        {"record": "boutique.files:save", "fields": {"out": "x", "content": "y"}},
        {"record": "story entry", "fields": {"gone": 1}},
        {"member": "privacy", "name": "GONE"},
        {"unknown": 1},
        {"id": "no id"},
    ],
)
def test_what_is_not_understood_is_left_out_and_the_rest_kept(value: object) -> None:
    text = json.dumps({"story": [["a", value], ["b", "words"]]})

    assert begun_from(text) == {"story": {"b": "words"}}


@pytest.mark.parametrize("text", ["", "[]", "{", '{"story": 3}', '{"story": [1, [2]]}'])
def test_a_torn_file_is_nothing_begun(text: str) -> None:
    assert begun_from(text) == {}


def _story(floor: ShopFloor, qtbot: QtBot, who: UUID) -> Story:
    """Open the story of somebody."""
    floor.go("clients", who)
    page = floor.page("clients")
    assert isinstance(page, ClientsPage)
    page.detail.open_side("story")
    side = page.detail.side("story")
    assert isinstance(side, Story)
    qtbot.waitUntil(lambda: side.known is not None)
    return side


@pytest.fixture
def who(folder: Path) -> UUID:
    shop = Shop(folder)
    found: UUID = shop.queries.find_client("1")
    shop.close()
    return found


def test_words_stand_there_again_after_the_session_was_ended(
    open_window: OpenWindow, folder: Path, qtbot: QtBot, who: UUID
) -> None:
    _furnishing, floor = open_window()
    _story(floor, qtbot, who).strip.words.setText(WORDS)
    end = floor.findChild(SessionEnd)
    assert isinstance(end, SessionEnd)

    end.keep()

    assert "story" in taken_up(folder)
    _again, anew = open_window()
    assert _story(anew, qtbot, who).strip.words.text() == WORDS


def test_a_session_that_goes_on_after_all_has_the_words_where_they_were(
    open_window: OpenWindow, qtbot: QtBot, who: UUID
) -> None:
    _furnishing, floor = open_window()
    story = _story(floor, qtbot, who)
    story.strip.words.setText(WORDS)

    floor.findChild(SessionEnd).keep()  # type: ignore[union-attr]

    qtbot.waitUntil(lambda: story.strip.words.text() == WORDS)


def test_a_shop_that_was_closed_as_one_closes_it_keeps_nothing_beside_the_book(
    open_window: OpenWindow, folder: Path, qtbot: QtBot, who: UUID
) -> None:
    furnishing, floor = open_window()
    _story(floor, qtbot, who).strip.words.setText(WORDS)
    floor.findChild(SessionEnd).keep()  # type: ignore[union-attr]

    furnishing.close()

    assert taken_up(folder) == {}


def _called(floor: ShopFloor, qtbot: QtBot, who: UUID) -> TodayPage:
    """Stand on the call sheet, with somebody to be called chosen."""
    floor.go("today")
    page = floor.page("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.whom() is not None)
    return page


@pytest.fixture
def complained(folder: Path, who: UUID) -> UUID:
    """Somebody to ring today, about a complaint."""
    shop = Shop(folder)
    today = date.today()
    open_complaint(shop.book.change(), who, "Mâneca e scurtă.", reply_by=today, today=today)
    shop.close()
    return who


@pytest.mark.parametrize("outcome", [CallOutcome.SPOKE, CallOutcome.LATER, CallOutcome.NOT_FITTING])
def test_what_one_was_writing_of_a_call_stands_open_again(
    open_window: OpenWindow, qtbot: QtBot, complained: UUID, outcome: CallOutcome
) -> None:
    _furnishing, floor = open_window()
    page = _called(floor, qtbot, complained)
    page.outcomes.open_strip(outcome, date.today(), "")
    strip = page.outcomes.open_now()
    assert strip is not None
    strip.words.setText(WORDS)
    choices = [each for each in strip.besides if isinstance(each, Segmented)]
    lines = [each for each in strip.besides if isinstance(each, QLineEdit)]
    for choice in choices:
        choice.set_value(choice.values()[-1])
    for line in lines:
        line.setText("mâi")

    floor.findChild(SessionEnd).keep()  # type: ignore[union-attr]

    assert strip.words.text() == WORDS  # a session that goes on has them where they were
    _again, anew = open_window()
    again = _called(anew, qtbot, complained).outcomes.open_now()
    assert again is not None
    assert (type(again), again.words.text()) == (type(strip), WORDS)
    assert [each.text() for each in again.besides if isinstance(each, QLineEdit)] == ["mâi"] * len(lines)
    chosen = [each.value() for each in again.besides if isinstance(each, Segmented)]
    assert chosen == [choice.values()[-1] for choice in choices]


def test_a_strip_in_which_nothing_stands_is_nothing_begun(
    open_window: OpenWindow, qtbot: QtBot, complained: UUID
) -> None:
    _furnishing, floor = open_window()
    page = _called(floor, qtbot, complained)
    page.outcomes.open_strip(CallOutcome.LATER, date.today(), "")

    assert not floor.put_aside()
    page.outcomes.open_now().words.setText("ceva")  # type: ignore[union-attr]
    assert floor.put_aside()
    page.outcomes.written(complained)
    assert not floor.put_aside()
