"""Somebody came in and did not buy."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from boutique.data.book import SqliteBook
from boutique.domain.calls.leads import LeadDraft, named
from boutique.domain.calls.reasons import ReasonKind
from boutique.domain.clients.model import Standing
from boutique.domain.kernel.errors import Refused
from boutique.domain.pages.story import StoryKind
from boutique.services.calls.leads import BEGUN, RecordedVisit, begun, keep_begun, record_visit
from boutique.services.cloth.movements import receive_cloth
from boutique.services.shop.changes import undo_change
from boutique.wording import explain
from boutique.wording.calls.reason_lines import short
from boutique.wording.calls.reasons import sentence
from tests.counter import PHONES, TODAY, Counter, at
from tests.snapshots import contents

JACKET = LeadDraft(
    name="Maria Popescu",
    phone="0744 111 222",
    because="size",
    wanted="sacou bleumarin, 52",
    words="Revin după salariu.",
)


def _meet(counter: Counter, draft: LeadDraft = JACKET, days_ago: int = 0) -> RecordedVisit:
    now = at(TODAY - timedelta(days=days_ago))
    return record_visit(counter.book.change(), draft, PHONES, now=now)


def _kinds(counter: Counter, who: UUID) -> list[StoryKind]:
    return [event.kind for event in counter.book.queries().story(who)]


def test_a_lead_gets_a_page_with_the_visit_in_its_story(counter: Counter) -> None:
    met = _meet(counter)

    page = counter.book.queries().client_page(met.client_id)
    (visit,) = counter.book.queries().story(met.client_id)
    assert (page.name, page.draft.standing, page.phone_e164) == (
        "Maria Popescu",
        Standing.LEAD,
        "+40744111222",
    )
    assert (visit.kind, visit.what, visit.detail, visit.words) == (
        StoryKind.VISIT,
        JACKET.wanted,
        "size",
        JACKET.words,
    )


def test_the_story_of_a_lead_stays_when_the_first_order_makes_a_client_of_them(counter: Counter) -> None:
    met = _meet(counter, days_ago=9)

    counter.order(met.client_id, days_ago=0)

    page = counter.book.queries().client_page(met.client_id)
    assert page.draft.standing == Standing.CLIENT
    assert _kinds(counter, met.client_id) == [StoryKind.ORDERED, StoryKind.VISIT]


def test_a_visit_of_somebody_known_adds_no_second_page(counter: Counter) -> None:
    who = counter.client("Popescu", "Maria")

    met = _meet(counter, LeadDraft(client_id=who, name="Maria", because="price"))

    assert met.client_id == who
    assert counter.book.queries().count_clients() == 1
    assert counter.book.queries().client_page(who).draft.standing == Standing.CLIENT
    assert _kinds(counter, who) == [StoryKind.VISIT]


def test_what_was_agreed_is_written_in_the_same_stroke_and_taken_back_with_it(counter: Counter) -> None:
    cloth = counter.cloth()
    before = contents(counter.book)
    draft = LeadDraft(
        name="domnul cu barbă", cloth_id=cloth, again_on=TODAY + timedelta(days=3), wanted="frac"
    )
    met = _meet(counter, draft)
    assert _kinds(counter, met.client_id) == [StoryKind.FOLLOW_UP, StoryKind.VISIT, StoryKind.WAITING]

    undo_change(counter.book.change(), met.entry_id)

    assert contents(counter.book) == before


def test_somebody_waits_once_for_a_cloth_however_often_they_ask(counter: Counter) -> None:
    cloth = counter.cloth()
    first = _meet(counter, LeadDraft(name="Ion", cloth_id=cloth))

    _meet(counter, LeadDraft(client_id=first.client_id, cloth_id=cloth))

    assert len(counter.book.queries().client_page(first.client_id).waits) == 1


def test_the_call_sheet_says_what_they_wanted_and_why_they_did_not_buy(counter: Counter) -> None:
    _meet(counter, days_ago=18)

    (entry,) = counter.sheet()

    (reason,) = entry.reasons
    assert reason.kind is ReasonKind.LEAD
    assert sentence(reason, TODAY) == (
        "A venit pe 3 nov. Voia sacou bleumarin, 52: n-am avut mărimea. „Revin după salariu”"
    )
    assert short(reason, TODAY) == "Voia sacou bleumarin, 52: n-am avut mărimea."


def test_the_list_of_leads_says_what_each_wanted_last(counter: Counter) -> None:
    met = _meet(counter, days_ago=9)
    _meet(counter, LeadDraft(client_id=met.client_id, wanted="palton", because="price"), days_ago=2)

    (hit,) = counter.book.queries().client_rows(None, leads_only=True)

    assert (hit.wanted, hit.because) == ("palton", "price")


def test_a_lead_who_comes_again_waits_from_the_last_visit(counter: Counter) -> None:
    met = _meet(counter, days_ago=40)
    counter.call(met.client_id, days_ago=30)
    assert not counter.sheet()

    _meet(counter, LeadDraft(client_id=met.client_id, because="time"), days_ago=5)

    (entry,) = counter.sheet()
    assert entry.reasons[0].facts.since == 5


def test_a_cloth_that_came_in_is_told_to_the_lead_who_waits_for_it(counter: Counter) -> None:
    cloth = counter.cloth()
    _meet(counter, LeadDraft(name="Ion Pop", because="stock", cloth_id=cloth), days_ago=10)
    receive_cloth(counter.book.change(), cloth, 600, on=TODAY)

    (entry,) = counter.sheet()

    assert entry.reasons[0].kind is ReasonKind.CLOTH_ARRIVED


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (LeadDraft(), "câteva vorbe"),
        (LeadDraft(name="Ion", because="moon"), "de ce nu a cumpărat"),
        (LeadDraft(name="Ion", again_on=TODAY), "de după azi"),
        (LeadDraft(name="Ion", phone="abc"), "telefon"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(
    counter: Counter, draft: LeadDraft, said: str
) -> None:
    with pytest.raises(Refused) as refused:
        _meet(counter, draft)

    assert said in explain(refused.value)
    assert counter.book.queries().count_clients() == 0


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Maria Popescu", ("", "Maria", "Popescu")),
        ("domnul Pop", ("dl", "", "Pop")),
        ("doamna Ana Pop", ("dna", "Ana", "Pop")),
        ("domnul cu barbă", ("dl", "domnul cu barbă", "")),
        ("Ion", ("", "Ion", "")),
        ("  tânăra  cu  cățel ", ("", "tânăra cu cățel", "")),
    ],
)
def test_a_name_is_told_from_a_description(words: str, known: tuple[str, str, str]) -> None:
    assert named(words) == known


def test_what_was_begun_is_there_after_a_power_cut_and_is_no_change_to_take_back(book: SqliteBook) -> None:
    typed = {"name": "domnul cu „barbă”", "phone": ""}

    keep_begun(book.change(), typed)

    assert begun(str(book.queries().settings()[BEGUN])) == typed
    assert not book.queries().history()
    keep_begun(book.change(), {"name": "", "phone": ""})
    assert begun(str(book.queries().settings()[BEGUN])) == {}


@pytest.mark.parametrize("kept", ["", "{", "[1]", "null"])
def test_what_nobody_can_read_begins_anew(kept: str) -> None:
    assert begun(kept) == {}
