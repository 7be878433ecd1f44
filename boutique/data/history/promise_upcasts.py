"""What entries of before the promises had one home changed of follow-ups, promised days and their moves."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, select

from boutique.data.history.change import Change, Op, bulk_added, plain
from boutique.data.tables import promise
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.promises.model import PromiseKind

_FOLLOWED: Final = {"about": "words", "done_on": "kept_on"}
_MOVED: Final = {"at": "given_at", "staff_id": "given_by", "after_on": "due_on"}
_GARMENT: Final = {"kind": str(PromiseKind.GARMENT), "words": ""}
_NOT_ALONE: Final = N_(
    "This was written by an earlier version of the program and can no longer be undone. Change it by hand."
)

Side = dict[str, Any]


def one_home(connection: Connection, change: Change) -> list[Change]:
    """Return the change with what lies among the promises since."""
    if change.table == "follow_up":
        return [_followed(change)]
    if change.table == "order_date_change":
        return _moved(connection, change)
    if change.table == "order_item":
        return _of_garment(connection, change)
    return [change]


def _followed(change: Change) -> Change:
    if not change.row:
        return change._replace(table="promise")
    told = {"kind": str(PromiseKind.CALL), "why": ""} if change.whole else {}
    before, after = (side and _named(side, _FOLLOWED) | told for side in (change.before, change.after))
    return change._replace(table="promise", before=before, after=after)


def _named(side: Side, names: dict[str, str]) -> Side:
    return {names.get(name, name): value for name, value in side.items()}


def _moved(connection: Connection, change: Change) -> list[Change]:
    """A move is the promise it made, and that it took the place of the one before."""
    if not change.row or change.row_id is None:
        return [change._replace(table="promise")]
    made = _marked("e", change.row_id)
    told = _GARMENT if change.whole else {}
    before, after = (
        side and {k: v for k, v in _named(side, _MOVED).items() if k != "before_on"} | told
        for side in (change.before, change.after)
    )
    for side in (before, after):
        if side and "id" in side:
            side["id"] = made
    moved = change._replace(table="promise", row_id=made, before=before, after=after)
    if not change.whole:
        return [moved]
    earlier = _earlier(connection, made, change)
    if earlier is None:
        return [moved]
    sides: tuple[Side, Side] = ({"moved_to": None}, {"moved_to": made})
    if change.op is Op.DELETE:
        sides = sides[::-1]
    return [moved, Change(Op.UPDATE, "promise", earlier, change.client_id, *sides)]


def _earlier(connection: Connection, made: str, change: Change) -> str | None:
    """The promise that a move took the place of, or would again."""
    stands = promise.c.moved_to == UUID(made)
    if change.op is Op.DELETE:
        stands = (promise.c.item_id == UUID(change.before["item_id"])) & promise.c.moved_to.is_(None)
    found = connection.scalar(select(promise.c.id).where(stands).limit(1))
    return found.hex if found is not None else None


def _of_garment(connection: Connection, change: Change) -> list[Change]:
    """A garment that came or went with its day brings the promise of it."""
    if change.op is Op.BULK:
        return [change, *_of_many(connection, change)]
    if not change.row or change.row_id is None or "promised_on" not in change.fields:
        return [change]
    before, after = ((side or {}).get("promised_on") for side in (change.before, change.after))
    made = _marked("f", change.row_id)
    if before is None and after is not None:
        row = connection.execute(select(promise).where(promise.c.id == UUID(made))).mappings().first()
        if row is None or plain(row["due_on"]) != after:
            return [change]
        return [change, Change(Op.INSERT, "promise", made, change.client_id, after={"due_on": after})]
    if change.op is Op.DELETE and before is not None:
        whose = {"client_id": change.client_id, "item_id": change.row_id, "due_on": before, "why": ""}
        told = _GARMENT | {"id": made, "version": 1} | whose
        return [Change(Op.DELETE, "promise", made, change.client_id, before=told), change]
    if change.op is Op.UPDATE and before is not None and after is None:
        raise Refused(_NOT_ALONE)
    return [change]


def _of_many(connection: Connection, change: Change) -> list[Change]:
    marked = [UUID(_marked("f", each)) for each in change.bulk_added]
    found: list[str] = []
    for start in range(0, len(marked), 500):
        some = promise.c.id.in_(marked[start : start + 500])
        found += [each.hex for each in connection.scalars(select(promise.c.id).where(some))]
    return [bulk_added(promise, sorted(found), change.clients)] if found else []


def _marked(sign: str, row_id: str) -> str:
    """As the migration made the id of a promise from that of a garment or of a move."""
    return sign + row_id[1:]
