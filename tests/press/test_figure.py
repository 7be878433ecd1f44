"""The figure on the printed measuring sheet."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from reportlab.pdfgen.canvas import Canvas

from boutique.drawing.figure import Figure, Posture, View, figure, posed
from boutique.press.figure import draw_figure

_VALUES = {"G04": "102,5", "G07": "88,0", "L05": "63,0", "A01": "181,5", "H19": "46,5"}


def _page(drawn: Figure) -> bytes:
    kept = BytesIO()
    canvas = Canvas(kept, pagesize=(300, 420), invariant=1)
    draw_figure(canvas, drawn, _VALUES, 20, 30, 260, 370)
    canvas.save()
    return kept.getvalue()


def _seen(pdf: bytes) -> tuple[NDArray[np.int64], str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        words = page.get_textpage()
        text = str(words.get_text_range())
        words.close()
        return np.array(page.render(scale=1.0).to_numpy()[..., :3], dtype=np.int64), text
    finally:
        document.close()


@pytest.mark.parametrize("sex", ["f", "m"])
def test_the_figure_stands_in_its_box_with_the_values_of_its_side(sex: str) -> None:
    picture, text = _seen(_page(figure(sex)))
    inked = (picture.sum(axis=2) < 600).nonzero()
    assert inked[0].min() >= 19
    assert inked[0].max() <= 391
    assert inked[1].min() >= 19
    assert inked[1].max() <= 281
    assert all(value in text for value in ("102,5", "88,0", "63,0", "181,5"))
    assert "46,5" not in text


def test_the_back_carries_the_measures_taken_there() -> None:
    assert _seen(_page(figure("f", View.BACK)))[1].split() == ["46,5"]


def test_a_stance_is_printed_from_the_side() -> None:
    picture, text = _seen(_page(posed(figure("m", View.SIDE), Posture(stoop=1))))
    assert (picture.sum(axis=2) < 600).sum() > 500
    assert not text.strip()


def test_the_same_figure_is_printed_to_the_same_bytes() -> None:
    assert _page(figure("f")) == _page(figure("f"))
