"""Papers of several pages: PDFs and the files of scanners, each page made a picture."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from boutique.data.image_worker.decode import DAMAGED, MOST_PIXELS_ELSE, judge_size, too_large
from boutique.data.image_worker.sizes import SIZES
from boutique.domain.kernel.errors import N_, Refused

if TYPE_CHECKING:
    import pypdfium2
    from PIL import Image

MOST_PAGES: Final = 50
_DOTS_PER_POINT: Final = 300 / 72
_MOST_NESTED: Final = 6


def pages_of_pdf(path: Path) -> Iterator[Image.Image]:
    """Yield each page of a PDF as a picture, on white. Refused when it is locked, damaged or too long."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error, path.name) from error
    try:
        _judge_length(len(document), path.name)
        for number in range(len(document)):
            yield _rendered(document[number], path.name)
    except (pypdfium2.PdfiumError, ValueError) as error:
        raise Refused(DAMAGED, file=path.name) from error
    finally:
        document.close()


def _refusal(error: pypdfium2.PdfiumError, name: str) -> Refused:
    from pypdfium2 import raw

    if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return Refused(
            N_("“{file}” opens only with a password. Save it without one, or print and scan it."), file=name
        )
    return Refused(DAMAGED, file=name)


def _judge_length(pages: int, name: str) -> None:
    if not pages:
        raise Refused(DAMAGED, file=name)
    if pages > MOST_PAGES:
        raise Refused(
            N_("“{file}” has more than {most} pages. Keep only those that matter."),
            file=name,
            most=MOST_PAGES,
        )


def _rendered(page: pypdfium2.PdfPage, name: str) -> Image.Image:
    wide, high = page.get_size()
    if not (math.isfinite(wide) and math.isfinite(high) and wide > 0 and high > 0):
        raise Refused(DAMAGED, file=name)
    _judge_pictures(page, name)
    scale = min(_DOTS_PER_POINT, max(SIZES["print"]) / max(wide, high))
    image: Image.Image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    page.close()
    return image


def _judge_pictures(page: pypdfium2.PdfPage, name: str) -> None:
    """A page may be small and hold a picture that is not: it would be unpacked whole to be drawn."""
    from pypdfium2 import raw

    for each in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=_MOST_NESTED):
        wide, high = each.get_px_size()
        if wide * high > MOST_PIXELS_ELSE:
            raise too_large(name)


def pages_of_scan(image: Image.Image, name: str) -> Iterator[Image.Image]:
    """Yield each page of a scanner's file, one by one. Refused when it is too long, or a page too large."""
    number = 0
    while True:
        yield image
        number += 1
        _judge_length(number, name)
        try:
            image.seek(number)
        except EOFError:
            return
        judge_size(image, name)
