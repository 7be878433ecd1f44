"""What is typed over the tape is kept as typed, in whole millimetres, and units never mix."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.lengths import (
    LONGEST_MM,
    MM_IN,
    LengthUnit,
    read_length,
    show_length,
    whole_mm,
)
from boutique.wording import explain

CM, MM, INCH = LengthUnit.CM, LengthUnit.MM, LengthUnit.INCH
EIGHTHS = [Fraction(n, 8) for n in range(8)]

millimetres = st.integers(0, LONGEST_MM)
units = st.sampled_from(LengthUnit)


@pytest.mark.parametrize(
    ("typed", "mm", "unit"),
    [
        ("102,5", 1025, CM),
        ("102.5", 1025, CM),
        ("102 1/2", 1025, CM),
        ("102½", 1025, CM),
        ("102 cm", 1020, CM),
        ("  44 centimetri ", 440, CM),
        ("1025 mm", 1025, MM),
        ('40 3/8"', 1026, INCH),
        ("40⅜″", 1026, INCH),
        ("40.375 in", 1026, INCH),
        ("40-3/8 in.", 1026, INCH),
        ("3/8 inch", 10, INCH),
        ("15 țoli", 381, INCH),
    ],
)
def test_a_length_is_read_as_tailors_write_it(typed: str, mm: int, unit: LengthUnit) -> None:
    length = read_length(typed)
    assert (length.mm, length.unit, length.typed) == (mm, unit, typed.strip())


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "not a length"),
        ("abc", "not a length"),
        ("102,5,1", "not a length"),
        ("1.025 mm", "not a length"),
        ("5 ft", "not a length"),
        ("nan", "not a length"),
        ("٣", "not a length"),
        ("1" * 1_000_000, "not a length"),
        ("-3", "below zero"),
        ("40 3/8", "Write “in”"),
        ("10 1/2 mm", "Write “in”"),
        ("40 3/7 in", "halves, quarters"),
        ("40 9/8 in", "halves, quarters"),
        ("40 1/0 in", "halves, quarters"),
        ("1000 cm", "ten metres"),
    ],
)
def test_what_is_no_length_is_refused_with_advice_in_both_languages(typed: str, sentence: str) -> None:
    with pytest.raises(Refused) as caught:
        read_length(typed)
    assert sentence in str(caught.value)
    assert len(str(caught.value)) < 200
    assert explain(caught.value) != str(caught.value)


def test_ease_may_be_below_zero() -> None:
    assert read_length("−1,5", signed=True).mm == -15
    assert show_length(-15, CM) == "−1,5"
    assert show_length(-1, INCH) == "0"


def test_a_unit_said_outranks_the_shops_own() -> None:
    assert read_length("40 3/8", INCH).mm == 1026
    assert read_length("102,5 cm", INCH).mm == 1025


@given(millimetres, units, units)
def test_centimetres_and_inches_never_mix(mm: int, written: LengthUnit, shop: LengthUnit) -> None:
    """Whatever the shop's unit is or becomes, a length with its unit is read in that unit."""
    read = read_length(show_length(mm, written, sign=True), shop)
    assert read.unit is written
    first = read_length(show_length(mm, written), written)
    again = read_length(first.explicit, shop)
    assert (again.mm, again.unit, again.explicit) == (first.mm, first.unit, first.explicit)


@given(millimetres, st.sampled_from([CM, MM]), st.sampled_from(",."))
def test_millimetres_shown_in_centimetres_read_back_the_same(mm: int, unit: LengthUnit, point: str) -> None:
    assert read_length(show_length(mm, unit, point=point), unit).mm == mm


@given(millimetres)
def test_the_nearest_eighth_is_at_most_a_sixteenth_of_an_inch_away(mm: int) -> None:
    shown = read_length(show_length(mm, INCH), INCH)
    assert abs(shown.amount - mm / MM_IN[INCH]) <= Fraction(1, 16)


@given(st.integers(0, 392), st.sampled_from(EIGHTHS))
def test_inches_typed_in_eighths_are_shown_as_typed(whole: int, eighths: Fraction) -> None:
    typed = show_length(whole_mm(whole + eighths, INCH), INCH)
    assert read_length(typed, INCH).amount == whole + eighths


@given(st.text(max_size=60), units)
def test_any_text_is_read_or_refused(text: str, unit: LengthUnit) -> None:
    try:
        length = read_length(text, unit)
    except Refused:
        return
    assert 0 <= length.mm <= LONGEST_MM
    assert length.typed == text.strip()
