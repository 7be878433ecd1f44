"""Whoever meets every condition is on the list, as of today, and nobody else."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings

from boutique.domain.calls.reasons import ReasonKind
from boutique.domain.calls.talks import Talk
from boutique.domain.clients.occasions import ClientEvent
from boutique.domain.collections.model import SeasonCollection
from boutique.domain.kernel.errors import Refused
from boutique.domain.lists.conditions import Condition, Fact, Span, Unit
from boutique.domain.lookbooks.model import LookbookRecord
from boutique.domain.measuring.model import MeasurementSession
from boutique.domain.taste.wardrobe import OwnedPiece
from boutique.services.clients.book import archive_client
from boutique.services.clients.family import refer, share_household
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.services.lists import call_from_list, correct_list, keep_list, strike_list
from boutique.services.shop.changes import undo_change
from boutique.services.taste.preferences import note_preference
from boutique.services.taste.wardrobe import note_size
from tests.counter import TODAY, Counter, at
from tests.domain.lists.test_conditions import conditions

TWO_YEARS, SIXTY_DAYS = Span(2, Unit.YEAR), Span(60)


def _on(counter: Counter, *said: Condition) -> list[str]:
    queries = counter.book.queries()
    return [hit.family_name for hit in queries.client_lines(queries.list_members(said, TODAY))]


def test_the_sentence_of_the_essay_finds_its_people(counter: Counter) -> None:
    """Bought a suit in the last two years, likes linen, not called for 60 days."""
    wanted, rung, long_ago, cotton = (counter.client(name) for name in ("Bun", "Sunat", "Vechi", "Bumbac"))
    for who, ago in ((wanted, 300), (rung, 300), (long_ago, 900), (cotton, 300)):
        counter.order(who, ago)
    for who in (wanted, rung, long_ago):
        note_preference(counter.book.change(), who, "cloth", "in subțire", today=TODAY)
    note_preference(counter.book.change(), cotton, "cloth", "bumbac", today=TODAY)
    counter.call(rung, days_ago=20)
    counter.call(wanted, days_ago=90)

    said = (
        Condition(Fact.BOUGHT, choice=("suit",), span=TWO_YEARS),
        Condition(Fact.LIKES, words="in"),
        Condition(Fact.CALLED, negated=True, span=SIXTY_DAYS),
    )

    assert _on(counter, *said) == ["Bun"]


def test_a_like_is_found_without_diacritics_by_the_beginning_of_a_word(counter: Counter) -> None:
    who, other = counter.client("Una"), counter.client("Alta")
    note_preference(counter.book.change(), who, "style", "revere ÎNGUSTE", today=TODAY)
    note_preference(counter.book.change(), other, "style", "mâneci strânguste", today=TODAY)

    assert _on(counter, Condition(Fact.LIKES, words="ingust")) == ["Una"]


def test_what_they_said_last_about_a_thing_holds(counter: Counter) -> None:
    who = counter.client("Una")
    before = TODAY - timedelta(days=400)
    note_preference(counter.book.change(), who, "colour", "bleumarin", today=before)
    note_preference(counter.book.change(), who, "colour", "Bleumarin", likes=False, today=TODAY)

    assert _on(counter, Condition(Fact.LIKES, words="bleumarin")) == []
    assert _on(counter, Condition(Fact.DISLIKES, words="bleumarin")) == ["Una"]


def test_there_is_one_budget_whatever_it_says(counter: Counter) -> None:
    who = counter.client("Una")
    note_preference(counter.book.change(), who, "budget", "2000 lei", today=TODAY - timedelta(days=9))
    note_preference(counter.book.change(), who, "budget", "5000 lei", today=TODAY)

    assert _on(counter, Condition(Fact.LIKES, words="2000")) == []
    assert _on(counter, Condition(Fact.LIKES, words="5000")) == ["Una"]


def test_the_size_that_fits_now_is_asked_for_whole(counter: Counter) -> None:
    grown, other = counter.client("Crescut"), counter.client("Altul")
    for who, size, ago in ((grown, "48", 400), (grown, "50", 5), (other, "EU 500", 5)):
        day = TODAY - timedelta(days=ago)
        note_size(counter.book.change(), who, "jacket", size, brand="Ținta", today=day)

    assert _on(counter, Condition(Fact.SIZE, words="50")) == ["Crescut"]
    assert _on(counter, Condition(Fact.SIZE, words="48")) == []
    assert _on(counter, Condition(Fact.SIZE, words="eu 500", choice=("jacket", "shoes"))) == ["Altul"]
    assert _on(counter, Condition(Fact.SIZE, words="50", choice=("shoes",))) == []


def test_who_sent_whom_and_who_lives_with_whom_is_asked_for(counter: Counter) -> None:
    old, new, _alone = (counter.client(name) for name in ("Veche", "Nouă", "Singură"))
    refer(counter.book.change(), new, old)
    share_household(counter.book.change(), old, new)

    assert _on(counter, Condition(Fact.SENT_TO_US)) == ["Veche"]
    assert _on(counter, Condition(Fact.WAS_SENT)) == ["Nouă"]
    assert _on(counter, Condition(Fact.HOUSEHOLD)) == ["Nouă", "Veche"]
    archive_client(counter.book.change(), new)
    assert _on(counter, Condition(Fact.HOUSEHOLD)) == []


def test_whoever_has_a_lookbook_of_a_collection_is_told_from_who_has_none(counter: Counter) -> None:
    who, _other = counter.client("Are"), counter.client("N-are")
    winter = SeasonCollection(name="Iarna 2026", opens_on=TODAY)
    counter.write(winter)
    counter.write(LookbookRecord(client_id=who, collection_id=winter.id, code="I-1", made_at=at(TODAY)))

    assert _on(counter, Condition(Fact.LOOKBOOK, words="iarna")) == ["Are"]
    assert _on(counter, Condition(Fact.LOOKBOOK, words="vara")) == []
    assert _on(counter, Condition(Fact.LOOKBOOK, negated=True, span=SIXTY_DAYS)) == ["N-are"]


def test_a_garment_is_worn_whoever_made_it_until_it_is_gone(counter: Counter) -> None:
    ours, theirs, gone = (counter.client(name) for name in ("Al nostru", "Al lor", "Dus"))
    counter.order(ours)
    for who, gone_on in ((theirs, None), (gone, TODAY)):
        counter.write(
            OwnedPiece(client_id=who, garment="suit", brand="Țesătura", noted_on=TODAY, gone_on=gone_on)
        )

    assert _on(counter, Condition(Fact.OWNS, choice=("suit",))) == ["Al lor", "Al nostru"]
    assert _on(counter, Condition(Fact.OWNS, words="tesatura")) == ["Al lor"]


def test_orders_and_money_are_counted_within_the_time(counter: Counter) -> None:
    often, seldom = counter.client("Des"), counter.client("Rar")
    for ago in (10, 40, 800):
        counter.order(often, ago, price=200_000)
    counter.order(seldom, 20, price=300_000)

    assert _on(counter, Condition(Fact.ORDERED, amount=3)) == ["Des"]
    assert _on(counter, Condition(Fact.ORDERED, amount=3, span=TWO_YEARS)) == []
    assert _on(counter, Condition(Fact.SPENT, amount=400_000, span=TWO_YEARS)) == ["Des"]
    assert _on(counter, Condition(Fact.SPENT, amount=400_000, negated=True)) == ["Rar"]


def test_a_birthday_on_the_second_of_january_is_on_a_list_of_december(counter: Counter) -> None:
    counter.client("Ianuarie", birth_month=1, birth_day=2)
    counter.client("Februarie", birth_month=2, birth_day=29)

    assert _on(counter, Condition(Fact.BIRTHDAY, span=Span(6, Unit.WEEK))) == ["Ianuarie"]
    assert _on(counter, Condition(Fact.BIRTHDAY, span=Span(4, Unit.MONTH))) == ["Februarie", "Ianuarie"]
    assert _on(counter, Condition(Fact.BIRTHDAY, span=Span(1, Unit.YEAR))) == ["Februarie", "Ianuarie"]


def test_a_wedding_of_next_year_is_not_one_of_this(counter: Counter) -> None:
    soon, later, yearly = (counter.client(name) for name in ("Curând", "Târziu", "An de an"))
    counter.write(ClientEvent(client_id=soon, occasion="wedding", year=2026, month=12, day=12))
    counter.write(ClientEvent(client_id=later, occasion="wedding", year=2027, month=12, day=12))
    counter.write(
        ClientEvent(client_id=yearly, occasion="anniversary", year=2010, month=12, day=1, yearly=True)
    )
    month = Span(30)

    assert _on(counter, Condition(Fact.OCCASION, choice=("wedding",), span=month)) == ["Curând"]
    assert _on(counter, Condition(Fact.OCCASION, span=month)) == ["An de an", "Curând"]


def test_visits_reasons_measures_waits_and_complaints_are_asked_for(counter: Counter) -> None:
    who = counter.lead("Vizitator")
    counter.write(
        Talk(client_id=who, at=at(TODAY), channel="visit", outbound=False, because="size", wanted="sacou")
    )
    counter.write(MeasurementSession(client_id=who, taken_on=TODAY - timedelta(days=500)))
    wait_for_cloth(counter.book.change(), who, counter.cloth(name="Flanel gri"), on=TODAY)
    counter.complain(who)
    counter.client("Alt om", city="Târgu Mureș", language="en")
    year = Span(1, Unit.YEAR)

    for said in (
        Condition(Fact.CAME, span=SIXTY_DAYS),
        Condition(Fact.DECLINED, choice=("size", "price")),
        Condition(Fact.MEASURED),
        Condition(Fact.WAITS, words="flanel"),
        Condition(Fact.COMPLAINED),
        Condition(Fact.STANDING, choice=("lead",)),
        Condition(Fact.CITY, negated=True, words="targu mures"),
        Condition(Fact.LANGUAGE, choice=("ro",)),
    ):
        assert _on(counter, said) == ["Vizitator"], said
    assert _on(counter, Condition(Fact.MEASURED, span=year)) == []
    assert _on(counter, Condition(Fact.DECLINED, choice=("price",))) == []


def test_whoever_refused_is_not_among_those_who_may_be_rung(counter: Counter) -> None:
    yes, no = counter.client("Da"), counter.client("Nu")
    counter.consent(no, "sales", TODAY - timedelta(days=9), TODAY)

    assert _on(counter, Condition(Fact.ALLOWS, choice=("sales",))) == ["Da"]
    assert _on(counter, Condition(Fact.ALLOWS, choice=("service",))) == ["Da", "Nu"]
    assert yes != no


def test_whoever_is_put_away_is_on_no_list(counter: Counter) -> None:
    who = counter.client("Plecat")
    archive_client(counter.book.change(), who)

    assert _on(counter, Condition(Fact.STANDING, choice=("client",))) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(conditions())
def test_every_condition_and_its_contrary_divide_the_book(counter: Counter, said: Condition) -> None:
    if not counter.names:
        for name in ("A", "B", "C"):
            counter.names[name] = counter.client(name, birth_month=12, birth_day=1, city="Iași")
        counter.order(counter.names["A"])
        counter.visit(counter.names["B"], "Doar mă uit.")
    contrary = Condition(said.fact, not said.negated, said.choice, said.words, said.amount, said.span)

    here, there = _on(counter, said), _on(counter, contrary)

    paid_otherwise = {"A"} if said.fact is Fact.SPENT and "RON" not in (said.choice or ("RON",)) else set()
    assert sorted({*here, *there} | paid_otherwise) == ["A", "B", "C"]
    assert not {*here} & {*there}


def _kept(counter: Counter, name: str = "De sunat") -> UUID:
    said = [Condition(Fact.ORDERED, amount=1)]
    return keep_list(counter.book.change(), name, said, now=at(TODAY)).id


def test_a_list_is_kept_corrected_struck_out_and_brought_back(counter: Counter) -> None:
    made = _kept(counter)
    one = counter.book.queries().find_list("de SUNAT")
    assert one.list_id == made

    correct_list(counter.book.change(), made, one.version, "Clujeni", [Condition(Fact.CITY, words="cluj")])
    assert counter.book.queries().find_list("clujeni").conditions == (Condition(Fact.CITY, words="cluj"),)
    strike_list(counter.book.change(), made)
    assert counter.book.queries().saved_lists() == []
    undo_change(counter.book.change())
    assert [each.name for each in counter.book.queries().saved_lists()] == ["Clujeni"]


def test_two_lists_cannot_bear_one_name(counter: Counter) -> None:
    _kept(counter)
    with pytest.raises(Refused, match="already"):
        _kept(counter, "DE SUNAT ")


def test_a_list_being_called_through_joins_the_call_sheet_under_the_rules_of_selling(
    counter: Counter,
) -> None:
    rich, poor, refused, rung = (counter.client(name) for name in ("Mult", "Puțin", "Nu vrea", "Sunat"))
    for who, price in ((poor, 100), (rich, 900_000), (refused, 500), (rung, 500)):
        counter.order(who, 40, price=price)
    counter.consent(refused, "sales", TODAY - timedelta(days=9), TODAY - timedelta(days=2))
    counter.call(rung, days_ago=3)

    call_from_list(counter.book.change(), _kept(counter))

    entries = counter.sheet()
    assert [entry.callee.name.split()[-1] for entry in entries] == ["Mult", "Puțin"]
    assert {entry.reasons[0].kind for entry in entries} == {ReasonKind.LISTED}
    strike_list(counter.book.change(), counter.book.queries().saved_lists()[0].list_id)
    assert counter.sheet() == []
    undo_change(counter.book.change())
    assert len(counter.sheet()) == 2
