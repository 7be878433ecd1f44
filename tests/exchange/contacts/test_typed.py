"""Phones and e-mail addresses as people type them."""

from __future__ import annotations

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.exchange.contacts.typed import read_email, read_phone


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("0721 234 567", "+40721234567"),
        ("+40-721-234-567", "+40721234567"),
        ("0040 721.234.567", "+40721234567"),
        ("721234567", "+40721234567"),
        ("40721234567", "+40721234567"),
        ("0721/234.567", "+40721234567"),
        ("021 312 34 56", "+40213123456"),
        ("+44 20 7946 0018", "+442079460018"),
        ("00 49 170 1234567", "+491701234567"),
        ("+40 (0)267 220 953", "+40267220953"),
        ("0721, 0733 111 222", "+40733111222"),
        ("0721234567 sau 0733111222", "+40721234567"),
    ],
)
def test_a_phone_is_understood_however_it_is_written(text: str, e164: str) -> None:
    assert read_phone(text) == e164


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("0721", "too few digits"),
        ("07212345678", "too many digits"),
        ("nu are", "not a phone number"),
        ("0999999999", "not a phone number"),
    ],
)
def test_a_phone_that_is_no_phone_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read_phone(text)


def test_the_first_address_of_a_cell_is_taken() -> None:
    assert read_email("Ana Pop <ana@exemplu.ro>; b@exemplu.ro") == "ana@exemplu.ro"


@pytest.mark.parametrize("text", ["ana", "ana@", "ana@exemplu", "@exemplu.ro"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="not an e-mail"):
        read_email(text)
