"""What the shop types never stands between the client's quotation marks."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from boutique.domain.calls.talks import CallOutcome, are_theirs
from boutique.domain.consent.rules import How
from boutique.domain.pages.story import StoryEvent, StoryKind
from boutique.services.consent import give_leave
from boutique.wording import pages as story
from boutique.wording.clients.finding import found_by
from boutique.wording.consent import their_words, words_of_leave
from boutique.wording.kernel.texts import speaking
from tests.counter import TODAY, Counter

OURS = "Despre pantofii maro"


def _lines(counter: Counter, who: UUID) -> list[str]:
    return [story.told(event, TODAY) for event in counter.book.queries().story(who)]


def _talk(counter: Counter, who: UUID) -> StoryEvent:
    return next(each for each in counter.book.queries().story(who) if each.kind is StoryKind.TALK)


@pytest.mark.parametrize("outcome", list(CallOutcome))
def test_only_where_they_spoke_are_the_words_theirs(outcome: str, counter: Counter) -> None:
    who = counter.client("Popa")
    later = TODAY + timedelta(days=7) if outcome == CallOutcome.LATER else None
    counter.call(who, outcome, words=OURS, later_on=later)

    quoted = any(f"„{OURS}" in line for line in _lines(counter, who))
    (talk,) = counter.book.queries().client_page(who).talks
    assert quoted == _talk(counter, who).voiced == bool(talk.said) == are_theirs(outcome)


def test_what_we_ring_again_about_is_told_without_quotes(counter: Counter) -> None:
    who = counter.client("Popa")
    counter.call(who, CallOutcome.LATER, words=OURS, later_on=TODAY + timedelta(days=7))

    told = _lines(counter, who)
    assert all("„" not in line for line in told)
    assert sum(OURS.lower() in line.lower() for line in told) == 2  # in the talk, and in what we promised


@pytest.mark.parametrize("language", ["ro", "en"])
def test_a_note_that_finds_somebody_is_shown_as_a_note(language: str, counter: Counter) -> None:
    counter.client("Popa", note="Vine mereu sâmbăta.")
    (hit,) = counter.book.queries().search("sambata")
    with speaking(language):
        said = {"ro": "însemnare: Vine mereu sâmbăta.", "en": "note: Vine mereu sâmbăta."}
        assert found_by(hit) == said[language]


@pytest.mark.parametrize("words", ["", "ro", "en"])
def test_leave_without_their_words_or_with_those_once_proposed_counts_as_noted(
    words: str, counter: Counter
) -> None:
    said = words_of_leave("phone", "sales", words, given=True) if words else ""
    who = counter.client("Popa")
    give_leave(counter.book.change(), who, "phone", "sales", how=How.COUNTER, words=said, today=TODAY)

    (given,) = counter.book.queries().client_page(who).consents
    assert their_words(given, given=True) == ""


def test_leave_in_their_words_keeps_them(counter: Counter) -> None:
    who = counter.client("Popa")
    give_leave(counter.book.change(), who, "phone", "sales", how=How.PHONE, words="Da, seara.", today=TODAY)

    (given,) = counter.book.queries().client_page(who).consents
    assert their_words(given, given=True) == "Da, seara."
