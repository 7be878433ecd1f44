"""A complaint that was answered says by when it is put right, or on which day we answered."""

from __future__ import annotations

from datetime import timedelta

from boutique.domain.calls.reasons import Reason
from boutique.domain.calls.talks import CallOutcome
from boutique.ui.clients.person.past import events
from boutique.ui.kit.line import Tone
from boutique.ui.pages.open_things import open_things
from boutique.wording.care import how_it_stands
from tests.counter import TODAY, Counter

IN_FOUR = TODAY + timedelta(days=4)


def test_how_a_complaint_stands() -> None:
    due = TODAY + timedelta(days=2)
    assert how_it_stands(None, due, None, TODAY) == ("răspunsul: peste 2 zile", True)
    assert how_it_stands(TODAY, due, IN_FOUR, TODAY) == ("rezolvăm până pe 25 nov", False)
    assert how_it_stands(TODAY, due, None, TODAY) == ("i-am răspuns pe 21 nov", False)
    assert how_it_stands(TODAY, due, IN_FOUR, IN_FOUR + timedelta(days=1))[1]


def test_overview_and_story_say_by_when(counter: Counter) -> None:
    who = counter.client()
    counter.complain(who)
    page = counter.book.queries().client_page(who)
    assert [event.chip for event in open_things(page, TODAY)] == ["răspunsul: peste 2 zile"]
    assert [event.chip for event in events(page, TODAY)] == ["răspunsul: peste 2 zile"]
    reply: Reason = counter.sheet()[0].reasons[0]

    counter.call(who, CallOutcome.SPOKE, reply, proposed="O lungim.", put_right_by=IN_FOUR)

    page = counter.book.queries().client_page(who)
    said = "rezolvăm până pe 25 nov"
    assert [(event.chip, event.tone) for event in open_things(page, TODAY)] == [(said, Tone.NEUTRAL)]
    assert said in [event.chip for event in events(page, TODAY)]
    late = IN_FOUR + timedelta(days=1)
    assert [event.tone for event in open_things(page, late)] == [Tone.AMBER]
