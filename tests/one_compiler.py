"""One compiler of SQL for all the books of a run: each book had its own, and wrote every statement anew.

SQLAlchemy keeps what it compiled under the dialect for which it did; here dialects that speak alike are
equal. Each engine keeps a dialect of its own, and with it whatever a test listens to.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

_compiled: dict[Any, Any] = {}


def share() -> None:
    """Let every engine that is made from now on know what those before it have compiled."""
    for kind in (SQLiteDialect_pysqlite, PGDialect_psycopg):
        kind.__eq__ = lambda self, other: _speech(self) == _speech(other)
        kind.__hash__ = lambda self: hash(_speech(self))
        kind.engine_created = classmethod(_taught)


def _speech(dialect: Any) -> tuple[object, ...]:
    return type(dialect), getattr(dialect, "dbapi", None), getattr(dialect, "paramstyle", None)


def _taught(_cls: type[Any], engine: Engine) -> None:
    engine._compiled_cache = _compiled.setdefault(engine.dialect, engine._compiled_cache)
