"""What two people are to one another is written once and seen from both sides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.clients.household import Kinship, seen_from_there

KINSHIPS = st.sampled_from(list(Kinship))


@given(kinship=KINSHIPS)
def test_seen_there_and_back_it_is_the_same_word(kinship: Kinship) -> None:
    assert seen_from_there(seen_from_there(kinship)) == kinship


def test_a_parent_sees_a_child_and_a_friend_sees_a_friend() -> None:
    assert seen_from_there(Kinship.PARENT) == Kinship.CHILD
    assert seen_from_there(Kinship.ASSISTANT) == Kinship.EMPLOYER
    assert seen_from_there(Kinship.FRIEND) == Kinship.FRIEND
    assert seen_from_there("godmother") == "godmother"
