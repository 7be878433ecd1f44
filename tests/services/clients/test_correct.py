"""Two windows editing one client: what each wrote stays, and nobody writes over the other unseen."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from boutique.domain.clients.model import ClientDraft
from boutique.domain.kernel.errors import Refused
from boutique.services.clients.correct import Overtaken, correct_client
from boutique.services.shop.changes import undo_change
from tests.counter import PHONES, TODAY, Counter


def _draft(counter: Counter, who: UUID) -> ClientDraft:
    return counter.book.queries().client_page(who).draft


def _correct(counter: Counter, who: UUID, before: dict[str, object], after: dict[str, object]) -> UUID:
    return correct_client(counter.book.change(), who, before, after, PHONES, today=TODAY)


def test_two_windows_that_write_different_fields_both_keep_theirs(counter: Counter) -> None:
    who = counter.client(city="Cluj")
    _correct(counter, who, {"city": "Cluj"}, {"city": "Turda"})
    _correct(counter, who, {"email": ""}, {"email": "ana@example.com"})

    assert (_draft(counter, who).city, _draft(counter, who).email) == ("Turda", "ana@example.com")


def test_of_two_that_write_the_same_field_the_second_is_told_what_stands_there(counter: Counter) -> None:
    who = counter.client(city="Cluj")
    _correct(counter, who, {"city": "Cluj"}, {"city": "Turda"})
    with pytest.raises(Overtaken) as told:
        _correct(counter, who, {"city": "Cluj"}, {"city": "Dej"})

    assert told.value.theirs == {"city": "Turda"}
    assert _draft(counter, who).city == "Turda"
    _correct(counter, who, {"city": "Turda"}, {"city": "Dej"})
    assert _draft(counter, who).city == "Dej"


def test_two_that_write_the_same_agree(counter: Counter) -> None:
    who = counter.client(city="Cluj")
    _correct(counter, who, {"city": "Cluj"}, {"city": "Turda"})
    _correct(counter, who, {"city": "Cluj"}, {"city": "Turda"})

    assert _draft(counter, who).city == "Turda"


def test_one_field_is_taken_back_and_the_others_stay(counter: Counter) -> None:
    who = counter.client(city="Cluj")
    entry = _correct(counter, who, {"city": "Cluj"}, {"city": "Turda"})
    _correct(counter, who, {"email": ""}, {"email": "ana@example.com"})
    undo_change(counter.book.change(), entry)

    assert (_draft(counter, who).city, _draft(counter, who).email) == ("Cluj", "ana@example.com")


def test_a_birthday_is_one_field_and_29_february_needs_no_year(counter: Counter) -> None:
    who = counter.client()
    nothing = {"birth_year": None, "birth_month": None, "birth_day": None}
    born = {"birth_year": None, "birth_month": 2, "birth_day": 29}
    _correct(counter, who, nothing, born)

    assert _draft(counter, who).birth_day == 29
    with pytest.raises(Refused):
        _correct(counter, who, born, born | {"birth_year": date(2025, 1, 1).year})


def test_a_phone_corrected_is_dialled_anew(counter: Counter) -> None:
    who = counter.client(phone="0721 555 018")
    _correct(counter, who, {"phone": "0721 555 018"}, {"phone": "0722 555 019"})

    assert counter.book.queries().client_page(who).phone_e164 == "+40722555019"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"family_name": "Ionescu"}, {"family_name": " "}),
        ({"note": ""}, {"note": "cnp 1800101221144"}),
        ({"phone": ""}, {"phone": "07 zero doi"}),
    ],
)
def test_what_the_book_cannot_keep_is_refused(
    counter: Counter, before: dict[str, object], after: dict[str, object]
) -> None:
    who = counter.client(given="")
    with pytest.raises(Refused):
        _correct(counter, who, before, after)
