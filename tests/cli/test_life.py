"""Family, days, leave and notes from the terminal."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from boutique.data.books import open_book
from boutique.domain.clients.household import Kinship
from boutique.domain.clients.notes import Privacy
from boutique.domain.clients.occasions import Occasion
from boutique.domain.consent.rules import Channel, How, Purpose
from boutique.domain.kernel.actor import Actor
from boutique.services.clients.days import note_day
from boutique.services.clients.family import refer, relate
from boutique.services.clients.notes import write_note
from boutique.services.consent import give_leave
from boutique.services.shop.changes import change_settings
from boutique.services.staff import add_staff
from tests.cli.conftest import Answer
from tests.counter import TODAY, Counter, at

WHO = "Țepeneag"
WEDDING = date.today() + timedelta(days=20)


@pytest.fixture
def lived(folder: Path) -> None:
    """A wife, a wedding, a leave, and two notes of which one is private."""
    with open_book(folder) as book:
        who, counter = book.queries().find_client(WHO), Counter(book)
        ana = add_staff(book.change(), "Ana")
        change_settings(book.change(), {"shop.staff": str(ana)})
        wife = counter.client("Țepeneag-Pop", "Maria", title="dna")
        relate(book.change(), who, wife, Kinship.SPOUSE, together=True)
        refer(book.change(), who, wife)
        when = (WEDDING.year, WEDDING.month, WEDDING.day)
        note_day(book.change(), who, Occasion.WEDDING, when, words="nunta fiicei", today=date.today())
        leave = {"how": How.COUNTER, "words": "Da, sunați-mă.", "today": TODAY}
        give_leave(book.change(), who, Channel.PHONE, Purpose.SALES, **leave)
        for privacy, words in ((Privacy.ORDINARY, "vine cu câinele"), (Privacy.PRIVATE, "divorțează")):
            write_note(book.change(Actor(ana)), who, words, privacy=privacy, now=at(TODAY))


@pytest.mark.usefixtures("lived")
def test_a_client_is_told_with_family_days_leave_and_what_everybody_may_read(say: Answer) -> None:
    printed = say("client", "Ștefan Țepeneag")

    assert "Maria Țepeneag-Pop (soție)" in printed
    assert "nunta fiicei" in printed
    assert "Telefon, Noutăți, invitații: da, din 21 noiembrie" in printed
    assert "vine cu câinele" in printed
    assert "divorțează" not in printed


@pytest.mark.usefixtures("lived")
def test_programs_get_the_same_and_no_private_word(ask: Answer) -> None:
    answer = ask("client", "Ștefan Țepeneag")

    assert answer["family"][0]["kinship"] == "spouse"
    assert answer["referred_by"]["name"] == "Maria Țepeneag-Pop"
    assert answer["days"][0]["on"] == WEDDING.isoformat()
    assert answer["leave"]["phone"] == {"service": "never_asked", "sales": "given"}
    assert [each["words"] for each in answer["notes"]] == ["vine cu câinele"]
    assert "divorțează" not in str(answer)


@pytest.mark.usefixtures("lived")
def test_the_days_ahead_are_told_the_nearest_first(ask: Answer, say: Answer) -> None:
    (day,) = ask("days")
    assert (day["on"], day["occasion"], day["name"]) == (WEDDING.isoformat(), "wedding", "Ștefan Țepeneag")
    assert ask("days", "--weeks", "1") == []
    assert "Ștefan Țepeneag" in say("days")
    assert "Nicio zi de naștere" in say("days", "--weeks", "1")


def test_a_note_is_written_from_the_terminal_and_taken_back(ask: Answer, say: Answer) -> None:
    assert "Am notat însemnarea." in say("note", WHO, "preferă", "dimineața")
    assert ask("client", WHO)["notes"][0]["words"] == "preferă dimineața"
    say("undo")
    assert ask("client", WHO)["notes"] == []


def test_a_note_with_an_identity_number_is_refused(say: Answer) -> None:
    assert "CNP" in say("note", WHO, "1800101221144", code=1)
