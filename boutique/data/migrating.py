"""Bring the book's tables to the newest revision, keeping a copy of the file from before."""

from __future__ import annotations

import contextlib
import io
import shutil
from pathlib import Path

from sqlalchemy import Engine

from boutique.data.bookfile import SCHEMA
from boutique.data.connection import APPLICATION_ID
from boutique.data.troubles import told

_SCRIPTS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, target: str = "head") -> None:
    """Run the migrations up to a revision in one transaction; the file says afterwards which it is."""
    from alembic import command
    from alembic.config import Config

    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    with told(), engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, target)
        revision = SCHEMA if target == "head" else int(target)
        connection.exec_driver_sql(f"PRAGMA user_version={revision}")
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def set_aside(path: Path) -> Path:
    """Copy the book beside itself before it is migrated; returns the copy."""
    copy = path.with_name(f"{path.stem}-before-{SCHEMA}{path.suffix}")
    with told():
        shutil.copy2(path, copy)
    return copy


def drop_if_new(path: Path, existed: bool) -> None:
    """Remove a file that was begun but never became a book."""
    if not existed:
        with contextlib.suppress(OSError):
            path.unlink()
