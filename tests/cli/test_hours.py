"""Who is at the bench, in the terminal: hours, absences, closed days."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from boutique.data.books import open_book
from boutique.services.staff import add_staff
from tests.cli.conftest import Answer

MAY_DAY = f"{date.today().year + 1}-05-01"


@pytest.fixture(autouse=True)
def ana(folder: Path) -> None:
    """Somebody who sews."""
    with open_book(folder) as book:
        add_staff(book.change(), "Ana")


def test_hours_absences_and_closed_days_are_written_and_shown(ask: Answer, say: Answer) -> None:
    name = "Ana"
    told = ask("hours", name, "8", "--skill", "fine")
    assert [each["minutes"] for each in told["benches"]] == [[480] * 5 + [0, 0]]
    assert ask("hours", name, "8", "8", "8", "8", "7,5", "4:30", "0")["benches"][0]["minutes"][4:] == [
        450,
        270,
        0,
    ]
    assert ask("away", name, "--sick")["benches"][0]["absences"][0]["until_on"] is None
    assert "bolnav din" in say("hours")
    assert ask("away", name, "--back")["benches"][0]["absences"] == []
    assert ask("closed", "2031-12-24", "--why", "inventar")["closed"][0]["why"] == "inventar"
    assert "inventar" in say("hours")
    assert ask("closed", "2031-12-24", "--open")["closed"] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("hours", "Ana", "opt"), "nu e un timp"),
        (("hours", "Ana", "8", "8"), "șapte zile"),
        (("hours", "Nimeni", "8"), "Nimeni"),
        (("away", "Ana"), "până când"),
        (("away", "Ana", "--back"), "Nu lipsește"),
        (("closed", "2031-12-24", "--open"), "nu e închis"),
    ],
)
def test_hours_that_cannot_be_are_asked_back(say: Answer, words: tuple[str, ...], told: str) -> None:
    assert told in say(*words, code=1)


def test_a_day_is_promised_once_hours_are_known(ask: Answer, say: Answer) -> None:
    assert "cine lucrează" in say("promise", "costum", code=1)
    ask("hours", "Ana", "8")
    days = ask("promise", "costum")["days"]
    assert [each["chance"] for each in days] == sorted(each["chance"] for each in days)
    assert "din 100" in say("promise", "costum", "--by", days[-1]["on"])
    assert "orele obișnuite" in say("promise", "alteration")
    assert "care urmează" in say("promise", "costum", "--by", "2020-01-01", code=1)
    assert "nu lucrează nimeni" in say("promise", "costum", "--by", MAY_DAY, code=1)


def test_what_will_be_late_is_told_while_there_is_time(ask: Answer, say: Answer) -> None:
    assert "cine lucrează" in say("board", "--ahead", code=1)
    ask("hours", "Ana", "8")
    far = ask("order", "new", "tepeneag", "--promised", "2031-03-14", "--item", "costum")["no"]
    found = ask("board", "--ahead")["garments"]
    assert far not in [each["order_no"] for each in found]
    assert all(0.3 <= each["chance_late"] <= 0.95 for each in found)
    for each in found:
        assert f"({each['order_no']}." in say("board", "--ahead")


def test_a_day_promised_here_keeps_its_chance_and_the_benchs_own_day(ask: Answer, say: Answer) -> None:
    ask("hours", "Ana", "8")
    sure = ask("promise", "costum")["days"][-1]
    no = ask("order", "new", "tepeneag", "--promised", sure["on"], "--item", "costum")["no"]
    told = [each for each in ask("promises")["promises"] if each["order_no"] == no]
    assert [each["chance"] for each in told] == [round(100 * sure["chance"])]


def test_no_day_is_promised_after_what_it_is_for(ask: Answer, say: Answer) -> None:
    ask("hours", "Ana", "8")
    free = ask("promise", "costum")
    walled = ask("promise", "costum", "--occasion-on", free["days"][0]["on"])
    assert [each["on"] for each in walled["days"]] == [free["days"][0]["on"]]
    assert "ultima zi" in say("promise", "costum", "--occasion-on", f"{date.today() + timedelta(days=7)}")


def test_cloth_that_is_not_there_makes_it_later(ask: Answer, say: Answer) -> None:
    ask("hours", "Ana", "8")
    (cloth, *_rest) = ask("stock")["cloths"]
    plain, short = (
        ask("promise", "costum", "--cloth", cloth["code"], "--metres", each)["days"][-1]["on"]
        for each in ("0", "900")
    )
    assert short > plain
