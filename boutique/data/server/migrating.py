"""Bring a database on a server to the newest revision, one counter at a time; a new one is made whole."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection, Engine, text

from boutique.data.derived import updates as derived
from boutique.data.history import index as history_index
from boutique.data.search import index as search
from boutique.data.server import functions
from boutique.data.store.bookfile import SCHEMA
from boutique.data.store.errors import translated
from boutique.data.store.scripts import upgrade
from boutique.data.store.server_revision import must_not_be_newer, revision_in
from boutique.domain.kernel.errors import N_, Refused

STRANGE: Final = N_(
    "The database “{database}” holds other tables and no client book. Name an empty database for the shop."
)
_COLLATION: Final = N_(
    "The database “{database}” sorts by its own alphabet ({collation}), so names would stand in another "
    "order than in the book. Make it anew with: CREATE DATABASE … TEMPLATE template0 LC_COLLATE 'C' "
    "LC_CTYPE 'C.UTF-8' ENCODING 'UTF8'."
)
_SORTS: Final = (
    "SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()"
)


def migrate(engine: Engine, database: str) -> None:
    """Run the migrations in one transaction, which waits for whoever else does; nothing is done twice.

    Refused when the database holds something else, sorts by another alphabet, or is newer than the program.
    """
    with translated(), engine.begin() as connection:
        raw: Any = connection.connection.driver_connection
        revision = revision_in(raw)
        must_not_be_newer(revision)
        if revision == SCHEMA:
            return
        if revision is None:
            _must_be_fit(connection, database)
        raw.execute("SET LOCAL lock_timeout = 0")
        upgrade(connection)
        _derive(connection)


def _derive(connection: Connection) -> None:
    functions.teach(connection)
    search.rebuild(connection)
    history_index.rebuild(connection)
    derived.renew_summaries(connection)


def _must_be_fit(connection: Connection, database: str) -> None:
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    if connection.execute(text(tables)).scalar_one():
        raise Refused(STRANGE, database=database)
    collation, encoding = connection.execute(text(_SORTS)).one()
    if collation not in ("C", "POSIX", "C.UTF-8", "C.utf8") or encoding != "UTF8":
        raise Refused(_COLLATION, database=database, collation=f"{collation}, {encoding}")
