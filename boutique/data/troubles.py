"""The database's complaints, turned into sentences that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from boutique.domain.errors import N_, BoutiqueError, Refused, Unavailable

_SENTENCES: tuple[tuple[str, type[BoutiqueError], str], ...] = (
    ("disk is full", Unavailable, N_("The disk is full. Free some space and try again; nothing was lost.")),
    (
        "readonly",
        Unavailable,
        N_("The folder of the shop cannot be written. Ask for the right to write in it."),
    ),
    ("locked", Unavailable, N_("Another window is writing just now. Wait a moment and try again.")),
    ("malformed", Unavailable, N_("The book is damaged. Restore the last backup: boutique restore FILE.")),
    (
        "not a database",
        Unavailable,
        N_("The book is damaged, or it is not one. Restore the last backup: boutique restore FILE."),
    ),
    (
        "unable to open",
        Unavailable,
        N_("The book cannot be opened. Check that its folder is there and can be written."),
    ),
    (
        "disk i/o",
        Unavailable,
        N_("The disk does not answer. Check it, then open the program again; nothing was lost."),
    ),
    ("foreign key", Refused, N_("Other things in the book rest on this. Take those back first.")),
    ("unique", Refused, N_("There is one with this name or code already. Choose another.")),
)
_OVERTAKEN = N_("Somebody else changed this meanwhile. Open it again; what you typed is still here.")


@contextmanager
def told() -> Iterator[None]:
    """Turn what the disk and the database complain of into our own errors; bugs pass through."""
    try:
        yield
    except BoutiqueError:
        raise
    except OSError as error:
        raise Unavailable(
            N_("The file “{file}” cannot be used: {reason}. Check the disk and its rights."),
            file=error.filename or "",
            reason=error.strerror or str(error),
        ) from error
    except Exception as error:
        known = sentence(error)
        if known is None:
            raise
        raise known from error


def sentence(error: BaseException) -> BoutiqueError | None:
    """Return the shop's own error for one of the database's, or None if it is a bug.

    SQLAlchemy's errors are known by their `orig` and name, so that reading need not import it.
    """
    if type(error).__name__ == "StaleDataError":
        return Refused(_OVERTAKEN)
    origin = getattr(error, "orig", None) or error
    if not isinstance(origin, dbapi2.Error):
        return None
    text = str(origin).lower()
    return next((kind(msgid) for mark, kind, msgid in _SENTENCES if mark in text), None)
