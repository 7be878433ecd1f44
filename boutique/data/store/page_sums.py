"""Beside the book: the sum of each of its pages, by which a bit that the disk lost is known from a change.

As long as the book's own counter says that nothing was written since, every page that differs has rotted.
After a change the sums are taken anew; what rotted under it meanwhile only SQLite's own check may notice.
"""

from __future__ import annotations

import os
import struct
import threading
import time
import zlib
from array import array
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from boutique.data.store.errors import is_torn, translated
from boutique.data.store.page_reading import Pages, counter_of, read_pages
from boutique.domain.kernel.errors import BoutiqueError
from boutique.files import close_to_others, replace

NAME: Final = ".boutique-pages"
_MAGIC: Final = b"Boutique pages 1"
_HEAD: Final = struct.Struct("<IIII")  # counter, size of a page, how many rotted, how many there are
_SUM: Final = struct.Struct("<I")
_NEVER: Final = 1  # no page has been read that is right
_FRESH_S: Final = 600
_one_at_a_time = threading.Lock()


class _Kept(NamedTuple):
    counter: int
    size: int
    rotten: tuple[int, ...]
    sums: array[int]


def rotten_pages(book: Path) -> tuple[int, ...]:
    """Read a book that is in use whole; returns its rotten pages, the first is 1, and keeps their sums.

    A page once found rotten stays so until another book takes this one's place, or it reads well again with
    nothing written since. Unavailable when the book cannot be read at all.
    """
    with translated(), _one_at_a_time:
        kept, seen = _load(book), read_pages(book)
        now = _judge(kept, seen)
        _note(book, kept, now)
        return now.rotten


def look_if_due(book: Path) -> None:
    """Read a book whole before it is written, unless that was done within the last minutes.

    What is found is kept, and told by whoever asks; a book that cannot be read tells so itself.
    """
    with suppress(OSError):
        if 0 <= time.time() - _place_of(book).stat().st_mtime < _FRESH_S:
            return
    with suppress(BoutiqueError):
        rotten_pages(book)


def keep_up(book: Path) -> None:
    """Take the sums anew if the book was changed since; a disk that cannot keep them costs only them."""
    with suppress(BoutiqueError), translated(), _one_at_a_time:
        kept = _load(book)
        if kept is None or kept.counter != counter_of(book):
            _note(book, kept, _judge(kept, read_pages(book)))


def forget(book: Path) -> None:
    """Throw the sums away: another book takes this one's place."""
    with suppress(OSError):
        _place_of(book).unlink(missing_ok=True)


def is_known_otherwise(book: Path) -> bool:
    """Tell whether the first page, which says whose book it is, is not as it was; nothing is kept."""
    kept = _load(book)
    if kept is None:
        return False
    try:
        return 1 in _judge(kept, read_pages(book)).rotten
    except Exception as error:
        if is_torn(error):
            return True
        raise


def _judge(kept: _Kept | None, seen: Pages) -> _Kept:
    odd = {1} if seen.odd else set()
    if kept is not None and (kept.counter, kept.size) == (seen.counter, seen.size):
        return kept._replace(rotten=tuple(sorted({*_differing(kept.sums, seen.sums), *odd})))
    rotten = tuple(sorted({*(kept.rotten if kept else ()), *odd}))
    return _Kept(seen.counter, seen.size, rotten, _anew(kept, seen.sums, rotten))


def _anew(kept: _Kept | None, seen: array[int], rotten: tuple[int, ...]) -> array[int]:
    """What rotted is not taken for right because others were written since."""
    known = kept.sums if kept else array("I")
    sums = seen[:]
    for page in rotten:
        if page <= len(sums):
            sums[page - 1] = known[page - 1] if page <= len(known) else _NEVER
    return sums


def _differing(before: array[int], now: array[int]) -> list[int]:
    if before == now:
        return []
    differing = [page for page, (one, other) in enumerate(zip(before, now, strict=False), 1) if one != other]
    shorter, longer = sorted((len(before), len(now)))
    return [*differing, *range(shorter + 1, longer + 1)]


def _place_of(book: Path) -> Path:
    return book.with_name(NAME)


def _load(book: Path) -> _Kept | None:
    """What a power cut tore, or another version wrote, is as if it were not there."""
    try:
        whole = _place_of(book).read_bytes()
    except OSError:
        return None
    body, end = whole[: -_SUM.size], whole[-_SUM.size :]
    if not body.startswith(_MAGIC) or end != _SUM.pack(zlib.crc32(body)):
        return None
    counter, size, rotten, pages = _HEAD.unpack_from(body, len(_MAGIC))
    numbers = struct.unpack_from(f"<{rotten + pages}I", body, len(_MAGIC) + _HEAD.size)
    return _Kept(counter, size, numbers[:rotten], array("I", numbers[rotten:]))


def _note(book: Path, before: _Kept | None, now: _Kept) -> None:
    with suppress(OSError):
        if before == now:
            os.utime(_place_of(book))
        else:
            _write(_place_of(book), now)


def _write(place: Path, kept: _Kept) -> None:
    numbers = (*kept.rotten, *kept.sums)
    head = _HEAD.pack(kept.counter, kept.size, len(kept.rotten), len(kept.sums))
    body = _MAGIC + head + struct.pack(f"<{len(numbers)}I", *numbers)
    draft = place.with_name(f"{NAME}.part")
    draft.write_bytes(body + _SUM.pack(zlib.crc32(body)))
    close_to_others(draft)
    replace(draft, place)
