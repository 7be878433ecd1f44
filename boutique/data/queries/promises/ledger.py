"""Every day that was promised, with the promise that took its place and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from boutique.data.store.reader import Reader, day, moment, uid
from boutique.domain.promises.model import PromiseKind
from boutique.domain.promises.views import PromiseView

_PROMISES: Final = (
    "SELECT p.id, p.client_id, c.given_name, c.family_name, p.kind, "
    "coalesce(nullif(p.words, ''), i.description, ''), i.garment, o.no, p.given_at, m.name, p.due_on, "
    f"p.chance, w.name, CASE WHEN p.kind = '{PromiseKind.GARMENT}' THEN coalesce(i.ready_on, i.delivered_on) "
    "ELSE p.kept_on END, p.broken_on, p.told_on, p.why, n.due_on, n.told_on, n.why, "
    "coalesce(i.cancelled_on, o.cancelled_on), p.version FROM promise p JOIN client c ON c.id = p.client_id "
    "LEFT JOIN order_item i ON i.id = p.item_id LEFT JOIN orders o ON o.id = i.order_id "
    "LEFT JOIN staff m ON m.id = p.given_by LEFT JOIN staff w ON w.id = p.owner_id "
    "LEFT JOIN promise n ON n.id = p.moved_to WHERE {which} ORDER BY p.due_on NULLS LAST, p.id"
)
_DUE: Final = "p.due_on >= ? AND p.due_on <= ?"
_OF_CLIENT: Final = _DUE + " AND p.client_id = ?"


class PromiseQueries:
    """What may be asked of promises."""

    reader: Reader

    def promises(
        self, first: date = date.min, last: date = date.max, client_id: UUID | None = None
    ) -> Sequence[PromiseView]:
        """Return the promises due between two days, both included, of everybody or one client, in order."""
        values = [first.isoformat(), last.isoformat()]
        if client_id is not None:
            values.append(client_id.hex)
        return promises_where(self.reader, _DUE if client_id is None else _OF_CLIENT, *values)


def promises_where(reader: Reader, which: str, *values: str) -> Sequence[PromiseView]:
    """Return the promises of which the clause is true, in the order of their days; it calls orders o."""
    return tuple(_view(row) for row in reader.all(_PROMISES.format(which=which), *values))


def _view(row: Sequence[Any]) -> PromiseView:
    return PromiseView(
        promise_id=uid(row[0]),
        client_id=uid(row[1]),
        client=f"{row[2]} {row[3]}".strip(),
        kind=row[4],
        words=row[5],
        garment=row[6] or "",
        order_no=row[7],
        given_at=moment(row[8]) if row[8] else None,
        given_by=row[9] or "",
        due_on=day(row[10]),
        chance=row[11],
        owner=row[12] or "",
        kept_on=day(row[13]),
        broken_on=day(row[14]),
        told_on=day(row[15]),
        why=row[16],
        next_due_on=day(row[17]),
        next_told_on=day(row[18]),
        next_why=row[19] or "",
        void=row[20] is not None,
        version=row[21],
    )
