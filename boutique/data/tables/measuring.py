"""Measures of body and garment, their ease, and the shop's own sets."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from boutique.data.tables.base import PERSONAL, SHOP, identity, metadata, reference, within

measurement_session = Table(
    "measurement_session",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("taken_on", Date, nullable=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("over", String(60), nullable=False, default="", info=PERSONAL),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
)


measurement = Table(
    "measurement",
    metadata,
    *identity(),
    reference("session_id", "measurement_session"),
    reference("client_id", "client"),
    Column("code", String(8), nullable=False, info=SHOP),
    Column("mm", Integer, nullable=False, info=PERSONAL | within(1)),
    Column("typed", String(20), nullable=False, default="", info=PERSONAL),
    UniqueConstraint("session_id", "code"),
)


garment_session = Table(
    "garment_session",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("garment", String(30), nullable=False, info=SHOP),
    reference("order_item_id", "order_item", nullable=True, index=False),
    Column("description", String(300), nullable=False, default="", info=PERSONAL),
    Column("taken_on", Date, nullable=False, info=SHOP),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
    reference("staff_id", "staff", nullable=True, index=False),
)


garment_measurement = Table(
    "garment_measurement",
    metadata,
    *identity(),
    reference("session_id", "garment_session"),
    reference("client_id", "client"),
    Column("code", String(8), nullable=False, info=SHOP),
    Column("mm", Integer, nullable=False, info=PERSONAL | within(1)),
    Column("typed", String(20), nullable=False, default="", info=PERSONAL),
    UniqueConstraint("session_id", "code"),
)


ease = Table(
    "ease",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("garment", String(30), nullable=False, info=SHOP),
    Column("code", String(8), nullable=False, info=SHOP),
    Column("mm", Integer, nullable=False, info=PERSONAL),
    Column("typed", String(20), nullable=False, default="", info=PERSONAL),
    Column("set_on", Date, nullable=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
)


measure_set = Table(
    "measure_set",
    metadata,
    *identity(),
    Column("name", String(80), nullable=False, unique=True, info=SHOP),
    Column("codes", String(400), nullable=False, info=SHOP),
)
