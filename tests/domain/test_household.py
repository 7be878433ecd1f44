"""What two people are to one another is written once and seen from both sides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.household import Kinship, Relation, seen_from_there
from boutique.domain.ids import new_id

KINSHIPS = st.sampled_from(list(Kinship))


@given(kinship=KINSHIPS)
def test_seen_there_and_back_it_is_the_same_word(kinship: Kinship) -> None:
    assert seen_from_there(seen_from_there(kinship)) == kinship


@given(kinship=KINSHIPS)
def test_each_of_the_two_sees_the_other(kinship: Kinship) -> None:
    one, other = new_id(), new_id()
    relation = Relation(client_id=one, other_id=other, kinship=kinship)
    turned = Relation(client_id=other, other_id=one, kinship=seen_from_there(kinship))

    assert relation.seen_by(one) == turned.seen_by(one) == kinship
    assert relation.seen_by(other) == turned.seen_by(other)


def test_a_parent_sees_a_child_and_a_friend_sees_a_friend() -> None:
    assert seen_from_there(Kinship.PARENT) == Kinship.CHILD
    assert seen_from_there(Kinship.ASSISTANT) == Kinship.EMPLOYER
    assert seen_from_there(Kinship.FRIEND) == Kinship.FRIEND
    assert seen_from_there("godmother") == "godmother"
