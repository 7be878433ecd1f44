"""Bring the book's tables to the newest revision; a new book appears whole, an old one is copied first."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from boutique.data.derived import updates as derived
from boutique.data.history import index as history_index
from boutique.data.search import index as search
from boutique.data.store import bookfile, page_sums
from boutique.data.store.connection import APPLICATION_ID
from boutique.data.store.copying import copy_in_slices, workshop
from boutique.data.store.engines import writing_engine
from boutique.data.store.errors import translated
from boutique.data.store.progress import Progress, part, silent
from boutique.data.store.scripts import upgrade
from boutique.domain.kernel.cancellation import checkpoint, is_cancelled
from boutique.files import close_to_others, put_in_place, sync_folder

_NOWHERE = 'SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2'
_STEPS = 10_000
_COPIED = 20  # percent of the time that the copy takes
_SEARCHED = 60  # percent of the rest after which people can be found
_INDEXED = 85  # and after which what rests on what is known


def create(path: Path) -> None:
    """Make a new book beside its place and put it there whole; another window may have been quicker."""
    with translated(), workshop(path.parent, "new") as work:
        draft = work / path.name
        draft.touch()
        migrate_file(draft)
        close_to_others(draft)
        if not path.exists():
            page_sums.forget(path)
        _publish(draft, path)
        sync_folder(path.parent)


def bring_up_to_date(path: Path, tell: Progress = silent) -> None:
    """Migrate a book after a copy of it was set aside; when nobody waits for it any more all is as before."""
    with translated():
        set_aside(path, part(tell, 0, _COPIED))
        migrate_file(path, tell=part(tell, _COPIED, 100))


def set_aside(path: Path, tell: Progress = silent) -> Path:
    """Copy the book beside itself before it is migrated; returns the copy."""
    copy = bookfile.copy_beside(path)
    with workshop(path.parent, "copy") as work:
        draft = work / path.name
        copy_in_slices(path, draft, checkpoint, tell)
        if bookfile.look(draft) is bookfile.FileState.OLDER:  # else another window has just migrated it
            put_in_place(draft, copy)
    return copy


def migrate_file(path: Path, target: str = "head", tell: Progress = silent) -> None:
    """Run the migrations of a file up to a revision."""
    engine = writing_engine(path)
    try:
        migrate(engine, target, tell)
    finally:
        engine.dispose()


def migrate(engine: Engine, target: str = "head", tell: Progress = silent) -> None:
    """Run the migrations up to a revision in one transaction; the file says afterwards which it is."""
    with translated(), engine.connect() as connection, _references_checked_last(connection):
        _stop_when_unwanted(connection)
        before = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        upgrade(connection, target)
        if 0 < before < bookfile.SCHEMA and target == "head":
            _derive(connection, tell)
        revision = bookfile.SCHEMA if target == "head" else int(target)
        connection.exec_driver_sql(f"PRAGMA user_version={revision}")
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


@contextmanager
def _references_checked_last(connection: Connection) -> Iterator[None]:
    """A table to which others point can be put in the place of itself; what points nowhere then is a bug.

    Checked as the rows change, dropping the old table would take all that points to it for lost.
    """
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.execute("PRAGMA foreign_keys=0")  # which a transaction that has begun would not heed
    try:
        with connection.begin():
            before = _pointing_nowhere(connection)
            yield
            if lost := _pointing_nowhere(connection) - before:
                raise RuntimeError(f"point nowhere: {dict(lost)}")
    finally:
        raw.execute("PRAGMA foreign_keys=1")


def _derive(connection: Connection, tell: Progress) -> None:
    """Only the newest program knows what old rows mean: whom to find, what rests on what, who bought."""
    search.rebuild(connection, part(tell, 0, _SEARCHED))
    history_index.rebuild(connection, part(tell, _SEARCHED, _INDEXED))
    derived.renew_summaries(connection)
    tell(100, 100)


def _pointing_nowhere(connection: Connection) -> Counter[tuple[str, str]]:
    """Count the rows of each table that point to what is not in another."""
    rows = connection.exec_driver_sql(_NOWHERE)
    return Counter({(table, parent): many for table, parent, many in rows})


def _stop_when_unwanted(connection: Connection) -> None:
    """A single statement may take minutes; the change it is part of is then taken back whole."""
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.set_progress_handler(is_cancelled, _STEPS)


def _publish(draft: Path, path: Path) -> None:
    if path.exists() and path.stat().st_size == 0:
        draft.replace(path)
        return
    try:
        os.link(draft, path)  # unlike a rename it never replaces a book that came meanwhile
    except FileExistsError:
        return
    except OSError:
        if not path.exists():
            draft.rename(path)
