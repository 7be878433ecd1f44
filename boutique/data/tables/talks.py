"""Talks, follow-ups, complaints and printed lookbooks."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, Text, text

from boutique.data.tables.base import PERSONAL, Instant, identity, metadata, reference

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

follow_up = Table(
    "follow_up",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("due_on", Date, nullable=False),
    Column("about", Text, nullable=False, default="", info=PERSONAL),
    reference("talk_id", "talk", nullable=True, index=False),
    Column("done_on", Date),
)
Index(
    "ix_follow_up_open",
    follow_up.c.due_on,
    sqlite_where=follow_up.c.done_on.is_(None),
    postgresql_where=follow_up.c.done_on.is_(None),
)

complaint = Table(
    "complaint",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("order_id", "orders", nullable=True, index=False),
    Column("opened_on", Date, nullable=False),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    Column("reply_by", Date, nullable=False),
    reference("owner_id", "staff", nullable=True, index=False),
    Column("replied_on", Date),
    Column("solution", Text, nullable=False, default="", info=PERSONAL),
    Column("resolved_on", Date),
    Column("put_right_by", Date),
)
Index(
    "ix_complaint_open",
    complaint.c.reply_by,
    sqlite_where=complaint.c.resolved_on.is_(None),
    postgresql_where=complaint.c.resolved_on.is_(None),
)

lookbook = Table(
    "lookbook",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("collection_id", "season_collection", index=False),
    Column("code", String(20), nullable=False, unique=True),
    Column("made_at", Instant, nullable=False),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("content", Text, nullable=False, default="", info=PERSONAL),
)
