"""Two pages of one person become one: nothing is lost, and all of it can be taken back, also later."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from boutique.data.books import open_book
from boutique.domain.care.complaints import Complaint
from boutique.domain.clients.household import Relation
from boutique.domain.clients.model import Standing
from boutique.domain.duplicates.merging import Side
from boutique.domain.exchange.imports import ClientRow, OrderRow
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.model import OrderItem
from boutique.services.clients.correct import correct_client
from boutique.services.clients.family import refer
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.services.duplicates.merge import merge_clients, plan_merge
from boutique.services.exchange.import_clients import import_clients
from boutique.services.exchange.import_orders import import_orders
from boutique.services.shop.changes import undo_change
from tests.any_rows import left_pointing
from tests.counter import PHONES, TODAY, Counter, at
from tests.snapshots import contents, derived, rebuilt


@pytest.fixture
def pair(counter: Counter) -> tuple[UUID, UUID]:
    """The page to keep, and the other page of the same man."""
    return (
        counter.client("Popescu", "Ion", phone="0721 555 018", city="Cluj", note="Vine marți."),
        counter.client("Popescu", "Ioan", phone="0722 555 019", email="ion@example.ro", note="Are câine."),
    )


def _merge(counter: Counter, pair: tuple[UUID, UUID], **said: Any) -> UUID:
    return merge_clients(counter.book.change(), *pair, now=at(TODAY), **said)


def test_the_kept_page_answers_as_chosen_and_a_note_keeps_the_rest(
    counter: Counter, pair: tuple[UUID, UUID]
) -> None:
    keep, _other = pair

    _merge(counter, pair, choices={"phone": Side.OTHER})

    draft = counter.book.queries().client_page(keep).draft
    assert (draft.given_name, draft.phone, draft.email) == ("Ion", "0722 555 019", "ion@example.ro")
    assert draft.note == "Vine marți.\nAre câine."
    (kept,) = [row[-1] for row in contents(counter.book)["note"]]
    assert "0721 555 018" in kept
    assert "Ioan Popescu" in kept
    assert "0722" not in kept


def test_the_plan_says_what_will_become_of_each_difference(counter: Counter, pair: tuple[UUID, UUID]) -> None:
    counter.order(pair[1])
    counter.call(pair[1])

    plan = plan_merge(counter.book.queries(), *pair)

    assert {each.question: each.suggested for each in plan.differences} == {
        "name": Side.KEEP,
        "phone": Side.KEEP,
        "email": Side.OTHER,
    }
    assert plan.moves == {"orders": 1, "order_item": 1, "talk": 1}


def test_one_phone_written_in_two_ways_is_no_difference(counter: Counter) -> None:
    pair = counter.client(phone="0721 555 018"), counter.client(phone="+40 721 555 018")

    assert not plan_merge(counter.book.queries(), *pair).differences


def test_old_numbers_and_ids_lead_to_the_kept_page(counter: Counter, pair: tuple[UUID, UUID]) -> None:
    keep, other = pair
    _merge(counter, pair)
    queries = counter.book.queries()

    assert queries.find_client("2") == queries.find_client(str(other)) == keep
    assert queries.client_page(other).client_id == keep
    assert counter.found("popescu") == ["Ion Popescu"]
    registered = [entry for entry in queries.history(keep) if entry.action == "Client registered"]
    assert len(registered) == 2


def test_a_page_sent_to_us_by_the_one_it_went_into_is_still_led_on_when_that_one_goes_on(
    counter: Counter, pair: tuple[UUID, UUID]
) -> None:
    keep, other = pair
    third = counter.client("Popescu", "I.")
    refer(counter.book.change(), third, other)
    _merge(counter, (other, third))
    last = _merge(counter, pair)

    assert counter.book.queries().find_client("3") == keep
    undo_change(counter.book.change(), last)
    assert counter.book.queries().find_client("3") == other


def test_a_lead_put_together_with_a_client_is_a_client(counter: Counter) -> None:
    lead, other = counter.lead(), counter.client()
    counter.order(other)

    _merge(counter, (lead, other))

    assert counter.book.queries().client_page(lead).draft.standing == Standing.CLIENT


def test_a_page_is_put_together_once_and_never_with_itself(counter: Counter, pair: tuple[UUID, UUID]) -> None:
    keep, other = pair
    third = counter.client("Al treilea")
    _merge(counter, pair)

    for refused in ((keep, keep), (keep, other), (other, third), (third, other)):
        with pytest.raises(Refused):
            _merge(counter, refused)
    with pytest.raises(Refused):
        _merge(counter, (keep, third), choices={"city": Side.OTHER})


def test_a_page_changed_since_it_was_looked_at_is_not_put_away(
    counter: Counter, pair: tuple[UUID, UUID]
) -> None:
    plan = plan_merge(counter.book.queries(), *pair)
    counter.correct(pair[1], city="Turda")

    with pytest.raises(Refused):
        _merge(counter, pair, versions=(plan.keep.version, plan.other.version))


def test_nobody_waits_twice_for_one_cloth_nor_is_married_twice_to_one_wife(
    counter: Counter, pair: tuple[UUID, UUID]
) -> None:
    cloth, wife = counter.cloth(), counter.client("Popescu", "Maria")
    for at_day, who in enumerate(pair):
        wait_for_cloth(
            counter.book.change(), who, cloth, metres_cm=300 + at_day, on=TODAY - timedelta(at_day)
        )
        counter.write(Relation(client_id=who, other_id=wife, kinship="spouse"))
    counter.write(Relation(client_id=pair[0], other_id=pair[1], kinship="sibling"))
    before = contents(counter.book)

    merged = _merge(counter, pair)

    (wait,) = counter.book.queries().client_page(pair[0]).waits
    assert (wait.asked_on, wait.metres_cm) == (TODAY - timedelta(1), 301)
    assert len(contents(counter.book)["relation"]) == 1
    undo_change(counter.book.change(), merged)
    assert contents(counter.book) == before


def test_it_is_taken_back_though_life_went_on(counter: Counter, pair: tuple[UUID, UUID]) -> None:
    keep, other = pair
    old_order = counter.order(other)
    counter.call(other)
    counter.complain(other)
    merged = _merge(counter, pair, choices={"phone": Side.OTHER, "name": Side.OTHER})
    new_order = counter.order(keep, days_ago=1)
    counter.write(OrderItem(order_id=old_order, client_id=keep, garment="waistcoat"))
    counter.correct(keep, city="Turda", family_name="Popescu-Ene")
    with counter.book.change() as uow:
        uow.remove(uow.find(Complaint, client_id=keep)[0])
        uow.commit("Complaint struck out", keep)

    undo_change(counter.book.change(), merged)

    queries = counter.book.queries()
    kept, back = queries.client_page(keep), queries.client_page(other)
    assert [order.order_id for order in kept.orders] == [new_order]
    assert [order.order_id for order in back.orders] == [old_order]
    assert [item.garment for item in back.orders[0].items] == ["suit", "waistcoat"]
    assert (len(kept.talks), len(back.talks)) == (0, 1)
    assert not back.complaints
    assert (kept.name, kept.draft.city, kept.draft.phone) == ("Ioan Popescu-Ene", "Turda", "0721 555 018")
    assert sorted(counter.found("ioan popescu")) == ["Ioan Popescu", "Ioan Popescu-Ene"]
    assert derived(counter.book) == rebuilt(counter.book)


def test_it_is_taken_back_after_the_program_was_closed(counter: Counter, pair: tuple[UUID, UUID]) -> None:
    counter.order(pair[1])
    before = contents(counter.book)
    merged = _merge(counter, pair)
    counter.book.close()

    with open_book(counter.book.folder) as book:
        undo_change(book.change(), merged)
        assert contents(book) == before


def test_a_lead_who_bought_since_stays_a_client(counter: Counter) -> None:
    lead, other = counter.lead(), counter.client()
    counter.order(other)
    merged = _merge(counter, (lead, other))
    counter.order(lead)

    undo_change(counter.book.change(), merged)

    assert counter.book.queries().client_page(lead).draft.standing == Standing.CLIENT


def test_three_pages_are_taken_apart_from_the_last_to_the_first(
    counter: Counter, pair: tuple[UUID, UUID]
) -> None:
    keep, other = pair
    third = counter.client("Popescu", "Ionel")
    counter.order(other)
    before = contents(counter.book)
    first = _merge(counter, pair)
    second = _merge(counter, (third, keep))
    assert counter.book.queries().find_client("2") == third

    with pytest.raises(Refused):
        undo_change(counter.book.change(), first)
    undo_change(counter.book.change(), second)
    undo_change(counter.book.change(), first)

    assert contents(counter.book) == before


def test_put_together_again_it_takes_along_what_came_between(
    counter: Counter, pair: tuple[UUID, UUID]
) -> None:
    keep, other = pair
    merged = _merge(counter, pair)
    undo_change(counter.book.change(), merged)
    apart = counter.book.queries().history()[0].entry_id
    counter.order(other)

    undo_change(counter.book.change(), apart)

    assert len(counter.book.queries().client_page(keep).orders) == 1
    assert left_pointing(counter.book, other) == []


def test_the_same_files_after_it_add_nobody(counter: Counter) -> None:
    people = [
        ClientRow(line=2, source_key="7", given_name="Ion", family_name="Popescu"),
        ClientRow(line=3, source_key="8", given_name="Ioan", family_name="Popescu"),
    ]
    bought = OrderRow(line=2, placed_on=TODAY, amount_bani=100, client_key="8", order_key="A")
    import_clients(counter.book.change(), people, today=TODAY)
    keep, other = (counter.book.queries().find_client(key) for key in ("7", "8"))
    _merge(counter, (keep, other))

    again = import_clients(counter.book.change(), people, today=TODAY)
    import_orders(counter.book.change(), [bought])
    moved = import_clients(counter.book.change(), [replace(people[1], city="Turda")], today=TODAY)

    assert (again.added, again.updated, again.unchanged) == (0, 0, 2)
    assert (moved.added, moved.updated) == (0, 1)
    page = counter.book.queries().client_page(keep)
    assert (page.draft.city, len(page.orders)) == ("Turda", 1)
    assert counter.book.queries().count_clients() == 1


def test_nothing_is_written_on_a_page_that_was_put_into_another(
    counter: Counter, pair: tuple[UUID, UUID]
) -> None:
    keep, other = pair
    _merge(counter, pair)
    before = contents(counter.book)

    with pytest.raises(Refused, match="merged") as refused:
        correct_client(counter.book.change(), other, {"city": ""}, {"city": "Dej"}, PHONES, today=TODAY)

    assert refused.value.params == {"name": counter.book.queries().client_page(keep).name}
    assert contents(counter.book) == before
