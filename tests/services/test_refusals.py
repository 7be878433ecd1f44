"""What the counter refuses, with a sentence that says what to do, and nothing changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.calls.talks import CallOutcome, default_later
from boutique.domain.clients.model import ClientDraft, check_birthday
from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.money import Money
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import Order
from boutique.domain.orders.sums import spent_on
from boutique.services.clients.book import archive_client, register_client
from boutique.services.clients.correct import correct_client
from boutique.services.cloth.movements import receive_cloth
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.services.measuring.measures import take_measurements
from boutique.services.orders.handing_over import deliver_order
from boutique.services.orders.taking import place_order
from boutique.services.shop.begin import begin_shop
from boutique.services.staff import add_staff, edit_staff, retire_staff
from boutique.services.taste.preferences import note_preference
from boutique.wording import explain
from tests.counter import PHONES, TODAY, Counter
from tests.snapshots import contents

NOBODY = UUID(int=7)
SUIT = ItemDraft(garment="suit", price_bani=100_000)


def _register(counter: Counter, **said: object) -> None:
    register_client(counter.book.change(), ClientDraft(**said), PHONES, today=TODAY)  # type: ignore[arg-type]


def _order(counter: Counter, who: UUID, *items: ItemDraft, promised: date | None = None) -> None:
    draft = OrderDraft(client_id=who, placed_on=TODAY, promised_on=promised, items=items)
    place_order(counter.book.change(), draft)


def _like(counter: Counter, who: UUID, facet: str, value: str) -> None:
    note_preference(counter.book.change(), who, facet, value, today=TODAY)


def _measure(counter: Counter, who: UUID, **values: int) -> None:
    take_measurements(counter.book.change(), who, values, taken_on=TODAY)


REFUSED: dict[str, tuple[Callable[[Counter, UUID], object], str]] = {
    "no name": (lambda c, w: _register(c, given_name="  "), "Lipsește numele"),
    "no phone": (lambda c, w: _register(c, family_name="Pop", phone="abc"), "telefon"),
    "an address without a dot": (
        lambda c, w: _register(c, family_name="Pop", email="ana@pop"),
        "adresă de e-mail",
    ),
    "half a birthday": (lambda c, w: _register(c, family_name="Pop", birth_day=3), "pe jumătate"),
    "31 June": (lambda c, w: _register(c, family_name="P", birth_day=31, birth_month=6), "31.6"),
    "born in 2092": (
        lambda c, w: _register(c, family_name="P", birth_day=1, birth_month=6, birth_year=2092),
        "2092",
    ),
    "the same key twice": (
        lambda c, w: _register(c, family_name="P", source_key="K1"),
        "cu numele sau codul",
    ),
    "nobody to edit": (
        lambda c, w: correct_client(c.book.change(), NOBODY, {}, {"family_name": "P"}, PHONES, today=TODAY),
        "nu mai e în registru",
    ),
    "nobody to put away": (lambda c, w: archive_client(c.book.change(), NOBODY), "nu mai e în registru"),
    "likes nothing": (
        lambda c, w: note_preference(c.book.change(), w, "colour", " ", today=TODAY),
        "Scrie ce",
    ),
    "likes in no way": (
        lambda c, w: note_preference(c.book.change(), w, "soul", "x", today=TODAY),
        "Scrie ce",
    ),
    "no measure": (lambda c, w: take_measurements(c.book.change(), w, {}, taken_on=TODAY), "nicio măsură"),
    "a giant": (lambda c, w: take_measurements(c.book.change(), w, {"G04": 9_999}, taken_on=TODAY), "măsur"),
    "a strange code": (
        lambda c, w: take_measurements(c.book.change(), w, {"Z9": 9}, taken_on=TODAY),
        "măsur",
    ),
    "nobody's measures": (
        lambda c, w: take_measurements(c.book.change(), NOBODY, {"G04": 990}, taken_on=TODAY),
        "nu mai e în registru",
    ),
    "an empty order": (lambda c, w: _order(c, w), "Comanda e goală"),
    "an odd garment": (lambda c, w: _order(c, w, ItemDraft(garment="cape")), "Alege"),
    "a price below zero": (lambda c, w: _order(c, w, ItemDraft(garment="suit", price_bani=-1)), "Alege"),
    "promised before": (lambda c, w: _order(c, w, SUIT, promised=TODAY - timedelta(days=1)), "promis"),
    "nobody's order": (lambda c, w: _order(c, NOBODY, SUIT), "nu mai e în registru"),
    "no cloth came": (lambda c, w: receive_cloth(c.book.change(), c.cloth(), 0, on=TODAY), "câți metri"),
    "waiting for less than nothing": (
        lambda c, w: wait_for_cloth(c.book.change(), w, NOBODY, metres_cm=-1, on=TODAY),
        "câți metri",
    ),
    "waiting for no cloth": (
        lambda c, w: wait_for_cloth(c.book.change(), w, NOBODY, on=TODAY),
        "nu mai e în registru",
    ),
    "a call to nobody": (lambda c, w: c.call(NOBODY), "nu mai e în registru"),
    "later without a day": (lambda c, w: c.call(w, CallOutcome.LATER), "Alege o zi"),
    "later is today": (lambda c, w: c.call(w, CallOutcome.LATER, later_on=TODAY), "Alege o zi"),
    "staff without a name": (lambda c, w: add_staff(c.book.change(), " "), "Lipsește numele"),
    "staff renamed to nothing": (
        lambda c, w: edit_staff(c.book.change(), NOBODY, 1, "", ""),
        "Lipsește numele",
    ),
    "staff who is not there": (lambda c, w: retire_staff(c.book.change(), NOBODY), "nu mai e în registru"),
    "a shop without a name": (
        lambda c, w: begin_shop(c.book.change, name=" ", served_by="Ana", language="ro"),
        "Lipsește numele",
    ),
    "a shop without staff": (
        lambda c, w: begin_shop(c.book.change, name="A", served_by=" ", language="ro"),
        "Lipsește numele",
    ),
    "a shop in no language": (
        lambda c, w: begin_shop(c.book.change, name="A", served_by="Ana", language="xx"),
        "xx",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_breaks_a_rule_is_told_and_changes_nothing(what: str, counter: Counter) -> None:
    verb, words = REFUSED[what]
    who = counter.client("Popa", source_key="K1")
    before = contents(counter.book)

    with pytest.raises(Refused) as refusal:
        verb(counter, who)

    assert words in explain(refusal.value)
    assert explain(refusal.value) != str(refusal.value)
    after = contents(counter.book)
    assert {name: rows for name, rows in after.items() if name != "cloth"} == {
        name: rows for name, rows in before.items() if name != "cloth"
    }


def test_an_order_is_handed_over_once_and_not_before_it_was_placed(counter: Counter) -> None:
    order = counter.order(counter.client(), days_ago=5)

    with pytest.raises(Refused, match="before it was placed"):
        counter.deliver(order, days_ago=6)
    counter.deliver(order, days_ago=1)
    with pytest.raises(Refused, match="already been handed over"):
        counter.deliver(order)
    with pytest.raises(Refused, match="Somebody else has changed"):
        deliver_order(counter.book.change(), order, 1, on=TODAY)


def test_nobody_waits_twice_for_the_same_cloth(counter: Counter) -> None:
    who, cloth = counter.client(), counter.cloth()
    wait_for_cloth(counter.book.change(), who, cloth, on=TODAY)

    with pytest.raises(Refused, match="already waiting"):
        wait_for_cloth(counter.book.change(), who, cloth, on=TODAY)


def test_a_first_order_makes_a_client_of_a_lead(counter: Counter) -> None:
    who = counter.lead()
    counter.order(who)

    page = counter.book.queries().client_page(who)
    assert (page.draft.standing, page.rhythm.orders, spent_on(page.orders)) == (
        "client",
        1,
        [Money(100_000)],
    )


def test_a_later_day_agreed_takes_the_place_of_the_one_before_and_keeps_its_matter(counter: Counter) -> None:
    who = counter.client()
    counter.call(who, CallOutcome.LATER, days_ago=5, later_on=TODAY, words="despre palton")
    due = counter.sheet()[0].reasons[0]

    counter.call(who, CallOutcome.LATER, due, later_on=TODAY + timedelta(days=4))

    reasons = counter.sheet(TODAY + timedelta(days=4))[0].reasons
    assert [(reason.kind.value, reason.facts.about) for reason in reasons] == [("follow_up", "despre palton")]


def test_what_was_settled_first_stays_as_it_was(counter: Counter) -> None:
    who = counter.client()
    counter.call(who, CallOutcome.LATER, days_ago=5, later_on=TODAY)
    due = counter.sheet()[0].reasons[0]
    counter.call(who, CallOutcome.SPOKE, due)
    counter.call(who, CallOutcome.SPOKE, due, days_ago=-3)

    assert counter.book.queries().client_page(who).follow_ups[0].done_on == TODAY


@given(st.dates())
def test_the_day_proposed_for_later_is_soon_and_never_a_sunday(today: date) -> None:
    if today < date.max - timedelta(days=5):
        proposed = default_later(today)
        assert timedelta(days=3) <= proposed - today <= timedelta(days=4)
        assert proposed.weekday() != 6


def test_a_birthday_may_lack_its_year_also_on_29_february() -> None:
    check_birthday(None, 2, 29, TODAY)
    check_birthday(1996, 2, 29, TODAY)
    with pytest.raises(Refused):
        check_birthday(1995, 2, 29, TODAY)


def test_what_is_typed_is_trimmed_and_the_phone_made_diallable(counter: Counter) -> None:
    who = counter.client(" Popa ", " Ana ", phone=" 0721 555 018 ")

    page = counter.book.queries().client_page(who)
    assert (page.name, page.draft.phone, page.phone_e164) == ("Ana Popa", "0721 555 018", "+40721555018")
    assert page.draft.since == TODAY


def test_a_call_is_written_down_with_why_and_what_was_said(counter: Counter) -> None:
    who = counter.client()
    counter.order(who, days_ago=9, promised=0)
    reasons = counter.sheet()[0].reasons
    counter.call(who, CallOutcome.SPOKE, *reasons, words=" Vine luni. ", glad=True)

    talk = counter.book.queries().client_page(who).talks[0]
    assert (talk.words, talk.glad, talk.reasons, talk.outbound) == (
        "Vine luni.",
        True,
        ("promise_near",),
        True,
    )


def test_prices_of_an_order_add_up_whole(counter: Counter) -> None:
    who = counter.client()
    items = [ItemDraft(garment="suit", price_bani=1), ItemDraft(garment="shirt", price_bani=99_999)]
    place_order(counter.book.change(), OrderDraft(client_id=who, placed_on=TODAY, items=items))

    order = counter.book.queries().client_page(who).orders[0]
    assert (order.total_bani, [item.price_bani for item in order.items]) == (100_000, [1, 99_999])
    with counter.book.change() as uow:
        assert uow.find(Order, client_id=uuid4()) == []
