"""Pages of a PDF as pictures. The library that draws them is no friend of threads: one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from boutique.domain.kernel.errors import N_, Unavailable

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_drawing = Lock()
_UNREADABLE = N_("The pages cannot be shown. Check that there is room on the disk, then try again.")


@contextmanager
def opened(path: Path) -> Iterator[PdfDocument]:
    """Open a PDF, alone in the program. Unavailable when it cannot be read."""
    import pypdfium2

    with _drawing:
        try:
            document = pypdfium2.PdfDocument(path)
        except (pypdfium2.PdfiumError, OSError) as error:
            raise Unavailable(_UNREADABLE) from error
        try:
            yield document
        finally:
            document.close()


def page_image(path: Path, number: int, width: int) -> QImage:
    """Return page `number`, the first being 0, so many pixels wide. Unavailable when it cannot be read."""
    with opened(path) as document:
        return _drawn(document, number, width)


def _drawn(document: PdfDocument, number: int, width: int) -> QImage:
    page = document[number]
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=False, prefer_bgrx=True)
    try:
        pixels = bytes(bitmap.buffer)
        image = QImage(pixels, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return image.copy()
    finally:
        bitmap.close()
        page.close()
