"""What clients like, own and wear."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    String,
    Table,
)

from boutique.data.tables.base import PERSONAL, SHOP, LabColour, identity, metadata, reference

preference = Table(
    "preference",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("facet", String(20), nullable=False, info=SHOP),
    Column("value", String(120), nullable=False, info=PERSONAL),
    Column("likes", Boolean, nullable=False, default=True, info=PERSONAL),
    Column("observed", Boolean, nullable=False, default=False, info=SHOP),
    Column("said_on", Date, nullable=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("ground", LabColour, info=PERSONAL),
)


owned_piece = Table(
    "owned_piece",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("garment", String(30), nullable=False, info=PERSONAL),
    Column("description", String(300), nullable=False, default="", info=PERSONAL),
    Column("brand", String(120), nullable=False, default="", info=PERSONAL),
    Column("size", String(40), nullable=False, default="", info=PERSONAL),
    Column("colour", String(120), nullable=False, default="", info=PERSONAL),
    Column("ground", LabColour, info=PERSONAL),
    Column("bought_on", Date, info=SHOP),
    Column("noted_on", Date, nullable=False, info=SHOP),
    Column("observed", Boolean, nullable=False, default=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("gone_on", Date, info=SHOP),
)


usual_size = Table(
    "usual_size",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("garment", String(30), nullable=False, info=SHOP),
    Column("brand", String(120), nullable=False, default="", info=PERSONAL),
    Column("size", String(40), nullable=False, info=PERSONAL),
    Column("remark", String(200), nullable=False, default="", info=PERSONAL),
    Column("said_on", Date, nullable=False, info=SHOP),
    Column("observed", Boolean, nullable=False, default=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
)
