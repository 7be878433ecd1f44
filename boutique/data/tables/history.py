"""The history, what is derived from it, and the numbers and codes that are given only once."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Uuid,
    and_,
    not_,
    text,
)

from boutique.data.tables.base import LINK, PERSONAL, SHOP, Instant, metadata

history = Table(
    "history",
    metadata,
    Column("seq", Integer, primary_key=True, info=LINK),
    Column("id", Uuid, nullable=False, unique=True, info=LINK),
    Column("at", Instant, nullable=False, info=SHOP),
    Column("staff_id", Uuid, info=LINK),
    Column("action", String(200), nullable=False, info=SHOP),
    Column("client_id", Uuid, index=True, info=LINK),
    Column("undoes", Uuid, info=LINK),
    Column("schema", Integer, nullable=False, server_default=text("3"), info=SHOP),
)
"""Only grows; `seq` is the order in which entries were written, for the clock may be set back between two.

`schema` is the revision whose tables and columns the entry's changes name.
"""
Index("ix_history_at", history.c.at)
Index(
    "ix_history_undoes",
    history.c.undoes,
    sqlite_where=history.c.undoes.is_not(None),
    postgresql_where=history.c.undoes.is_not(None),
)

history_change = Table(
    "history_change",
    metadata,
    Column(
        "seq",
        Integer,
        ForeignKey("history.seq", deferrable=True, initially="DEFERRED"),
        primary_key=True,
        autoincrement=False,
        info=LINK,
    ),
    Column("pos", Integer, primary_key=True, autoincrement=False, info=LINK),
    Column("op", String(10), nullable=False, info=SHOP),
    Column("table_name", String(40), nullable=False, info=SHOP),
    Column("row_id", String(64), info=LINK),
    Column("client_id", Uuid, info=LINK),
    Column("before", JSON(none_as_null=True), info=PERSONAL),
    Column("after", JSON(none_as_null=True), info=PERSONAL),
    Column("redacted_at", Instant, info=SHOP),
    sqlite_with_rowid=False,
)
"""What an entry changed, in the order in which it was done (`boutique.data.history.change`)."""
_named = history_change.c.row_id.is_not(None)
Index(
    "ix_history_change_row",
    history_change.c.table_name,
    history_change.c.row_id,
    sqlite_where=_named,
    postgresql_where=_named,
)
_whose = history_change.c.client_id.is_not(None)
Index(
    "ix_history_change_client",
    history_change.c.client_id,
    history_change.c.seq,
    sqlite_where=_whose,
    postgresql_where=_whose,
)

history_state = Table(
    "history_state",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False, info=LINK),
    Column("done", Integer, nullable=False, info=LINK),
    Column("stands", Boolean, nullable=False, info=SHOP),
    Column("fact", Boolean, nullable=False, info=SHOP),
)
"""Derived: whether what an entry changed still counts, and the `seq` at which it was done first.

What only notes a `fact`, or was redacted, can not be taken back.
"""
_latest = and_(history_state.c.stands, not_(history_state.c.fact))
Index("ix_history_state_latest", history_state.c.seq, sqlite_where=_latest, postgresql_where=_latest)

history_reference = Table(
    "history_reference",
    metadata,
    Column("what", String(64), primary_key=True, info=LINK),
    Column("seq", Integer, primary_key=True, autoincrement=False, info=LINK),
    sqlite_with_rowid=False,
)
"""Derived: which entry would, taken back, point again to a row, and which speaks of a picture."""

numbering = Table(
    "numbering",
    metadata,
    Column("series", String(20), primary_key=True, info=SHOP),
    Column("last", Integer, nullable=False, info=SHOP),
)
"""The highest number ever given in a series; an undo gives none back."""

given_code = Table("given_code", metadata, Column("code", String(20), primary_key=True, info=SHOP))
"""Every code ever printed in a lookbook, also in one that was taken back."""
