"""The story of a client: complaints, fittings, opinions, gestures, and what was written by mistake."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from boutique.domain.calls.talks import Talk
from boutique.domain.care.complaints import Complaint
from boutique.domain.clients.notes import Note, Privacy
from boutique.domain.kernel.errors import Refused
from boutique.domain.pages.story import StoryEvent, StoryKind, Theme
from boutique.domain.promises.model import PromiseKind, PromiseRecord
from boutique.services.care.complaints import answer_complaint, close_complaint, open_complaint
from boutique.services.care.opinions import note_gesture, note_opinion
from boutique.services.care.strike import strike_entry
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.fittings import FittingDraft, note_fitting
from boutique.wording.pages import told
from tests.counter import TODAY, Counter, at
from tests.snapshots import contents

Deed = Callable[[Counter, UUID], UUID]


def _story(counter: Counter, who: UUID) -> tuple[StoryEvent, ...]:
    return counter.book.queries().story(who)


def _complaint(counter: Counter) -> UUID:
    with counter.book.change() as uow:
        return uow.find(Complaint)[0].id


def _complained(counter: Counter) -> tuple[UUID, UUID]:
    who = counter.client()
    open_complaint(counter.book.change(), who, "Mâneca e scurtă.", today=TODAY)
    return who, _complaint(counter)


DEEDS: dict[str, Deed] = {
    "complaint": lambda c, who: open_complaint(c.book.change(), who, "E scurt.", today=TODAY),
    "opinion": lambda c, who: note_opinion(c.book.change(), who, "Minunat!", glad=True, today=TODAY),
    "gesture": lambda c, who: note_gesture(c.book.change(), who, "nasture", cost_bani=500, today=TODAY),
    "fitting": lambda c, who: note_fitting(c.book.change(), FittingDraft(client_id=who), now=at(TODAY)),
}


@pytest.mark.parametrize("kind", DEEDS)
def test_each_entry_stands_in_the_story_and_can_be_taken_back(counter: Counter, kind: str) -> None:
    who = counter.client()
    before = contents(counter.book)

    entry = DEEDS[kind](counter, who)
    assert [event.kind for event in _story(counter, who)] == [kind]
    undo_change(counter.book.change(), entry)

    assert contents(counter.book) == before


@pytest.mark.parametrize("kind", DEEDS)
def test_each_entry_can_be_struck_out_and_comes_back_by_undo(counter: Counter, kind: str) -> None:
    who = counter.client()
    DEEDS[kind](counter, who)
    (event,) = _story(counter, who)

    entry = strike_entry(counter.book.change(), event.kind, event.id)
    assert not _story(counter, who)
    undo_change(counter.book.change(), entry)

    assert _story(counter, who) == (event,)


def test_what_was_agreed_in_a_talk_goes_with_it_and_comes_back_with_it(counter: Counter) -> None:
    who = counter.client()
    talk = Talk(client_id=who, at=at(TODAY), words="sună luni")
    counter.write(talk)
    counter.write(
        PromiseRecord(client_id=who, kind=PromiseKind.CALL, due_on=TODAY + timedelta(days=2), talk_id=talk.id)
    )
    before = _story(counter, who)

    entry = strike_entry(counter.book.change(), StoryKind.TALK, talk.id)
    assert not _story(counter, who)
    undo_change(counter.book.change(), entry)

    assert _story(counter, who) == before


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        (open_complaint, "Reclamație, comanda nr. 1. „E scurt.”"),
        (note_opinion, "Părerea despre noi, comanda nr. 1: „E scurt.”"),
    ],
)
def test_what_they_say_of_an_order_names_it_and_never_another_s(
    counter: Counter, note: Callable[..., UUID], sentence: str
) -> None:
    who = counter.client()
    order = counter.order(who)
    note(counter.book.change(), who, "E scurt.", order_id=order, today=TODAY)

    assert sentence in [told(event, TODAY) for event in _story(counter, who)]
    with pytest.raises(Refused, match="somebody else"):
        note(counter.book.change(), counter.client("Pop"), "E scurt.", order_id=order, today=TODAY)


def test_an_order_is_not_struck_out_of_a_story(counter: Counter) -> None:
    order = counter.order(counter.client())

    with pytest.raises(Refused):
        strike_entry(counter.book.change(), StoryKind.ORDERED, order)


def test_an_order_stands_twice_placed_and_delivered(counter: Counter) -> None:
    who = counter.client()
    counter.deliver(counter.order(who, days_ago=30, promised=-5), days_ago=2)

    delivered, ordered = _story(counter, who)

    assert (ordered.kind, delivered.kind) == (StoryKind.ORDERED, StoryKind.DELIVERED)
    assert told(ordered, TODAY) == "A comandat: costum, 1.000\u00a0lei. Promis pentru 16 nov."
    assert told(delivered, TODAY) == "Am predat cu întârziere: costum."


def test_a_complaint_is_answered_and_then_settled(counter: Counter) -> None:
    who, complaint = _complained(counter)
    assert _story(counter, who)[0].due == TODAY + timedelta(days=2)

    answer_complaint(counter.book.change(), complaint, "O lungim fără plată.", by=TODAY, today=TODAY)
    close_complaint(counter.book.change(), complaint, today=TODAY)

    kinds = [event.kind for event in _story(counter, who)]
    assert kinds == [StoryKind.SETTLED, StoryKind.ANSWERED, StoryKind.COMPLAINT]
    assert not any(event.open for event in _story(counter, who))


def test_a_complaint_nobody_answered_cannot_be_settled(counter: Counter) -> None:
    _who, complaint = _complained(counter)

    with pytest.raises(Refused):
        close_complaint(counter.book.change(), complaint, today=TODAY)


def test_a_settled_complaint_is_not_answered_again(counter: Counter) -> None:
    _who, complaint = _complained(counter)
    answer_complaint(counter.book.change(), complaint, "O lungim.", by=TODAY, today=TODAY)
    close_complaint(counter.book.change(), complaint, today=TODAY)

    with pytest.raises(Refused):
        answer_complaint(counter.book.change(), complaint, "Din nou.", by=TODAY, today=TODAY)


def test_answering_and_settling_are_each_taken_back(counter: Counter) -> None:
    who, complaint = _complained(counter)
    opened = _story(counter, who)
    answered = answer_complaint(counter.book.change(), complaint, "O lungim.", by=TODAY, today=TODAY)
    after = _story(counter, who)
    settled = close_complaint(counter.book.change(), complaint, today=TODAY)

    undo_change(counter.book.change(), settled)
    assert _story(counter, who) == after
    undo_change(counter.book.change(), answered)

    assert _story(counter, who) == opened


def test_a_fitting_is_never_of_somebody_elses_order(counter: Counter) -> None:
    order = counter.order(counter.client("Pop"))
    who = counter.client("Rus")

    with pytest.raises(Refused):
        note_fitting(counter.book.change(), FittingDraft(client_id=who, order_id=order), now=at(TODAY))


def test_only_notes_everybody_may_read_stand_in_the_story(counter: Counter) -> None:
    who = counter.client()
    for privacy in Privacy:
        counter.write(Note(client_id=who, at=at(TODAY), privacy=privacy, words=privacy.value))

    assert [event.words for event in _story(counter, who)] == ["ordinary"]


def test_the_part_of_what_they_said_holds_their_words_wherever_they_stand(counter: Counter) -> None:
    who = counter.client()
    counter.order(who)
    for deed in DEEDS.values():
        deed(counter, who)

    said = [event.kind for event in _story(counter, who) if event.belongs(Theme.SAID)]

    assert said == [StoryKind.COMPLAINT, StoryKind.OPINION]


@pytest.mark.parametrize("words", ["", "   "])
def test_empty_words_are_refused_with_what_to_write(counter: Counter, words: str) -> None:
    who, complaint = _complained(counter)
    change = counter.book.change

    deeds: list[Callable[[], UUID]] = [
        lambda: open_complaint(change(), who, words, today=TODAY),
        lambda: note_opinion(change(), who, words, today=TODAY),
        lambda: note_gesture(change(), who, words, today=TODAY),
        lambda: answer_complaint(change(), complaint, words, by=TODAY, today=TODAY),
    ]
    for deed in deeds:
        with pytest.raises(Refused):
            deed()
