"""Where the book of a shop's folder lies, and of what time it is; light enough for the first picture."""

from __future__ import annotations

from pathlib import Path

from boutique.data.store import bookfile
from boutique.data.store.address import server_in
from boutique.data.store.place import Place
from boutique.domain.kernel.errors import N_, Unavailable

_NO_DRIVER = N_(
    "To use a shop on a server this program needs one more part. Install it with: "
    "pip install “boutique[postgresql]”."
)


def place_of(folder: Path) -> Place:
    """Return where the book of a folder lies: its file, or the server that is written down there."""
    return server_in(folder) or folder / bookfile.NAME


def look(folder: Path) -> bookfile.FileState:
    """Tell whether a folder has a book, and whether it is of this program's time.

    Refused when it is another program's or newer; Unavailable when a server or its driver is not there.
    """
    server = server_in(folder)
    if server is None:
        return bookfile.look(folder / bookfile.NAME)
    must_have_driver()
    from boutique.data.store import server_revision as revision

    return revision.look(server)


def must_have_driver() -> None:
    """Unavailable where the driver of PostgreSQL, an optional part, was not installed."""
    from importlib.util import find_spec

    if find_spec("psycopg") is None:
        raise Unavailable(_NO_DRIVER)
