"""Doubtful values are questioned where the house would, and a question asked for nothing is never asked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.measuring.doubts import _RANGE, Doubt, DoubtKind, allowance, doubts
from boutique.domain.measuring.model import MEASURES
from boutique.domain.measuring.tape import Latest

TODAY = date(2026, 11, 21)
MAY = date(2026, 5, 14)
MAN = {"G02": 405, "G04": 1010, "G07": 875, "G09": 1010, "L05": 630, "M02": 1060, "M01": 820, "A01": 1780}

_codes = st.sampled_from(sorted(_RANGE))
_days = st.integers(0, 3000)


def _known(values: dict[str, int], on: date = MAY) -> dict[str, Latest]:
    return {code: Latest(mm, "", on, "Ana") for code, mm in values.items()}


def _kinds(found: list[Doubt]) -> set[tuple[str, DoubtKind]]:
    return {(doubt.code, doubt.kind) for doubt in found}


def test_a_chest_grown_by_a_centimetre_and_a_half_since_may_is_questioned() -> None:
    (doubt,) = doubts({"G04": 1025}, _known(MAN), TODAY, man=True)

    assert (doubt.kind, doubt.off_mm, doubt.since) == (DoubtKind.MOVED, 15, MAY)


def test_a_waist_grown_by_half_a_centimetre_is_not() -> None:
    assert not doubts({"G07": 880}, _known(MAN), TODAY, man=True)


@given(st.dictionaries(_codes, st.integers(100, 2000), min_size=1))
def test_what_is_measured_again_unchanged_never_moved(values: dict[str, int]) -> None:
    found = doubts(values, _known(values), TODAY)

    assert not [doubt for doubt in found if doubt.kind is DoubtKind.MOVED]


@given(_codes, st.integers(150, 1500), _days, _days)
def test_the_longer_ago_the_more_may_have_changed(code: str, mm: int, some: int, more: int) -> None:
    assert allowance(code, mm, some) <= allowance(code, mm, some + more)


@given(_codes, st.integers(300, 1200), st.integers(-80, 80), _days)
def test_growing_and_shrinking_are_judged_alike(code: str, mm: int, off: int, days: int) -> None:
    known = _known({code: mm}, TODAY - timedelta(days=days))
    moved = {
        sign: any(
            doubt.kind is DoubtKind.MOVED or doubt.kind is DoubtKind.BEYOND
            for doubt in doubts({code: mm + sign * off}, known, TODAY)
        )
        for sign in (1, -1)
    }
    least, most = _RANGE[code]
    if least <= mm - abs(off) and mm + abs(off) <= most:
        assert moved[1] is moved[-1]


@given(_codes, st.data())
def test_within_the_human_range_nothing_known_means_nothing_asked(code: str, data: st.DataObject) -> None:
    mm = data.draw(st.integers(*_RANGE[code]))

    assert not doubts({code: mm}, {}, TODAY)


@given(_codes, st.integers(1, 2600))
def test_outside_it_one_question_is_enough(code: str, mm: int) -> None:
    found = doubts({code: mm}, _known({code: 900}), TODAY)

    if not _RANGE[code][0] <= mm <= _RANGE[code][1]:
        assert _kinds(found) == {(code, DoubtKind.BEYOND)}


@given(st.dictionaries(st.sampled_from(sorted(MEASURES)), st.integers(1, 2600)))
def test_only_what_was_just_taken_is_questioned(today: dict[str, int]) -> None:
    assert {doubt.code for doubt in doubts(today, _known(MAN), TODAY)} <= set(today)


def test_inches_typed_as_centimetres_are_noticed() -> None:
    assert _kinds(doubts({"G04": 403}, {}, TODAY)) == {("G04", DoubtKind.BEYOND)}


def test_left_and_right_apart_are_questioned_on_the_side_just_taken() -> None:
    known = _known({"L05": 630})

    assert _kinds(doubts({"L05L": 652}, known, TODAY)) == {("L05L", DoubtKind.SIDES)}
    assert not doubts({"L05L": 640}, known, TODAY)


@pytest.mark.parametrize(
    ("taken", "known"),
    [({"G07": 1080}, {"G09": 1000}), ({"G02": 560}, {"G04": 900}), ({"M01": 1010}, {"M02": 1060})],
)
def test_what_does_not_go_together_is_questioned(taken: dict[str, int], known: dict[str, int]) -> None:
    (code,) = taken

    assert (code, DoubtKind.MISFIT) in _kinds(doubts(taken, _known(known, TODAY), TODAY))


def test_a_mans_waist_may_pass_his_hips_a_little_a_womans_not() -> None:
    known = _known({"G09": 1000}, TODAY)

    assert doubts({"G07": 1020}, known, TODAY)
    assert not doubts({"G07": 1020}, known, TODAY, man=True)


def test_a_new_hip_that_is_below_the_waist_is_the_one_asked_about() -> None:
    (doubt,) = doubts({"G09": 900}, _known({"G07": 980}), TODAY)

    assert (doubt.code, doubt.other, doubt.other_mm) == ("G09", "G07", 980)
