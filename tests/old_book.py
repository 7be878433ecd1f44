"""Books as earlier programs left them, with the rows those programs wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, String, func, inspect, select, text

from boutique.data.migrating import migrate_file
from boutique.data.store.bookfile import NAME
from boutique.data.store.connection import connect
from boutique.data.store.engines import writing_engine
from boutique.data.tables import metadata

_GONE = {"follow_up", "order_date_change"}
"""Tables that lie in others since."""
_DERIVED = {"history_reference"}
"""Made anew from the history, of whose entries it speaks."""


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


def write_filled_book(folder: Path, revision: str) -> tuple[Path, dict[str, int]]:
    """Write a book of a revision with a row in every table; returns its file and how many rows each has."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    path.touch()
    migrate_file(path, revision)
    engine = writing_engine(path)
    with engine.begin() as connection:
        before = filled(connection)
    engine.dispose()
    return path, before


def filled(connection: Connection) -> dict[str, int]:
    """Put one row into every table that this revision has, whatever its columns are; returns their counts."""
    known = inspect(connection)
    for name in known.get_table_names():
        if name in metadata.tables.keys() | _GONE:
            row = {column["name"]: _sample(column["type"]) for column in known.get_columns(name)}
            marks = ", ".join("?" * len(row))
            connection.exec_driver_sql(
                f"INSERT INTO {name} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
            )
    kept = metadata.tables.keys() - _DERIVED
    return {name: rows_in(connection, name) for name in known.get_table_names() if name in kept}


def _sample(kind: Any) -> object:
    """Texts fill their declared length."""
    samples = {"CHAR(32)": f"{1:032x}", "DATE": "2026-11-21", "DATETIME": "2026-11-21 10:00:00", "JSON": "[]"}
    is_text = isinstance(kind, String)
    return samples.get(str(kind), "ș" * (kind.length or 5_000) if is_text else 1)


def rows_in(connection: Connection, name: str) -> int:
    """Return how many rows a table has."""
    return int(connection.execute(select(func.count()).select_from(text(name))).scalar_one())
