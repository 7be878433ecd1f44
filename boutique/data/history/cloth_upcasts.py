"""What entries of before revision 0009 changed of the stock of a cloth: it is in its first movement since.

The first movement and the first expectation of such a cloth bear its id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection

from boutique.data.history.change import Change, Op
from boutique.domain.cloth.model import MovementKind
from boutique.domain.kernel.ids import made_at

_MOVED: Final = frozenset({"stock_cm", "arrived_on", "expected_on"})

Side = dict[str, Any]


def stock_of_cloths(connection: Connection, change: Change) -> Iterator[Change]:
    """Yield the change with what moved from the cloth to its first movement and expectation."""
    if change.table != "cloth" or not change.row or not change.fields & _MOVED:
        yield change
        return
    left = _of_cloth(change)
    if left.whole or left.fields:
        yield left
    yield from _of_movement(change)
    yield from _of_expectation(change)


def _of_cloth(change: Change) -> Change:
    before, after = (
        side and {name: value for name, value in side.items() if name not in _MOVED}
        for side in (change.before, change.after)
    )
    return change._replace(before=before, after=after)


def _of_movement(change: Change) -> Iterator[Change]:
    if not change.fields & {"stock_cm", "arrived_on"}:
        return
    if change.op is Op.UPDATE:
        before, after = (_lay(side) for side in change.sides)
        yield change._replace(table="cloth_movement", before=before, after=after)
        return
    before, after = (side and _movement(change, side) for side in (change.before, change.after))
    yield change._replace(table="cloth_movement", before=before, after=after)


def _lay(side: Mapping[str, Any]) -> Side:
    """Return how much lay there, and when it came as far as that is told."""
    told = {"cm": side["stock_cm"]} if "stock_cm" in side else {}
    if "arrived_on" not in side:
        return told
    if side["arrived_on"] is None:
        return told | {"kind": MovementKind.COUNTED.value}
    return told | {"kind": MovementKind.RECEIVED.value, "moved_on": side["arrived_on"]}


def _movement(change: Change, side: Mapping[str, Any]) -> Side:
    told = {"id": change.row_id, "cloth_id": change.row_id, "item_id": None, "client_id": None}
    told |= {"staff_id": None, "words": ""} | _lay({"arrived_on": None, **side})
    if change.op is not Op.DELETE:
        return told
    written = made_at(UUID(change.row_id)).date().isoformat()  # whoever brings it back needs some day
    return {"moved_on": written, "version": side["version"]} | told


def _of_expectation(change: Change) -> Iterator[Change]:
    """A day that was written or taken away came and went with the expectation itself."""
    if "expected_on" not in change.fields:
        return
    days = [(side or {}).get("expected_on") for side in (change.before, change.after)]
    before, after = (day and _expectation(change, day) for day in days)
    if before and after:
        told = [{"from_on": day, "to_on": day} for day in days]
        yield change._replace(table="cloth_expected", before=told[0], after=told[1])
    elif before:
        gone = {"said_on": before["from_on"], "version": 1} | before
        yield change._replace(op=Op.DELETE, table="cloth_expected", before=gone, after=None)
    elif after:
        yield change._replace(op=Op.INSERT, table="cloth_expected", before=None, after=after)


def _expectation(change: Change, on: str) -> Side:
    empty = dict.fromkeys(("first_id", "arrived_on", "called_off_on", "staff_id"))
    return {"id": change.row_id, "cloth_id": change.row_id, "cm": 0, "from_on": on, "to_on": on} | empty
