"""What of a SeamlyMe file enters the book, and what is left out with its reason."""

from __future__ import annotations

from pathlib import Path

from boutique.domain.measuring.files import LeftOut
from boutique.exchange.seamly import SeamlyFiles
from tests.shots.measuring import SMIS


def _read(tmp_path: Path, text: str = SMIS) -> tuple[dict[str, int], dict[str, LeftOut]]:
    path = tmp_path / "one.smis"
    path.write_text(text, "utf-8")
    read = SeamlyFiles().read(path)
    return {each.code: each.mm for each in read.measures}, {each.name: each for each in read.left_out}


def test_formulas_are_evaluated_and_what_cannot_be_is_left_out_with_why(tmp_path: Path) -> None:
    taken, left = _read(tmp_path)

    assert taken == {"G04": 1040, "G07": 885, "G09": 1015, "M05": 395}
    assert "divides by zero" in str(left["neck_circ"].trouble)
    assert "somebody's own" in str(left["@buzunar"].trouble)


def test_what_no_body_can_be_is_left_out(tmp_path: Path) -> None:
    taken, left = _read(tmp_path, SMIS.replace('value="39.5"', 'value="395"'))

    assert "M05" not in taken
    assert "body" in str(left["leg_knee_circ"].trouble)
