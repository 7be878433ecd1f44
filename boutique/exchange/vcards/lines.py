"""The bare lines of an address book, as bytes, and the way in which its letters are written."""

from __future__ import annotations

import codecs
import re
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from boutique.domain.exchange.lettering import Lettering
from boutique.exchange.bounds import too_long_a_card
from boutique.exchange.encodings.detection import lettering_of
from boutique.exchange.files import reading
from boutique.exchange.vcards.properties import unfolded

_CHUNK = 1 << 20
_END = re.compile(rb"END:VCARD", re.IGNORECASE)
_LONGEST_END = 9


def card_blocks(path: Path, wide: str | None = None) -> Generator[tuple[int, bytes]]:
    """Yield the bytes up to each end of a card, with the number of their first line, from 1.

    Lines end in a line feed, however the file ends them; a file of two bytes a letter comes as UTF-8.
    """
    held, seen, number = bytearray(), 0, 1
    for chunk in _chunks(path, wide):
        held += chunk
        while (end := _end_of_card(held, seen)) >= 0:
            block = bytes(held[:end])
            yield number, block
            number += block.count(b"\n")
            del held[:end]
            seen = 0
        too_long_a_card(len(held))
        seen = max(0, len(held) - _LONGEST_END)
    yield number, bytes(held)


def _end_of_card(held: bytearray, seen: int) -> int:
    """Return where the line ends in which a card does; -1 if none does before the last line end."""
    found = _END.search(held, seen)
    return held.find(b"\n", found.end()) + 1 or -1 if found else -1


def byte_lines(path: Path, wide: str | None = None) -> Generator[bytes]:
    """Yield the lines of a file without their ends; one of two bytes a letter comes as UTF-8."""
    rest = b""
    for chunk in _chunks(path, wide):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from lines
    if rest:
        yield rest


def _chunks(path: Path, wide: str | None) -> Iterator[bytes]:
    """Yield a file piece by piece with one kind of line end, the last of each piece being whole."""
    with reading(path):
        yield from _wide_chunks(path, wide) if wide else _narrow_chunks(path)


def _wide_chunks(path: Path, encoding: str) -> Iterator[bytes]:
    with path.open(encoding=encoding, errors="replace") as stream:
        while text := stream.read(_CHUNK):
            yield text.encode("utf-8", "replace")


def _narrow_chunks(path: Path) -> Iterator[bytes]:
    """Every kind of line end is understood, also that of old Macs, which is a return alone."""
    returned = b""
    with path.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            chunk = returned + piece
            returned = b"\r" if chunk.endswith(b"\r") else b""
            chunk = chunk[: len(chunk) - len(returned)]
            yield chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in chunk else chunk
    if returned:
        yield b"\n"


def card_encoding(path: Path) -> Lettering:
    """Return how the letters are written, judged over lines that were put together again."""
    if _is_utf8(path):
        return lettering_of(path)
    with closing(byte_lines(path)) as lines:
        return lettering_of(path, _read_anew(lines))


def _is_utf8(path: Path) -> bool:
    """Tell whether the bytes are UTF-8 as they stand: then no fold has torn a letter."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as stream:
        try:
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _read_anew(lines: Iterable[bytes]) -> Iterable[bytes]:
    return (line + b"\n" for _number, line, _raw in unfolded(lines))
