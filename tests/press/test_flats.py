"""Flats and swatches on a printed page."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from reportlab.pdfgen.canvas import Canvas

from boutique.drawing.cloth.look import ClothLook, Weave
from boutique.drawing.colour import lab_from_hex
from boutique.drawing.garments.by_name import Garment, flat
from boutique.press.flats import draw_flat, draw_swatch

_RED = ClothLook(Weave.HERRINGBONE, lab_from_hex("#8a2030"), lab_from_hex("#b05060"))


def _page(times: int = 1, kind: str = "jacket") -> bytes:
    kept = BytesIO()
    canvas = Canvas(kept, pagesize=(300, 400), invariant=1)
    for _ in range(times):
        draw_flat(canvas, flat(kind), _RED, 20, 100, 260, 280)
        draw_swatch(canvas, _RED, 20, 20, 60, 60)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def _seen(pdf: bytes) -> NDArray[np.uint8]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return np.array(document[0].render(scale=1.0).to_numpy()[..., ::-1], dtype=np.uint8)
    finally:
        document.close()


def test_the_garment_stands_in_its_box_and_the_swatch_in_its_own() -> None:
    page = _seen(_page()).astype(int)
    inked = (page.sum(axis=2) < 740).nonzero()
    assert inked[0].min() >= 20
    assert inked[0].max() < 380
    assert inked[1].min() >= 20
    assert inked[1].max() < 280


def test_the_cloth_has_its_colour_on_paper() -> None:
    page = _seen(_page()).astype(int)
    red, green, _ = page[330:370, 30:70].mean(axis=(0, 1))
    assert red > green + 30


def test_between_the_teeth_of_a_swatch_the_paper_shows() -> None:
    edge = _seen(_page()).astype(int)[320:323, 20:80].sum(axis=2)
    assert edge.max() > 740
    assert edge.min() < 600


@pytest.mark.parametrize("kind", [Garment.SUIT, Garment.DRESS_WRAP, Garment.BOW_TIE])
def test_any_garment_prints(kind: Garment) -> None:
    assert (_seen(_page(kind=kind)).astype(int).sum(axis=2) < 600).mean() > 0.03


def test_a_cloth_enters_the_document_once() -> None:
    assert len(_page(6)) < len(_page(1)) * 2.2


def test_the_same_page_is_printed_to_the_same_bytes() -> None:
    assert _page() == _page()
