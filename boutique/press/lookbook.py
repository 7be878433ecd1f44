"""Prints a lookbook into a PDF file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from boutique.domain.lookbooks.book import Lookbook
from boutique.domain.ports import Pictures, PrintedPiece
from boutique.files import whole_file
from boutique.press.booklet import pages_of
from boutique.press.legible import hold_legible
from boutique.press.machine import new_canvas, one_at_a_time
from boutique.press.marks import Page
from boutique.press.painting import Painter
from boutique.press.profiles import Profile
from boutique.press.style import HEIGHT, WIDTH
from boutique.wording import _, speaking
from boutique.wording.lookbooks import address


class HousePress:
    """The press of the shop, with its photographs and its paper."""

    def __init__(self, pictures: Pictures | None = None, profile: Profile = Profile.SHOP_PRINTER) -> None:
        self._pictures, self._profile = pictures, profile

    def lookbook(self, book: Lookbook, out: Path) -> PrintedPiece:
        """Write a lookbook as a PDF. Unavailable when the file cannot be written."""
        return make_lookbook(book, self._pictures, out, self._profile)


def make_lookbook(
    book: Lookbook, pictures: Pictures | None, out: Path, profile: Profile = Profile.SHOP_PRINTER
) -> PrintedPiece:
    """Write a book as a PDF in the client's language; the same book gives the same bytes.

    Refused when it has letters that we cannot draw. Unavailable when the file cannot be written; what stood
    there before still does.
    """
    with one_at_a_time, speaking(book.language):
        pages = pages_of(book)
        hold_legible(pages, book.reader.name)
        with whole_file(out) as draft:
            canvas = _canvas(draft, book, profile)
            painter = Painter(canvas, profile.value, lambda digest: _photograph(pictures, digest))
            for page in pages:
                painter.page(page)
            canvas.save()
    return PrintedPiece(path=out, code=book.code, pages=len(pages), words=_words(pages))


def _canvas(draft: Path, book: Lookbook, profile: Profile) -> Any:
    bleed = profile.value.bleed
    size = WIDTH + 2 * bleed, HEIGHT + 2 * bleed
    canvas = new_canvas(draft, size, book.language)
    if bleed:
        canvas.setTrimBox((bleed, bleed, bleed + WIDTH, bleed + HEIGHT))
        canvas.setBleedBox((0, 0, *size))
    canvas.setTitle(f"{book.collection.name}, {address.dedication(book.reader)}")
    canvas.setAuthor(address.shop_line(book))
    canvas.setSubject(_("Code {code}").format(code=address.said_code(book.code)))
    return canvas


def _photograph(pictures: Pictures | None, digest: str) -> Path | None:
    """A photograph that is no longer on the disk is replaced by the drawing."""
    path = pictures.path(digest) if pictures is not None else None
    return path if path is not None and path.is_file() else None


def _words(pages: Sequence[Page]) -> tuple[str, ...]:
    return tuple(page.words() for page in pages)
