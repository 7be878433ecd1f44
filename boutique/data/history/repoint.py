"""Whatever points to one thing made to point to another of its kind, in every table that there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, Row, Table, delete, insert, or_, select, update

from boutique.data.history.change import Change, Op, plain, rich
from boutique.data.tables import metadata


def pointers(whole: Table) -> Iterator[tuple[Table, list[Column[Any]]]]:
    """Yield each table with the columns that point to a table; owners come before what hangs on them."""
    for table in metadata.sorted_tables:
        columns = [each for each in table.c if points_to(each, whole)]
        if columns:
            yield table, columns


def points_to(column: Column[Any], whole: Table) -> bool:
    """Return whether a column points to a table."""
    return any(key.column.table is whole for key in column.foreign_keys)


def move(connection: Connection, whole: Table, source: UUID, target: UUID) -> list[Change]:
    """Make everything that points to one thing point to another; returns it as the history keeps it.

    What would then tie the thing to itself is struck out.
    """
    changes: list[Change] = []
    for table, columns in pointers(whole):
        if "id" not in table.c:
            _move_derived(connection, table, columns[0], source, target)
            continue
        held = select(table).where(or_(*(column == source for column in columns)))
        # A third thing may well point twice to the same one; only what ties two goes when they are one.
        ties = table is not whole and len(columns) > 1
        for row in connection.execute(held).all():
            changes.append(_move_row(connection, table, columns, row, (source, target), ties=ties))
    return changes


def _move_row(
    connection: Connection,
    table: Table,
    columns: list[Column[Any]],
    row: Row[Any],
    way: tuple[UUID, UUID],
    *,
    ties: bool,
) -> Change:
    source, target = way
    facts = row._mapping
    ends = {column.name: target if facts[column.name] == source else facts[column.name] for column in columns}
    itself = [name for name, end in ends.items() if facts["id"] == end]
    moved: dict[str, UUID | None] = {name: ends[name] for name in ends if facts[name] == source}
    if itself:
        moved |= dict.fromkeys(itself, None)
    elif ties and len(set(ends.values())) == 1:
        return delete_row(connection, table, facts, target)
    whose = facts["id"] if points_to(columns[0], table) else target
    return set_fields(connection, table, facts, moved, whose)


def set_fields(
    connection: Connection, table: Table, facts: Any, values: dict[str, Any], whose: UUID | None
) -> Change:
    """Write fields of one row, and return that as the history keeps it."""
    connection.execute(
        update(table).where(table.c.id == facts["id"]).values(version=facts["version"] + 1, **values)
    )
    return Change(
        Op.UPDATE,
        table.name,
        facts["id"].hex,
        whose.hex if whose else None,
        before={name: plain(facts[name]) for name in values},
        after={name: plain(value) for name, value in values.items()},
    )


def delete_row(connection: Connection, table: Table, facts: Any, whose: UUID | None) -> Change:
    """Strike out one row, and return that as the history keeps it."""
    connection.execute(delete(table).where(table.c.id == facts["id"]))
    before = {name: plain(value) for name, value in facts.items()}
    return Change(Op.DELETE, table.name, facts["id"].hex, whose.hex if whose else None, before=before)


def bring_back(connection: Connection, table: Table, change: Change) -> Change:
    """Bring a row back with a higher version, so that a form from before cannot write over it."""
    row = {name: rich(table, name, value) for name, value in change.before.items()}
    row["version"] += 1
    connection.execute(insert(table).values(**row))
    after = {name: value for name, value in change.before.items() if name != "version"}
    return change._replace(op=Op.INSERT, before=None, after=after)


def _move_derived(
    connection: Connection, table: Table, column: Column[Any], source: UUID, target: UUID
) -> None:
    """What is derived goes along where the other has none; a summary, one for each, is derived anew."""
    if list(table.primary_key.columns) == [column]:
        return
    moving = update(table).where(column == source).values({column.name: target})
    twin = table.alias()
    same = (twin.c[each.name] == each for each in table.primary_key if each is not column)
    has_one = select(twin.c[column.name]).where(twin.c[column.name] == target, *same).exists()
    connection.execute(moving.where(~has_one))
    connection.execute(delete(table).where(column == source))
