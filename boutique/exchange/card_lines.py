"""The bare lines of an address book, as bytes, and the way in which its letters are written."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import closing
from pathlib import Path

from boutique.exchange.cards import unfolded
from boutique.exchange.encodings import Lettering, lettering_of
from boutique.exchange.files import reading


def byte_lines(path: Path, wide: str | None = None) -> Generator[bytes]:
    """Yield the lines of a file without their ends; one of two bytes a letter comes as UTF-8."""
    # Latin-1 gives each byte a letter of its own, so that every kind of line end is understood.
    with reading(path), path.open(encoding=wide or "latin-1", errors="replace") as stream:
        for line in stream:
            yield line.rstrip("\n").encode("utf-8" if wide else "latin-1", "replace")


def card_encoding(path: Path) -> Lettering:
    """Return how the letters are written, judged over lines that were put together again."""
    with closing(byte_lines(path)) as lines:
        return lettering_of(path, _read_anew(lines))


def _read_anew(lines: Iterable[bytes]) -> Iterable[bytes]:
    return (line + b"\n" for _number, line, _raw in unfolded(lines))
