"""Cloth of orders: set aside for a garment, cut for it, let go; movements follow the garment in one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from boutique.domain.cloth.model import Cloth, ClothMovement, MovementKind, WaitlistEntry
from boutique.domain.cloth.stock import ClothShort
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.model import Order, OrderItem
from boutique.domain.ports import UnitOfWork
from boutique.services.cloth.expecting import latest_said
from boutique.services.cloth.keeping import take_over
from boutique.services.cloth.movements import move, stock
from boutique.wording import _, day_short, metres


class Held(NamedTuple):
    """What was set aside and cut so far of one cloth for one garment."""

    aside_cm: int = 0
    cut_cm: int = 0


def held(uow: UnitOfWork, item: OrderItem) -> dict[UUID, Held]:
    """Return what is set aside and cut for a garment, by cloth."""
    found: dict[UUID, Held] = {}
    for each in uow.find(ClothMovement, item_id=item.id):
        before = found.get(each.cloth_id, Held())
        if each.kind == MovementKind.RESERVED:
            found[each.cloth_id] = before._replace(aside_cm=before.aside_cm + each.cm)
        else:
            found[each.cloth_id] = before._replace(cut_cm=before.cut_cm - each.cm)
    return found


def is_cut(known: Mapping[UUID, Held]) -> bool:
    """Tell whether anything was cut for a garment and not brought back."""
    return any(each.cut_cm > 0 for each in known.values())


def settle_cloth(
    uow: UnitOfWork,
    order: Order,
    items: Iterable[OrderItem],
    on: date,
    *,
    cut: Collection[UUID] = (),
    uncut: Collection[UUID] = (),
    short_meant: bool = True,
) -> None:
    """Bring what is set aside and cut for garments of an order in line with them, in the change under way.

    What is still to be made has its metres set aside; what is named in `cut`, ready or handed over has them
    cut, what is in `uncut` no longer; what was cancelled lets go what was not cut. ClothShort where more
    would be set aside than is free, unless that is meant.
    """
    more: dict[UUID, int] = defaultdict(int)
    for item in items:
        said = True if item.id in cut else False if item.id in uncut else None
        for cloth_id, cm in _settle(uow, order, item, on, cut=said).items():
            more[cloth_id] += cm
    wanting = {cloth_id: cm for cloth_id, cm in more.items() if cm > 0}
    whose = {order.client_id, *(item.client_id for item in items)}
    for cloth_id, cm in wanting.items():
        take_over(uow, cloth_id, {each for each in whose if each is not None}, cm, on)
    _answer_waits(uow, order, items, wanting, on)
    if not short_meant:
        _must_suffice(uow, wanting, on)


def _settle(uow: UnitOfWork, order: Order, item: OrderItem, on: date, *, cut: bool | None) -> dict[UUID, int]:
    """Write the movements of one garment; returns how much more is set aside of each cloth."""
    known = held(uow, item)
    wanted = _wanted(order, item, known, cut=cut)
    more: dict[UUID, int] = {}
    for cloth_id in {*known, *wanted}:
        now, then = known.get(cloth_id, Held()), wanted.get(cloth_id, Held())
        more[cloth_id] = then.aside_cm - now.aside_cm
        for kind, cm in (
            (MovementKind.RESERVED, more[cloth_id]),
            (MovementKind.CUT, min(0, now.cut_cm - then.cut_cm)),
            (MovementKind.RETURNED, max(0, now.cut_cm - then.cut_cm)),
        ):
            if cm:
                move(uow, cloth_id, kind, cm, on, item_id=item.id, client_id=item.client_id)
    return more


def _wanted(
    order: Order, item: OrderItem, known: Mapping[UUID, Held], *, cut: bool | None
) -> dict[UUID, Held]:
    """Return what is to be set aside and cut for a garment; what was cut stays cut when it is cancelled."""
    was_cut = is_cut(known)
    if order.cancelled_on is not None or not item.stands:
        return {cloth: Held(0, each.cut_cm) for cloth, each in known.items()}
    done = item.ready_on is not None or item.delivered_on is not None
    if done and not known:  # made before the book kept what came and went
        return {}
    if item.cloth_id is None or not item.cloth_cm:
        return {}
    if cut is None:
        cut = was_cut or done
    return {item.cloth_id: Held(0, item.cloth_cm) if cut else Held(item.cloth_cm, 0)}


def is_uncut(uow: UnitOfWork, item: OrderItem) -> bool:
    """Tell whether a garment has a cloth with metres of which nothing was cut for it yet."""
    return item.cloth_id is not None and item.cloth_cm > 0 and not is_cut(held(uow, item))


def must_keep_its_cloth(uow: UnitOfWork, item: OrderItem) -> None:
    """Raise Refused when a garment is to be of another cloth than the one that was cut for it."""
    known = held(uow, item)
    if any(each.cut_cm > 0 for cloth, each in known.items() if cloth != item.cloth_id):
        raise Refused(
            N_("The cloth of this garment is cut already. Bring it back to the shelf, then choose another.")
        )


def _must_suffice(uow: UnitOfWork, wanting: Mapping[UUID, int], on: date) -> None:
    short = {cloth_id: now for cloth_id in wanting if (now := stock(uow, cloth_id)).free_cm < 0}
    if short:
        raise ClothShort(
            " ".join(
                _short(uow, cloth_id, now.free_cm + wanting[cloth_id], now.short_cm, on)
                for cloth_id, now in short.items()
            )
        )


def _short(uow: UnitOfWork, cloth_id: UUID, left: int, lacks: int, on: date) -> str:
    """Say how much is left of a cloth, how much is lacking, and when more is expected."""
    name, missing = uow.get(Cloth, cloth_id).name, metres(lacks)
    if left > 0:
        said = _("Of “{cloth}” {left} are free; {short} are lacking.")
    else:
        said = _("Nothing of “{cloth}” is free; {short} are lacking.")
    told = said.format(cloth=name, left=metres(max(0, left)), short=missing)
    days = [each.to_on for each in latest_said(uow, cloth_id)]
    if days:
        return f"{told} " + _("More is expected on {day}.").format(day=day_short(min(days), on))
    return f"{told} " + _("No more of it is expected.")


def _answer_waits(
    uow: UnitOfWork, order: Order, items: Iterable[OrderItem], cloths: Collection[UUID], on: date
) -> None:
    """Whoever ordered what they waited for waits no more, or waits for the order if there is too little."""
    for item in items:
        if item.cloth_id is None or item.cloth_id not in cloths:
            continue
        for wait in uow.find(WaitlistEntry, client_id=order.client_id, cloth_id=item.cloth_id):
            if wait.is_open and wait.item_id is None:
                wait.item_id = item.id
                if stock(uow, item.cloth_id).free_cm >= 0:
                    wait.told_on = on
