"""Pages that can be told apart, for tests of paper."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

_MM = 72 / 25.4


def made_pages(out: Path, count: int, width_mm: float = 210, height_mm: float = 297) -> Path:
    """Write pages with their number, framed at their very edge; returns the file."""
    width, height = width_mm * _MM, height_mm * _MM
    canvas = Canvas(str(out), pagesize=(width, height))
    for number in range(1, count + 1):
        canvas.drawString(30, 30, f"pagina {number}")
        canvas.rect(3, 3, width - 6, height - 6)
        canvas.showPage()
    canvas.save()
    return out
