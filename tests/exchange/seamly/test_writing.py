"""What is written opens in SeamlyMe and reads back without loss, formulas among it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Unavailable
from boutique.domain.measuring.lengths import LONGEST_MM, LengthUnit
from boutique.domain.measuring.seamly import BY_CODE, BY_NAME
from boutique.exchange.seamly import (
    Gender,
    Individual,
    SeamlyValue,
    custom_name,
    measured,
    read_individual,
    typed_text,
    write_individual,
)

Read = Callable[..., Individual]

ANA = Individual(
    given_name="Ana",
    family_name="Pop & <fiii>",
    email="ana@exemplu.ro",
    birth=date(1980, 2, 29),
    gender=Gender.FEMALE,
    unit=LengthUnit.INCH,
    notes="Două rânduri\nși „ghilimele”.",
    values=(
        SeamlyValue("bust_circ", "G04", 1026, "40.375"),
        SeamlyValue("arm_upper_circ", "L11", 342, "bust_circ/3", "Braț", 'Relaxat, "jos"\npe lângă corp'),
        SeamlyValue("@manșetă", None, 200, "7.875"),
    ),
    system="42",
)


def test_what_is_written_reads_back_the_same(tmp_path: Path) -> None:
    write_individual(tmp_path / "ana.smis", ANA)
    assert read_individual(tmp_path / "ana.smis") == ANA


def test_the_file_is_shaped_as_the_format_asks(tmp_path: Path) -> None:
    path = tmp_path / "ana.smis"
    write_individual(path, replace(ANA, birth=None))
    root = ElementTree.parse(path).getroot()
    parts = ["version", "read-only", "notes", "unit", "pm_system", "personal", "body-measurements"]
    assert (root.tag, root.findtext("version"), [part.tag for part in root]) == ("smis", "0.3.4", parts)
    who = [part.tag for part in root.find("personal") or ()]
    assert who == ["family-name", "given-name", "birth-date", "gender", "email"]
    assert root.findtext("personal/birth-date") == "1800-01-01"
    assert [measure.get("name") for measure in root.iter("m")] == ["bust_circ", "arm_upper_circ", "@manșetă"]


def test_an_older_form_is_written_where_the_name_asks_for_it(tmp_path: Path) -> None:
    write_individual(tmp_path / "ana.vit", ANA)
    root = ElementTree.parse(tmp_path / "ana.vit").getroot()
    assert (root.tag, root.findtext("version")) == ("vit", "0.3.3")
    assert read_individual(tmp_path / "ana.vit") == ANA


def test_a_formula_that_no_longer_gives_the_value_goes_out_as_a_number(tmp_path: Path) -> None:
    values = (
        SeamlyValue("bust_circ", "G04", 1000, "96"),
        SeamlyValue("arm_upper_circ", "L11", 320, "bust_circ/3"),
        SeamlyValue("waist_circ", "G07", 700, "gone + 1"),
        SeamlyValue("hip_circ", "G09", 1040, "bust_circ + 4"),
        SeamlyValue("rib_circ", "G06", 800, "rib_circ"),
        SeamlyValue("neck_circ", "G02", 380, "((("),
    )
    write_individual(tmp_path / "a.smis", Individual(values=values))
    back = read_individual(tmp_path / "a.smis")
    assert {value.name: value.mm for value in back.values} == {value.name: value.mm for value in values}
    assert {value.name for value in back.values if value.computed} == {"hip_circ"}
    assert not back.refused


def test_measures_stand_after_those_they_rest_on(tmp_path: Path) -> None:
    """SeamlyMe computes from the top down."""
    values = (
        SeamlyValue("hip_circ", "G09", 1040, "bust_circ + 4"),
        SeamlyValue("height", "A01", 1700),
        SeamlyValue("bust_circ", "G04", 1000),
    )
    write_individual(tmp_path / "a.smis", Individual(values=values))
    back = read_individual(tmp_path / "a.smis").values
    assert [(value.name, value.formula) for value in back] == [
        ("height", "170"),
        ("bust_circ", "100"),
        ("hip_circ", "bust_circ + 4"),
    ]


def test_the_shops_own_measures_get_names_that_seamly_takes(tmp_path: Path) -> None:
    assert custom_name("Lungime manșetă (stânga)") == "@Lungime_manșetă_stânga"
    names = ("Lungime manșetă", "Lungime-manșetă", "@Lungime_manșetă", "bust_circ")
    write_individual(tmp_path / "a.smis", Individual(values=tuple(measured(name, 215) for name in names)))
    back = read_individual(tmp_path / "a.smis")
    assert [value.name for value in back.values] == [
        "@Lungime_manșetă",
        "@Lungime_manșetă_2",
        "@Lungime_manșetă_3",
        "bust_circ",
    ]
    with pytest.raises(ValueError, match="twice"):
        write_individual(
            tmp_path / "b.smis", Individual(values=(measured("height", 1), measured("height", 2)))
        )


@pytest.mark.parametrize(
    ("typed", "mm", "unit", "formula"),
    [
        ("40 3/8", 1026, LengthUnit.INCH, "40.375"),
        ("40 3/8 in", 1026, LengthUnit.CM, ""),
        ("102,5", 1025, LengthUnit.CM, "102.5"),
        ("102,5", 1030, LengthUnit.CM, ""),
        ("", 1025, LengthUnit.CM, ""),
    ],
)
def test_what_was_typed_goes_out_as_typed(typed: str, mm: int, unit: LengthUnit, formula: str) -> None:
    assert measured("bust_circ", mm, typed, unit).formula == formula


def test_signs_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    write_individual(tmp_path / "a.smis", Individual(notes="a\x00b\x1fc\ud800d\ufffe", values=()))
    assert read_individual(tmp_path / "a.smis").notes == "abcd"


def test_a_full_disk_leaves_the_file_of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ana.smis"
    write_individual(path, ANA)
    before = path.read_bytes()

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(Unavailable):
        write_individual(path, Individual())
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


published = st.sampled_from([measure.name for measure in BY_CODE.values() if not measure.angle])
lengths = st.dictionaries(published, st.integers(1, LONGEST_MM), max_size=20)


@given(lengths, st.sampled_from(LengthUnit))
def test_every_millimetre_survives_every_unit(
    tmp_path_factory: pytest.TempPathFactory, mms: dict[str, int], unit: LengthUnit
) -> None:
    path = tmp_path_factory.mktemp("seamly") / "a.smis"
    write_individual(
        path, Individual(unit=unit, values=tuple(measured(name, mm) for name, mm in mms.items()))
    )
    once = read_individual(path)
    assert {value.name: value.mm for value in once.values} == mms
    assert all(value.code == BY_NAME[value.name].code for value in once.values)
    typed = [measured(value.name, value.mm, typed_text(value, unit), unit) for value in once.values]
    assert [value.mm for value in typed] == [value.mm for value in once.values]
    write_individual(path, once)
    assert read_individual(path) == once
