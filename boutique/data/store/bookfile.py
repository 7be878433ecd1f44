"""The one file of the shop, looked at before it is opened: is it a book, ours, and of our time?"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import closing
from enum import Enum
from pathlib import Path

from sqlcipher3 import dbapi2

from boutique.data.store.connection import APPLICATION_ID, connect, peep
from boutique.data.store.errors import is_torn, translated
from boutique.data.store.left_behind import left_behind
from boutique.domain.kernel.errors import N_, Refused

NAME = "boutique.db"
SCHEMA = 14
"""The number of the newest revision; kept in the file's user_version so that alembic is seldom needed."""

NO_BOOK = N_(
    "There is no client book in “{folder}”. Choose the folder of the shop with --data, or make a new shop"
    " with: boutique begin."
)
GONE = N_(
    "The client book is missing from “{folder}”, but this is still there: {left}. Nothing was made "
    "and nothing was deleted. Restore a backup."
)
EMPTY = N_(
    "The client book “{file}” is empty, but this is beside it: {left}. Nothing was made and nothing "
    "was deleted. Restore a backup."
)


NEWER = N_("The book was written by a newer Boutique. Install the newer program to open it.")
NOT_A_BOOK = N_("“{file}” is not a client book, or it is damaged. Restore the last backup.")

_JOURNAL = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_LEAST = 512  # the smallest page SQLite knows
_Marks = tuple[int, int]
"""Whose file it is, and its revision."""


class FileState(Enum):
    """What lies where the book should be."""

    MISSING = "missing"
    OLDER = "older"
    CURRENT = "current"


def look(path: Path) -> FileState:
    """Tell what lies at a path; MISSING is only said of a folder that never was a shop.

    Refused when it is not a book of ours, newer than the program, or gone from a shop that was there.
    """
    with translated():
        if not _is_readable(path):
            _must_be_untouched(path)
            return FileState.MISSING
        state = _judged(path, *_marks(path))
        if not _was_interrupted(path):
            return state
        return _judged(path, *_marks_as_committed(path))


def require(folder: Path) -> Path:
    """Return the book of a folder. Refused when there is none."""
    path = folder / NAME
    if look(path) is FileState.MISSING:
        raise Refused(NO_BOOK, folder=folder)
    return path


def copy_beside(path: Path) -> Path:
    """Return where a book is kept as it was before it is brought up to date."""
    return path.with_name(f"{path.stem}-before-{SCHEMA}{path.suffix}")


def _must_be_untouched(path: Path) -> None:
    if left := left_behind(path.parent):
        gone = EMPTY if path.exists() else GONE
        raise Refused(gone, folder=path.parent, file=path, left=", ".join(left))


def _is_readable(path: Path) -> bool:
    """Tell whether there is anything; raises OSError for what no program of this user can read."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return False
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "a folder", str(path))
    if not os.access(path, os.R_OK):
        raise PermissionError(errno.EACCES, "not readable", str(path))
    if 0 < found.st_size < _LEAST:
        raise _damaged(path)
    return found.st_size > 0


def _marks(path: Path) -> _Marks:
    """Return whose file it is and of which revision, without a lock and without touching anything.

    Never by `open`: closing any descriptor of a file drops every lock that this process holds on it.
    """
    try:
        with closing(peep(path)) as raw:
            return _read_marks(raw)
    except dbapi2.Error as error:
        if not is_torn(error):
            raise
    if _is_strange(_journal_of(path)):  # SQLite would throw it away unasked
        raise _damaged(path)
    return _marks_as_committed(path)  # it may only have been seen in the middle of somebody's change


def _marks_as_committed(path: Path) -> _Marks:
    """The same with a lock; what a program that was killed left of a change is taken back."""
    try:
        with closing(connect(path)) as raw:
            return _read_marks(raw)
    except dbapi2.DatabaseError as error:
        if "not a database" in str(error):
            raise _damaged(path) from error
        raise


def _read_marks(raw: dbapi2.Connection) -> _Marks:
    (application,) = raw.execute("PRAGMA application_id").fetchone()
    (revision,) = raw.execute("PRAGMA user_version").fetchone()
    return application, revision


def _was_interrupted(path: Path) -> bool:
    """A change was cut short (or is just being written): the header may tell of what will be taken back."""
    journal = _journal_of(path)
    return journal.exists() and journal.stat().st_size > 0


def _is_strange(journal: Path) -> bool:
    try:
        with journal.open("rb") as stream:
            return stream.read(len(_JOURNAL)) not in (b"", _JOURNAL)
    except FileNotFoundError:
        return False


def _journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _judged(path: Path, application: int, revision: int) -> FileState:
    """A bit that fell out of the header makes no other program's book of ours, and no older one."""
    state, refused = FileState.OLDER, None
    try:
        state = _judge(path, application, revision)
    except Refused as error:
        refused = error
    if state is FileState.OLDER:
        from boutique.data.store.page_sums import is_known_otherwise  # seldom, and the first picture waits

        if is_known_otherwise(path):
            raise _damaged(path)
    if refused is not None:
        raise refused
    return state


def _judge(path: Path, application: int, revision: int) -> FileState:
    if application != APPLICATION_ID:
        raise Refused(
            N_("“{file}” belongs to another program. Choose another folder for the shop."), file=path
        )
    if revision > SCHEMA:
        raise Refused(NEWER)
    if revision < 1:
        raise _damaged(path)
    return FileState.CURRENT if revision == SCHEMA else FileState.OLDER


def _damaged(path: Path) -> Refused:
    return Refused(NOT_A_BOOK, file=path)
