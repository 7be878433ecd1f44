"""Measures from the terminal: the set that holds, the takings, files in and out, the sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from boutique.data.books import open_book
from boutique.domain.measuring.takings import GarmentTaking
from boutique.domain.measuring.views import TakenMeasure
from boutique.services.measuring.ease import set_ease
from boutique.services.measuring.measures import take_measurements
from boutique.services.measuring.sets import make_set
from boutique.services.measuring.takings import write_measure
from tests.cli.conftest import Answer
from tests.counter import TODAY, at
from tests.shots.measuring import SMIS

WHO = "Țepeneag"


@pytest.fixture
def measured(folder: Path) -> None:
    """A chest and a left arm."""
    with open_book(folder) as book:
        who = book.queries().find_client(WHO)
        values, typed = {"G04": 1026, "L05L": 635}, {"G04": "40 3/8 in"}
        take_measurements(book.change(), who, values, taken_on=TODAY, typed=typed, over="shirt")


@pytest.mark.usefixtures("measured")
def test_the_set_is_told_in_the_unit_asked_for(say: Answer) -> None:
    printed = say("measures", WHO, "--unit", "inch")

    assert "Perimetrul bustului" in printed
    assert "40 3/8 in" in printed
    assert "peste" not in printed
    assert "21 noiembrie 2026 · cămașă · 2 măsuri" in printed


@pytest.mark.usefixtures("measured")
def test_programs_get_millimetres_and_what_was_typed(ask: Answer) -> None:
    answer = ask("measures", WHO)

    assert answer["current"]["G04"]["mm"] == 1026
    assert answer["current"]["G04"]["typed"] == "40 3/8 in"
    assert answer["current"]["G04"]["course"] == [{"on": TODAY.isoformat(), "mm": 1026}]
    assert answer["sessions"][0]["taken"] == {"G04": 1026, "L05L": 635}


def test_a_file_is_taken_in_and_what_is_left_out_is_told(ask: Answer, say: Answer, tmp_path: Path) -> None:
    (tmp_path / "a.smis").write_text(SMIS, "utf-8")
    assert "Nu s-a preluat nimic" in say("measures", WHO, "--import", str(tmp_path / "a.smis"), code=1)
    assert ask("measures", WHO)["sessions"] == []
    printed = say("measures", WHO, "--import", str(tmp_path / "a.smis"), "--sure")
    assert "Am notat 4 măsuri." in printed
    assert "neck_circ (bust_circ / 0)" in printed

    answer = ask("measures", WHO, "--import", str(tmp_path / "a.smis"), "--sure")
    assert answer["imported"]["taken"] == 4
    assert [each["name"] for each in answer["imported"]["refused"]] == ["neck_circ", "@buzunar"]
    assert len(answer["sessions"]) == 2


@pytest.mark.usefixtures("measured")
def test_sheet_and_file_are_written(say: Answer, tmp_path: Path) -> None:
    sheet, file = tmp_path / "fisa.pdf", tmp_path / "a.smis"
    printed = say("measures", WHO, "--export", str(file), "--sheet", str(sheet), "--set", "jacket")

    assert sheet.read_bytes().startswith(b"%PDF")
    assert 'name="bust_circ"' in file.read_text("utf-8")
    assert "fisa.pdf" in printed


def test_nobody_measured_is_told_and_has_no_sheet(say: Answer, tmp_path: Path) -> None:
    assert "Nimeni nu i-a luat încă măsurile." in say("measures", WHO)
    assert "Ia-le întâi" in say("measures", WHO, "--sheet", str(tmp_path / "a.pdf"), code=1)
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.usefixtures("measured")
def test_ease_and_garments_are_told_beside_the_body(ask: Answer, say: Answer, folder: Path) -> None:
    with open_book(folder) as book:
        who = book.queries().find_client(WHO)
        set_ease(book.change(), who, "jacket", "G04", 110, today=TODAY, typed="11 cm")
        taking = GarmentTaking(client_id=who, taken_on=TODAY, garment="jacket", description="sacoul lui")
        write_measure(book.change(), taking, TakenMeasure("G04", 1140, "114 cm"), now=at(TODAY), today=TODAY)

    chest = ask("measures", WHO)["ease"]["jacket"][0]
    assert (chest["body_mm"], chest["ease_mm"], chest["finished_mm"]) == (1026, 110, 1136)
    assert (chest["of_the_house"], chest["worn_ease_mm"]) == (False, 114)
    assert ask("measures", WHO)["garments"][0]["taken"] == {"G04": 1140}
    printed = say("measures", WHO)
    assert "Sacou: corp, adaos, produs" in printed
    assert "+11,0" in printed
    assert "Sacou · sacoul lui · o măsură" in printed


@pytest.mark.usefixtures("measured")
def test_the_sheet_takes_a_set_of_the_shop_s_own_by_its_name(
    say: Answer, folder: Path, tmp_path: Path
) -> None:
    with open_book(folder) as book:
        make_set(book.change(), "Frac de seară", ["G04", "H19"])
    say("measures", WHO, "--sheet", str(tmp_path / "frac.pdf"), "--set", "frac de seara")
    assert (tmp_path / "frac.pdf").read_bytes().startswith(b"%PDF")

    told = say("measures", WHO, "--sheet", str(tmp_path / "x.pdf"), "--set", "robă", code=1)
    assert "Nu există niciun set cu numele „robă”" in told
    assert "Frac de seară" in told
