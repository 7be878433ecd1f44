"""The shop's settings."""

from __future__ import annotations

from sqlalchemy import Column, Index, String, Table, Text

from boutique.data.tables.base import PERSONAL, SHOP, metadata
from boutique.data.tables.calls import client_summary

setting = Table(
    "setting",
    metadata,
    Column("key", String(60), primary_key=True, info=SHOP),
    Column("value", Text, nullable=False, info=PERSONAL),
)


for _waiting in (client_summary.c.ask_from, client_summary.c.lead_since):
    Index(
        f"ix_summary_{_waiting.name}",
        _waiting,
        sqlite_where=_waiting.is_not(None),
        postgresql_where=_waiting.is_not(None),
    )
