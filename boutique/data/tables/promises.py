"""What we said we would come back to."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Table, Text

from boutique.data.tables.base import PERSONAL, SHOP, identity, metadata, reference

follow_up = Table(
    "follow_up",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("due_on", Date, nullable=False, info=SHOP),
    Column("about", Text, nullable=False, default="", info=PERSONAL),
    reference("talk_id", "talk", nullable=True, index=False),
    Column("done_on", Date, info=SHOP),
)
Index(
    "ix_follow_up_open",
    follow_up.c.due_on,
    sqlite_where=follow_up.c.done_on.is_(None),
    postgresql_where=follow_up.c.done_on.is_(None),
)
