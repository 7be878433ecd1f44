"""The one file of the shop, looked at before it is opened: is it a book, ours, and of our time?"""

from __future__ import annotations

import struct
from enum import Enum
from pathlib import Path

from boutique.data.connection import APPLICATION_ID
from boutique.domain.errors import N_, Refused, Unavailable

NAME = "boutique.db"
SCHEMA = 1
"""The number of the newest revision; kept in the file's user_version so that alembic is seldom needed."""

_MAGIC = b"SQLite format 3\0"


class FileState(Enum):
    """What lies where the book should be."""

    MISSING = "missing"
    OLDER = "older"
    CURRENT = "current"


def look(path: Path) -> FileState:
    """Tell what lies at a path. Refused when it is not a book of ours, or newer than the program."""
    try:
        with path.open("rb") as stream:
            head = stream.read(100)
    except FileNotFoundError:
        return FileState.MISSING
    except OSError as error:
        raise Unavailable(
            N_("The book “{file}” cannot be read: {reason}. Check the disk and its rights."),
            file=path,
            reason=error.strerror or str(error),
        ) from error
    if not head:
        return FileState.MISSING
    return _judge(path, head)


def _judge(path: Path, head: bytes) -> FileState:
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise Refused(
            N_("“{file}” is not a client book, or it is damaged. Restore the last backup: boutique restore."),
            file=path,
        )
    (revision,) = struct.unpack(">i", head[60:64])
    (application,) = struct.unpack(">i", head[68:72])
    if application != APPLICATION_ID:
        raise Refused(
            N_("“{file}” belongs to another program. Choose another folder with --data."), file=path
        )
    if revision > SCHEMA:
        raise Refused(N_("The book was written by a newer Boutique. Install the newer program to open it."))
    return FileState.CURRENT if revision == SCHEMA else FileState.OLDER
