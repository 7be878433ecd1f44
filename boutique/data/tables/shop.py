"""The shop's settings, and what is derived from the rest so that the morning is quick."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Float, Index, Integer, String, Table, Text

from boutique.data.tables.base import PERSONAL, metadata, reference

setting = Table(
    "setting",
    metadata,
    Column("key", String(60), primary_key=True),
    Column("value", Text, nullable=False),
)

client_summary = Table(
    "client_summary",
    metadata,
    reference("client_id", "client", primary_key=True),
    Column("orders", Integer, nullable=False, default=0),
    Column("first_order", Date),
    Column("last_order", Date),
    Column("spent_bani", Integer, nullable=False, default=0),
    Column("gap_days", Integer),
    Column("due_on", Date),
    Column("score", Float),
    Column("rhythm", String(20), nullable=False, default="unknown"),
    Column("came_back", Integer),
    Column("came_back_of", Integer),
    Column("came_back_days", Integer),
    Column("quiet_until", Date),
    Column("sales_quiet_until", Date),
    Column("ask_from", Date),
    Column("lead_since", Date),
    Column("complaint_open", Boolean, nullable=False, default=False),
    Column("calls_refused", Boolean, nullable=False, default=False),
    Column("sales_refused", Boolean, nullable=False, default=False),
)
Index(
    "ix_summary_call",
    client_summary.c.score.desc(),
    sqlite_where=client_summary.c.rhythm.in_(("due", "drifting")),
    postgresql_where=client_summary.c.rhythm.in_(("due", "drifting")),
)
Index(
    "ix_summary_lapsed",
    client_summary.c.score.desc(),
    sqlite_where=client_summary.c.rhythm == "lapsed",
    postgresql_where=client_summary.c.rhythm == "lapsed",
)
for _waiting in (client_summary.c.ask_from, client_summary.c.lead_since):
    Index(
        f"ix_summary_{_waiting.name}",
        _waiting,
        sqlite_where=_waiting.is_not(None),
        postgresql_where=_waiting.is_not(None),
    )

invitation = Table(
    "invitation",
    metadata,
    reference("collection_id", "season_collection", primary_key=True),
    reference("client_id", "client", primary_key=True),
    Column("place", Integer, nullable=False),
    Column("out_of", Integer, nullable=False),
    Column("facts", JSON, nullable=False, info=PERSONAL),
)
