"""A garment under work as it is read: its columns, and the view made of a row of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from boutique.data.store.reader import day, uid
from boutique.domain.workshop.views import ItemStageView, WaitView, WorkView

GARMENT: Final = (
    "i.id, o.id, o.no, (SELECT count(*) FROM order_item e WHERE e.order_id = i.order_id "
    "AND (e.pos < i.pos OR (e.pos = i.pos AND e.id <= i.id))), o.client_id, c.given_name, c.family_name, "
    "i.garment, i.kind, i.description, i.wearer, i.quantity, o.placed_on, i.promised_on, "
    "coalesce(i.ready_on, i.delivered_on), i.bench_on, o.wanted_on"
)
"""Where i is the garment, o its order and c whose it is."""


def garment_of(
    row: Sequence[Any], stages: Sequence[ItemStageView] = (), waits: Sequence[WaitView] = ()
) -> WorkView:
    """Return the garment of a row of `GARMENT`."""
    return WorkView(
        item_id=uid(row[0]),
        order_id=uid(row[1]),
        order_no=row[2],
        line=row[3],
        client_id=uid(row[4]),
        client=f"{row[5]} {row[6]}".strip(),
        garment=row[7],
        kind=row[8],
        description=row[9],
        wearer=row[10],
        quantity=row[11],
        placed_on=day(row[12]),
        promised_on=day(row[13]),
        ready_on=day(row[14]),
        bench_on=day(row[15]),
        wanted_on=day(row[16]),
        stages=tuple(stages),
        waits=tuple(waits),
    )
