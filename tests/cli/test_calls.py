"""boutique call, boutique complaint: what came of a call, and what is put right by when."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from boutique.cli import main
from boutique.data.books import open_book
from boutique.services.staff import add_staff
from tests.cli.conftest import Answer
from tests.counter import Counter

SOON = (date.today() + timedelta(days=4)).isoformat()


def _story(ask: Answer, who: str = "1") -> list[str]:
    return [event["text"] for event in ask("client", who)["story"]]


def test_whom_to_call_is_the_sheet_of_today(ask: Answer, say: Answer) -> None:
    assert ask("call") == ask("today")
    assert "Azi nu e nimic" in say("call", "Vizan")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["--outcome", "spoke", "--words", "Vine mâine.", "--glad", "yes"], "„Vine mâine.”"),
        (["--outcome", "no_answer"], "N-a răspuns."),
        (["--outcome", "later", "--again", SOON, "--words", "vesta"], "A rugat să revenim: vesta."),
        (["--outcome", "not_fitting"], "De data asta nu a fost cazul."),
    ],
)
def test_what_came_of_a_call_is_written_and_can_be_taken_back(
    said: list[str], told: str, ask: Answer
) -> None:
    before = _story(ask)

    written = ask("call", "1", *said)

    assert told in _story(ask)
    ask("undo", written["entry_id"])
    assert _story(ask) == before


def test_a_complaint_is_called_about_answered_and_settled(ask: Answer, say: Answer) -> None:
    ask("complaint", "1", "Mâneca", "e", "scurtă.")
    (entry,) = [each for each in ask("call") if each["no"] == 1]
    assert "complaint_reply" in [reason["kind"] for reason in entry["reasons"]]
    assert "rămâne deschisă" in say("call", "1", "--outcome", "spoke")

    (waits,) = ask("call", "1", "--outcome", "spoke", "--proposed", "O lungim.", "--by", SOON)["complaints"]

    assert (waits["solution"], waits["put_right_by"], waits["replied_on"]) == (
        "O lungim.",
        SOON,
        date.today().isoformat(),
    )
    assert "rezolvăm până pe" in say("complaint", "1")
    assert ask("complaint", "1", "--settled")["complaints"][0]["resolved_on"]
    assert "rezolvată pe" in say("complaint", "1")


def test_a_complaint_is_answered_without_a_call(ask: Answer, say: Answer) -> None:
    ask("complaint", "1", "Mâneca e scurtă.")
    assert "Notează întâi răspunsul" in say("complaint", "1", "--settled", code=1)
    assert "până când" in say("complaint", "1", "--proposed", "O lungim.", code=1)
    assert "ce am propus" in say("complaint", "1", "--by", SOON, code=1)

    ask("complaint", "1", "--proposed", "O lungim.", "--by", SOON)

    assert any("O lungim. De rezolvat până pe" in told for told in _story(ask))


def test_of_several_complaints_it_is_said_which(ask: Answer, say: Answer) -> None:
    ask("complaint", "1", "Mâneca e scurtă.")
    (_first, second) = ask("complaint", "1", "Lipsește un nasture.")["complaints"]
    answer = ("--proposed", "Îl coasem.", "--by", SOON)
    assert "--which" in say("complaint", "1", *answer, code=1)

    known = ask("complaint", "1", *answer, "--which", second["complaint_id"])["complaints"]

    assert {each["complaint_id"]: each["solution"] for each in known}[second["complaint_id"]] == "Îl coasem."
    assert sum(bool(each["solution"]) for each in known) == 1


@pytest.mark.parametrize(
    "words",
    [
        ["call", "--outcome", "spoke"],
        ["call", "1", "--words", "Vine mâine."],
        ["call", "1", "--outcome", "later"],
        ["call", "1", "--outcome", "spoke", "--again", SOON],
        ["call", "1", "--outcome", "spoke", "--proposed", "O lungim.", "--by", SOON],
        ["call", "1", "--outcome", "no_answer", "--proposed", "O lungim.", "--by", SOON],
        ["complaint", "1", "Mâneca.", "--settled"],
        ["complaint", "1", "--settled"],
    ],
)
def test_what_leaves_a_doubt_is_refused_and_nothing_is_written(
    words: list[str], ask: Answer, folder: Path
) -> None:
    before = ask("history")

    assert main(["--data", str(folder), *words]) == 1

    assert ask("history") == before


def test_whom_a_figure_counts_is_asked_for_by_name(ask: Answer, say: Answer) -> None:
    assert ask("call", "Vizan", "--counted") == {"entry": None, "counted": []}
    assert "nu e numărat nimeni" in say("call", "Vizan", "--counted")


def test_what_may_be_late_is_a_call_in_the_terminal_too_and_takes_the_day_that_was_named(
    folder: Path, ask: Answer, say: Answer
) -> None:
    with open_book(folder) as book:
        add_staff(book.change(), "Ilona")
        counter = Counter(book, today=date.today())
        counter.order(counter.client("Moldovan"), days_ago=1, promised=3)
    ask("hours", "Ilona", "1")
    (entry,) = [each for each in ask("today") if each["name"] == "Ana Moldovan"]
    assert "late_ahead" in [reason["kind"] for reason in entry["reasons"]]
    assert "de ce" in say("call", "Moldovan", "--outcome", "spoke", "--new-day", SOON, code=1)

    ask("call", "Moldovan", "--outcome", "spoke", "--new-day", SOON, "--why", "o căptușeală greșită")

    (moved,) = [each for each in ask("promises")["promises"] if each["fate"] == "moved"]
    assert moved["next_due_on"] == SOON
    assert moved["next_told_on"] == date.today().isoformat()
