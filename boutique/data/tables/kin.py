"""Who belongs with whom and who is not whom, days to dress for, and what the shop remarks."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, Text, Uuid

from boutique.data.tables.base import PERSONAL, Instant, identity, metadata, reference

household = Table(
    "household",
    metadata,
    *identity(),
    Column("name", String(120), nullable=False, info=PERSONAL),
)

relation = Table(
    "relation",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("other_id", "client"),
    Column("kinship", String(20), nullable=False, info=PERSONAL),
)

client_event = Table(
    "client_event",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("occasion", String(20), nullable=False),
    Column("words", String(200), nullable=False, default="", info=PERSONAL),
    Column("year", Integer, info=PERSONAL),
    Column("month", Integer, nullable=False, info=PERSONAL),
    Column("day", Integer, nullable=False, info=PERSONAL),
    Column("yearly", Boolean, nullable=False, default=False),
    reference("staff_id", "staff", nullable=True, index=False),
)
Index("ix_client_event_day", client_event.c.month, client_event.c.day)

note = Table(
    "note",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("at", Instant, nullable=False),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("privacy", String(20), nullable=False),
    Column("words", Text, nullable=False, info=PERSONAL),
)

client_paper = Table(
    "client_paper",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("kind", String(20), nullable=False),
    Column("paper_id", Uuid, nullable=False, index=True),
    Column("digest", String(64), nullable=False, info=PERSONAL),
    Column("title", String(200), nullable=False, default="", info=PERSONAL),
    Column("page", Integer, nullable=False, default=1),
    Column("taken_on", Date),
    Column("added_at", Instant, nullable=False),
    reference("order_id", "orders", nullable=True, index=False),
    reference("staff_id", "staff", nullable=True, index=False),
)

not_same = Table(
    "not_same",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("other_id", "client"),
    Column("said_on", Date, nullable=False),
    reference("staff_id", "staff", nullable=True, index=False),
)

saved_list = Table(
    "saved_list",
    metadata,
    *identity(),
    Column("name", String(120), nullable=False, unique=True),
    Column("conditions", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    reference("staff_id", "staff", nullable=True, index=False),
)
