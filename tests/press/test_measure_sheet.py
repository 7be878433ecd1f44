"""The A5 sheet of the workshop: everything a cutter asks, on one page, nothing off its edge."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from boutique.domain.kernel.errors import Unavailable
from boutique.domain.kernel.ids import new_id
from boutique.domain.measuring.ease import EaseLine, ease_lines
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.seamly import BY_CODE
from boutique.domain.measuring.sets import SETS
from boutique.domain.measuring.sheet import MeasureSheet
from boutique.domain.measuring.silhouette import Silhouette
from boutique.domain.measuring.tape import Latest
from boutique.domain.measuring.views import EaseView
from boutique.drawing.figure import Posture
from boutique.press.figure import scale_of
from boutique.press.marks import Stance
from boutique.press.measure_sheet import SIZE, _page_of, make_measure_sheet
from boutique.wording import speaking

TODAY, MAY = date(2026, 11, 21), date(2026, 5, 14)


def _sheet(garment: str = "suit", **other: object) -> MeasureSheet:
    taken = {"G04": Latest(1040, "104 cm", TODAY, "Ana", 1025), "G07": Latest(880, "", MAY, "Ana")}
    told: dict[str, object] = {
        "shop": "Atelier Văratec",
        "client": "Șerban Văleanu",
        "client_no": 12,
        "garment": garment,
        "rows": tuple((code, taken.get(code)) for code in SETS[garment]),
        "wearer": "m",
        "silhouette": Silhouette(Posture(right_shoulder_mm=8, stoop=0.5), "poartă bretele"),
        "fit": ("ajustat în talie",),
        "taken_on": TODAY,
        "by": "Ana Mureșan",
        "over": "shirt",
        "unit": LengthUnit.CM,
        "printed_on": TODAY,
        "language": "ro",
    }
    return MeasureSheet(**(told | other))  # type: ignore[arg-type]


def _words(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        assert len(document) == 1
        assert document[0].get_size() == pytest.approx(SIZE, abs=0.1)
        text = document[0].get_textpage()
        words = str(text.get_text_range())
        text.close()
        return words
    finally:
        document.close()


def test_the_sheet_says_whose_what_when_by_whom_and_over_what(tmp_path: Path) -> None:
    piece = make_measure_sheet(_sheet(), tmp_path / "fisa.pdf")
    words = _words(piece.path)

    for said in (
        *("Șerban Văleanu", "Costum", "clientul nr. 12", "Cod 12-261121", "FIȘĂ DE MĂSURI"),
        *("Luate pe 21 noiembrie 2026, Ana", "peste: cămașă"),
        *("drept mai jos cu 0,8", "Ușor adus de spate", "poartă bretele", "ajustat în talie"),
    ):
        assert said in words
    assert (piece.code, piece.pages) == ("12-261121", 1)


def test_each_value_stands_in_the_table_and_on_the_figure_with_its_change(tmp_path: Path) -> None:
    words = _words(make_measure_sheet(_sheet(), tmp_path / "fisa.pdf").path)

    assert words.count("104,0") == 2
    assert "+1,5" in words
    assert "luată pe 14 mai 2026" in words


def test_in_english_and_inches_nothing_romanian_is_left(tmp_path: Path) -> None:
    sheet = _sheet(language="en", unit=LengthUnit.INCH)
    words = _words(make_measure_sheet(sheet, tmp_path / "sheet.pdf").path)

    assert "MEASURING SHEET" in words
    assert "34 5/8" in words
    assert "Perimetrul" not in words


@pytest.mark.parametrize("garment", SETS)
@pytest.mark.parametrize("wearer", ["f", "m", ""])
def test_every_set_fits_on_its_page(garment: str, wearer: str, tmp_path: Path) -> None:
    name = "Maria-Magdalena Constantinescu-Brâncoveanu-Cantacuzino"
    piece = make_measure_sheet(_sheet(garment, wearer=wearer, client=name), tmp_path / "fisa.pdf")
    document = pypdfium2.PdfDocument(piece.path)
    picture = np.asarray(document[0].render(scale=1.0).to_numpy())
    document.close()
    inked = (picture[..., :3].min(axis=2) < 250).nonzero()

    assert inked[0].min() > 20
    assert inked[1].min() > 20
    assert inked[0].max() < picture.shape[0] - 20
    assert inked[1].max() < picture.shape[1] - 20


def test_the_same_sheet_gives_the_same_bytes(tmp_path: Path) -> None:
    first, again = (make_measure_sheet(_sheet(), tmp_path / name).path for name in ("a.pdf", "b.pdf"))

    assert first.read_bytes() == again.read_bytes()


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        make_measure_sheet(_sheet(), tmp_path / "gone" / "fisa.pdf")


def _eased(*codes: str) -> dict[str, EaseLine]:
    body = {"G04": Latest(1040, "104 cm", TODAY, "Ana"), "G07": Latest(880, "", MAY, "Ana")}
    own = EaseView(
        ease_id=new_id(), garment="jacket", code="G04", mm=110, typed="11 cm", set_on=TODAY, by="Ana"
    )
    return {line.code: line for line in ease_lines("jacket", body, [own], ()) if line.code in codes}


def test_body_ease_and_garment_stand_side_by_side_once_an_ease_was_set(tmp_path: Path) -> None:
    sheet = _sheet("jacket", ease=_eased("G04", "G07", "L05"))
    words = _words(make_measure_sheet(sheet, tmp_path / "fisa.pdf").path)

    for said in ("ADAOS", "PRODUS", "+11,0", "115,0", "+8,0", "96,0", "cu gri: adaosul casei"):
        assert said in words
    assert "+1,5" not in words


def test_a_set_of_the_shop_s_own_is_called_by_its_name_and_what_does_not_fit_is_told(tmp_path: Path) -> None:
    rows = tuple((code, None) for code in list(BY_CODE)[:90])
    words = _words(make_measure_sheet(_sheet(rows=rows, own_name="Frac"), tmp_path / "fisa.pdf").path)

    assert "Frac" in words
    assert "în registru" in words


def test_every_face_on_the_sheet_is_in_the_file(tmp_path: Path) -> None:
    piece = make_measure_sheet(_sheet(), tmp_path / "fisa.pdf")

    assert b"Helvetica" not in piece.path.read_bytes()


@pytest.mark.parametrize("garment", sorted(SETS))
def test_all_bodies_of_a_sheet_stand_in_one_scale(garment: str) -> None:
    with speaking("ro"):
        stances = [mark for mark in _page_of(_sheet(garment)).marks if isinstance(mark, Stance)]

    assert len(stances) >= 2
    [scale] = {each.largest for each in stances}
    for each in stances:
        assert scale_of(each.figure, each.values, each.box.width, each.box.height) >= scale


def test_nobody_s_figure_is_drawn_where_nobody_said_whose_it_is(tmp_path: Path) -> None:
    """Nor is anybody made a woman: the table has the whole page, and the sheet says so."""
    sheet = _sheet(wearer="")
    page = _page_of(sheet)
    assert not [mark for mark in page.marks if isinstance(mark, Stance)]
    assert len([mark for mark in _page_of(_sheet(wearer="m")).marks if isinstance(mark, Stance)]) >= 2

    words = _words(make_measure_sheet(sheet, tmp_path / "fisa.pdf").path)

    assert "nu s-a spus" in words.replace("\n", " ")
