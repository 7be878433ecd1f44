"""The bare lines of an address book, as bytes, and the way in which its letters are written."""

from __future__ import annotations

import codecs
from collections.abc import Generator, Iterable
from contextlib import closing
from pathlib import Path

from boutique.exchange.cards import unfolded
from boutique.exchange.encodings import Lettering, lettering_of
from boutique.exchange.files import reading

_CHUNK = 1 << 20


def byte_lines(path: Path, wide: str | None = None) -> Generator[bytes]:
    """Yield the lines of a file without their ends; one of two bytes a letter comes as UTF-8."""
    # Latin-1 gives each byte a letter of its own, so that every kind of line end is understood.
    with reading(path), path.open(encoding=wide or "latin-1", errors="replace") as stream:
        for line in stream:
            yield line.rstrip("\n").encode("utf-8" if wide else "latin-1", "replace")


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
