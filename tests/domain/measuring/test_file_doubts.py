"""A file of measures that may be another's, or in another unit, is asked about before it is taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.file_doubts import doubts_about
from boutique.domain.measuring.files import NO_BODY, FileMeasure, LeftOut, MeasureFile
from boutique.domain.measuring.lengths import LengthUnit

_KNOWN = {"G04": 1120, "G07": 980, "G09": 1080, "A01": 1790, "G02": 410}


def _file(
    measures: dict[str, int], name: str = "", unit: LengthUnit = LengthUnit.CM, odd: int = 0
) -> MeasureFile:
    left = tuple(LeftOut(f"@{at}", "40", Refused(NO_BODY)) for at in range(odd))
    taken = tuple(FileMeasure(code, mm) for code, mm in measures.items())
    return MeasureFile(family_name=name, measures=taken, unit=unit, left_out=left)


def _said(file: MeasureFile, client: str = "Ana-Maria Popa", known: dict[str, int] | None = None) -> str:
    return " ".join(each.why.msgid for each in doubts_about(file, client, _KNOWN if known is None else known))


@given(st.fixed_dictionaries({code: st.integers(mm - 30, mm + 30) for code, mm in _KNOWN.items()}))
def test_somebody_who_changed_a_little_is_not_doubted(measures: dict[str, int]) -> None:
    assert not doubts_about(_file(measures, "Popa Anamaria"), "Ana-Maria Popa", _KNOWN)


def test_another_name_is_asked_about() -> None:
    assert "belongs to" in _said(_file({}, "Ion Rus"))


def test_a_chest_seventy_centimetres_smaller_or_larger_is_asked_about() -> None:
    (doubt,) = doubts_about(_file(_KNOWN | {"G04": 420}), "Ana", _KNOWN)
    assert doubt.code == "G04"
    assert doubt.why.params == {"far": 1, "shared": 5, "cm": 70}
    assert "70 cm smaller" in str(doubt.why)
    (doubt,) = doubts_about(_file(_KNOWN | {"G04": 1820}), "Ana", _KNOWN)
    assert "70 cm larger" in str(doubt.why)


def test_many_measures_of_another_body_are_asked_about() -> None:
    assert "far from the last ones" in _said(_file({code: round(mm * 1.16) for code, mm in _KNOWN.items()}))


def test_inches_in_a_file_of_centimetres_are_asked_about() -> None:
    assert "look like inches" in _said(_file({code: round(mm / 2.54) for code, mm in _KNOWN.items()}))


def test_centimetres_in_a_file_of_inches_are_asked_about() -> None:
    tall = {code: round(mm * 2.54) for code, mm in _KNOWN.items()}
    assert "look like centimetres" in _said(_file(tall, unit=LengthUnit.INCH))


@pytest.mark.parametrize(("unit", "said"), [(LengthUnit.CM, "inches"), (LengthUnit.INCH, "centimetres")])
def test_a_body_that_cannot_be_tells_of_another_unit_even_of_somebody_never_measured(
    unit: LengthUnit, said: str
) -> None:
    assert f"look like {said}" in _said(_file({"G02": 160}, unit=unit, odd=6), known={})


_ADULT = {"A01": 168, "G04": 92, "G07": 74, "G09": 98, "G02": 36}
_CHILD = {"A01": 98, "G04": 55, "G07": 52, "G09": 58}
_MM = {LengthUnit.CM: 10.0, LengthUnit.MM: 1.0, LengthUnit.INCH: 25.4}


def _numbers(numbers: dict[str, float], unit: LengthUnit) -> MeasureFile:
    return _file({code: round(number * _MM[unit]) for code, number in numbers.items()}, unit=unit)


@pytest.mark.parametrize("body", [_ADULT, _CHILD, {"G02": 36}, {}])
@pytest.mark.parametrize("unit", list(LengthUnit))
def test_whoever_was_never_measured_is_not_doubted_in_a_right_unit(
    body: dict[str, float], unit: LengthUnit
) -> None:
    told = {code: cm * 10 / _MM[unit] for code, cm in body.items()}
    assert not doubts_about(_numbers(told, unit), "Ana", {})


@pytest.mark.parametrize(
    ("told_in", "unit", "said"),
    [
        (LengthUnit.INCH, LengthUnit.CM, "look like inches"),
        (LengthUnit.INCH, LengthUnit.MM, "look like inches"),
        (LengthUnit.CM, LengthUnit.MM, "look like {numbers}"),
        (LengthUnit.MM, LengthUnit.CM, "look like {numbers}"),
        (LengthUnit.CM, LengthUnit.INCH, "look like centimetres"),
    ],
)
def test_numbers_of_another_unit_are_asked_about_before_anybody_was_measured(
    told_in: LengthUnit, unit: LengthUnit, said: str
) -> None:
    told = {code: cm * 10 / _MM[told_in] for code, cm in _ADULT.items()}
    assert said in _said(_numbers(told, unit), known={})


def test_the_chest_alone_tells_of_inches() -> None:
    assert "look like inches" in _said(_numbers({"G04": 36}, LengthUnit.CM), known={})


def test_one_measure_that_changed_much_is_not_another_body() -> None:
    assert not doubts_about(_file(_KNOWN | {"G07": 1110}), "Ana", _KNOWN)


def test_a_single_measure_tells_of_no_other_unit() -> None:
    assert "far from the last ones" in _said(_file({"G02": 161}))


def test_names_turned_round_are_one() -> None:
    assert not _said(_file({}, "Popa Ana Maria"))
