"""What a printed file holds, read by others than those who wrote it: words, faces, sizes and codes."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
import zxingcpp

from boutique.press.marks import Page, QrCode, Text

_FACE = re.compile(rb"/BaseFont\s*/([^\s/<>\[\]]+)")


def words_of(path: Path) -> list[str]:
    """Return the words of each page in the order in which they are read out."""
    with _opened(path) as document:
        return [_words(page) for page in document]


def _words(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return " ".join(str(text.get_text_range()).split())
    finally:
        text.close()


def sizes_of(path: Path) -> list[tuple[float, float]]:
    """Return the sizes of the pages in points."""
    with _opened(path) as document:
        return [page.get_size() for page in document]


def faces_of(path: Path) -> set[str]:
    """Return the names of all faces in a file; one that is embedded has a tag of six letters before it."""
    return {name.decode() for part in _parts(path.read_bytes()) for name in _FACE.findall(part)}


def _parts(content: bytes) -> Iterator[bytes]:
    yield content
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue


def codes_on(path: Path, number: int = 0, dpi: int = 300, *, black: bool = False) -> set[str]:
    """Return the codes a decoder of others finds on a page; `black` prints dots or none, as a label does."""
    with _opened(path) as document:
        image = document[number].render(scale=dpi / 72, grayscale=True).to_pil()
    image = image.point(lambda value: 255 if value > 127 else 0) if black else image
    found: Sequence[zxingcpp.Barcode] = zxingcpp.read_barcodes(image)
    return {each.text for each in found}


def _opened(path: Path) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(path)


def overlapping(page: Page) -> list[tuple[str, str]]:
    """Return texts that lie on another text or on a code, by the sizes of their letters."""
    texts = [each for each in page.marks if isinstance(each, Text)]
    boxes = [(each.words, _box(each)) for each in texts]
    boxes += [(each.content, _square(each)) for each in page.marks if isinstance(each, QrCode)]
    return [
        (first, second)
        for at, (first, one) in enumerate(boxes)
        for second, other in boxes[at + 1 :]
        if _meet(one, other)
    ]


def _box(text: Text) -> tuple[float, float, float, float]:
    size = text.style.size
    return text.x, text.y - 0.62 * size, text.x + text.width, text.y


def _square(code: QrCode) -> tuple[float, float, float, float]:
    return code.box.x, code.box.y, code.box.right, code.box.bottom


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.5 and along > 0.5


def outside(page: Page, size: tuple[float, float], edge: float) -> list[str]:
    """Return texts that come nearer to the edge of the sheet than a printer reaches, in points."""
    return [
        each.words
        for each in page.marks
        if isinstance(each, Text)
        and (
            each.x < edge
            or each.x + each.width > size[0] - edge
            or each.y > size[1] - edge
            or each.y - 0.62 * each.style.size < edge
        )
    ]
