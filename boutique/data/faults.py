"""How many places of a book cannot be read."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from boutique.data.connection import connect
from boutique.data.troubles import is_torn

_MOST: Final = 100


def count_faults(path: Path) -> int:
    """Return in how many places a book cannot be read, at most a hundred; 0 for a whole one."""
    try:
        with closing(connect(path)) as raw:
            pages = raw.execute(f"PRAGMA integrity_check({_MOST})").fetchall()
    except (dbapi2.Error, UnicodeDecodeError) as error:
        if is_torn(error):
            return 1
        raise
    return sum(row[0] != "ok" for row in pages)
