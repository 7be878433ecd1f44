"""Of which revision the book in a database is, asked of the bare driver."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from boutique.data.store.bookfile import NEWER, SCHEMA, FileState
from boutique.data.store.errors import translated
from boutique.data.store.place import Server
from boutique.data.store.server_connection import connect
from boutique.domain.kernel.errors import Refused


def revision_in(raw: Any) -> int | None:
    """Return the revision of the book behind a connection, None where there is no book."""
    (there,) = raw.execute("SELECT to_regclass('public.alembic_version') IS NOT NULL").fetchone()
    row = raw.execute("SELECT version_num FROM alembic_version").fetchone() if there else None
    return int(row[0]) if row else None


def must_not_be_newer(revision: int | None) -> None:
    """Refused when a newer program wrote the book."""
    if revision is not None and revision > SCHEMA:
        raise Refused(NEWER)


def look(server: Server) -> FileState:
    """Tell what is in a database. Refused when it is newer than the program."""
    with translated(), closing(connect(server, writable=False)) as raw:
        revision = revision_in(raw)
    must_not_be_newer(revision)
    if revision is None:
        return FileState.MISSING
    return FileState.CURRENT if revision == SCHEMA else FileState.OLDER
