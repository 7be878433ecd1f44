"""How many places of a book cannot be read."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from boutique.data.store.connection import connect_to_pass
from boutique.data.store.errors import DAMAGED, is_torn, translated
from boutique.data.store.page_sums import rotten_pages
from boutique.domain.kernel.cancellation import is_cancelled
from boutique.domain.kernel.errors import Unavailable

_MOST: Final = 100
_STEPS: Final = 50_000


def count_faults(path: Path) -> int:
    """Return in how many places a book cannot be read, at most a hundred; 0 for a whole one."""
    try:
        with closing(connect_to_pass(path)) as raw:
            pages = raw.execute(f"PRAGMA integrity_check({_MOST})").fetchall()
    except (dbapi2.Error, UnicodeDecodeError) as error:
        if is_torn(error):
            return 1
        raise
    return sum(row[0] != "ok" for row in pages)


def is_rotten(path: Path) -> bool:
    """Read every page and table of a book that is in use, and tell whether any is damaged.

    Meanwhile others write. What the screen no longer waits for ends in the middle.
    """
    try:
        if rotten_pages(path):
            return True
        with translated(), closing(connect_to_pass(path)) as raw:
            raw.set_progress_handler(is_cancelled, _STEPS)
            names = [row[0] for row in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            return any(_faulty(raw, name) for name in names)
    except Unavailable as error:
        if error.msgid == DAMAGED:
            return True
        raise


def _faulty(raw: Any, table: str) -> bool:
    quoted = table.replace("'", "''")
    return bool(raw.execute(f"PRAGMA integrity_check('{quoted}')").fetchone()[0] != "ok")
