"""What the takings say together: nothing wiped, everything a fact, each with its day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.ids import new_id
from boutique.domain.measuring.model import LEFT, MEASURES, can_be, drawn_as, label_of
from boutique.domain.measuring.seamly import BY_CODE
from boutique.domain.measuring.sets import SETS, WHOLE_BODY, codes_of, every_set, set_for
from boutique.domain.measuring.tape import before, course, current_set
from boutique.domain.measuring.views import SessionView, TakenMeasure

START = date(2020, 1, 1)
_values = st.dictionaries(st.sampled_from(["G04", "G07", "G09", "L05"]), st.integers(100, 1500))


def session(on: date, values: dict[str, int], by: str = "Ana", note: str = "") -> SessionView:
    """Return a taking."""
    taken = tuple(TakenMeasure(code, mm, f"{mm} mm") for code, mm in values.items())
    return SessionView(session_id=new_id(), taken_on=on, by=by, over="", note=note, taken=taken)


def _sessions(takings: list[dict[str, int]]) -> tuple[SessionView, ...]:
    days = [START + timedelta(days=30 * at) for at in range(len(takings))]
    return tuple(session(on, values) for on, values in zip(days, takings, strict=True))[::-1]


@given(st.lists(_values, max_size=6))
def test_a_partial_taking_wipes_nothing(takings: list[dict[str, int]]) -> None:
    together: dict[str, int] = {}
    for values in takings:
        together |= values

    assert {code: latest.mm for code, latest in current_set(_sessions(takings)).items()} == together


@given(st.lists(_values, max_size=6))
def test_the_course_holds_every_value_ever_taken_in_its_order(takings: list[dict[str, int]]) -> None:
    sessions = _sessions(takings)

    for code in ("G04", "L05"):
        assert [mm for _on, mm in course(sessions, code)] == [each[code] for each in takings if code in each]
        days = [on for on, _mm in course(sessions, code)]
        assert days == sorted(days)


def test_measuring_the_same_again_is_a_fact_with_a_new_day() -> None:
    sessions = _sessions([{"G04": 1010}, {"G04": 1010}])
    latest = current_set(sessions)["G04"]

    assert (latest.mm, latest.earlier_mm, latest.taken_on) == (1010, 1010, START + timedelta(days=30))


def test_an_earlier_taking_is_read_beside_what_was_known_then() -> None:
    sessions = _sessions([{"G04": 1000}, {"G04": 1010}, {"G04": 1020}])

    assert current_set(before(sessions, sessions[1]))["G04"].mm == 1000


@pytest.mark.parametrize("key", SETS)
def test_every_set_is_in_the_order_of_the_tape_and_known(key: str) -> None:
    codes = SETS[key]

    assert list(codes) == sorted(codes, key=list(MEASURES).index)
    assert len(set(codes)) == len(codes)


def test_the_newest_garment_with_measures_of_its_own_chooses_the_set() -> None:
    assert set_for(["tie", "womens_jacket", "suit"]) == "jacket"
    assert set_for(["tie"]) == set_for([]) == WHOLE_BODY


def test_the_whole_body_takes_in_whatever_was_ever_measured() -> None:
    assert codes_of(every_set(())[WHOLE_BODY], ["B01", "G04"]) == (*SETS[WHOLE_BODY], "B01")
    assert codes_of(every_set(())["shirt"], ["B01"]) == SETS["shirt"]


def test_every_measure_but_a_left_one_carries_a_code_of_seamlys() -> None:
    assert {code for code in MEASURES if code not in BY_CODE} == set(LEFT)
    assert {drawn_as(code) for code in LEFT} <= set(BY_CODE)
    assert label_of("B01") == BY_CODE["B01"].label


def test_an_angle_or_a_giant_is_no_measure() -> None:
    assert can_be("G04", 1010)
    assert not can_be("H36", 30)
    assert not can_be("G04", 0)
    assert not can_be("G04", 2601)
    assert not can_be("Z99", 100)
