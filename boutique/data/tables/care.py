"""Fittings, opinions and gestures."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, Text

from boutique.data.tables.base import PERSONAL, Instant, identity, metadata, reference

fitting = Table(
    "fitting",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("order_id", "orders", nullable=True),
    Column("at", Instant, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    Column("amendments", Text, nullable=False, default="", info=PERSONAL),
    Column("glad", Boolean),
    reference("staff_id", "staff", nullable=True, index=False),
)

opinion = Table(
    "opinion",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("order_id", "orders", nullable=True, index=False),
    Column("said_on", Date, nullable=False),
    Column("words", Text, nullable=False, info=PERSONAL),
    Column("glad", Boolean),
    reference("staff_id", "staff", nullable=True, index=False),
)

gesture = Table(
    "gesture",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("done_on", Date, nullable=False),
    Column("what", Text, nullable=False, info=PERSONAL),
    Column("occasion", String(200), nullable=False, default="", info=PERSONAL),
    Column("cost_bani", Integer, nullable=False, default=0),
    reference("staff_id", "staff", nullable=True, index=False),
)
