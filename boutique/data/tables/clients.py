"""People, whom they belong with, their days, notes and documents."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    Uuid,
)

from boutique.data.tables.base import LINK, PERSONAL, SHOP, Instant, identity, metadata, reference, within

client = Table(
    "client",
    metadata,
    *identity(),
    Column("no", Integer, nullable=False, unique=True, info=LINK),
    Column("standing", String(10), nullable=False, info=SHOP),
    Column("title", String(10), nullable=False, default="", info=PERSONAL),
    Column("given_name", String(120), nullable=False, default="", info=PERSONAL),
    Column("family_name", String(120), nullable=False, default="", info=PERSONAL),
    Column("sort_key", String(60), nullable=False, info=PERSONAL),
    Column("address_as", String(120), nullable=False, default="", info=PERSONAL),
    Column("phone", String(60), nullable=False, default="", info=PERSONAL),
    Column("phone_e164", String(20), index=True, info=PERSONAL),
    Column("email", String(200), nullable=False, default="", info=PERSONAL),
    Column("city", String(120), nullable=False, default="", info=PERSONAL),
    Column("language", String(5), nullable=False, default="ro", info=PERSONAL),
    Column("birth_year", Integer, info=PERSONAL),
    Column("birth_month", Integer, info=PERSONAL | within(1, 12)),
    Column("birth_day", Integer, info=PERSONAL | within(1, 31)),
    Column("best_hours", String(60), nullable=False, default="", info=PERSONAL),
    Column("channel", String(20), nullable=False, default="phone", info=PERSONAL),
    reference("served_by", "staff", nullable=True, index=False),
    Column("since", Date, info=SHOP),
    Column("source_key", String(300), unique=True, info=PERSONAL),
    Column("source_print", String(64), info=PERSONAL),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
    Column("created_at", Instant, info=SHOP),
    Column("archived_at", Instant, info=SHOP),
    reference("household_id", "household", nullable=True, index=False),
    reference("referred_by", "client", nullable=True, index=False),
    reference("merged_into", "client", nullable=True, index=False),
)
Index(  # with the last column the list is counted and paged without a look at the clients themselves
    "ix_client_sort",
    client.c.sort_key,
    client.c.no,
    client.c.archived_at,
    sqlite_where=client.c.archived_at.is_(None),
    postgresql_where=client.c.archived_at.is_(None),
)
Index(
    "ix_client_birthday",
    client.c.birth_month,
    client.c.birth_day,
    sqlite_where=client.c.birth_month.is_not(None),
    postgresql_where=client.c.birth_month.is_not(None),
)
Index(
    "ix_client_leads",
    client.c.sort_key,
    client.c.no,
    sqlite_where=client.c.standing == "lead",
    postgresql_where=client.c.standing == "lead",
)
Index(
    "ix_client_new_leads",
    client.c.since,
    sqlite_where=client.c.standing == "lead",
    postgresql_where=client.c.standing == "lead",
)

Index(
    "ix_client_email",
    client.c.email,
    sqlite_where=client.c.email != "",
    postgresql_where=client.c.email != "",
)
Index(  # so that the cities there are can be told without a look at everybody
    "ix_client_city",
    client.c.city,
    sqlite_where=client.c.city != "",
    postgresql_where=client.c.city != "",
)


for _whom in (client.c.household_id, client.c.referred_by, client.c.merged_into):
    Index(
        f"ix_{_whom.table.name}_{_whom.name}",
        _whom,
        sqlite_where=_whom.is_not(None),
        postgresql_where=_whom.is_not(None),
    )


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
    Column("occasion", String(20), nullable=False, info=PERSONAL),
    Column("words", String(200), nullable=False, default="", info=PERSONAL),
    Column("year", Integer, info=PERSONAL),
    Column("month", Integer, nullable=False, info=PERSONAL | within(1, 12)),
    Column("day", Integer, nullable=False, info=PERSONAL | within(1, 31)),
    Column("yearly", Boolean, nullable=False, default=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
)
Index("ix_client_event_day", client_event.c.month, client_event.c.day)


note = Table(
    "note",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("at", Instant, nullable=False, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("privacy", String(20), nullable=False, info=SHOP),
    Column("words", Text, nullable=False, info=PERSONAL),
)


client_paper = Table(
    "client_paper",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("kind", String(20), nullable=False, info=SHOP),
    Column("paper_id", Uuid, nullable=False, index=True, info=LINK),
    Column("digest", String(64), nullable=False, info=PERSONAL),
    Column("title", String(200), nullable=False, default="", info=PERSONAL),
    Column("page", Integer, nullable=False, default=1, info=SHOP),
    Column("taken_on", Date, info=SHOP),
    Column("added_at", Instant, nullable=False, info=SHOP),
    reference("order_id", "orders", nullable=True, index=False),
    reference("staff_id", "staff", nullable=True, index=False),
)
