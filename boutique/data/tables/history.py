"""The history, its index, and the numbers and codes that are given only once."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String, Table, Uuid, and_, not_

from boutique.data.tables.base import PERSONAL, Instant, metadata

history = Table(
    "history",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Uuid, nullable=False, unique=True),
    Column("at", Instant, nullable=False),
    Column("staff_id", Uuid),
    Column("action", String(200), nullable=False),
    Column("client_id", Uuid, index=True),
    Column("changes", JSON, nullable=False, info=PERSONAL),
    Column("undoes", Uuid),
)
"""Only grows; `seq` is the order in which entries were written, for the clock may be set back between two."""
Index("ix_history_at", history.c.at)
Index(
    "ix_history_undoes",
    history.c.undoes,
    sqlite_where=history.c.undoes.is_not(None),
    postgresql_where=history.c.undoes.is_not(None),
)

history_state = Table(
    "history_state",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("done", Integer, nullable=False),
    Column("stands", Boolean, nullable=False),
    Column("fact", Boolean, nullable=False),
)
"""Derived: whether what an entry changed still counts, and the `seq` at which it was done first."""
_latest = and_(history_state.c.stands, not_(history_state.c.fact))
Index("ix_history_state_latest", history_state.c.seq, sqlite_where=_latest, postgresql_where=_latest)

history_row = Table(
    "history_row",
    metadata,
    Column("what", String(64), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("own", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
"""Derived: which entry changed a row or setting (`own`), or only speaks of it or of a picture."""

numbering = Table(
    "numbering",
    metadata,
    Column("series", String(20), primary_key=True),
    Column("last", Integer, nullable=False),
)
"""The highest number ever given in a series; an undo gives none back."""

given_code = Table("given_code", metadata, Column("code", String(20), primary_key=True))
"""Every code ever printed in a lookbook, also in one that was taken back."""
