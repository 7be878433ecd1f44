"""Complaints, opinions and gestures."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, Text

from boutique.data.tables.base import PERSONAL, SHOP, identity, metadata, reference, within

opinion = Table(
    "opinion",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("order_id", "orders", nullable=True, index=False),
    Column("said_on", Date, nullable=False, info=SHOP),
    Column("words", Text, nullable=False, info=PERSONAL),
    Column("glad", Boolean, info=PERSONAL),
    reference("staff_id", "staff", nullable=True, index=False),
)


gesture = Table(
    "gesture",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("done_on", Date, nullable=False, info=SHOP),
    Column("what", Text, nullable=False, info=PERSONAL),
    Column("occasion", String(200), nullable=False, default="", info=PERSONAL),
    Column("cost_bani", Integer, nullable=False, default=0, info=SHOP | within(0)),
    reference("staff_id", "staff", nullable=True, index=False),
)


complaint = Table(
    "complaint",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("order_id", "orders", nullable=True, index=False),
    Column("opened_on", Date, nullable=False, info=SHOP),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    Column("reply_by", Date, nullable=False, info=SHOP),
    reference("owner_id", "staff", nullable=True, index=False),
    Column("replied_on", Date, info=SHOP),
    Column("solution", Text, nullable=False, default="", info=PERSONAL),
    Column("resolved_on", Date, info=SHOP),
    Column("put_right_by", Date, info=SHOP),
)
Index(
    "ix_complaint_open",
    complaint.c.reply_by,
    sqlite_where=complaint.c.resolved_on.is_(None),
    postgresql_where=complaint.c.resolved_on.is_(None),
)
