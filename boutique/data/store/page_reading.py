"""The pages of a book that is in use, as its file holds them, summed between two changes of it.

SQLite reads over a flipped bit; only the bytes themselves tell of it.
"""

from __future__ import annotations

import os
import struct
import zlib
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from boutique.data.store.connection import connect
from boutique.domain.kernel.cancellation import checkpoint

_SLICE: Final = 1 << 20
_BEGINNINGS: Final = 12
_KEPT: Final = 64  # books that one process reads: the first was closed long before
_HEAD: Final = 100
_LARGEST: Final = 1 << 16
_CLOSING_DROPS_LOCKS: Final = os.name == "posix"
_handles: Final[OrderedDict[tuple[int, int], int]] = OrderedDict()


class Pages(NamedTuple):
    """The CRC-32 of every page as of one change counter; it differs for any three flipped bits of a page.

    `odd`: the counter stands twice in the header, and both should be the same.
    """

    counter: int
    size: int
    sums: array[int]
    odd: bool = False


def read_pages(path: Path) -> Pages:
    """Read a book whole, in slices between which others write; what they write begins it anew.

    Raises the database's own errors, and OSError.
    """
    with closing(connect(path)) as raw, _handle_of(path) as handle:
        unchanged = partial(_between_changes, raw)
        for _beginning in range(_BEGINNINGS):
            if (found := _in_slices(handle, unchanged)) is not None:
                return found
        with unchanged():
            return _in_slices(handle, nullcontext) or _nothing()


def counter_of(path: Path) -> int:
    """Return the change counter of a book that is in use: it grows with every change."""
    with closing(connect(path)) as raw, _handle_of(path) as handle, _between_changes(raw):
        return _counter(_read(handle, 0, _HEAD))


def let_go(path: Path) -> None:
    """Close what stays open of a book that nothing else of this process has open any more."""
    with suppress(OSError):
        handle = _handles.pop(_key_of(path), None)
        if handle is not None:
            os.close(handle)


def _key_of(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _nothing() -> Pages:
    return Pages(0, 0, array("I"))


def _in_slices(handle: int, unchanged: Callable[[], AbstractContextManager[None]]) -> Pages | None:
    """Others wait only while a slice is read, not while it is summed."""
    with unchanged():
        head = _read(handle, 0, _HEAD)
        free = _unused(handle, head)
    sums, at, size = array("I"), 0, _page_size(head)
    while True:
        checkpoint()
        with unchanged():
            now, piece = _read(handle, 0, _HEAD), _read(handle, at, _SLICE)
        if _counter(now) != _counter(head):
            return None
        sums.extend(zlib.crc32(piece[start : start + size]) for start in range(0, len(piece), size))
        at += len(piece)
        if len(piece) < _SLICE:
            return Pages(_counter(head), size, _without(sums, free), head[24:28] != head[92:96])


def _unused(handle: int, head: bytes) -> list[int]:
    """Return the pages that hold nothing: what a change that was cut short left in them is not put back."""
    size, found, seen = _page_size(head), list[int](), set[int]()
    trunk = _number(head, 32)
    while trunk and trunk not in seen:
        seen.add(trunk)
        page = _read(handle, (trunk - 1) * size, size)
        if len(page) < size:
            break
        leaves = min(_number(page, 4), size // 4 - 2)
        found += struct.unpack_from(f">{leaves}I", page, 8)
        trunk = _number(page, 0)
    return found


def _without(sums: array[int], free: list[int]) -> array[int]:
    for page in free:
        if 0 < page <= len(sums):
            sums[page - 1] = 0
    return sums


@contextmanager
def _between_changes(raw: Any) -> Iterator[None]:
    """Hold the lock of a reader: nobody changes the file meanwhile, and no change in it is half written."""
    raw.execute("BEGIN")
    try:
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield
    finally:
        raw.execute("COMMIT")


def _counter(head: bytes) -> int:
    return _number(head, 24)


def _number(piece: bytes, at: int) -> int:
    return int.from_bytes(piece[at : at + 4], "big")


def _page_size(head: bytes) -> int:
    return int.from_bytes(head[16:18], "big") % _LARGEST or 4096


@contextmanager
def _handle_of(path: Path) -> Iterator[int]:
    """Lend a descriptor of the book: on POSIX one that stays open, for closing it would drop our locks."""
    if not _CLOSING_DROPS_LOCKS:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            yield handle
        finally:
            os.close(handle)
        return
    key = _key_of(path)
    if key not in _handles:
        _handles[key] = os.open(path, os.O_RDONLY)
        if len(_handles) > _KEPT:
            os.close(_handles.popitem(last=False)[1])
    _handles.move_to_end(key)
    yield _handles[key]


def _read(handle: int, at: int, length: int) -> bytes:
    """Read what is there of a length; a system may hand out less at once than was asked for."""
    pieces: list[bytes] = []
    while length > 0 and (piece := _read_some(handle, at, length)):
        pieces.append(piece)
        at, length = at + len(piece), length - len(piece)
    return b"".join(pieces)


def _read_some(handle: int, at: int, length: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(handle, length, at)
    os.lseek(handle, at, os.SEEK_SET)
    return os.read(handle, length)
