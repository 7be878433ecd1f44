"""How alike two people are, and whom a look through the book finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.duplicates.blocks import alike_pairs
from boutique.domain.duplicates.likeness import (
    NEAR_NAME,
    PHONE_OF_FAMILY,
    SAME_NAME,
    SAME_PHONE,
    TURNED_NAME,
    WORTH_A_LOOK,
    Described,
    described,
    likeness,
)

PHONE, OTHER_PHONE = "+40721555018", "+40722555019"


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (("Ștefan", "Țepeneag"), ("stefan", "TEPENEAG"), SAME_NAME),
        (("Ion", "Popescu"), ("Popescu", "Ion"), TURNED_NAME),
        (("Ion", "Popescu"), ("Ioan", "Popescu"), NEAR_NAME),
        (("Ion", "Popescu"), ("Ion", "Popesuc"), NEAR_NAME),
        (("Gheorghe", "Popescu"), ("Gigi", "Popescu"), NEAR_NAME),
        (("Ion Andrei", "Popescu"), ("Ion", "Popescu"), NEAR_NAME),
        (("I.", "Popescu"), ("Ion", "Popescu"), NEAR_NAME),
        (("Ana-Maria", "Pop"), ("Ana Maria", "Pop"), SAME_NAME),
    ],
)
def test_a_name_written_otherwise_is_known_again(
    one: tuple[str, str], other: tuple[str, str], reason: str
) -> None:
    how = likeness(described(*one, PHONE), described(*other, PHONE))

    assert set(how.reasons) == {reason, SAME_PHONE}
    assert how.score >= WORTH_A_LOOK


def test_one_phone_may_serve_a_family() -> None:
    how = likeness(described("Ion", "Popescu", PHONE), described("Maria", "Popescu", PHONE))

    assert (how.family, how.reasons) == (True, (PHONE_OF_FAMILY,))
    assert how.score < WORTH_A_LOOK


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (described("Ion", "Popescu", PHONE), described("Ion", "Popescu", OTHER_PHONE)),
        (described("Ion", "Popescu", PHONE), described("Dan", "Ionescu", OTHER_PHONE)),
        (
            described("Ion", "Popescu", born=(1950, 2, 1)),
            described("Ion", "Popescu", born=(1984, 7, 30)),
        ),
        (described("", "", None), described("", "", None)),
        (described("Ion", "Popescu"), described("Popa", "")),
    ],
)
def test_namesakes_are_not_taken_for_one_person(one: Described, other: Described) -> None:
    assert likeness(one, other).score < WORTH_A_LOOK


def test_a_year_only_one_page_knows_does_not_tell_them_apart() -> None:
    one, other = (described("Ion", "Popescu", born=(year, 2, 29)) for year in (None, 1980))

    assert likeness(one, other).score > likeness(described("Ion", "Popescu"), other).score


_names = st.sampled_from(["Ion", "Ioan", "Ana", "Gigi", "Gheorghe", "Popescu", "Popesc", "Pop", ""])
_people = st.builds(
    described,
    _names,
    _names,
    st.sampled_from([None, PHONE, OTHER_PHONE]),
    st.sampled_from(["", "a@b.ro"]),
    st.sampled_from(["", "Cluj", "Iași"]),
    st.sampled_from([(None, None, None), (None, 2, 29), (1980, 2, 29), (1981, 5, 1)]),
)


@given(_people, _people)
def test_likeness_is_the_same_from_both_sides(one: Described, other: Described) -> None:
    assert likeness(one, other) == likeness(other, one)


@given(st.lists(_people, max_size=8))
def test_blocks_find_what_comparing_everybody_finds(people: list[Described]) -> None:
    found = {pair for _how, pair in alike_pairs(people)}

    slow = {
        (at, later)
        for at, one in enumerate(people)
        for later, other in enumerate(people[at + 1 :], at + 1)
        if likeness(one, other).score >= WORTH_A_LOOK and not likeness(one, other).family
    }
    assert found == slow


def test_whoever_was_told_apart_is_left_out() -> None:
    people = [described("Ion", "Popescu", PHONE)] * 3

    assert [pair for _how, pair in alike_pairs(people, [(1, 0)])] == [(0, 2), (1, 2)]


def test_a_phone_that_everybody_shares_says_nothing() -> None:
    people = [described(f"Ion{at:03}", "Popescu", PHONE) for at in range(100)]

    assert alike_pairs(people) == []
