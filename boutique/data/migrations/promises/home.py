"""Follow-ups, promised days of garments and their moves in one table, as of revision 0011."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

_ALL = (
    "INSERT INTO promise (id, version, client_id, kind, words, talk_id, item_id, given_at, given_by, due_on, "
    "chance, owner_id, kept_on, broken_on, told_on, moved_to, why) "
)
_CALLS = (
    "SELECT f.id, f.version, f.client_id, 'call', f.about, f.talk_id, NULL, t.at, t.staff_id, f.due_on, "
    "NULL, t.staff_id, f.done_on, NULL, NULL, NULL, '' FROM follow_up f LEFT JOIN talk t ON t.id = f.talk_id"
)
_FIRST = "(SELECT e.id FROM order_date_change e WHERE e.item_id = i.id ORDER BY e.at, e.id LIMIT 1)"
_NEXT = (
    "(SELECT {moved_e} FROM order_date_change e WHERE e.item_id = d.item_id "
    "AND (e.at > d.at OR (e.at = d.at AND e.id > d.id)) ORDER BY e.at, e.id LIMIT 1)"
)
_MOVES = (
    "SELECT {moved_d}, d.version, d.client_id, 'garment', '', NULL, d.item_id, d.at, d.staff_id, "
    "coalesce(d.after_on, d.before_on), NULL, NULL, NULL, NULL, d.told_on, " + _NEXT + ", d.why "
    "FROM order_date_change d WHERE coalesce(d.after_on, d.before_on) IS NOT NULL"
)
_DUE = "CASE WHEN d.id IS NULL THEN i.promised_on ELSE d.before_on END"
_GARMENTS = (
    "SELECT {first_i}, 1, i.client_id, 'garment', '', NULL, i.id, NULL, NULL, "
    + _DUE
    + ", NULL, NULL, NULL, NULL, NULL, {moved_d}, '' FROM order_item i "
    f"LEFT JOIN order_date_change d ON d.id = {_FIRST} WHERE {_DUE} IS NOT NULL"
)


def move() -> None:
    """Create the table and move what was promised into it; a day that was moved stays beside the new one."""
    _create()
    marks = {"first_i": _sign("f", "i.id"), "moved_d": _sign("e", "d.id"), "moved_e": _sign("e", "e.id")}
    for rows in (_CALLS, _MOVES, _GARMENTS):
        op.execute(_ALL + rows.format(**marks))
    op.drop_table("order_date_change")
    op.drop_table("follow_up")


def _sign(sign: str, column: str) -> str:
    """Ids of two tables come together in one: of the first sign of an id, which is 0, another is made."""
    if op.get_bind().dialect.name == "sqlite":
        return f"'{sign}' || substr({column}, 2)"
    return f"CAST('{sign}' || substr(CAST({column} AS text), 2) AS uuid)"


def _create() -> None:
    op.create_table(
        "promise",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *_of("client_id", "client", nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        *_of("talk_id", "talk"),
        *_of("item_id", "order_item"),
        sa.Column("given_at", sa.DateTime(), nullable=True),
        *_of("given_by", "staff"),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("chance", sa.Integer(), nullable=True),
        *_of("owner_id", "staff"),
        sa.Column("kept_on", sa.Date(), nullable=True),
        sa.Column("broken_on", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        *_of("moved_to", "promise"),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise")),
    )
    for name in ("client_id", "item_id"):
        op.create_index(op.f(f"ix_promise_{name}"), "promise", [name], unique=False)
    moved = sa.text("moved_to IS NOT NULL")
    op.create_index(
        "ix_promise_moved_to", "promise", ["moved_to"], sqlite_where=moved, postgresql_where=moved
    )
    to_ring = sa.text("kind = 'call' AND kept_on IS NULL AND broken_on IS NULL AND moved_to IS NULL")
    op.create_index(
        "ix_promise_to_ring", "promise", ["due_on"], sqlite_where=to_ring, postgresql_where=to_ring
    )


def _of(name: str, target: str, *, nullable: bool = True) -> tuple[Any, ...]:
    key = sa.ForeignKeyConstraint(
        [name], [f"{target}.id"], name=op.f(f"fk_promise_{name}"), initially="DEFERRED", deferrable=True
    )
    return sa.Column(name, sa.Uuid(), nullable=nullable), key
