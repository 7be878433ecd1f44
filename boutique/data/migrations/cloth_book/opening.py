"""What was known of the stock of each cloth, written as its first movement, as of revision 0009.

The first movement and the first expectation of a cloth bear the id of the cloth: so what an earlier program
noted of its stock is found in them again, when it is taken back.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from alembic import op

from boutique.domain.kernel.ids import new_id

_MOVEMENT: Final = sa.table(
    "cloth_movement",
    sa.column("id", sa.Uuid()),
    sa.column("version", sa.Integer()),
    sa.column("cloth_id", sa.Uuid()),
    sa.column("cm", sa.Integer()),
    sa.column("kind", sa.String()),
    sa.column("item_id", sa.Uuid()),
    sa.column("client_id", sa.Uuid()),
    sa.column("moved_on", sa.Date()),
    sa.column("words", sa.Text()),
)
_EXPECTED: Final = sa.table(
    "cloth_expected",
    sa.column("id", sa.Uuid()),
    sa.column("version", sa.Integer()),
    sa.column("cloth_id", sa.Uuid()),
    sa.column("cm", sa.Integer()),
    sa.column("from_on", sa.Date()),
    sa.column("to_on", sa.Date()),
    sa.column("said_on", sa.Date()),
)
_CLOTHS: Final = "SELECT id, stock_cm, expected_on, arrived_on FROM cloth ORDER BY id"
_AWAITED: Final = (
    "SELECT i.id, i.cloth_id, i.client_id, i.cloth_cm, o.placed_on FROM order_item i "
    "JOIN orders o ON o.id = i.order_id WHERE i.cloth_id IS NOT NULL AND i.cloth_cm > 0 "
    "AND i.ready_on IS NULL AND i.delivered_on IS NULL AND i.cancelled_on IS NULL "
    "AND o.cancelled_on IS NULL ORDER BY o.placed_on, i.id"
)
"""Garments of which nobody knows that they were cut."""


def write() -> None:
    """Open each cloth with what lay of it, and set aside what garments not made yet are to be cut from."""
    connection, today = op.get_bind(), date.today()
    cloths = connection.execute(sa.text(_CLOTHS).columns(**_typed("id", _DAYS))).all()
    if cloths:
        op.bulk_insert(_MOVEMENT, [_first(row.id, row.stock_cm, row.arrived_on, today) for row in cloths])
    coming = [row for row in cloths if row.expected_on is not None]
    if coming:
        op.bulk_insert(_EXPECTED, [_awaited(row.id, row.expected_on, today) for row in coming])
    awaited = sa.text(_AWAITED).columns(**_typed("id cloth_id client_id", ("placed_on",)))
    if set_aside := list(_set_aside(connection.execute(awaited).all())):
        op.bulk_insert(_MOVEMENT, set_aside)


_DAYS: Final = ("expected_on", "arrived_on")


def _typed(ids: str, days: tuple[str, ...]) -> dict[str, Any]:
    return dict.fromkeys(ids.split(), sa.Uuid()) | dict.fromkeys(days, sa.Date())


def _first(cloth: UUID, cm: int, arrived: date | None, today: date) -> dict[str, Any]:
    came = arrived is not None and cm >= 0
    return _movement(cloth, cloth, cm, "received" if came else "counted", arrived if came else today)


def _movement(id_: UUID, cloth: UUID, cm: int, kind: str, on: date | None) -> dict[str, Any]:
    plain = {"id": id_, "version": 1, "cloth_id": cloth, "cm": cm, "kind": kind, "moved_on": on, "words": ""}
    return {**plain, "item_id": None, "client_id": None}


def _awaited(cloth: UUID, on: date, today: date) -> dict[str, Any]:
    """When it was said nobody knows; on the day of the renewal it held."""
    plain = {"id": cloth, "version": 1, "cloth_id": cloth, "cm": 0}
    return {**plain, "from_on": on, "to_on": on, "said_on": today}


def _set_aside(rows: Any) -> Iterator[dict[str, Any]]:
    for item, cloth, client, cm, placed in rows:
        told = _movement(new_id(), cloth, cm, "reserved", placed)
        yield told | {"item_id": item, "client_id": client}
