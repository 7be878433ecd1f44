"""What came and went of one cloth, for whom some of it lies aside, and what is to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from boutique.data.queries.cloth.mills import mill_records
from boutique.data.queries.orders.aside import Aside, set_aside
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.cloth.model import MovementKind
from boutique.domain.cloth.views import AsideView, ClothStory, DeliveryView, MovementView, SayingView

_MOST: Final = 500
_MOVEMENTS: Final = (
    "SELECT m.id, m.cm, m.kind, m.moved_on, coalesce(f.name, ''), m.words, m.client_id, "
    "coalesce(c.given_name, ''), coalesce(c.family_name, ''), o.no, coalesce(i.garment, '') "
    "FROM cloth_movement m LEFT JOIN staff f ON f.id = m.staff_id LEFT JOIN client c ON c.id = m.client_id "
    "LEFT JOIN order_item i ON i.id = m.item_id LEFT JOIN orders o ON o.id = i.order_id "
    "WHERE m.cloth_id = ? ORDER BY m.moved_on DESC, m.id DESC LIMIT ?"
)
_FOR_WHOM: Final = (
    "SELECT i.id, i.client_id, c.given_name, c.family_name, o.no, i.garment, i.description, i.promised_on "
    "FROM order_item i JOIN orders o ON o.id = i.order_id JOIN client c ON c.id = i.client_id "
    "WHERE i.id IN ({ids})"
)
_KEPT: Final = "SELECT id, given_name, family_name FROM client WHERE id IN ({ids})"
_SAID: Final = (
    "SELECT coalesce(e.first_id, e.id), e.said_on, e.from_on, e.to_on, e.cm, coalesce(f.name, '') "
    "FROM cloth_expected e LEFT JOIN staff f ON f.id = e.staff_id WHERE e.cloth_id = ? "
    "AND e.arrived_on IS NULL AND e.called_off_on IS NULL ORDER BY e.id DESC"
)
_LATE: Final = (
    "SELECT arrived_on, min(to_on) FROM cloth_expected WHERE cloth_id = ? AND first_id IS NULL "
    "AND arrived_on IS NOT NULL GROUP BY arrived_on"
)


def cloth_story(reader: Reader, cloth: str) -> ClothStory:
    """Return the movements of a cloth, the newest first, and what stands now."""
    late = {row[0]: row[1] for row in reader.all(_LATE, cloth)}
    mill = reader.one("SELECT mill FROM cloth WHERE id = ?", cloth)
    return ClothStory(
        movements=tuple(_movement(row, late) for row in reader.all(_MOVEMENTS, cloth, _MOST)),
        aside=_aside(reader, set_aside(reader, [cloth])[cloth]),
        coming=_coming(reader, cloth),
        mill=mill_records(reader).get(mill[0]) if mill else None,
    )


def _movement(row: Sequence[Any], late: Mapping[str, str]) -> MovementView:
    id_, cm, kind, on, by, words, client, given_name, family_name, no, garment = row
    came = kind == MovementKind.RECEIVED and on in late
    return MovementView(
        movement_id=uid(id_),
        cm=cm,
        kind=kind,
        moved_on=day(on),
        by=by,
        words=words,
        client_id=uid(client) if client else None,
        client=f"{given_name} {family_name}".strip(),
        no=no,
        garment=garment,
        late_days=max(0, (day(on) - day(late[on])).days) if came else None,
    )


def _aside(reader: Reader, found: Sequence[Aside]) -> tuple[AsideView, ...]:
    whom = {row[0]: row for row in reader.among(_FOR_WHOM, [each.whose for each in found if each.is_ordered])}
    kept = {row[0]: row for row in reader.among(_KEPT, [each.whose for each in found if not each.is_ordered])}
    return tuple(
        _for(whom[each.whose], each) if each.is_ordered else _kept(kept[each.whose], each) for each in found
    )


def _kept(row: Sequence[Any], aside: Aside) -> AsideView:
    name = f"{row[1]} {row[2]}".strip()
    return AsideView(client_id=uid(row[0]), client=name, cm=aside.cm, short_cm=aside.short_cm)


def _for(row: Sequence[Any], aside: Aside) -> AsideView:
    return AsideView(
        item_id=uid(row[0]),
        client_id=uid(row[1]),
        client=f"{row[2]} {row[3]}".strip(),
        no=row[4],
        garment=row[5],
        description=row[6],
        cm=aside.cm,
        short_cm=aside.short_cm,
        promised_on=day(row[7]),
    )


def _coming(reader: Reader, cloth: str) -> tuple[DeliveryView, ...]:
    said: dict[str, list[SayingView]] = {}
    for delivery, said_on, from_on, to_on, cm, by in reader.all(_SAID, cloth):
        told = SayingView(said_on=day(said_on), from_on=day(from_on), to_on=day(to_on), cm=cm, by=by)
        said.setdefault(delivery, []).append(told)
    found = [
        DeliveryView(delivery_id=uid(delivery), sayings=tuple(sayings)) for delivery, sayings in said.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.now.from_on, each.delivery_id)))
