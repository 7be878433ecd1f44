"""Who waits is served in turn, and only those are rung for whom what is free suffices."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from boutique.domain.calls.reasons import ReasonKind
from boutique.domain.kernel.errors import Refused
from boutique.services.cloth.movements import receive_cloth
from boutique.services.cloth.waiting import give_up_waiting, promise_metres, serve_in_place, wait_for_cloth
from tests.counter import TODAY, Counter
from tests.services.cloth.conftest import Shelf

ASKED = TODAY - timedelta(days=30)


@pytest.fixture
def bare(counter: Counter) -> Shelf:
    """A cloth of which nothing lies there."""
    return Shelf(counter, counter.cloth())


def _waits(shelf: Shelf, family: str, cm: int, days: int = 0) -> UUID:
    who = shelf.counter.client(family)
    on = ASKED + timedelta(days=days)
    wait_for_cloth(shelf.counter.book.change(), who, shelf.cloth, metres_cm=cm, on=on)
    return who


def _comes(shelf: Shelf, cm: int) -> None:
    receive_cloth(shelf.counter.book.change(), shelf.cloth, cm, on=TODAY)


def _rung(shelf: Shelf) -> list[UUID]:
    return [
        entry.callee.client_id
        for entry in shelf.counter.sheet()
        if any(reason.kind is ReasonKind.CLOTH_ARRIVED for reason in entry.reasons)
    ]


def test_the_longest_waiting_is_served_first_and_only_while_it_suffices(bare: Shelf) -> None:
    later = _waits(bare, "Abrudan", 300, days=5)
    first, last = _waits(bare, "Zamfir", 350), _waits(bare, "Mureșan", 200, days=9)
    assert _rung(bare) == []
    _comes(bare, 650)
    assert _rung(bare) == [first, later]
    assert [(each.place, each.suffices) for each in bare.waits] == [(1, True), (2, True), (3, False)]
    assert last == bare.waits[2].client_id


def test_whom_it_does_not_suffice_for_keeps_their_place_and_the_next_is_rung(bare: Shelf) -> None:
    much, little = _waits(bare, "Unu", 700), _waits(bare, "Doi", 300, days=1)
    _comes(bare, 400)
    assert _rung(bare) == [little]
    assert [each.client_id for each in bare.waits] == [much, little]


def test_what_is_set_aside_is_not_free_for_those_who_wait(bare: Shelf) -> None:
    _waits(bare, "Unu", 300)
    _comes(bare, 500)
    bare.ordered(bare.counter.client("Altul"), 330)
    assert _rung(bare) == []


def test_another_place_is_served_in_it_and_taken_back(bare: Shelf) -> None:
    first, second = _waits(bare, "Unu", 300), _waits(bare, "Doi", 300, days=1)
    serve_in_place(bare.counter.book.change(), bare.waits[1].entry_id, 1)
    assert [each.client_id for each in bare.waits] == [second, first]
    _comes(bare, 300)
    assert _rung(bare) == [second]
    third = _waits(bare, "Trei", 100, days=-9)
    assert [each.client_id for each in bare.waits] == [second, first, third]
    with pytest.raises(Refused, match="from 1 to 3"):
        serve_in_place(bare.counter.book.change(), bare.waits[0].entry_id, 4)


def test_what_was_promised_counts_instead_of_what_was_asked(bare: Shelf) -> None:
    _waits(bare, "Unu", 300)
    second = _waits(bare, "Doi", 300, days=1)
    promise_metres(bare.counter.book.change(), bare.waits[0].entry_id, 500)
    _comes(bare, 450)
    assert _rung(bare) == [second]
    bare.undo()
    bare.undo()
    assert bare.waits[0].promised_cm == 0


def test_who_gave_up_waits_no_longer_and_may_wait_again(bare: Shelf) -> None:
    who = _waits(bare, "Unu", 300)
    entry = bare.waits[0].entry_id
    give_up_waiting(bare.counter.book.change(), entry, on=TODAY)
    assert (bare.waits, bare.now.waiting) == ([], 0)
    assert bare.counter.book.queries().client_page(who).waits == ()
    with pytest.raises(Refused, match="no longer waits"):
        promise_metres(bare.counter.book.change(), entry, 100)
    wait_for_cloth(bare.counter.book.change(), who, bare.cloth, on=TODAY)
    bare.undo()
    bare.undo()
    assert [each.entry_id for each in bare.waits] == [entry]


def test_whoever_orders_what_they_waited_for_waits_no_more(bare: Shelf) -> None:
    who = _waits(bare, "Unu", 330)
    _comes(bare, 500)
    bare.ordered(who, 330)
    assert (bare.waits, _rung(bare)) == ([], [])
    bare.undo()
    assert _rung(bare) == [who]


def test_whoever_ordered_too_short_is_rung_when_their_own_cloth_is_there(bare: Shelf) -> None:
    who, other = _waits(bare, "Unu", 330), _waits(bare, "Doi", 100, days=1)
    bare.ordered(who, 330, short=True)
    assert [(each.client_id, each.no is not None) for each in bare.waits] == [(who, True), (other, False)]
    _comes(bare, 350)
    assert _rung(bare) == [who]
    _comes(bare, 100)
    assert _rung(bare) == [who, other]
