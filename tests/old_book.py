"""Books as earlier programs left them, with the rows those programs wrote."""

from __future__ import annotations

from pathlib import Path

from boutique.data.migrating import migrate_file
from boutique.data.store.bookfile import NAME
from boutique.data.store.connection import connect


def rows_of(revision: str) -> Path:
    """Return the file with the rows that a program of a revision wrote."""
    return Path(__file__).with_name("data") / f"shop_of_{revision}.sql"


def write_old_book(folder: Path, revision: str = "0001") -> Path:
    """Write a book of an older revision into a folder; returns its file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    path.touch()
    migrate_file(path, revision)
    raw = connect(path)
    raw.executescript(f"BEGIN; PRAGMA defer_foreign_keys=1; {rows_of(revision).read_text('utf-8')} COMMIT;")
    raw.close()
    return path
