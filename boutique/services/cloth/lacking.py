"""Whose cloth would be short if less of it lay there."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.cloth.model import ClothMovement, MovementKind
from boutique.domain.cloth.stock import lacking
from boutique.domain.ports import UnitOfWork
from boutique.wording import _, metres


def lacking_after(uow: UnitOfWork, cloth_id: UUID, on_hand_cm: int) -> Mapping[UUID | None, int]:
    """Return by client how many centimetres of what is set aside for them would be lacking.

    Whoever had theirs set aside first has it first.
    """
    aside: dict[tuple[UUID | None, UUID | None], int] = {}
    for each in sorted(uow.find(ClothMovement, cloth_id=cloth_id), key=lambda each: each.id):
        if each.kind == MovementKind.RESERVED:
            what = (each.item_id, None if each.item_id else each.client_id)
            aside[what] = aside.get(what, 0) + each.cm
    whose = {each.item_id: each.client_id for each in uow.find(ClothMovement, cloth_id=cloth_id)}
    short: dict[UUID | None, int] = {}
    for (item, client), cm in lacking(on_hand_cm, list(aside.items())).items():
        who = whose[item] if item is not None else client
        short[who] = short.get(who, 0) + cm
    return short


def short_told(uow: UnitOfWork, short: Mapping[UUID | None, int]) -> str:
    """Return who would lack how much: 'Ana Rus (0.6 m), Ilie Pop (1.2 m)'."""
    return ", ".join(f"{_named(uow, who)} ({metres(cm)})" for who, cm in short.items())


def _named(uow: UnitOfWork, who: UUID | None) -> str:
    return uow.get(Client, who).name if who is not None else _("an order")
