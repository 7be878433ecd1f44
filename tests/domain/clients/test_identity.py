"""Personal identity numbers are told from phones and order numbers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.clients.identity import identity_number, keep_no_identity_number
from boutique.domain.kernel.errors import Refused

_WEIGHTS = "279146358279"


def _numbered(sex: int, born: date, county: int, serial: int) -> str:
    """Return the number the state would give."""
    start = f"{sex}{born:%y%m%d}{county:02d}{serial:03d}"
    rest = sum(int(a) * int(b) for a, b in zip(start, _WEIGHTS, strict=True)) % 11
    return f"{start}{1 if rest == 10 else rest}"


@given(
    sex=st.sampled_from((1, 2, 5, 6)),
    born=st.dates(date(2000, 3, 1), date(2025, 12, 31)),
    county=st.integers(1, 46),
    serial=st.integers(1, 999),
)
def test_every_number_the_state_gives_is_seen_and_none_with_one_digit_wrong(
    sex: int, born: date, county: int, serial: int
) -> None:
    number = _numbered(sex, born, county, serial)
    last = str((int(number[-1]) + 1) % 10)

    assert identity_number(f"are cnp {number}, sau {number[0]} {number[1:7]} {number[7:]}")
    assert not identity_number(number[:-1] + last)


@pytest.mark.parametrize(
    "text",
    [
        "0721 555 018",
        "+40721555018",
        "0040721555018",
        "+4915112345678",
        "comanda 2026112100017",
        "1800101221145",
        "talie 98, piept 104, sold 102",
        "a1800101221144b",
        "01800101221144",
        "5940101221149",
        "",
    ],
)
def test_a_phone_an_order_or_measures_are_no_identity_number(text: str) -> None:
    assert not identity_number(text)
    keep_no_identity_number(text)


def test_the_book_says_to_leave_the_number_out() -> None:
    with pytest.raises(Refused, match="CNP"):
        keep_no_identity_number("Maria", "1 800101 221144")
