"""What entries of before revision 0013 changed of the amendments of a fitting: they are rows since.

The amendment of such a fitting bears its id.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, select

from boutique.data.history.change import Change, Op, bulk_added
from boutique.data.tables import amendment
from boutique.domain.workshop.fittings import USUAL_MINUTES, Outcome

_SOME: Final = 500

Side = dict[str, Any]


def amendments_apart(connection: Connection, change: Change) -> Iterator[Change]:
    """Yield the change with what moved from the fitting to its amendment."""
    if change.table != "fitting":
        yield change
    elif change.op is Op.BULK:
        yield change
        yield from _of_many(connection, change)
    elif not change.row:
        yield change
    else:
        yield _of_fitting(change)
        yield from _of_amendment(change)


def _of_fitting(change: Change) -> Change:
    """A fitting that would come back is held, as the migration says."""
    before, after = (
        side and {name: value for name, value in side.items() if name != "amendments"}
        for side in (change.before, change.after)
    )
    if change.whole:
        amended = any(side.get("amendments") for side in change.sides)
        told = {"minutes": USUAL_MINUTES, "outcome": (Outcome.AMENDED if amended else Outcome.HELD).value}
        before, after = (side and side | told for side in (before, after))
    return change._replace(before=before, after=after)


def _of_amendment(change: Change) -> Iterator[Change]:
    words = (change.after or change.before or {}).get("amendments")
    if not change.whole or not words:
        return
    told: Side = {
        "id": change.row_id,
        "client_id": change.client_id,
        "fitting_id": change.row_id,
        "place": "",
        "words": words,
    }
    if change.op is Op.INSERT:
        yield change._replace(table="amendment", after=told)
    else:
        yield change._replace(table="amendment", before=told | {"version": 1})


def _of_many(connection: Connection, change: Change) -> Iterator[Change]:
    ids = [UUID(each) for each in change.bulk_added]
    found: list[str] = []
    for start in range(0, len(ids), _SOME):
        some = amendment.c.id.in_(ids[start : start + _SOME])
        found += [each.hex for each in connection.scalars(select(amendment.c.id).where(some))]
    if found:
        yield bulk_added(amendment, sorted(found), change.clients)
