"""Metres are kept for a client without an order, never more than is free, until they order or let go."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest

from boutique.domain.cloth.stock import AsideTouched
from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.services.cloth.keeping import keep_cloth, let_go
from boutique.services.cloth.movements import sell_cloth, write_off
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.services.duplicates.merge import merge_clients
from boutique.services.shop.changes import undo_change
from boutique.wording import explain, speaking
from tests.counter import TODAY, at
from tests.services.cloth.conftest import Shelf


@pytest.fixture
def who(shelf: Shelf) -> UUID:
    """Somebody for whom cloth is kept."""
    return shelf.counter.client("Rus")


def _keeps(shelf: Shelf, who: UUID, cm: int) -> UUID:
    return keep_cloth(shelf.counter.book.change(), shelf.cloth, who, cm, on=TODAY, words="until Friday")


def _kept(shelf: Shelf) -> list[tuple[str, int]]:
    return [(each.client, each.cm) for each in shelf.story.aside if each.item_id is None]


def test_what_is_kept_is_free_no_more_and_is_let_go_in_part_or_whole(shelf: Shelf, who: UUID) -> None:
    _keeps(shelf, who, 350)
    assert (shelf.sums, _kept(shelf)) == ((1_000, 350), [("Ana Rus", 350)])
    let_go(shelf.counter.book.change(), shelf.cloth, who, on=TODAY, cm=100)
    assert _kept(shelf) == [("Ana Rus", 250)]
    let_go(shelf.counter.book.change(), shelf.cloth, who, on=TODAY)
    assert (shelf.sums, _kept(shelf)) == ((1_000, 0), [])
    for left in (250, 350, 0):
        shelf.undo()
        assert shelf.now.reserved_cm == left


def test_their_order_takes_over_what_is_kept_for_them(shelf: Shelf, who: UUID) -> None:
    _keeps(shelf, who, 350)
    shelf.ordered(who, 330)
    assert (shelf.sums, _kept(shelf)) == ((1_000, 350), [("Ana Rus", 20)])
    shelf.ordered(who, 330)
    assert (shelf.sums, _kept(shelf)) == ((1_000, 660), [])
    shelf.undo()
    shelf.undo()
    assert (shelf.sums, _kept(shelf)) == ((1_000, 350), [("Ana Rus", 350)])


def test_somebody_elses_order_leaves_it_alone(shelf: Shelf, who: UUID) -> None:
    _keeps(shelf, who, 350)
    shelf.ordered(shelf.counter.client("Pop"), 330)
    assert (shelf.sums, _kept(shelf)) == ((1_000, 680), [("Ana Rus", 350)])


def test_more_than_is_free_names_whose_cloth_would_be_short(shelf: Shelf, who: UUID) -> None:
    shelf.ordered(shelf.counter.client("Pop", "Ilie"), 650)
    with pytest.raises(Misfilled) as asked, speaking("en"):
        _keeps(shelf, who, 400)
    with speaking("en"):
        said = explain(asked.value).replace("\u00a0", " ")
    assert (asked.value.field, "3.5 m are free" in said, "Ilie Pop (0.5 m)" in said) == ("cm", True, True)
    assert shelf.sums == (1_000, 650)


@pytest.mark.parametrize("deed", [sell_cloth, write_off])
def test_what_goes_from_what_is_set_aside_names_whose_it_is(
    shelf: Shelf, who: UUID, deed: Callable[..., UUID]
) -> None:
    _keeps(shelf, who, 700)
    with pytest.raises(AsideTouched) as asked:
        deed(shelf.counter.book.change(), shelf.cloth, 400, on=TODAY, words="moths")
    assert "Ana Rus" in explain(asked.value)
    assert shelf.sums == (1_000, 700)
    deed(shelf.counter.book.change(), shelf.cloth, 400, on=TODAY, words="moths", meant=True)
    assert (shelf.sums, [each.short_cm for each in shelf.story.aside]) == ((600, 700), [100])


def test_what_is_written_off_says_why(shelf: Shelf) -> None:
    with pytest.raises(Misfilled) as asked:
        write_off(shelf.counter.book.change(), shelf.cloth, 40, on=TODAY)
    assert asked.value.field == "words"
    write_off(shelf.counter.book.change(), shelf.cloth, 40, on=TODAY, words="a flaw")
    assert (shelf.sums, shelf.story.movements[0].words) == ((960, 0), "a flaw")
    shelf.undo()
    assert shelf.sums == (1_000, 0)


def test_what_was_let_go_since_cannot_be_taken_from_under_it(shelf: Shelf, who: UUID) -> None:
    first = _keeps(shelf, who, 350)
    let_go(shelf.counter.book.change(), shelf.cloth, who, on=TODAY)
    with pytest.raises(Refused, match="let go or ordered since"):
        undo_change(shelf.counter.book.change(), first, meant=True)
    assert shelf.sums == (1_000, 0)


@pytest.mark.parametrize("cm", [0, -1, 351])
def test_what_cannot_be_let_go_is_asked_back(shelf: Shelf, who: UUID, cm: int) -> None:
    with pytest.raises(Refused, match="Nothing of this cloth"):
        let_go(shelf.counter.book.change(), shelf.cloth, who, on=TODAY)
    _keeps(shelf, who, 350)
    with pytest.raises(Misfilled):
        let_go(shelf.counter.book.change(), shelf.cloth, who, on=TODAY, cm=cm)
    assert shelf.sums == (1_000, 350)


def test_pages_put_together_keep_it_all(shelf: Shelf, who: UUID) -> None:
    other = shelf.counter.client("Russ")
    _keeps(shelf, who, 350)
    _keeps(shelf, other, 100)
    merge_clients(shelf.counter.book.change(), who, other, now=at(TODAY))
    assert _kept(shelf) == [("Ana Rus", 450)]


def test_who_waits_is_served_by_what_is_kept_for_them(shelf: Shelf, who: UUID) -> None:
    _keeps(shelf, who, 700)
    other = shelf.counter.client("Pop")
    for each in (who, other):
        wait_for_cloth(shelf.counter.book.change(), each, shelf.cloth, metres_cm=350, on=TODAY)
    assert [(each.client_id, each.suffices) for each in shelf.waits] == [(who, True), (other, False)]
