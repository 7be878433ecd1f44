"""Files as every floor makes them: there whole or not at all, and for their owner's eyes only."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

from boutique.domain.kernel.errors import N_, Refused, Unavailable
from boutique.paths import is_open_book

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700
FULL: Final = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
"""The numbers under which a system says that there is no room left."""

_THE_BOOK: Final = N_("“{file}” is the client book itself. Choose another name.")
_HAS_MODES: Final = os.name == "posix"
_HOLDS_FILES: Final = os.name == "nt"
_PAUSES_S: Final = tuple(0.01 * 2**again for again in range(8))  # two and a half seconds in all


def make_private() -> None:
    """Take everybody else's rights from whatever this process makes from now on (umask 077).

    On Windows what lies in a user's own profile is theirs alone already.
    """
    if _HAS_MODES:
        os.umask(0o077)


def close_to_others(path: Path) -> None:
    """Let only its owner read a file or enter a folder; what belongs to somebody else stays as it is."""
    if _HAS_MODES:
        with suppress(OSError):
            path.chmod(PRIVATE_FOLDER if path.is_dir() else PRIVATE_FILE)


def private_folder(folder: Path) -> Path:
    """Make a folder that only its owner enters, and those above it; one that is there stays as it is."""
    for above in reversed([folder, *folder.parents]):
        if not above.exists():
            above.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
            close_to_others(above)  # whatever the mask says
    folder.mkdir(exist_ok=True)  # a file in its place is told as such
    return folder


def replace(draft: Path, place: Path) -> None:
    """Move a file over another at once; on Windows again and again while a scanner still reads either."""
    for pause in _PAUSES_S if _HOLDS_FILES else ():
        try:
            draft.replace(place)
            return
        except PermissionError:
            time.sleep(pause)
    draft.replace(place)


def put_in_place(draft: Path, place: Path, *, settled: bool = False) -> None:
    """Move a finished file to its place; whatever happens, the old or the new one stands there whole."""
    if not settled:
        settle(draft)
    close_to_others(draft)
    replace(draft, place)
    sync_folder(place.parent)


def settle(draft: Path) -> None:
    """Make sure that the disk itself has what was written."""
    with draft.open("rb+") as stream:
        settle_stream(stream)


def settle_stream(stream: IO[bytes]) -> None:
    """Make sure that the disk itself has what was written into an open file so far."""
    stream.flush()
    os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows keeps them by itself.

    A name that a full disk has taken it has: then the file stands there, whole, and must be told as made.
    """
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in FULL:
            raise
    finally:
        os.close(handle)


@contextmanager
def whole_file(out: Path, *, settled: bool = False) -> Iterator[Path]:
    """Give an empty file to write beside `out`, and put it in its place when all went well.

    `settled` says that whoever writes makes sure that the disk has it, before something else rests on that.

    Refused over the book of the shop, Unavailable when the disk refuses: what stood at `out` stays.
    """
    from tempfile import mkstemp  # the first picture waits for nothing that it does not need

    if is_open_book(out):
        raise Refused(_THE_BOOK, file=out.name)
    draft: Path | None = None
    try:
        handle, name = mkstemp(prefix=f".{_start_of(out.stem)}-", suffix=".part", dir=out.parent)
        os.close(handle)
        draft = Path(name)
        yield draft
        put_in_place(draft, out, settled=settled)
    except OSError as error:
        raise _told(error, out) from error
    finally:
        if draft is not None:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def save(out: Path, content: bytes) -> None:
    """Write a file whole or not at all; raises Unavailable."""
    with whole_file(out) as draft:
        draft.write_bytes(content)


def _start_of(stem: str) -> str:
    """A name may fill all that the disk allows, and then has no room for more letters."""
    return os.fsdecode(os.fsencode(stem)[:40])


def _told(error: OSError, out: Path) -> Unavailable:
    if error.errno in FULL:
        return Unavailable(
            N_("The disk is full, so “{file}” was not written. Free some space, or choose another disk."),
            file=out,
        )
    if isinstance(error, FileNotFoundError):
        return Unavailable(
            N_("There is no folder “{folder}”. Choose another place for the file."), folder=out.parent
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return Unavailable(
            N_("“{file}” cannot be written: it may be open in another program, or the folder is protected."),
            file=out,
        )
    return Unavailable(
        N_("“{file}” cannot be written: {reason}. Choose another place."),
        file=out,
        reason=error.strerror or str(error),
    )
