"""What is drawn once and set into every document as it is: a PDF form, already compressed."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFStream
from reportlab.pdfgen.canvas import Canvas

from boutique.domain.kernel.digests import sha256

Box = tuple[float, float, float, float]


class Form(NamedTuple):
    """Operators, deflated, in a box of left, bottom, right and top, and the names of the forms they use.

    Their graphics states `a0`, `a1`, … fill with these alphas, 0 to 1.
    """

    name: str
    content: bytes
    box: Box
    alphas: tuple[float, ...]
    uses: tuple[str, ...]


def form(code: str, box: Box, alphas: Sequence[float], uses: Sequence[str]) -> Form:
    """Return operators as a form, named by what they draw."""
    plain = code.encode("ascii")
    name = "drawn" + sha256(repr((plain, box, *alphas, *uses)).encode()).hexdigest()[:16]
    return Form(name, zlib.compress(plain), box, tuple(alphas), tuple(uses))


def lay(canvas: Canvas, drawn: Form) -> None:
    """Lay a form on a page; it enters the document once. The forms it uses must be there."""
    if not canvas.hasForm(drawn.name):
        canvas._doc.addForm(drawn.name, _stream(canvas, drawn))
    canvas.doForm(drawn.name)


def _stream(canvas: Canvas, drawn: Form) -> PDFStream:
    used = {name: PDFObjectReference(canvas._doc.getXObjectName(name)) for name in drawn.uses}
    states = {f"a{at}": PDFDictionary({"ca": alpha}) for at, alpha in enumerate(drawn.alphas)}
    said = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Form"),
        "FormType": 1,
        "BBox": PDFArray(drawn.box),
        "Resources": PDFDictionary(
            {
                "XObject": PDFDictionary(used),
                "ExtGState": PDFDictionary(states),
            }
        ),
        "Filter": PDFArray([PDFName("FlateDecode")]),
    }
    return PDFStream(PDFDictionary(said), drawn.content)
