"""Talks, and what is derived of each client so that the morning is quick."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Float, Index, Integer, String, Table, Text, text

from boutique.data.tables.base import PERSONAL, Instant, identity, metadata, reference

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


talk = Table(
    "talk",
    metadata,
    *identity(),
    reference("client_id", "client", index=False),
    Column("at", Instant, nullable=False),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("channel", String(20), nullable=False),
    Column("outbound", Boolean, nullable=False, default=True),
    Column("outcome", String(20), nullable=False),
    Column("reasons", String(200), nullable=False, default=""),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    Column("glad", Boolean),
    Column("minutes", Integer),
    Column("wanted", Text, nullable=False, default="", server_default=text("''"), info=PERSONAL),
    Column("because", String(20), nullable=False, default="", server_default=text("''")),
)
Index("ix_talk_client", talk.c.client_id, talk.c.at)
Index("ix_talk_at", talk.c.at)
