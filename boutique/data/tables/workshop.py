"""The workshop: its stages, how far each garment has come in them, what waits, and fittings."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Index, Integer, String, Table, Text, text

from boutique.data.tables.base import PERSONAL, SHOP, Instant, identity, metadata, reference, within

fitting = Table(
    "fitting",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("order_id", "orders", nullable=True),
    Column("at", Instant, nullable=False, info=SHOP),
    Column("kind", String(20), nullable=False, info=SHOP),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    Column("glad", Boolean, info=PERSONAL),
    reference("staff_id", "staff", nullable=True, index=False),
    reference("item_id", "order_item", nullable=True),
    Column(
        "minutes", Integer, nullable=False, default=30, server_default=text("30"), info=SHOP | within(1, 240)
    ),
    Column("outcome", String(20), nullable=False, default="", server_default=text("''"), info=SHOP),
    Column("confirmed_at", Instant, info=SHOP),
    reference("confirmed_by", "staff", nullable=True, index=False),
    reference("moved_from", "fitting", nullable=True),
)
Index("ix_fitting_at", fitting.c.at)
Index(
    "ix_fitting_planned",
    fitting.c.staff_id,
    sqlite_where=text("outcome = ''"),
    postgresql_where=text("outcome = ''"),
)

amendment = Table(
    "amendment",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("item_id", "order_item", nullable=True),
    reference("fitting_id", "fitting", nullable=True),
    Column("place", String(30), nullable=False, default="", info=SHOP),
    Column("mm", Integer, info=PERSONAL),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    Column("solved_on", Date, info=SHOP),
    reference("solved_at", "fitting", nullable=True, index=False),
)

alteration = Table(
    "alteration",
    metadata,
    *identity(),
    reference("client_id", "client"),
    reference("item_id", "order_item"),
    reference("of_item_id", "order_item"),
    Column("payer", String(20), nullable=False, info=SHOP),
    Column("why", String(20), nullable=False, info=SHOP),
)

free_time = Table(
    "free_time",
    metadata,
    *identity(),
    reference("client_id", "client"),
    Column("weekday", Integer, nullable=False, info=PERSONAL | within(0, 6)),
    Column("from_minute", Integer, nullable=False, info=PERSONAL | within(0, 1440)),
    Column("until_minute", Integer, nullable=False, info=PERSONAL | within(0, 1440)),
    CheckConstraint("weekday BETWEEN 0 AND 6", name="ck_free_time_weekday"),
    CheckConstraint("until_minute >= from_minute", name="ck_free_time_hours"),
)

working_time = Table(
    "working_time",
    metadata,
    *identity(),
    reference("staff_id", "staff"),
    Column("weekday", Integer, nullable=False, info=SHOP | within(0, 6)),
    Column("minutes", Integer, nullable=False, info=SHOP | within(0, 1440)),
    Column("from_on", Date, nullable=False, info=SHOP),
    CheckConstraint("weekday BETWEEN 0 AND 6", name="ck_working_time_weekday"),
    CheckConstraint("minutes BETWEEN 0 AND 1440", name="ck_working_time_minutes"),
)

absence = Table(
    "absence",
    metadata,
    *identity(),
    reference("staff_id", "staff"),
    Column("from_on", Date, nullable=False, info=SHOP),
    Column("until_on", Date, info=SHOP),
    Column("why", String(20), nullable=False, info=SHOP),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    CheckConstraint("until_on >= from_on", name="ck_absence_order"),
)

closed_day = Table(
    "closed_day",
    metadata,
    *identity(),
    Column("day", Date, nullable=False, unique=True, info=SHOP),
    Column("why", String(120), nullable=False, default="", info=SHOP),
)

work_stage = Table(
    "work_stage",
    metadata,
    *identity(),
    Column("garment", String(30), nullable=False, default="", info=SHOP),
    Column("name", String(60), nullable=False, info=SHOP),
    Column("pos", Integer, nullable=False, default=0, info=SHOP),
    Column("usual_minutes", Integer, nullable=False, default=0, info=SHOP | within(0)),
    Column("skill", String(20), nullable=False, default="", info=SHOP),
    Column("pace", String(20), nullable=False, default="work", info=SHOP),
    Column("retired_on", Date, info=SHOP),
    CheckConstraint("usual_minutes >= 0", name="ck_work_stage_usual"),
)

item_stage = Table(
    "item_stage",
    metadata,
    *identity(),
    reference("item_id", "order_item"),
    reference("client_id", "client"),
    reference("stage_id", "work_stage"),
    Column("pos", Integer, nullable=False, default=0, info=SHOP),
    Column("planned_from", Date, info=SHOP),
    Column("planned_to", Date, info=SHOP),
    Column("started_at", Instant, info=SHOP),
    Column("done_at", Instant, info=SHOP),
    reference("staff_id", "staff", nullable=True, index=False),
    Column("minutes", Integer, info=SHOP | within(0)),
    CheckConstraint("done_at >= started_at", name="ck_item_stage_order"),
    CheckConstraint("minutes >= 0", name="ck_item_stage_minutes"),
)

wait = Table(
    "wait",
    metadata,
    *identity(),
    reference("item_id", "order_item"),
    reference("client_id", "client"),
    reference("item_stage_id", "item_stage", nullable=True),
    Column("cause", String(20), nullable=False, info=SHOP),
    reference("owner_id", "staff", nullable=True, index=False),
    Column("from_on", Date, nullable=False, info=SHOP),
    Column("until_on", Date, info=SHOP),
    Column("words", Text, nullable=False, default="", info=PERSONAL),
    CheckConstraint("until_on >= from_on", name="ck_wait_order"),
)
_open = wait.c.until_on.is_(None)
Index("ix_wait_open", wait.c.item_id, sqlite_where=_open, postgresql_where=_open)
