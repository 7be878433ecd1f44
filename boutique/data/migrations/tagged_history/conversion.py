"""The changes of every entry, from one text into rows, as of revision 0004."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from alembic import op

_IN_BULK: Final = 2_000
_HISTORY: Final = sa.table("history", sa.column("seq", sa.Integer()), sa.column("changes", sa.JSON()))


def convert(changes: sa.Table) -> None:
    """Write every entry's changes into the table of changes."""
    connection = op.get_bind()
    entries = connection.execute(sa.select(_HISTORY).order_by(_HISTORY.c.seq))
    for some in entries.partitions(_IN_BULK):
        rows = list(chain.from_iterable(rows_of(seq, told) for seq, told in some))
        if rows:
            connection.execute(sa.insert(changes), rows)


def rows_of(seq: int, told: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the rows of one entry, in the order in which its changes were done."""
    for pos, change in enumerate(told):
        before, after = _sides(change)
        yield {
            "seq": seq,
            "pos": pos,
            "op": _op(change),
            "table_name": change["table"],
            "row_id": change.get("setting", change.get("id")),
            "client_id": UUID(change["client"]) if change.get("client") else None,
            "before": before,
            "after": after,
        }


def _op(change: Mapping[str, Any]) -> str:
    for key in ("setting", "fact"):
        if key in change:
            return key
    if change.keys() & {"many", "struck", "laid_in"}:
        return "bulk"
    if "before" not in change:
        return "insert"
    return "update" if "after" in change else "delete"


def _sides(change: Mapping[str, Any]) -> tuple[Any, Any]:
    whose = {"clients": change.get("clients", [])}
    if "fact" in change:
        return None, change["fact"]
    if "laid_in" in change:
        return None, {"loaded": change["laid_in"]}
    if "struck" in change:
        return {"removed": change["struck"], **whose}, None
    if "many" in change:
        return None, {"added": change["many"], **whose}
    if _op(change) == "delete":
        return {**change["before"], "version": change["version"]}, None
    return change.get("before"), change.get("after")
