"""What clients own and which sizes fit them; finished garments, their measures and their ease."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, Text, UniqueConstraint

from boutique.data.tables.base import PERSONAL, LabColour, identity, metadata, reference

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

garment_session = Table(
    "garment_session",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("garment", String(30), nullable=False),
    reference("order_item_id", "order_item", nullable=True, index=False),
    Column("description", String(300), nullable=False, default="", info=PERSONAL),
    Column("taken_on", Date, nullable=False),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
    reference("staff_id", "staff", nullable=True, index=False),
)

garment_measurement = Table(
    "garment_measurement",
    metadata,
    *identity(),
    reference("session_id", "garment_session"),
    reference("client_id", "client"),
    Column("code", String(8), nullable=False),
    Column("mm", Integer, nullable=False, info=PERSONAL),
    Column("typed", String(20), nullable=False, default="", info=PERSONAL),
    UniqueConstraint("session_id", "code"),
)

ease = Table(
    "ease",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("garment", String(30), nullable=False),
    Column("code", String(8), nullable=False),
    Column("mm", Integer, nullable=False, info=PERSONAL),
    Column("typed", String(20), nullable=False, default="", info=PERSONAL),
    Column("set_on", Date, nullable=False),
    reference("staff_id", "staff", nullable=True, index=False),
)

measure_set = Table(
    "measure_set",
    metadata,
    *identity(),
    Column("name", String(80), nullable=False, unique=True),
    Column("codes", String(400), nullable=False),
)
