"""No word that so few slips of the hand lead to is put aside before it is looked at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from boutique.data.search.letters import Shelf
from boutique.data.search.spelling import Vocabulary, slips

_LETTERS = "abcdeșțßя"
_WORDS = st.lists(st.text(_LETTERS, min_size=1, max_size=10), min_size=1, max_size=60, unique=True)
_TYPED = st.text(_LETTERS, min_size=4, max_size=10)


@given(_WORDS, _TYPED, st.integers(1, 2))
def test_whatever_is_so_few_slips_away_is_among_those_alike(words: list[str], typed: str, most: int) -> None:
    for length in {len(word) for word in words}:
        some = sorted(word for word in words if len(word) == length)
        near = {word for word in some if OSA.distance(typed, word) <= most}
        assert near <= set(Shelf(some, length).alike(typed, most))


@given(_WORDS, _TYPED)
def test_the_nearest_words_are_those_that_counting_every_slip_would_find(
    words: list[str], typed: str
) -> None:
    counted = sorted((OSA.distance(typed, word), word) for word in words)
    near = [word for slipped, word in counted if slipped <= slips(typed)]
    found = [each.word for each in Vocabulary(words).meant(typed) if each.whole]
    assert found == near[:6]


def test_a_shelf_tells_words_of_other_letters_apart() -> None:
    assert Shelf(["ionescu", "popescu", "vasilea"], 7).alike("ionecsu", 1) == ["ionescu"]
