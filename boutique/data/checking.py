"""Look the whole book over: is every page readable, does everything point somewhere?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from boutique.data import bookfile
from boutique.data.connection import connect
from boutique.data.troubles import told
from boutique.domain.errors import N_, Refused

_DAMAGED = N_("The file is damaged: {what}. Restore the last backup: boutique restore FILE.")
NO_BOOK = N_("There is no client book in “{folder}”. Choose the folder with --data.")

Finding = tuple[str, dict[str, object]]
"""A sentence in English with named places, and what fills them."""


def findings(folder: Path) -> list[Finding]:
    """Return everything that is wrong with the book in a folder; an empty list is good news."""
    path = folder / bookfile.NAME
    if bookfile.look(path) is bookfile.FileState.MISSING:
        raise Refused(
            N_("There is no client book in “{folder}”. Choose the folder with --data."), folder=folder
        )
    with told():
        raw = connect(path)
        try:
            return list(_findings(raw))
        finally:
            raw.close()


def _findings(raw: Any) -> Iterator[Finding]:
    try:
        pages = [row[0] for row in raw.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    except dbapi2.DatabaseError as error:
        pages = [str(error)]
    for what in pages:
        yield (
            N_("The file is damaged: {what}. Restore the last backup: boutique restore FILE."),
            {"what": what},
        )
    if pages:
        return
    for table, row, *_ in raw.execute("PRAGMA foreign_key_check"):
        yield N_("In {table}, row {row} points to nothing."), {"table": table, "row": row}
    yield from _derived(raw)


def _derived(raw: Any) -> Iterator[Finding]:
    (clients,) = raw.execute("SELECT count(*) FROM client WHERE archived_at IS NULL").fetchone()
    (found,) = raw.execute("SELECT count(*) FROM client_place").fetchone()
    if clients != found:
        yield N_("Search knows {found} of {clients} clients."), {"found": found, "clients": clients}
    (lacking,) = raw.execute(
        "SELECT count(*) FROM client c LEFT JOIN client_summary s ON s.client_id = c.id "
        "WHERE s.client_id IS NULL"
    ).fetchone()
    if lacking:
        yield N_("{lacking} clients lack their summary."), {"lacking": lacking}
    (wrong,) = raw.execute(
        "SELECT count(*) FROM client_summary s WHERE s.orders <> (SELECT count(*) FROM orders o "
        "WHERE o.client_id = s.client_id AND o.cancelled_on IS NULL)"
    ).fetchone()
    if wrong:
        yield N_("{wrong} summaries do not count the orders right."), {"wrong": wrong}
