"""What clients like, own and wear."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    String,
    Table,
)

from boutique.data.tables.base import PERSONAL, LabColour, identity, metadata, reference

preference = Table(
    "preference",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("facet", String(20), nullable=False),
    Column("value", String(120), nullable=False, info=PERSONAL),
    Column("likes", Boolean, nullable=False, default=True),
    Column("observed", Boolean, nullable=False, default=False),
    Column("said_on", Date, nullable=False),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("ground", LabColour),
)


owned_piece = Table(
    "owned_piece",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("garment", String(30), nullable=False),
    Column("description", String(300), nullable=False, default="", info=PERSONAL),
    Column("brand", String(120), nullable=False, default="", info=PERSONAL),
    Column("size", String(40), nullable=False, default="", info=PERSONAL),
    Column("colour", String(120), nullable=False, default="", info=PERSONAL),
    Column("ground", LabColour),
    Column("bought_on", Date),
    Column("noted_on", Date, nullable=False),
    Column("observed", Boolean, nullable=False, default=False),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("gone_on", Date),
)


usual_size = Table(
    "usual_size",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("garment", String(30), nullable=False),
    Column("brand", String(120), nullable=False, default="", info=PERSONAL),
    Column("size", String(40), nullable=False, info=PERSONAL),
    Column("remark", String(200), nullable=False, default="", info=PERSONAL),
    Column("said_on", Date, nullable=False),
    Column("observed", Boolean, nullable=False, default=False),
    reference("staff_id", "staff", nullable=True, index=False),
)
