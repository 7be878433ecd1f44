"""Codes said on the phone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.lookbooks.codes import ALPHABET, is_code, short_code

CODES = st.integers().map(short_code)


@given(st.integers())
def test_the_same_facts_give_the_same_code(fact: int) -> None:
    assert short_code(fact, "a") == short_code(fact, "a")
    assert is_code(short_code(fact))


@given(CODES, st.integers(0, 5), st.sampled_from(ALPHABET))
def test_one_sign_heard_wrong_is_noticed(code: str, place: int, sign: str) -> None:
    heard = code[:place] + sign + code[place + 1 :]
    assert is_code(heard) == (heard == code)


@given(CODES, st.integers(0, 4))
def test_two_signs_exchanged_are_noticed(code: str, place: int) -> None:
    heard = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert is_code(heard) == (heard == code)


def test_a_code_is_heard_in_any_case_and_with_spaces() -> None:
    code = short_code("x")
    assert is_code(f" {code[:3].lower()} {code[3:]} ")
    assert not is_code("O0I1BP")
    assert not is_code("")
