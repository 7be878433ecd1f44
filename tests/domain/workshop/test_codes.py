"""Codes of papers: no keyboard layout changes them, and a wrong letter is always found."""

from __future__ import annotations

from typing import Final
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.workshop.codes import (
    ALPHABET,
    CodeKind,
    garment_code,
    is_code,
    is_like_code,
    mark_of,
    order_code,
    read_code,
    stage_code,
)

_US: Final = ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_LAYOUTS: Final = {
    "ro": ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"),
    "ro_legacy": ("1234567890", "QWERTZUIOP", "ASDFGHJKL", "YXCVBNM"),
    "de": ("1234567890", "QWERTZUIOP", "ASDFGHJKL", "YXCVBNM"),
    "hu": ("123456789Ö", "QWERTZUIOP", "ASDFGHJKL", "YXCVBNM"),
    "fr": ("&É\"'(-È_ÇÀ", "AZERTYUIOP", "QSDFGHJKL", "WXCVBN,"),
}
"""What the keys of an American keyboard write in other layouts, row by row."""

_numbers = st.integers(min_value=1, max_value=99_999_999)
_ids = st.uuids()


def _typed(code: str, layout: str) -> str:
    keys = dict(zip("".join(_US), "".join(_LAYOUTS[layout]), strict=True))
    return "".join(keys[sign] for sign in code)


@pytest.mark.parametrize("layout", list(_LAYOUTS))
def test_every_letter_of_a_code_is_the_same_key_in_every_layout(layout: str) -> None:
    assert _typed(ALPHABET, layout) == ALPHABET
    assert all(_typed(kind.value, layout) == kind.value for kind in CodeKind)


def test_the_letters_are_a_prime_number_of_which_none_looks_like_another() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 17
    assert not set(ALPHABET) & set("IOVAMQWYZ0123456789")


@given(no=_numbers, named=_ids)
def test_what_is_written_is_read_again(no: int, named: UUID) -> None:
    for kind, code in (
        (CodeKind.ORDER, order_code(no, named)),
        (CodeKind.GARMENT, garment_code(no, named)),
    ):
        assert read_code(code) == (kind, no, mark_of(named.hex))
        assert read_code(f" {code[:4].lower()} {code[4:]} ") == read_code(code)
        assert is_code(code)
        assert len(code) <= 14  # all fit into the smallest square


@given(no=_numbers, named=_ids, at=st.integers(0, 30), letter=st.sampled_from(ALPHABET))
def test_one_wrong_letter_is_always_found(no: int, named: UUID, at: int, letter: str) -> None:
    code = stage_code(no, named, "Croit")
    at %= len(code)
    if code[at] != letter:
        with pytest.raises(Refused):
            read_code(code[:at] + letter + code[at + 1 :])


@given(no=_numbers, named=_ids, at=st.integers(0, 30))
def test_two_letters_exchanged_are_always_found(no: int, named: UUID, at: int) -> None:
    code = garment_code(no, named)
    at %= len(code) - 1
    turned = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    if turned != code:
        with pytest.raises(Refused):
            read_code(turned)


def test_two_stages_of_a_garment_have_codes_of_their_own() -> None:
    item = new_id()
    codes = {stage_code(464, item, new_id().hex) for _stage in range(12)}
    assert len(codes) == 12


@pytest.mark.parametrize(
    "text", ["", "vineri", "5942325000233", "XTAAA", "XTBBBB", "EXTRASUXX", "XT" + "B" * 40]
)
def test_what_has_not_the_form_of_a_code_is_none(text: str) -> None:
    assert not is_like_code(text)
    with pytest.raises(Refused):
        read_code(text)
