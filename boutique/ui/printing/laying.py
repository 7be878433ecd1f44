"""The file a printer gets: our own, or its pages laid whole on the sheets the printer has."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from boutique.domain.kernel.errors import N_, Unavailable
from boutique.domain.printing.paper_sizes import NO_EDGES, Edges, PaperSize, known_size
from boutique.ui.printing.pdf import opened

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_POINTS: Final = 72 / 25.4
_LEAST: Final = 0.1
_FULL = N_("It cannot be prepared for the printer: {reason}. Check that there is room on the disk.")


def paper_of(path: Path) -> tuple[int, PaperSize]:
    """Return how many pages a PDF has, and the size of the first. Unavailable when it cannot be read."""
    with opened(path) as document:
        width, height = document.get_page_size(0)
        return len(document), known_size(width / _POINTS, height / _POINTS)


def lay(path: Path, out: Path, paper: PaperSize, pages: Sequence[int] = (), edges: Edges = NO_EDGES) -> None:
    """Write what goes to the printer: `pages`, counted from 1, none meaning all, on sheets of `paper`.

    Where nothing is left out and the sheet is the piece's own, it is the file itself, byte by byte; else text
    stays text, a page lies whole in the middle of what the printer reaches of its sheet, and is never made
    larger. Unavailable when it cannot be written.
    """
    count, size = paper_of(path)
    try:
        if size.same(paper) and len(pages or range(count)) == count:
            shutil.copyfile(path, out)
            return
        with opened(path) as document:
            wanted = [page - 1 for page in pages] or list(range(count))
            _write(document, wanted, None if size.same(paper) else paper, out, edges)
    except OSError as error:
        raise Unavailable(_FULL, reason=error.strerror or str(error)) from error


def _write(
    document: PdfDocument, wanted: list[int], paper: PaperSize | None, out: Path, edges: Edges
) -> None:
    from pypdfium2 import PdfDocument

    made = PdfDocument.new()
    try:
        if paper is None:
            made.import_pages(document, wanted)
        else:
            for number in wanted:
                _lay_one(document, number, made, paper, edges)
        made.save(out)
    finally:
        made.close()


def _lay_one(document: PdfDocument, number: int, made: PdfDocument, paper: PaperSize, edges: Edges) -> None:
    from pypdfium2 import PdfMatrix

    width, height = paper.width * _POINTS, paper.height * _POINTS
    across, along = document.get_page_size(number)
    left, bottom = edges.left * _POINTS, edges.bottom * _POINTS
    reached = width - left - edges.right * _POINTS, height - bottom - edges.top * _POINTS
    share = max(_LEAST, min(1.0, reached[0] / across, reached[1] / along))
    page = made.new_page(width, height)
    taken = document.page_as_xobject(number, made)
    drawn = taken.as_pageobject()
    drawn.transform(
        PdfMatrix()
        .scale(share, share)
        .translate(left + (reached[0] - across * share) / 2, bottom + (reached[1] - along * share) / 2)
    )
    page.insert_obj(drawn)
    page.gen_content()
    taken.close()
    page.close()
