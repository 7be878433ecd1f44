"""Somebody who came in and did not buy, told from a few words."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.domain.calls.leads import LeadDraft, Named, check_name, named
from boutique.domain.calls.talks import Because
from boutique.domain.clients.model import Title
from boutique.domain.kernel.errors import Refused

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Maria Popescu", Named("", "Maria", "Popescu")),
        ("  Maria   Ana  Popescu ", Named("", "Maria Ana", "Popescu")),
        ("Maria", Named("", "Maria", "")),
        ("domnul Pop", Named(Title.MR, "", "Pop")),
        ("Dl. Pop", Named(Title.MR, "", "Pop")),
        ("Doamna Ana Pop", Named(Title.MRS, "Ana", "Pop")),
        ("domnișoara Ana Maria Pop", Named(Title.MRS, "Ana Maria", "Pop")),
        ("dna Ana Pop", Named(Title.MRS, "Ana", "Pop")),
        ("Mrs. Hill", Named(Title.MRS, "", "Hill")),
        ("înaltă, palton verde", Named("", "înaltă, palton verde", "")),
        ("Maria de la bloc", Named("", "Maria de la bloc", "")),
        ("domnul", Named(Title.MR, "domnul", "")),
        ("domnul cu pălărie", Named(Title.MR, "domnul cu pălărie", "")),
        ("", Named("", "", "")),
    ],
)
def test_a_few_words_tell_who_is_meant(words: str, meant: Named) -> None:
    assert named(words) == meant


@pytest.mark.parametrize("called", ["domnul", "dl", "dl.", "mr", "mr.", "DOMNUL", "Mr"])
def test_a_man_is_called_in_many_ways(called: str) -> None:
    assert named(f"{called} Pop") == Named(Title.MR, "", "Pop")


@pytest.mark.parametrize(
    "called", ["doamna", "dna", "dna.", "domnișoara", "domnisoara", "ms", "ms.", "mrs", "mrs.", "Doamna"]
)
def test_a_woman_is_called_in_many_ways(called: str) -> None:
    assert named(f"{called} Pop") == Named(Title.MRS, "", "Pop")


@pytest.mark.parametrize("words", ["", "  ", "\t"])
def test_whom_nobody_could_find_again_is_refused(words: str) -> None:
    with pytest.raises(Refused, match=r"^Write a name, or a few words to recognise them by\.$"):
        check_name(words)
    with pytest.raises(Refused, match="Write a name"):
        LeadDraft(name=words).check(TODAY)


def test_a_known_client_needs_no_name() -> None:
    LeadDraft(client_id=UUID(int=1)).check(TODAY)
    assert LeadDraft(client_id=UUID(int=1)).name == ""


@pytest.mark.parametrize("because", ["", *Because])
def test_why_they_did_not_buy_is_one_of_five_or_unsaid(because: str) -> None:
    LeadDraft(name="Maria", because=because).check(TODAY)


def test_another_why_is_refused() -> None:
    with pytest.raises(
        Refused, match=r"^Choose why they did not buy: size, price, stock, time, or only look"
    ):
        LeadDraft(name="Maria", because="mood").check(TODAY)


@pytest.mark.parametrize("days", [0, -1])
def test_to_call_again_is_a_day_after_today(days: int) -> None:
    LeadDraft(name="Maria", again_on=TODAY + timedelta(days=1)).check(TODAY)
    with pytest.raises(Refused, match=r"^Choose a day after today to call again\.$"):
        LeadDraft(name="Maria", again_on=TODAY + timedelta(days=days)).check(TODAY)


def test_nothing_is_taken_for_said() -> None:
    draft = LeadDraft(name="Maria")
    assert (draft.phone, draft.because, draft.wanted, draft.words) == ("", "", "", "")
    assert (draft.client_id, draft.cloth_id, draft.again_on) == (None, None, None)
