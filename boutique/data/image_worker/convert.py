"""Make of one file the pictures that are kept of it: upright, plain, named by what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from boutique.data.image_worker.decode import NO_PICTURE, is_pdf, judge_file, open_picture, refusing
from boutique.data.image_worker.pdf_pages import pages_of_pdf, pages_of_scan
from boutique.data.image_worker.plain import in_plain_colours, in_plain_depth, orientation, taken_on, upright
from boutique.data.image_worker.sizes import QUALITY, SIZES, reduced
from boutique.domain.clients.documents import PaperKind
from boutique.domain.kernel.errors import Refused

if TYPE_CHECKING:
    from PIL import Image


class Developed(NamedTuple):
    """What became of a file: its pages by content, lying in the folder asked for.

    `older` are the names that the program gave the same pictures up to 0.2, where they were asked for.
    """

    kind: PaperKind
    digests: tuple[str, ...]
    taken_on: date | None = None
    older: tuple[str, ...] = ()


def name_of(digest: str, size: str) -> str:
    """Return how the picture of a size is called."""
    return f"{digest}.{size}.jpg"


def develop(source: Path, into: Path, *, papers: bool = True, older: bool = False) -> Developed:
    """Make pictures of a file, in print and thumbnail size. Refused when it is none, damaged or too large.

    Without `papers` only the first picture counts, and a PDF is none; `older` asks for older names.
    """
    judge_file(source)
    with refusing(source.name), source.open("rb") as stream:
        if not is_pdf(stream):
            return _from_picture(stream, source.name, into, papers=papers, older=older)
        if not papers:
            raise Refused(NO_PICTURE, file=source.name)
    with refusing(source.name):
        names = [_printed(page, into, older=older) for page in pages_of_pdf(source)]
    return _developed(PaperKind.PAPER, names)


def _developed(kind: PaperKind, names: Sequence[tuple[str, str]], when: date | None = None) -> Developed:
    older = tuple(before for _now, before in names if before)
    return Developed(kind, tuple(now for now, _before in names), when, older)


def _from_picture(stream: BinaryIO, name: str, into: Path, *, papers: bool, older: bool) -> Developed:
    image = open_picture(stream, name)
    # A clock behind the counter and one in a camera may stand a day apart.
    when = taken_on(image, date.today() + timedelta(days=1))
    longest = max(SIZES["print"])
    image.draft("RGB", (longest, longest))
    names = [_printed(_plain(page), into, older=older) for page in _pages(image, name, papers=papers)]
    return _developed(PaperKind.PAPER if len(names) > 1 else PaperKind.PHOTOGRAPH, names, when)


def _pages(image: Image.Image, name: str, *, papers: bool) -> Iterator[Image.Image]:
    if papers and image.format == "TIFF":
        return pages_of_scan(image, name)
    return iter((image,))


def _plain(image: Image.Image) -> Image.Image:
    """Make it smaller first: turning and matching colours then cost a tenth of the memory."""
    profile, held = image.info.get("icc_profile"), orientation(image)
    smaller = reduced(in_plain_depth(image), "print")
    return in_plain_colours(upright(smaller, held), profile)


def _printed(image: Image.Image, into: Path, *, older: bool) -> tuple[str, str]:
    """Write both sizes, nothing carried over but pixels; returns its name, and the older one if asked."""
    import hashlib

    large = reduced(image, "print")
    printed = _jpeg(large, "print")
    digest = hashlib.sha256(printed).hexdigest()
    before = hashlib.sha256(_jpeg(large, "print", shortest=True)).hexdigest() if older else ""
    (into / name_of(digest, "print")).write_bytes(printed)
    (into / name_of(digest, "thumb")).write_bytes(_jpeg(reduced(image, "thumb"), "thumb"))
    return digest, before


def _jpeg(image: Image.Image, size: str, *, shortest: bool = False) -> bytes:
    """Write only pixels; the shortest codes for them save a twentieth and cost an eighth of the work.

    Up to 0.2 the shortest were sought, and the pictures of such a shop bear the names of those bytes.
    """
    image.info.clear()
    stream = BytesIO()
    image.save(stream, "JPEG", quality=QUALITY[size], exif=b"", optimize=shortest)
    return stream.getvalue()
