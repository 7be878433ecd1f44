"""A list is kept as text and read back as it was meant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.lists.conditions import SHAPES, Condition, Fact, Span, Unit, check, kept, read

SPANS = st.builds(Span, st.integers(1, 99), st.sampled_from(Unit))


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    """Return any condition that the editor can make."""
    fact = draw(st.sampled_from(Fact))
    shape = SHAPES[fact]
    choices = shape.choices or (("0" * 32,) if shape.staff else ())
    few = 1 if "choice" in shape.must else 0
    return Condition(
        fact,
        negated=draw(st.booleans()),
        choice=tuple(draw(st.lists(st.sampled_from(choices), min_size=few, unique=True))) if choices else (),
        words=draw(st.sampled_from(["in", "bleumarin „regal”", "2 x"])) if shape.words else "",
        amount=draw(st.integers(1, 10**9)) if shape.count or shape.money else 0,
        span=draw(SPANS if "span" in shape.must else st.none() | SPANS) if shape.looks else None,
    )


@given(st.lists(conditions(), min_size=1, max_size=5))
def test_a_list_reads_back_as_it_was_kept(made: list[Condition]) -> None:
    check(made)
    assert read(kept(made)) == tuple(made)


@pytest.mark.parametrize("text", ["", "{}x", '[{"fact":"rich"}]', '[{"fact":"city","mood":"glad"}]', "[3]"])
def test_a_list_of_a_newer_program_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(Refused, match="newer program"):
        read(text)


def test_a_list_without_conditions_is_not_a_list() -> None:
    with pytest.raises(Refused, match="no condition yet"):
        check([])


@pytest.mark.parametrize(
    "half",
    [Condition(Fact.LIKES), Condition(Fact.BIRTHDAY), Condition(Fact.SPENT), Condition(Fact.STANDING)],
)
def test_half_a_condition_says_what_to_do(half: Condition) -> None:
    with pytest.raises(Refused, match="not finished"):
        half.check()


def test_months_and_years_are_those_of_the_calendar() -> None:
    assert Span(1, Unit.MONTH).before(date(2026, 3, 31)) == date(2026, 2, 28)
    assert Span(2, Unit.YEAR).before(date(2028, 2, 29)) == date(2026, 2, 28)
    assert Span(3, Unit.MONTH).after(date(2026, 11, 30)) == date(2027, 2, 28)
    assert Span(2, Unit.WEEK).after(date(2026, 12, 24)) == date(2027, 1, 7)
