"""What comes and goes of a cloth beside the orders: received, sold by the metre, taken back."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.cloth.deliveries import Rest
from boutique.domain.cloth.model import Cloth, ClothMovement, MovementKind
from boutique.domain.cloth.stock import AsideTouched, Stock, stock_of
from boutique.domain.kernel.errors import N_, Misfilled
from boutique.domain.ports import UnitOfWork
from boutique.services.cloth.expecting import MOST_CM, close_delivery
from boutique.services.cloth.lacking import lacking_after, short_told
from boutique.wording import metres


def stock(uow: UnitOfWork, cloth_id: UUID) -> Stock:
    """Return what lies of a cloth and is set aside, as it stands in the change under way."""
    return stock_of(uow.find(ClothMovement, cloth_id=cloth_id))


def move(
    uow: UnitOfWork,
    cloth_id: UUID,
    kind: MovementKind,
    cm: int,
    on: date,
    *,
    item_id: UUID | None = None,
    client_id: UUID | None = None,
    words: str = "",
) -> None:
    """Write down a movement in the change under way, made by whoever serves."""
    uow.add(
        ClothMovement(
            cloth_id=cloth_id,
            cm=cm,
            kind=kind,
            item_id=item_id,
            client_id=client_id,
            moved_on=on,
            staff_id=uow.actor.staff_id,
            words=words.strip(),
        )
    )


def receive_cloth(
    uow: UnitOfWork,
    cloth_id: UUID,
    cm: int,
    *,
    on: date,
    words: str = "",
    delivery: UUID | None = None,
    rest: Rest | None = None,
) -> UUID:
    """Write down that cloth came in, so that whoever waits for it is rung; returns the entry to undo.

    The delivery named, else the one that was to come first, is awaited no more, unless there is a `rest`.
    Misfilled where clearly less came than its mill had said and nobody told of the rest.
    """
    _must_be_length(cm, N_("Write how many metres came in, more than zero."))
    with uow:
        uow.get(Cloth, cloth_id)
        move(uow, cloth_id, MovementKind.RECEIVED, cm, on, words=words)
        close_delivery(uow, cloth_id, cm, on, delivery=delivery, rest=rest)
        part = rest is not None and rest.cm > 0
        return uow.commit(N_("Cloth received in part") if part else N_("Cloth received"))


def sell_cloth(
    uow: UnitOfWork, cloth_id: UUID, cm: int, *, on: date, words: str = "", meant: bool = False
) -> UUID:
    """Write down cloth sold by the metre; returns the entry to undo.

    Refused for more than lies there, and for what is set aside unless that is `meant`.
    """
    _must_be_length(cm, N_("Write how many metres were sold, more than zero."))
    with uow:
        _must_be_there(uow, cloth_id, cm, meant=meant)
        move(uow, cloth_id, MovementKind.SOLD, -cm, on, words=words)
        return uow.commit(N_("Cloth sold"))


def return_cloth(
    uow: UnitOfWork,
    cloth_id: UUID,
    cm: int,
    *,
    on: date,
    words: str = "",
    to_mill: bool = False,
    meant: bool = False,
) -> UUID:
    """Write down cloth that came back to the shelf, or went back to its mill; returns the entry to undo.

    Refused where more would go than lies there, or some of what is set aside unless that is `meant`.
    """
    _must_be_length(cm, N_("Write how many metres came back, more than zero."))
    with uow:
        uow.get(Cloth, cloth_id)
        if to_mill:
            _must_be_there(uow, cloth_id, cm, meant=meant)
        move(uow, cloth_id, MovementKind.RETURNED, -cm if to_mill else cm, on, words=words)
        return uow.commit(N_("Cloth sent back to the mill") if to_mill else N_("Cloth back on the shelf"))


def write_off(
    uow: UnitOfWork, cloth_id: UUID, cm: int, *, on: date, words: str = "", meant: bool = False
) -> UUID:
    """Write off cloth that is spoilt, lost or gone into swatches; returns the entry to undo.

    Misfilled without `words` that say why. Refused like what is sold.
    """
    _must_be_length(cm, N_("Write how many metres are written off, more than zero."))
    if not words.strip():
        raise Misfilled("words", N_("Write why it is written off: a flaw, moths, swatches."))
    with uow:
        _must_be_there(uow, cloth_id, cm, meant=meant)
        move(uow, cloth_id, MovementKind.WRITTEN_OFF, -cm, on, words=words)
        return uow.commit(N_("Cloth written off"))


def _must_be_length(cm: int, said: str) -> None:
    if not cm > 0:
        raise Misfilled("cm", said)
    if cm > MOST_CM:
        raise Misfilled("cm", N_("That is more cloth than any shop has. Check the metres."))


def _must_be_there(uow: UnitOfWork, cloth_id: UUID, cm: int, *, meant: bool) -> None:
    cloth, now = uow.get(Cloth, cloth_id), stock(uow, cloth_id)
    if cm > now.on_hand_cm:
        raise Misfilled(
            "cm",
            N_("Of “{cloth}” the book has {left}. Count it first, if there is more."),
            cloth=cloth.name,
            left=metres(max(0, now.on_hand_cm)),
        )
    if cm > now.free_cm and not meant:
        whom = short_told(uow, lacking_after(uow, cloth_id, now.on_hand_cm - cm))
        raise AsideTouched(cloth.name, metres(max(0, now.free_cm)), whom)
