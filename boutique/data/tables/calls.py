"""Talks, and what is derived of each client so that the morning is quick."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Float, Index, Integer, String, Table, Text, text

from boutique.data.tables.base import PERSONAL, SHOP, Instant, identity, metadata, reference

client_summary = Table(
    "client_summary",
    metadata,
    reference("client_id", "client", primary_key=True),
    Column("orders", Integer, nullable=False, default=0, info=PERSONAL),
    Column("first_order", Date, info=PERSONAL),
    Column("last_order", Date, info=PERSONAL),
    Column("spent_bani", Integer, nullable=False, default=0, info=PERSONAL),
    Column("gap_days", Integer, info=PERSONAL),
    Column("due_on", Date, info=PERSONAL),
    Column("score", Float, info=PERSONAL),
    Column("rhythm", String(20), nullable=False, default="unknown", info=PERSONAL),
    Column("came_back", Integer, info=PERSONAL),
    Column("came_back_of", Integer, info=PERSONAL),
    Column("came_back_days", Integer, info=PERSONAL),
    Column("quiet_until", Date, info=PERSONAL),
    Column("sales_quiet_until", Date, info=PERSONAL),
    Column("ask_from", Date, info=PERSONAL),
    Column("lead_since", Date, info=PERSONAL),
    Column("complaint_open", Boolean, nullable=False, default=False, info=PERSONAL),
    Column("calls_refused", Boolean, nullable=False, default=False, info=PERSONAL),
    Column("sales_refused", Boolean, nullable=False, default=False, info=PERSONAL),
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
    Column("at", Instant, nullable=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("channel", String(20), nullable=False, info=SHOP),
    Column("outbound", Boolean, nullable=False, default=True, info=SHOP),
    Column("outcome", String(20), nullable=False, info=SHOP),
    Column("reasons", String(200), nullable=False, default="", info=SHOP),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    Column("glad", Boolean, info=PERSONAL),
    Column("minutes", Integer, info=SHOP),
    Column("wanted", Text, nullable=False, default="", server_default=text("''"), info=PERSONAL),
    Column("because", String(20), nullable=False, default="", server_default=text("''"), info=PERSONAL),
)
Index("ix_talk_client", talk.c.client_id, talk.c.at)
Index("ix_talk_at", talk.c.at)
