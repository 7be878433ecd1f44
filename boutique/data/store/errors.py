"""What disk and database complain of, turned into sentences that say what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlcipher3 import dbapi2

from boutique.data.store.disk_room import refusals
from boutique.domain.kernel.cancellation import Cancelled, is_cancelled
from boutique.domain.kernel.errors import N_, BoutiqueError, Refused, Unavailable
from boutique.files import FULL

_FULL = N_("The disk is full. Free some space and try again; nothing was lost.")
_PROTECTED = N_("“{file}” is protected, or another program has it open. Ask for permission to use it.")
_NOT_OPENED = N_("The book cannot be opened. Check that its folder is there and can be written to.")
_READ_ONLY = N_("The shop's folder cannot be written to. Ask for permission to write in it.")
_NO_ANSWER = N_("The disk does not respond. Check it, then open the program again; nothing was lost.")
DAMAGED = N_("The book is damaged. Restore the last backup.")
SO_IS_ANY_COPY = N_("The book is damaged, so a copy of it would be damaged too. Restore the last backup.")

_TORN = (
    "malformed",
    "corrupt",
    "not a database",
    "no such",
    "unrecognized",
    "vtable",
    "decode",
    "parse error",
)
"""What the database says of a file, or of the words of its own tables, that bits have fallen out of."""

_BUSY = N_("Another window is writing just now. Wait a moment and try again.")
_RESTED_ON = N_("Other changes in the book rest on this one. Undo those first.")
_TAKEN = N_("This name or code is already taken. Choose another.")

_SENTENCES: tuple[tuple[str, type[BoutiqueError], str], ...] = (
    ("disk is full", Unavailable, _FULL),
    ("readonly", Unavailable, _READ_ONLY),
    ("locked", Unavailable, _BUSY),
    *((mark, Unavailable, DAMAGED) for mark in _TORN),
    ("unable to open", Unavailable, _NOT_OPENED),
    ("closed database", Unavailable, _NOT_OPENED),  # it is just being put in the place of another
    ("disk i/o", Unavailable, _NO_ANSWER),
    ("foreign key", Refused, _RESTED_ON),
    ("unique", Refused, _TAKEN),
)
_BY_NUMBER = {
    **dict.fromkeys(FULL, _FULL),
    errno.EACCES: _PROTECTED,
    errno.EPERM: _PROTECTED,
    errno.EROFS: _PROTECTED,
    errno.ENOENT: N_("“{file}” cannot be found. Check its name and whether its disk is plugged in."),
    errno.EISDIR: N_("“{file}” is a folder where a file should be. Move it away, or choose another place."),
    errno.ENOTDIR: N_("“{file}” has a file where a folder should be. Choose another place."),
    errno.EEXIST: N_("“{file}” has a file where a folder should be. Choose another place."),
}
_BEHIND: Final = {**dict.fromkeys(FULL, _FULL), errno.EROFS: _READ_ONLY, errno.EACCES: _READ_ONLY}
"""What is behind it when the database only says that the disk did not do as asked."""
_NO_TEXT = N_(
    "This contains characters that are not text, so it cannot be saved. Type it again, letter by letter."
)
CHANGED_SINCE = N_("This has been changed again since then. Undo the later change first.")
OVERTAKEN = N_("Somebody else has changed this in the meantime. Open it again; what you typed is still here.")


_SERVER_AWAY = N_("The shop's server does not answer. Check the network and the server, then try again.")
_KEPT_OUT = N_("The shop's server does not let you in. Check the user, the password and the address.")
_BY_STATE: Final[dict[str, tuple[type[BoutiqueError], str]]] = {
    "23503": (Refused, _RESTED_ON),
    "23505": (Refused, _TAKEN),
    "22001": (Refused, N_("One of the words is too long. Write it shorter.")),
    "22021": (Refused, _NO_TEXT),
    "25006": (Unavailable, N_("This server can only be read: it is a copy. Write on the shop's own server.")),
    "40001": (Refused, OVERTAKEN),
    "40P01": (Refused, OVERTAKEN),
    "42501": (Unavailable, N_("The shop's server does not let you do this. Ask whoever looks after it.")),
    "53100": (Unavailable, N_("The server's disk is full. Nothing was lost; ask whoever looks after it.")),
    "53300": (Unavailable, N_("Too many are at the shop's server just now. Wait a moment and try again.")),
    "55P03": (Unavailable, _BUSY),
    "3D000": (Unavailable, N_("The server has no such database. Check the address of the shop.")),
}
"""What a server says by number; of classes 08 and 57 it is away, of class 28 it lets nobody in."""


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the disk and the database complain of into our own errors; bugs pass through."""
    try:
        yield
    except BoutiqueError:
        raise
    except OSError as error:
        raise disk_trouble(error) from error
    except Exception as error:
        if is_cancelled() and "interrupted" in str(error):
            raise Cancelled from error
        known = sentence(error)
        if known is None:
            raise
        raise known from error


def disk_trouble(error: OSError) -> Unavailable:
    """Return what the disk refused, as a sentence; the system's own words are in nobody's language."""
    msgid = _BY_NUMBER.get(error.errno or 0)
    if msgid is None:
        return Unavailable(
            N_("“{file}” cannot be used; the disk reports error {number}. Check the disk."),
            file=error.filename or "",
            number=error.errno or 0,
        )
    return Unavailable(msgid, file=error.filename or "") if "{file}" in msgid else Unavailable(msgid)


def sentence(error: BaseException) -> BoutiqueError | None:
    """Return the shop's own error for one of the database's, or None if it is a bug.

    SQLAlchemy's errors are known by their `orig` and name, so that reading need not import it.
    """
    if type(error).__name__ == "StaleDataError":
        return Refused(OVERTAKEN)
    origin = getattr(error, "orig", None) or error
    if isinstance(origin, UnicodeDecodeError):
        return Unavailable(DAMAGED)
    if isinstance(origin, UnicodeEncodeError):
        return Refused(_NO_TEXT)
    if type(origin).__module__.startswith("psycopg"):
        return _of_server(origin)
    if not isinstance(origin, dbapi2.Error):
        return None
    text = str(origin).lower()
    known = next((kind(msgid) for mark, kind, msgid in _SENTENCES if mark in text), None)
    if known is not None and known.msgid in (_NOT_OPENED, _NO_ANSWER):
        # There was no room to cut the journal, to settle it, or even to begin one: the disk itself is asked.
        refused = refusals()
        behind = next((msgid for number, msgid in _BEHIND.items() if number in refused), None)
        return Unavailable(behind) if behind else known
    return known


def _of_server(origin: BaseException) -> BoutiqueError | None:
    """The driver is known by its name, so that a book in a file need not import it."""
    state = str(getattr(origin, "sqlstate", None) or "")
    if state in _BY_STATE:
        kind, msgid = _BY_STATE[state]
        return kind(msgid)
    if state.startswith("28"):
        return Unavailable(_KEPT_OUT)
    if state.startswith(("08", "57")) or (not state and type(origin).__name__ == "OperationalError"):
        # Before it lets anybody in a server says what it has against them in words alone.
        return Unavailable(_KEPT_OUT if "authentication" in str(origin) else _SERVER_AWAY)
    if type(origin).__name__ == "DataError" and "NUL" in str(origin):
        return Refused(_NO_TEXT)
    return None


def is_torn(error: BaseException) -> bool:
    """Tell whether the database complains that the file itself is no longer whole."""
    return isinstance(error, UnicodeDecodeError) or any(mark in str(error).lower() for mark in _TORN)
