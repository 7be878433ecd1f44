"""The job ticket: all the bench asks on an A6 sheet, black alone, no price and no telephone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.measuring.ease import HOUSE_EASE
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.sets import SETS
from boutique.domain.measuring.silhouette import Silhouette
from boutique.domain.pages.job_ticket import BenchMeasure, BenchStage, JobTicket
from boutique.domain.workshop.codes import garment_code, stage_code
from boutique.drawing.figure import Posture
from boutique.press.style import MM
from boutique.press.workshop.ticket import SIZE, make_job_tickets, ticket_pages
from boutique.wording import speaking
from tests.press.readback import codes_on, faces_of, outside, overlapping, sizes_of, words_of

TODAY, TAKEN = date(2026, 11, 29), date(2026, 10, 24)
ITEM = new_id()
_PARTS = ("jacket", "trousers")


def _measures(*parts: str) -> tuple[BenchMeasure, ...]:
    return tuple(
        BenchMeasure(part, code, 880 + at, 880 + at + HOUSE_EASE[part][code], "", TAKEN)
        for part in parts
        for at, code in enumerate(SETS["suit"])
        if code in HOUSE_EASE[part]
    )


def _stages(*names: str) -> tuple[BenchStage, ...]:
    return tuple(BenchStage(name, stage_code(464, ITEM, name)) for name in names)


def ticket(**other: Any) -> JobTicket:
    """Return the ticket of a suit, with what else is said."""
    told: dict[str, Any] = {
        "shop": "Atelier Văratec",
        "no": 464,
        "line": 1,
        "lines": 2,
        "client": "Mihnea Matei",
        "wearer": "",
        "garment": "suit",
        "name": "costum din lână nisip",
        "kind": "bespoke",
        "cloth": "Prince de Galles nisip",
        "cloth_code": "L-117",
        "cloth_cm": 330,
        "options": (("rever", "lat"), ("căptușeală", "vișinie")),
        "note": "Buzunarul din stânga adânc de 16: ține ochelarii.",
        "amendments": (),
        "measures": _measures("jacket"),
        "frozen": True,
        "silhouette": Silhouette(Posture(right_shoulder_mm=8, stoop=0.4)),
        "fit": ("ajustat în talie",),
        "stages": _stages("Croit", "Însăilat", "Probă", "Cusut", "Ultima probă", "Finisat"),
        "placed_on": TAKEN,
        "promised_on": date(2026, 12, 5),
        "bench_on": date(2026, 12, 2),
        "fitting_at": datetime(2026, 11, 30, 11, tzinfo=UTC),
        "code": garment_code(464, ITEM),
        "unit": LengthUnit.CM,
        "printed_on": TODAY,
        "language": "ro",
    }
    return JobTicket(**(told | other))


def test_it_says_all_the_bench_asks(tmp_path: Path) -> None:
    piece = make_job_tickets((ticket(),), tmp_path / "bon.pdf")
    words = " ".join(words_of(piece.path))
    for said in (
        *("464.1", "sâmbătă, 5 decembrie", "gata pe masă până la 2 dec", "Mihnea Matei"),
        *("Costum din lână nisip", "3,3 m din Prince de Galles nisip, L-117", "rever: lat"),
        *("Măsuri din 24 oct, cm, corp → croi", "Perimetrul bustului", "88,0"),
        *("drept mai jos cu 0,8", "Ajustat în talie".lower(), "ține ochelarii"),
        *("Croit", "Ultima probă", "luată pe 24 oct", garment_code(464, ITEM)),
    ):
        assert said in words
    assert piece.code == garment_code(464, ITEM)


def test_it_is_an_a6_sheet_with_faces_of_the_house_alone(tmp_path: Path) -> None:
    piece = make_job_tickets((ticket(),), tmp_path / "bon.pdf")
    assert sizes_of(piece.path) == [pytest.approx((148 * MM, 105 * MM), abs=0.1)]
    faces = faces_of(piece.path)
    assert faces
    assert not any("Helvetica" in name for name in faces)
    assert all(name[6:7] == "+" for name in faces)


def test_its_codes_are_read_off_the_paper_even_by_a_head_of_203_dots(tmp_path: Path) -> None:
    known = ticket()
    piece = make_job_tickets((known,), tmp_path / "bon.pdf")
    wanted = {known.code, *(each.code for each in known.stages)}
    assert codes_on(piece.path) == wanted
    assert codes_on(piece.path, dpi=203, black=True) == wanted


def test_it_knows_no_ink_but_black(tmp_path: Path) -> None:
    piece = make_job_tickets((ticket(),), tmp_path / "bon.pdf")
    document = pypdfium2.PdfDocument(piece.path)
    pixels = np.asarray(document[0].render(scale=3).to_pil().convert("RGB")).astype(int)
    document.close()
    assert np.ptp(pixels, axis=2).max() == 0  # grey at most, from the smoothing of edges
    assert pixels.min() == 0


def test_a_stage_that_is_done_is_ticked_with_its_day_and_hand(tmp_path: Path) -> None:
    done = replace(ticket(), stages=(BenchStage("Croit", "XSBBBBBB", TODAY, "Vasile Tătaru"),))
    words = " ".join(words_of(make_job_tickets((done,), tmp_path / "bon.pdf").path))
    assert "29 nov" in words
    assert "Vasile" in words
    assert "Tătaru" not in words


_LONG = "Din satin vișiniu cu margine lată și nasturi îmbrăcați în aceeași stofă, " * 12


@pytest.mark.parametrize("language", ["ro", "en"])
@pytest.mark.parametrize(
    "other",
    [
        {},
        {"measures": _measures(*_PARTS)},
        {"measures": (), "stages": (), "options": (), "note": "", "silhouette": None, "fit": ()},
        {"stages": _stages(*(f"Etapa lungă numărul {at}" for at in range(12)))},
        {"measures": _measures(*_PARTS), "stages": _stages(*(f"Etapa {at}" for at in range(12)))},
        {"note": _LONG, "options": tuple((f"alegerea {at}", _LONG[:80]) for at in range(20))},
        {"note": _LONG * 3, "measures": _measures(*_PARTS)},
        {"client": "Ștefan-Alexandru Brâncoveanu-Cantacuzino de Transilvania " * 3, "name": _LONG},
        {"promised_on": None, "bench_on": None, "no": 99_999_999, "wearer": "Ion " * 30},
        {"garment": "other", "unit": LengthUnit.INCH},
    ],
)
def test_nothing_lies_on_another_thing_nor_off_the_sheet(other: dict[str, Any], language: str) -> None:
    known = ticket(**other)
    with speaking(language):
        pages = ticket_pages(known)
    for page in pages:
        assert overlapping(page) == []
        assert outside(page, SIZE, 5 * MM) == []
    every = "\n".join(page.words() for page in pages)
    assert len(pages) <= 6
    for measure in known.measures:
        if known.unit is LengthUnit.CM:
            assert f"{measure.body_mm / 10:.1f}".replace(".", "," if language == "ro" else ".") in every


def test_long_words_go_on_to_another_page_whole(tmp_path: Path) -> None:
    note = " ".join(f"cuvântul{at}" for at in range(300))
    piece = make_job_tickets((ticket(note=note),), tmp_path / "bon.pdf")
    words = " ".join(words_of(piece.path))
    assert piece.pages > 1
    assert all(f"cuvântul{at}" in words for at in range(300))
    assert f"1 din {piece.pages}" in words


@pytest.mark.parametrize("name", ["<b>Ion</b> & fiii", "Ion\u202emoI", "O'Neill \\(x)", "ŞTEFAN Ţepeş"])
def test_a_hostile_name_is_printed_as_it_was_typed(tmp_path: Path, name: str) -> None:
    words = " ".join(words_of(make_job_tickets((ticket(client=name),), tmp_path / "bon.pdf").path))
    told = name.replace("\u202e", "").replace("Ş", "Ș").replace("Ţ", "Ț").replace("ş", "ș")
    assert told in words


def test_a_name_without_letters_of_ours_is_told_before_anything_is_printed(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        make_job_tickets((ticket(client="李小龙"),), tmp_path / "bon.pdf")
    assert not list(tmp_path.iterdir())


def test_the_tickets_of_an_order_are_one_file(tmp_path: Path) -> None:
    both = (ticket(), ticket(line=2, garment="shirt", name="cămașă", measures=()))
    piece = make_job_tickets(both, tmp_path / "bonuri.pdf")
    first, second = words_of(piece.path)
    assert "464.1" in first
    assert "464.2" in second
