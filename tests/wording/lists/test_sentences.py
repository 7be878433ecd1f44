"""A list reads as a sentence in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given

from boutique import wording
from boutique.domain.lists.conditions import SHAPES, Condition, Fact, Span, Unit
from boutique.wording.lists.names import choice_name, fact_name
from boutique.wording.lists.sentences import list_sentence
from tests.domain.lists.test_conditions import conditions

WANTED = (
    Condition(Fact.BOUGHT, choice=("suit",), span=Span(2, Unit.YEAR)),
    Condition(Fact.LIKES, words="in"),
    Condition(Fact.CALLED, negated=True, span=Span(60)),
)


@pytest.fixture(params=["ro", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = wording.language()
    wording.use(request.param)
    yield request.param
    wording.use(before)


def test_conditions_read_as_a_sentence(language: str) -> None:
    sentence = {
        "ro": "Cei care au cumpărat un costum în ultimii 2 ani, au spus că le place „in” și n-au fost sunați "
        "de 60 de zile.",
        "en": "Those who bought a suit in the last 2 years, like “linen” and have not been called "
        "for 60 days.",
    }
    assert list_sentence(WANTED) == sentence[language]


@pytest.mark.parametrize("fact", list(Fact))
def test_every_fact_and_every_choice_of_it_has_a_name(language: str, fact: Fact) -> None:
    assert fact_name(fact)
    assert all(choice_name(fact, key) for key in SHAPES[fact].choices)


@given(conditions())
def test_every_condition_reads_whole_in_both_languages(said: Condition) -> None:
    for code in ("ro", "en"):
        with wording.speaking(code):
            sentence = list_sentence([said], {"0" * 32: "Elena"})
            assert "{" not in sentence
            assert "  " not in sentence
            named = () if said.fact is Fact.SPENT else said.choice  # a sum says its currency by its sign
            for key in named:
                assert choice_name(said.fact, key, {"0" * 32: "Elena"}) in sentence
