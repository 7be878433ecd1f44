"""What we promised, to whom and by when: to ring, or to have a garment ready."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, Index, Integer, String, Table, Text, and_

from boutique.data.tables.base import PERSONAL, SHOP, Instant, identity, metadata, reference, within

promise = Table(
    "promise",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("kind", String(20), nullable=False, info=SHOP),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    reference("talk_id", "talk", nullable=True, index=False),
    reference("item_id", "order_item", nullable=True),
    Column("given_at", Instant, info=SHOP),
    reference("given_by", "staff", nullable=True, index=False),
    Column("due_on", Date, nullable=False, info=SHOP),
    Column("chance", Integer, info=SHOP | within(1, 95)),
    Column("raw", Float, info=SHOP),
    Column("known", Integer, info=SHOP | within(0)),
    Column("seed", Integer, info=SHOP | within(0)),
    reference("owner_id", "staff", nullable=True, index=False),
    Column("kept_on", Date, info=SHOP),
    Column("broken_on", Date, info=SHOP),
    Column("told_on", Date, info=SHOP),
    reference("moved_to", "promise", nullable=True, index=False),
    Column("why", Text, nullable=False, default="", info=PERSONAL),
)
_moved = promise.c.moved_to.is_not(None)
Index("ix_promise_moved_to", promise.c.moved_to, sqlite_where=_moved, postgresql_where=_moved)
_to_ring = and_(
    promise.c.kind == "call",
    promise.c.kept_on.is_(None),
    promise.c.broken_on.is_(None),
    promise.c.moved_to.is_(None),
)
Index("ix_promise_to_ring", promise.c.due_on, sqlite_where=_to_ring, postgresql_where=_to_ring)

_told = promise.c.raw.is_not(None)
Index("ix_promise_told", promise.c.due_on, sqlite_where=_told, postgresql_where=_told)

garment_forecast = Table(
    "garment_forecast",
    metadata,
    reference("item_id", "order_item", primary_key=True),
    Column("foreseen_on", Date, nullable=False, info=SHOP),
    Column("promised_on", Date, nullable=False, info=SHOP),
    Column("p_late", Float, nullable=False, info=SHOP),
    Column("p_before", Float, info=SHOP),
    Column("days_late", Integer, nullable=False, default=0, info=SHOP),
    Column("cause", String(20), nullable=False, default="", info=SHOP),
)
"""Each garment under work with a promised day, as the morning of a day foresaw it (`derived/forecasts`)."""
