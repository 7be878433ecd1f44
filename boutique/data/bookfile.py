"""The one file of the shop, looked at before it is opened: is it a book, ours, and of our time?"""

from __future__ import annotations

import struct
from contextlib import closing
from enum import Enum
from pathlib import Path

from boutique.data.connection import APPLICATION_ID, connect
from boutique.data.troubles import told
from boutique.domain.errors import N_, Refused

NAME = "boutique.db"
SCHEMA = 2
"""The number of the newest revision; kept in the file's user_version so that alembic is seldom needed."""

NO_BOOK = N_("There is no client book in “{folder}”. Choose the folder with --data.")

NOT_A_BOOK = N_("“{file}” is not a client book, or it is damaged. Restore the last backup.")

_MAGIC = b"SQLite format 3\0"


class FileState(Enum):
    """What lies where the book should be."""

    MISSING = "missing"
    OLDER = "older"
    CURRENT = "current"


def look(path: Path) -> FileState:
    """Tell what lies at a path. Refused when it is not a book of ours, or newer than the program."""
    head = _head(path)
    if not head:
        return FileState.MISSING
    state = _judge(path, head)
    if not _was_interrupted(path):
        return state
    _recover(path)
    return _judge(path, _head(path))


def require(folder: Path) -> Path:
    """Return the book of a folder. Refused when there is none."""
    path = folder / NAME
    if look(path) is FileState.MISSING:
        raise Refused(NO_BOOK, folder=folder)
    return path


def copy_beside(path: Path) -> Path:
    """Return where a book is kept as it was before it is brought up to date."""
    return path.with_name(f"{path.stem}-before-{SCHEMA}{path.suffix}")


def _head(path: Path) -> bytes:
    with told():
        try:
            with path.open("rb") as stream:
                return stream.read(100)
        except FileNotFoundError:
            return b""


def _was_interrupted(path: Path) -> bool:
    """A change was cut short (or is just being written): the header may tell of what will be taken back."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


def _recover(path: Path) -> None:
    with told(), closing(connect(path)) as raw:
        raw.execute("PRAGMA user_version").fetchone()


def _judge(path: Path, head: bytes) -> FileState:
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise _damaged(path)
    (revision,) = struct.unpack(">i", head[60:64])
    (application,) = struct.unpack(">i", head[68:72])
    if application != APPLICATION_ID:
        raise Refused(
            N_("“{file}” belongs to another program. Choose another folder for the shop."), file=path
        )
    if revision > SCHEMA:
        raise Refused(N_("The book was written by a newer Boutique. Install the newer program to open it."))
    if revision < 1:
        raise _damaged(path)
    return FileState.CURRENT if revision == SCHEMA else FileState.OLDER


def _damaged(path: Path) -> Refused:
    return Refused(NOT_A_BOOK, file=path)
