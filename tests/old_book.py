"""A book as the first Boutique left it, with the rows that program wrote."""

from __future__ import annotations

from pathlib import Path

from boutique.data.bookfile import NAME
from boutique.data.connection import connect
from boutique.data.migrating import migrate_file

ROWS = Path(__file__).with_name("data") / "shop_of_0001.sql"


def write_old_book(folder: Path) -> Path:
    """Write a book of revision 0001 into a folder; returns its file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    path.touch()
    migrate_file(path, "0001")
    raw = connect(path)
    raw.executescript(f"BEGIN; PRAGMA defer_foreign_keys=1; {ROWS.read_text('utf-8')} COMMIT;")
    raw.close()
    return path
