"""The sums of every cloth, kept in the transaction that changes what they are derived from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection

from boutique.data.history.change import Change, Op
from boutique.domain.cloth.model import MovementKind

OPEN: Final = "{e}.arrived_on IS NULL AND {e}.called_off_on IS NULL"
"""The clause that is true of what a mill said of a delivery that is still awaited."""
LATEST: Final = (
    "NOT EXISTS (SELECT 1 FROM cloth_expected n WHERE n.cloth_id = {e}.cloth_id AND n.id > {e}.id "
    "AND coalesce(n.first_id, n.id) = coalesce({e}.first_id, {e}.id))"
)
"""The clause that is true of the last that a mill said of a delivery."""

_SOURCES: Final = ("cloth_movement", "cloth_expected")
_MANY: Final = 500
_ASIDE: Final = f"kind = '{MovementKind.RESERVED}'"
_CAME: Final = f"kind = '{MovementKind.RECEIVED}'"
_COUNTED: Final = f"kind = '{MovementKind.COUNTED}'"


def _movements(what: str, which: str) -> str:
    return f"(SELECT {what} FROM cloth_movement m WHERE m.cloth_id = k.id AND {which})"


def _expected(what: str) -> str:
    return (
        f"(SELECT {what} FROM cloth_expected e WHERE e.cloth_id = k.id AND {OPEN.format(e='e')} "
        f"AND {LATEST.format(e='e')} ORDER BY e.from_on, e.id LIMIT 1)"
    )


SUMS: Final = (
    f"SELECT k.id, coalesce({_movements('sum(m.cm)', f'NOT m.{_ASIDE}')}, 0), "
    f"coalesce({_movements('sum(m.cm)', f'm.{_ASIDE}')}, 0), {_movements('max(m.moved_on)', f'm.{_CAME}')}, "
    f"{_movements('max(m.moved_on)', f'm.{_COUNTED}')}, {_expected('e.from_on')}, {_expected('e.to_on')}, "
    f"coalesce({_expected('e.cm')}, 0) FROM cloth k"
)
"""What is kept of each cloth: on hand, set aside, when it last came and was counted, what is expected."""
COLUMNS: Final = (
    "cloth_id, on_hand_cm, reserved_cm, arrived_on, counted_on, expected_from, expected_to, expected_cm"
)


def follow(connection: Connection, changes: Sequence[Change]) -> None:
    """Sum anew what these changes touched."""
    if any(change.op is Op.BULK and change.table in ("cloth", *_SOURCES) for change in changes):
        rebuild(connection)
        return
    raw: Any = connection.connection.driver_connection
    concerned = sorted({cloth for change in changes for cloth in _cloths(raw, change)})
    for start in range(0, len(concerned), _MANY):
        some = concerned[start : start + _MANY]
        marks = f"({', '.join('?' * len(some))})"
        raw.execute(f"DELETE FROM cloth_stock WHERE cloth_id IN {marks}", some)
        raw.execute(f"INSERT INTO cloth_stock ({COLUMNS}) {SUMS} WHERE k.id IN {marks}", some)


def rebuild(connection: Connection) -> None:
    """Sum every cloth anew."""
    raw: Any = connection.connection.driver_connection
    raw.execute("DELETE FROM cloth_stock")
    raw.execute(f"INSERT INTO cloth_stock ({COLUMNS}) {SUMS}")


def _cloths(raw: Any, change: Change) -> Iterator[str]:
    """Yield the cloths a change is about; of what changed only in part the row itself tells."""
    if change.table == "cloth" and change.whole and change.row_id:
        yield change.row_id
    elif change.table in _SOURCES and change.row:
        yield from _named(change.sides)
        if change.op is Op.UPDATE:
            asked = f"SELECT cloth_id FROM {change.table} WHERE id = ?"
            yield from (row[0] for row in raw.execute(asked, (change.row_id,)).fetchall())


def _named(sides: Iterable[dict[str, Any]]) -> Iterator[str]:
    return (side["cloth_id"] for side in sides if side.get("cloth_id"))
