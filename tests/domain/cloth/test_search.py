"""A cloth is found by a few words of it in any order, the one that was asked for first."""

from __future__ import annotations

import pytest

from boutique.domain.cloth.search import Told, answering, meant

NAVY = ("In Solbiati 240 g", "I-401 Solbiati 100% in bleumarin pânză")
STONE = ("In Solbiati 240 g piatră", "I-402 Solbiati 100% in piatră pânză")
CREPE = ("Crep de lână bleumarin", "R-605 Loro 100% lână bleumarin crep")
INDIGO = ("Denim indigo", "D-1 Candiani 100% bumbac indigo diagonal")
SHELF = (INDIGO, CREPE, STONE, NAVY)


def _told(cloth: Told) -> Told:
    return cloth


@pytest.mark.parametrize(
    "typed", ["in bleumarin", "BLEUMARIN in", "solbiati bleu", "i-401", "panza bleumarin"]
)
def test_every_word_is_looked_for_in_whatever_is_known_of_a_cloth(typed: str) -> None:
    assert answering(typed, SHELF, _told)[0] == NAVY


def test_a_cloth_that_lacks_a_word_does_not_answer_on_the_shelf() -> None:
    assert answering("in bleumarin", SHELF, _told) == [NAVY]


def test_nothing_typed_leaves_the_shelf_as_it_is() -> None:
    assert answering("", SHELF, _told) == list(SHELF)


def test_in_a_sentence_what_is_asked_for_comes_first() -> None:
    assert meant("o rochie din in bleumarin", SHELF, _told)[0] == NAVY
    assert meant("in bleumarin", SHELF, _told)[0] == NAVY


def test_a_short_word_of_a_sentence_begins_no_longer_one() -> None:
    assert INDIGO not in meant("ceva din in", SHELF, _told)


def test_a_sentence_that_names_no_cloth_finds_none() -> None:
    assert meant("o rochie lungă", SHELF, _told) == []
