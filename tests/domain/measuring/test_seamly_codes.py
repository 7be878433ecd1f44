"""The shop's measures carry the codes that Seamly publishes, no more and no fewer."""

from __future__ import annotations

import re
from itertools import groupby

import pytest

from boutique.domain.measuring.model import LEFT, MEASURES
from boutique.domain.measuring.seamly import BY_CODE, BY_NAME, GROUPS
from boutique.wording import _, speaking

GLOSSARY = {
    "A01": ("height", "Înălțime"),
    "G02": ("neck_circ", "Circumferința gâtului"),
    "G04": ("bust_circ", "Perimetrul bustului"),
    "G05": ("lowbust_circ", "Sub bust"),
    "G07": ("waist_circ", "Perimetrul taliei"),
    "G09": ("hip_circ", "Perimetrul șoldurilor"),
    "I01": ("shoulder_length", "Lungimea umărului"),
    "I03": ("across_chest_f", "Lățimea pieptului"),
    "I07": ("shoulder_tip_to_shoulder_tip_b", "Lățimea umerilor la spate"),
    "I08": ("across_back_b", "Lățimea spatelui"),
    "H19": ("neck_back_to_waist_b", "Lungimea taliei la spate"),
    "L01": ("arm_shoulder_tip_to_wrist_bent", "Lungimea brațului, îndoit"),
    "L05": ("arm_shoulder_tip_to_wrist", "Lungimea brațului"),
    "L11": ("arm_upper_circ", "Perimetrul brațului"),
    "L15": ("arm_wrist_circ", "Perimetrul încheieturii"),
    "L19": ("armscye_circ", "Răscroiala mânecii"),
    "M01": ("leg_crotch_to_floor", "Lungimea interioară a piciorului"),
    "M02": ("leg_waist_side_to_floor", "Lungimea exterioară"),
    "M03": ("leg_thigh_upper_circ", "Coapsă"),
    "M05": ("leg_knee_circ", "Genunchi"),
    "N01": ("crotch_length", "Lungimea turului"),
    "N08": ("rise_length_side", "Înălțimea turului"),
}

LAST_OF_GROUP = {
    "A23": "height_waist_back",
    "B05": "width_abdomen_to_hip",
    "C03": "indent_ankle_high",
    "D05": "hand_circ",
    "E04": "foot_instep_circ",
    "F06": "head_chin_to_neck_back",
    "G46": "hip_circ_with_abdomen",
    "H42": "across_back_to_waist_b",
    "I14": "neck_width",
    "J11": "bustpoint_to_neck_front",
    "K13": "neck_side_to_bust_side_b",
    "L22": "arm_neck_side_to_outer_elbow",
    "M14": "leg_waist_side_to_knee",
    "N08": "rise_length_side",
    "O14": "arm_armscye_back_center_to_wrist_bent",
    "P12": "armscye_arc",
    "Q03": "dart_width_waist",
}


@pytest.mark.parametrize("code", GLOSSARY)
def test_the_words_of_the_shop_stand_by_their_codes(code: str) -> None:
    name, words = GLOSSARY[code]
    assert BY_CODE[code].name == name
    with speaking("ro"):
        assert _(BY_CODE[code].label) == words


def test_every_group_ends_where_the_published_list_ends() -> None:
    last = {list(codes)[-1] for _group, codes in groupby(BY_CODE, key=lambda code: code[0])}
    assert {code: BY_CODE[code].name for code in last} == LAST_OF_GROUP
    assert len(BY_CODE) == 245
    assert list(GROUPS) == [code[0] for code in LAST_OF_GROUP]


def test_codes_and_names_lead_to_one_another() -> None:
    assert all(BY_NAME[measure.name] is measure for measure in BY_CODE.values())
    assert set(BY_NAME) - {measure.name for measure in BY_CODE.values()} == {"size"}
    assert BY_NAME["size"].code == "G12"
    assert all(re.fullmatch(r"[a-z0-9_]+", name) for name in BY_NAME)


def test_no_two_measures_are_called_alike() -> None:
    for chosen in ("en", "ro"):
        with speaking(chosen):
            assert len({_(measure.label) for measure in BY_CODE.values()}) == len(BY_CODE)


def test_only_slopes_of_the_shoulder_are_angles() -> None:
    angles = {measure.name for measure in BY_CODE.values() if measure.angle}
    assert angles == {name for name in BY_NAME if name.endswith("_angle")}


def test_every_measure_of_the_shop_has_its_code() -> None:
    assert set(MEASURES) - set(LEFT) <= set(BY_CODE)
