"""Taking measures: a session is written whole, reads back as typed, and can be taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.files import FileMeasure
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.tape import current_set
from boutique.exchange.seamly import SeamlyFiles
from boutique.services.measuring.export import compose_measure_file, compose_measure_sheet, set_of
from boutique.services.measuring.measures import take_from_file, take_measurements
from boutique.services.shop.changes import undo_change
from boutique.services.taste.preferences import note_preference
from tests.counter import TODAY, Counter

MAY = date(2026, 5, 14)


@pytest.fixture
def who(counter: Counter) -> UUID:
    """Somebody with a suit on order."""
    client = counter.client("Văleanu", "Șerban", title="dl", birth_year=1978, birth_month=3, birth_day=14)
    counter.order(client)
    return client


def _take(counter: Counter, who: UUID, values: dict[str, int], on: date = TODAY, **more: object) -> UUID:
    return take_measurements(counter.book.change(), who, values, taken_on=on, **more)  # type: ignore[arg-type]


def test_what_was_typed_in_inches_reads_back_in_inches(counter: Counter, who: UUID) -> None:
    _take(counter, who, {"G04": 1026}, typed={"G04": "40 3/8 in"}, over="shirt, heels")

    (session,) = counter.book.queries().measure_sessions(who)
    assert session.taken == (("G04", 1026, "40 3/8 in"),)
    assert session.over == "shirt, heels"


def test_takings_come_newest_first_and_none_is_overwritten(counter: Counter, who: UUID) -> None:
    _take(counter, who, {"G04": 1010, "G07": 875}, MAY)
    _take(counter, who, {"G04": 1025})
    sessions = counter.book.queries().measure_sessions(who)

    assert [each.taken_on for each in sessions] == [TODAY, MAY]
    known = current_set(sessions)
    assert (known["G04"].mm, known["G04"].earlier_mm, known["G07"].mm) == (1025, 1010, 875)


def test_a_taking_can_be_taken_back_whole(counter: Counter, who: UUID) -> None:
    entry = _take(counter, who, {"G04": 1010, "G07": 875})

    undo_change(counter.book.change(), entry)

    assert not counter.book.queries().measure_sessions(who)


def test_figure_notes_alone_are_a_taking_and_nothing_at_all_is_none(counter: Counter, who: UUID) -> None:
    _take(counter, who, {}, note="figure: stoop=0.5")

    assert counter.book.queries().measure_sessions(who)[0].note == "figure: stoop=0.5"
    with pytest.raises(Refused, match="Type at least one"):
        _take(counter, who, {})


@pytest.mark.parametrize(("code", "mm"), [("G04", 0), ("G04", 10_250), ("Z99", 100), ("H36", 20)])
def test_what_no_body_can_be_is_refused_and_nothing_is_written(
    counter: Counter, who: UUID, code: str, mm: int
) -> None:
    with pytest.raises(Refused):
        _take(counter, who, {"G07": 880, code: mm})

    assert not counter.book.queries().measure_sessions(who)


def test_the_sheet_holds_the_set_of_the_last_order_with_what_is_missing(counter: Counter, who: UUID) -> None:
    queries = counter.book.queries()
    _take(counter, who, {"G04": 1010}, MAY, over="shirt", note="figure: right_shoulder_mm=8")
    _take(counter, who, {"G07": 880})
    note_preference(counter.book.change(), who, "fit", "ajustat în talie", today=TODAY)
    garment = set_of(queries.client_page(who))
    sheet = compose_measure_sheet(queries, who, garment, LengthUnit.CM, TODAY, "ro")

    rows = dict(sheet.rows)
    assert (sheet.garment, sheet.wearer, sheet.over, sheet.fit) == (
        "suit",
        "m",
        "shirt",
        ("ajustat în talie",),
    )
    assert rows["G04"] is not None
    assert rows["G04"].taken_on == MAY
    assert "L05" in sheet.missing
    assert sheet.silhouette is not None
    assert sheet.silhouette.posture.right_shoulder_mm == 8
    assert sheet.code == f"{sheet.client_no}-261121"


def test_nobody_measured_has_no_sheet_and_no_file(counter: Counter, who: UUID) -> None:
    queries = counter.book.queries()

    with pytest.raises(Refused, match="Take the measures first"):
        compose_measure_sheet(queries, who, "suit", LengthUnit.CM, TODAY, "ro")
    with pytest.raises(Refused, match="Take the measures first"):
        compose_measure_file(queries, who, LengthUnit.CM)


def test_measures_go_out_in_a_file_and_come_back_as_they_were(
    counter: Counter, who: UUID, tmp_path: Path
) -> None:
    values = {"G04": 1026, "L05": 630, "L05L": 635, "B01": 402}
    _take(counter, who, values, typed={"G04": "40 3/8 in"})
    person = compose_measure_file(counter.book.queries(), who, LengthUnit.INCH)
    SeamlyFiles().write(tmp_path / "serban.smis", person)
    read = SeamlyFiles().read(tmp_path / "serban.smis")
    other = counter.client("Altul")

    take_from_file(counter.book.change(), other, read, taken_on=TODAY)

    assert not read.left_out
    assert (read.name, read.wearer, read.birth) == ("Șerban Văleanu", "m", date(1978, 3, 14))
    assert FileMeasure("G04", 1026, "40 3/8″") in read.measures
    known = current_set(counter.book.queries().measure_sessions(other))
    assert {code: latest.mm for code, latest in known.items()} == values


def test_somebody_without_orders_is_measured_whole(counter: Counter) -> None:
    assert set_of(counter.book.queries().client_page(counter.client("Nou"))) == "body"
