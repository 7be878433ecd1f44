"""Fittings and alterations in the terminal."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from boutique.domain.promises.holidays import romanian_holidays
from tests.cli.conftest import Answer


def _open_day(after: int) -> date:
    """The first day from so many days on that no calendar shuts."""
    day = date.today() + timedelta(days=after)
    while day.weekday() == 6 or day in romanian_holidays(day.year):
        day += timedelta(days=1)
    return day


@pytest.fixture
def no(ask: Answer) -> str:
    """The number of an order of a suit and a shirt."""
    taken = ask("order", "new", "tepeneag", "--promised", "2031-03-15", "--item", "costum", "--item", "shirt")
    return str(taken["no"])


def test_a_fitting_is_planned_confirmed_and_moved(ask: Answer, say: Answer, no: str, tmp_path: Path) -> None:
    first, later = _open_day(3), _open_day(5)
    planned = ask("fittings", f"{no}.1", "plan", "--at", f"{first} 10:30", "--kind", "final")
    assert (planned["here"], planned["outcome"], planned["kind"]) == (f"{first} 10:30", "", "final")
    assert ask("fittings", f"{no}.1", "confirm")["confirmed_at"]
    file = tmp_path / "proba.ics"
    moved = ask("fittings", f"{no}.1", "move", "--at", f"{later} 11", "--ics", str(file))
    assert (moved["here"], moved["attempt"], moved["confirmed_at"]) == (f"{later} 11:00", 2, None)
    assert "SEQUENCE:1" in file.read_text("utf-8")
    (listed,) = ask("fittings", "--from", str(date.today()), "--days", "30")["fittings"]
    assert listed["here"] == f"{later} 11:00"
    assert "11:00" in say("fittings", "--from", str(date.today()), "--days", "30")
    assert [each["here"] for each in ask("fittings", "--unconfirmed", "--from", str(later))["fittings"]]
    assert ask("fittings", "--missed")["fittings"] == []
    assert ask("fittings", f"{no}.1", "off")["outcome"] == "called_off"


def test_what_cannot_be_planned_is_asked_back(say: Answer, no: str) -> None:
    for words in (
        (f"{no}.1", "plan"),
        (f"{no}.1", "plan", "--at", "mâine"),
        (f"{no}.1", "plan", "--at", "2020-01-15 10:00"),
        (f"{no}.1", "plan", "--at", f"{_open_day(3)} 03:00"),
        (f"{no}.1", "plan", "--at", "2030-12-25 10:00"),
        (f"{no}.1", "confirm"),
        (f"{no}.1",),
        ("--hours", "19", "9"),
        ("--hours", "nouă", "zece"),
    ):
        assert say("fittings", *words, code=1).strip()


def test_hours_of_fittings_are_set_and_hold(say: Answer, ask: Answer, no: str) -> None:
    ask("fittings", "--hours", "7", "21")
    at = f"{_open_day(3)} 07:00"
    assert ask("fittings", f"{no}.1", "plan", "--at", at)["here"] == at


def test_an_alteration_is_tied_and_what_was_altered_is_told(ask: Answer, say: Answer, no: str) -> None:
    taken = ask("order", "new", "tepeneag", "--kind", "alteration", "--item", "piesă; words=talia")
    hem = str(taken["no"])
    assert say("alteration", hem, code=1).strip()
    tied = ask("alteration", hem, "--of", f"{no}.1", "--why", "fault", "--amend", "talia +1")
    assert (tied["sort"], str(tied["order_no"])) == ("free", no)
    assert "plătește casa" in say("alteration", hem)
    (before,) = ask("altered", "tepeneag", "costum")["altered"]
    assert (before["place"], before["mm"], before["times"]) == ("waist", 10, 1)
    assert "talia +1" in say("altered", "tepeneag", "costum")
    assert say("altered", "tepeneag", "cravată").strip()
