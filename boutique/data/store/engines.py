"""SQLAlchemy's engines over the one file: the writer and its transactions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from boutique.data.store.connection import connect


def writing_engine(path: Path) -> Engine:
    """Return the engine of the one writer: each transaction takes the write lock as it begins."""
    engine = _engine(path)

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _engine(path: Path) -> Engine:
    return create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path),
        poolclass=QueuePool,
        hide_parameters=True,  # what was to be written names clients, and an error may be printed
        pool_size=2,
        max_overflow=4,
        pool_reset_on_return="rollback",
    )
