"""Body, ease and finished garment: three things, dated, never mixed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.ease import (
    HOUSE_EASE,
    EaseDoubtKind,
    ease_doubts,
    ease_lines,
    parts_of,
    sheet_lines,
)
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.takings import GarmentTaking
from boutique.domain.measuring.tape import Latest, current_set
from boutique.domain.measuring.views import TakenMeasure
from boutique.services.measuring.ease import set_ease, strike_ease
from boutique.services.measuring.export import compose_measure_sheet
from boutique.services.measuring.measures import take_measurements
from boutique.services.measuring.takings import write_measure
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, at

MAY = date(2026, 5, 14)


@pytest.fixture
def who(counter: Counter) -> UUID:
    """Somebody whose body is known."""
    client = counter.client("Văleanu", "Șerban", title="dl")
    values = {"G04": 1025, "G07": 880, "L05": 630, "M01": 820}
    take_measurements(counter.book.change(), client, values, taken_on=MAY)
    return client


def _lines(counter: Counter, who: UUID, garment: str = "jacket"):  # type: ignore[no-untyped-def]
    queries = counter.book.queries()
    body = current_set(queries.measure_sessions(who))
    lines = ease_lines(garment, body, queries.eases(who), queries.garment_sessions(who))
    return {line.code: line for line in lines}


def test_until_somebody_sets_it_the_house_says_the_ease(counter: Counter, who: UUID) -> None:
    chest = _lines(counter, who)["G04"]

    assert (chest.own, chest.ease_mm, chest.finished_mm) == (None, 100, 1125)


def test_the_newest_ease_holds_and_striking_it_brings_the_one_before_back(
    counter: Counter, who: UUID
) -> None:
    set_ease(counter.book.change(), who, "jacket", "G04", 120, today=MAY)
    set_ease(counter.book.change(), who, "jacket", "G04", 110, today=TODAY, typed="11 cm")
    newest = counter.book.queries().eases(who)[0]
    assert (newest.mm, newest.typed, _lines(counter, who)["G04"].finished_mm) == (110, "11 cm", 1135)

    entry = strike_ease(counter.book.change(), newest.ease_id)
    assert _lines(counter, who)["G04"].ease_mm == 120

    undo_change(counter.book.change(), entry)
    assert _lines(counter, who)["G04"].ease_mm == 110


def test_an_ease_set_twice_on_a_day_is_one(counter: Counter, who: UUID) -> None:
    set_ease(counter.book.change(), who, "jacket", "G04", 120, today=TODAY)
    set_ease(counter.book.change(), who, "jacket", "G04", -15, today=TODAY)

    assert [each.mm for each in counter.book.queries().eases(who)] == [-15]


@pytest.mark.parametrize(
    ("garment", "code", "mm"), [("skirt", "M02", 0), ("tie", "G04", 0), ("jacket", "G04", 700)]
)
def test_an_ease_where_there_is_none_is_refused(
    counter: Counter, who: UUID, garment: str, code: str, mm: int
) -> None:
    with pytest.raises(Refused):
        set_ease(counter.book.change(), who, garment, code, mm, today=TODAY)

    assert not counter.book.queries().eases(who)


def test_the_favourite_jacket_tells_its_real_ease(counter: Counter, who: UUID) -> None:
    taking = GarmentTaking(client_id=who, taken_on=TODAY, garment="jacket", description="sacoul preferat")
    write_measure(
        counter.book.change(), taking, TakenMeasure("G04", 1135, "113,5 cm"), now=at(TODAY), today=TODAY
    )

    chest = _lines(counter, who)["G04"]
    assert chest.worn is not None
    assert (chest.worn.ease_mm, chest.worn.garment.description) == (110, "sacoul preferat")
    assert (chest.ease_mm, chest.body.mm if chest.body else 0) == (100, 1025)
    assert _lines(counter, who, "shirt")["G04"].worn is None


def test_the_sheet_says_ease_only_once_it_was_set(counter: Counter, who: UUID) -> None:
    queries = counter.book.queries()

    def sheet(key: str):  # type: ignore[no-untyped-def]
        return compose_measure_sheet(queries, who, key, LengthUnit.CM, TODAY, "ro")

    assert not sheet("jacket").ease
    set_ease(counter.book.change(), who, "jacket", "G04", 110, today=TODAY)
    assert sheet("jacket").ease["G04"].finished_mm == 1135
    assert sheet("shirt").ease == sheet("body").ease == {}


def test_a_suit_is_cut_as_two_and_its_sheet_is_silent_where_they_differ() -> None:
    body = {"G04": Latest(1025, "", TODAY, ""), "G07": Latest(880, "", TODAY, "")}
    lines = {part: ease_lines(part, body, (), ()) for part in parts_of("suit")}

    said = sheet_lines(lines)

    assert parts_of("suit") == ("jacket", "trousers")
    assert said["G04"].finished_mm == 1125
    assert "G07" not in said


def test_a_tie_has_no_ease_and_a_blouse_is_eased_like_a_shirt() -> None:
    assert parts_of("tie") == ()
    assert parts_of("blouse") == ("shirt",)


def test_a_girth_below_the_body_is_questioned_and_a_narrow_shoulder_is_not() -> None:
    found = {each.code: each.kind for each in ease_doubts({"G04": -20, "I07": -60, "L15": 90, "G09": 310})}

    assert found == {"G04": EaseDoubtKind.TIGHT, "G09": EaseDoubtKind.LOOSE}


@pytest.mark.parametrize("garment", HOUSE_EASE)
def test_the_house_questions_no_ease_of_its_own(garment: str) -> None:
    assert not list(ease_doubts(HOUSE_EASE[garment]))


@given(
    st.sampled_from(sorted(HOUSE_EASE)),
    st.dictionaries(st.sampled_from(["G04", "G07", "L05"]), st.integers(300, 1500)),
)
def test_finished_is_body_and_ease_and_nothing_else(garment: str, mm: dict[str, int]) -> None:
    body = {code: Latest(value, "", TODAY, "") for code, value in mm.items()}
    for line in ease_lines(garment, body, (), ()):
        assert line.finished_mm == (mm[line.code] + line.house_mm if line.code in mm else None)
