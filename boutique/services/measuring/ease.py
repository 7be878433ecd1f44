"""Set the ease a client's garments are cut with; every setting is dated, and the newest holds."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.measuring.ease import HOUSE_EASE
from boutique.domain.measuring.finished import Ease
from boutique.domain.ports import UnitOfWork

_MOST_MM = 600


def set_ease(
    uow: UnitOfWork,
    client_id: UUID,
    garment: str,
    code: str,
    mm: int,
    *,
    today: date,
    typed: str = "",
) -> UUID:
    """Set one ease in whole millimetres, which may be below zero; returns the entry to undo.

    One set on the same day is corrected, an older one stays in the book.
    """
    if code not in HOUSE_EASE.get(garment, {}):
        raise Refused(N_("This garment has no ease at this measure. Choose another measure."))
    if abs(mm) > _MOST_MM:
        raise Refused(N_("Ease is at most 60 cm. Check it; it should be in centimetres."))
    with uow:
        uow.get(Client, client_id)
        same_day = uow.find(Ease, client_id=client_id, garment=garment, code=code, set_on=today)
        if same_day:
            same_day[-1].mm, same_day[-1].typed, same_day[-1].staff_id = mm, typed, uow.actor.staff_id
        else:
            uow.add(
                Ease(
                    client_id=client_id,
                    garment=garment,
                    code=code,
                    mm=mm,
                    typed=typed,
                    set_on=today,
                    staff_id=uow.actor.staff_id,
                )
            )
        return uow.commit(N_("Ease set"), client_id)


def strike_ease(uow: UnitOfWork, ease_id: UUID) -> UUID:
    """Strike an ease out; the one before it holds again, or the rule of the house."""
    with uow:
        ease = uow.get(Ease, ease_id)
        uow.remove(ease)
        return uow.commit(N_("Ease deleted"), ease.client_id)
