"""A file of SeamlyMe or Valentina gives the person and their measures; what cannot be taken says why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.measuring.lengths import LengthUnit
from boutique.exchange.seamly import Gender, Individual, read_individual, typed_text
from boutique.wording import _

Read = Callable[..., Individual]


def _mm(individual: Individual) -> dict[str, int]:
    return {value.name: value.mm for value in individual.values}


def _why(individual: Individual) -> dict[str, str]:
    return {refused.name: refused.msgid.format(**refused.params) for refused in individual.refused}


def test_the_person_is_read(seamly: Read) -> None:
    ana = seamly({"bust_circ": "96.5"})
    assert (ana.given_name, ana.family_name, ana.email) == ("Ana", "Ionescu", "ana@exemplu.ro")
    assert (ana.birth, ana.gender, ana.unit) == (date(1980, 2, 29), Gender.FEMALE, LengthUnit.CM)
    assert ana.notes == "Ține la nasturi."


@pytest.mark.parametrize(
    ("unit", "text", "mm", "typed"),
    [
        ("cm", "96.5", 965, "96,5 cm"),
        ("cm", "96.25", 963, "96.25 cm"),
        ("cm", "10.05", 101, "10.05 cm"),
        ("mm", "965", 965, "965 mm"),
        ("inch", "40.375", 1026, "40 3/8″"),
        ("inch", "40.4", 1026, "40.4 inch"),
    ],
)
def test_units_become_whole_millimetres(seamly: Read, unit: str, text: str, mm: int, typed: str) -> None:
    ana = seamly({"bust_circ": text}, unit)
    value = ana.values[0]
    assert (value.code, value.mm, value.formula, value.computed) == ("G04", mm, text, False)
    assert typed_text(value, ana.unit) == typed


def test_formulas_are_computed_in_whatever_order_they_stand(seamly: Read) -> None:
    ana = seamly(
        {
            "@mânecă": "arm_upper_circ + @adaos",
            "arm_upper_circ": "bust_circ/3",
            "bust_circ": "96",
            "@adaos": "1.5",
        }
    )
    assert _mm(ana) == {"@mânecă": 335, "arm_upper_circ": 320, "bust_circ": 960, "@adaos": 15}
    assert not ana.refused
    sleeve = ana.values[0]
    assert (sleeve.computed, sleeve.code) == (True, None)
    assert typed_text(sleeve, ana.unit) == "33,5 cm"


def test_one_bad_formula_does_not_keep_the_others_out(seamly: Read) -> None:
    ana = seamly(
        {
            "bust_circ": "96",
            "waist_circ": "nobody + 1",
            "hip_circ": "waist_circ + 20",
            "neck_circ": "bust_circ / 0",
            "rib_circ": "#increment + 3",
            "highhip_circ": "5 -",
        }
    )
    assert _mm(ana) == {"bust_circ": 960}
    why = _why(ana)
    assert "“nobody”, which is not in the file" in why["waist_circ"]
    assert "depends on “waist_circ”, which could not be computed" in why["hip_circ"]
    assert "divides by zero" in why["neck_circ"]
    assert "“#increment”" in why["rib_circ"]
    assert "cut short" in why["highhip_circ"]
    assert all(_(refused.msgid) != refused.msgid for refused in ana.refused)


def test_formulas_in_a_circle_are_named_and_refused(seamly: Read) -> None:
    ana = seamly(
        {
            "bust_circ": "waist_circ + 1",
            "waist_circ": "hip_circ + 1",
            "hip_circ": "bust_circ + 1",
            "neck_circ": "neck_circ",
            "rib_circ": "hip_circ / 2",
            "height": "170",
        }
    )
    assert _mm(ana) == {"height": 1700}
    why = _why(ana)
    assert "bust_circ → waist_circ → hip_circ → bust_circ" in why["bust_circ"]
    assert "neck_circ → neck_circ" in why["neck_circ"]
    assert "depends on “hip_circ”" in why["rib_circ"]


def test_a_thousand_measures_in_one_long_chain_are_computed(seamly: Read) -> None:
    chain = {f"@m{number}": f"@m{number + 1} + 0.1" for number in range(999)} | {"@m999": "1"}
    assert _mm(seamly(chain))["@m0"] == 1009


def test_a_measure_at_zero_is_not_yet_taken(seamly: Read) -> None:
    ana = seamly(
        {
            "bust_circ": "0",
            "waist_circ": "",
            "hip_circ": "bust_circ + waist_circ + 4",
            "rib_circ": "(hip_circ + height)/2",
            "@adaos": "0",
            "height": "@adaos + 1",
        }
    )
    assert _mm(ana) == {"height": 10}
    assert set(_why(ana)) == {"rib_circ", "@adaos"}
    assert "“hip_circ”, which has not been measured" in _why(ana)["rib_circ"]
    assert "above zero" in _why(ana)["@adaos"]


@pytest.mark.parametrize("text", ["-5", "1000", "1e9", "0.01"])
def test_what_is_no_length_of_a_body_is_refused(seamly: Read, text: str) -> None:
    ana = seamly({"bust_circ": text, "height": "170"})
    assert "above zero and below ten metres" in _why(ana)["bust_circ"]
    assert _mm(ana) == {"height": 1700}


def test_an_angle_is_no_length_but_serves_formulas(seamly: Read) -> None:
    ana = seamly(
        {
            "shoulder_slope_neck_side_angle": "60",
            "shoulder_length": "12",
            "@pantă": "shoulder_length*cosD(shoulder_slope_neck_side_angle)",
        }
    )
    assert "angle" in _why(ana)["shoulder_slope_neck_side_angle"]
    assert _mm(ana) == {"shoulder_length": 120, "@pantă": 60}


def test_the_first_of_two_alike_is_taken(seamly: Read, tmp_path: Path) -> None:
    seamly({"bust_circ": "96", "x": "1"})
    path = tmp_path / "ana.smis"
    path.write_text(path.read_text("utf-8").replace('name="x"', 'name="bust_circ"'), "utf-8")
    ana = read_individual(path)
    assert _mm(ana) == {"bust_circ": 960}
    assert "twice" in _why(ana)["bust_circ"]


def test_a_file_of_valentina_is_read(seamly: Read) -> None:
    old = seamly(
        {"rise_length_side": "26"},
        root="vit",
        version="0.3.0",
        personal="<given-name>Ion</given-name><sex>male</sex>",
    )
    assert (old.given_name, old.gender) == ("Ion", Gender.MALE)
    assert [(value.name, value.code) for value in old.values] == [("rise_length_side_sitting", "N04")]
    personal = "<customer>Ana Maria Ionescu</customer><birth-date>1800-01-01</birth-date>"
    new = seamly({"height": "170"}, root="vit", version="0.6.2", personal=personal)
    assert (new.given_name, new.family_name, new.birth) == ("Ana Maria", "Ionescu", None)
    assert new.system == "998"


def test_pictures_headings_and_special_units_of_valentina_are_stepped_over(tmp_path: Path) -> None:
    path = tmp_path / "a.vit"
    path.write_text(
        """<vit><version>0.6.2</version><unit>cm</unit><body-measurements template="">
        <m name="sep" type="separator" description="Brațe"/>
        <m name="height" value="170"><image contentType="image/png">AAAA</image></m>
        <m name="@unghi" value="20" specialUnits="true"/></body-measurements></vit>""",
        "utf-8",
    )
    ana = read_individual(path)
    assert _mm(ana) == {"height": 1700}
    assert list(_why(ana)) == ["@unghi"]
