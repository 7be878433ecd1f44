"""Measures are said as one says them over the tape, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique import wording
from boutique.domain.measuring.doubts import Doubt, DoubtKind
from boutique.domain.measuring.lengths import LengthUnit, read_length
from boutique.domain.measuring.silhouette import Silhouette
from boutique.wording.measuring.measures import (
    difference,
    doubt_sentence,
    length,
    over_words,
    silhouette_lines,
)

TODAY, MAY = date(2026, 11, 21), date(2026, 5, 14)
CM, INCH = LengthUnit.CM, LengthUnit.INCH


@pytest.fixture(autouse=True)
def _romanian() -> Iterator[None]:
    with wording.speaking("ro"):
        yield


def _moved(code: str, off: int, since: date = MAY) -> str:
    return doubt_sentence(Doubt(code, DoubtKind.MOVED, 1000 + off, off, since), CM, TODAY)


def test_a_change_is_questioned_as_in_the_shop() -> None:
    assert (
        _moved("G04", 15) == "Bustul a crescut cu 1,5\u00a0cm din mai. Verifică încă o dată înainte de tăiat."
    )
    assert _moved("G09", -15).startswith("Șoldurile au scăzut cu 1,5\u00a0cm din mai.")
    assert "din 3 noiembrie." in _moved("G07", 20, date(2026, 11, 3))
    assert "din octombrie 2025." in _moved("G07", 20, date(2025, 10, 2))


def test_what_does_not_go_together_names_both() -> None:
    doubt = Doubt("G07", DoubtKind.MISFIT, 1040, 40, None, "G09", 980)

    assert doubt_sentence(doubt, CM, TODAY).startswith(
        "Talia (104\u00a0cm) nu se potrivește cu șoldurile (98\u00a0cm)."
    )


def test_a_value_nobody_has_asks_for_the_unit() -> None:
    said = doubt_sentence(Doubt("G04", DoubtKind.BEYOND, 403, -297), CM, TODAY)

    assert said.startswith("Perimetrul bustului: 40,3\u00a0cm e mai puțin")


def test_what_was_typed_reads_back_as_typed_in_its_own_unit() -> None:
    assert length(1026, INCH, "40 3/8 in") == "40 3/8"
    assert length(1026, CM, "40 3/8 in") == "102,6"
    assert length(1023, CM, "102,25") == "102,25"
    assert length(1025, CM, "102 1/2") == "102,5"
    assert length(1010, CM, "ceva") == "101,0"
    assert length(1024, INCH, "40,3 in") == "40,30"


@given(st.integers(1, 2600), st.sampled_from([CM, INCH]))
def test_no_unit_is_ever_taken_for_the_other(mm: int, unit: LengthUnit) -> None:
    with wording.speaking("ro"):
        shown = length(mm, unit)

    apart = 0 if unit is CM else 2  # an eighth of an inch is three millimetres
    assert abs(read_length(shown, unit).mm - mm) <= apart


def test_a_difference_has_its_sign_and_none_is_a_dash() -> None:
    assert [difference(mm, CM) for mm in (15, -15, 0)] == ["+1,5", "−1,5", "–"]
    assert difference(-10, INCH) == "−3/8"


def test_over_what_is_said_in_the_language_of_the_shop() -> None:
    assert over_words("shirt, heels, curea") == "cămașă, tocuri, curea"
    assert over_words("") == ""


def test_an_upright_stance_is_said_too() -> None:
    assert list(silhouette_lines(Silhouette(), CM)) == ["Postură dreaptă"]
