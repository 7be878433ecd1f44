"""Paths in the operators of a page.

They are written here: reportlab's own formatting of numbers takes most of a page's time.
"""

from __future__ import annotations

from reportlab.pdfgen.pathobject import PDFPathObject

from boutique.drawing.paths import Path

_OPERATORS = {
    "move": "%.2f %.2f m",
    "line": "%.2f %.2f l",
    "curve": "%.2f %.2f %.2f %.2f %.2f %.2f c",
    "close": "h",
}


def operators_of(path: Path) -> str:
    """Return the outline as a page writes it, neither filled nor stroked."""
    code = []
    for segment in path.segments:
        code.append(_OPERATORS[segment.kind] % tuple(value for point in segment.points for value in point))
    return "\n".join(code)


def pdf_path(path: Path) -> PDFPathObject:
    """Return the outline as reportlab draws it."""
    return PDFPathObject(code=[operators_of(path)])
