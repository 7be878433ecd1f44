"""People, what they like, and their measures."""

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
    UniqueConstraint,
    text,
)

from boutique.data.tables.base import PERSONAL, Instant, LabColour, identity, metadata, reference

staff = Table(
    "staff",
    metadata,
    *identity(),
    Column("name", String(120), nullable=False),
    Column("phone", String(40), nullable=False, default=""),
    Column("archived_at", Instant),
    Column("rights", String(200), nullable=False, default="", server_default=text("''")),
)

client = Table(
    "client",
    metadata,
    *identity(),
    Column("no", Integer, nullable=False, unique=True),
    Column("standing", String(10), nullable=False),
    Column("title", String(10), nullable=False, default=""),
    Column("given_name", String(120), nullable=False, default="", info=PERSONAL),
    Column("family_name", String(120), nullable=False, default="", info=PERSONAL),
    Column("sort_key", String(60), nullable=False, info=PERSONAL),
    Column("address_as", String(120), nullable=False, default="", info=PERSONAL),
    Column("phone", String(60), nullable=False, default="", info=PERSONAL),
    Column("phone_e164", String(20), index=True, info=PERSONAL),
    Column("email", String(200), nullable=False, default="", info=PERSONAL),
    Column("city", String(120), nullable=False, default="", info=PERSONAL),
    Column("language", String(5), nullable=False, default="ro"),
    Column("birth_year", Integer, info=PERSONAL),
    Column("birth_month", Integer, info=PERSONAL),
    Column("birth_day", Integer, info=PERSONAL),
    Column("best_hours", String(60), nullable=False, default="", info=PERSONAL),
    Column("channel", String(20), nullable=False, default="phone"),
    reference("served_by", "staff", nullable=True, index=False),
    Column("since", Date),
    Column("source_key", String(300), unique=True, info=PERSONAL),
    Column("source_print", String(64)),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
    Column("created_at", Instant),
    Column("archived_at", Instant),
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

consent = Table(
    "consent",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("channel", String(20), nullable=False),
    Column("purpose", String(20), nullable=False),
    Column("given_on", Date, nullable=False),
    Column("withdrawn_on", Date),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("how", String(20), nullable=False, default="", server_default=text("''")),
    Column("withdrawn_how", String(20), nullable=False, default="", server_default=text("''")),
    Column("withdrawn_words", Text, nullable=False, default="", server_default=text("''"), info=PERSONAL),
    reference("withdrawn_by", "staff", nullable=True, index=False),
)

measurement_session = Table(
    "measurement_session",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("taken_on", Date, nullable=False),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("over", String(60), nullable=False, default=""),
    Column("note", Text, nullable=False, default="", info=PERSONAL),
)

measurement = Table(
    "measurement",
    metadata,
    *identity(),
    reference("session_id", "measurement_session"),
    reference("client_id", "client"),
    Column("code", String(8), nullable=False),
    Column("mm", Integer, nullable=False, info=PERSONAL),
    Column("typed", String(20), nullable=False, default="", info=PERSONAL),
    UniqueConstraint("session_id", "code"),
)
