"""Write down what a mill says of when cloth comes, each time it says so, and that it does not come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from boutique.domain.cloth.deliveries import Rest, still_to_come
from boutique.domain.cloth.model import Cloth, ClothExpected
from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.ports import UnitOfWork
from boutique.wording import metres

MOST_CM: Final = 1_000_000
"""Ten kilometres of one cloth are a slip of the hand."""


@dataclass(frozen=True, kw_only=True)
class Saying:
    """What a mill says: on which day, or between which two; `cm` is 0 where it does not say how much."""

    from_on: date
    to_on: date | None = None
    cm: int = 0
    said_on: date

    def check(self) -> None:
        """Raise Misfilled when nobody can have said this."""
        if self.from_on < self.said_on:
            raise Misfilled("from_on", N_("That day is past. Write the day on which the cloth is to come."))
        if self.to_on is not None and self.to_on < self.from_on:
            raise Misfilled("to_on", N_("The last day is before the first. Write a later one, or none."))
        if not 0 <= self.cm <= MOST_CM:
            raise Misfilled("cm", N_("Write how many metres are to come, or leave it empty."))


def expect_cloth(
    uow: UnitOfWork, cloth_id: UUID, saying: Saying, *, delivery: UUID | None = None, another: bool = False
) -> UUID:
    """Write down what the mill says of a delivery; returns the entry to undo.

    It is of the `delivery` named, else of the one that is awaited; of `another` one if that is said. What the
    mill said before stays.
    """
    saying.check()
    with uow:
        uow.get(Cloth, cloth_id)
        say(uow, cloth_id, saying, _first(uow, cloth_id, delivery, another=another))
        return uow.commit(N_("Cloth expected"))


def say(uow: UnitOfWork, cloth_id: UUID, saying: Saying, first: UUID | None) -> None:
    """Write down a saying within a change that is under way; `first` is the delivery it is about."""
    uow.add(
        ClothExpected(
            cloth_id=cloth_id,
            first_id=first,
            cm=saying.cm,
            from_on=saying.from_on,
            to_on=saying.to_on or saying.from_on,
            said_on=saying.said_on,
            staff_id=uow.actor.staff_id,
        )
    )


def awaited(uow: UnitOfWork, cloth_id: UUID) -> list[ClothExpected]:
    """Return all that was said of deliveries that are still awaited, as it was said."""
    return [each for each in uow.find(ClothExpected, cloth_id=cloth_id) if each.is_open]


def latest_said(uow: UnitOfWork, cloth_id: UUID) -> list[ClothExpected]:
    """Return what was said last of each delivery that is awaited, the first to come first."""
    latest = {each.delivery: each for each in sorted(awaited(uow, cloth_id), key=lambda each: each.id)}
    return sorted(latest.values(), key=lambda each: (each.from_on, each.id))


def close_delivery(
    uow: UnitOfWork, cloth_id: UUID, cm: int, on: date, *, delivery: UUID | None, rest: Rest | None
) -> None:
    """Write down within a change under way that a delivery came, or a part of it.

    It is the `delivery` named, else the one that was to come first. While something of it is still to come
    it stays awaited. Misfilled where clearly less came than was said and nobody told of the `rest`.
    """
    now = _due(uow, cloth_id, delivery)
    if now is None:
        if rest is not None and rest.cm:
            raise Misfilled("rest", N_("No delivery is awaited, so nothing of one is still to come."))
        return
    if rest is None and still_to_come(now.cm, cm):
        raise Misfilled(
            "rest",
            N_("The mill said {said}, {came} came. Write how much is still to come, or 0 if that was all."),
            said=metres(now.cm),
            came=metres(cm),
        )
    if rest is not None and rest.cm:
        say(uow, cloth_id, _of_the_rest(now, rest, on), now.delivery)
        return
    for each in awaited(uow, cloth_id):
        if each.delivery == now.delivery:
            each.arrived_on = on


def _due(uow: UnitOfWork, cloth_id: UUID, delivery: UUID | None) -> ClothExpected | None:
    """Return what was said last of the delivery named, else of the one that was to come first."""
    known = latest_said(uow, cloth_id)
    if delivery is None:
        return known[0] if known else None
    for each in known:
        if each.delivery == delivery:
            return each
    raise Refused(N_("This delivery is not awaited any more. Look at the page of the cloth."))


def _of_the_rest(now: ClothExpected, rest: Rest, on: date) -> Saying:
    """Return what stands of a delivery of which a part came."""
    last = rest.on or now.to_on
    if last < on:
        raise Misfilled("rest_on", N_("The day the mill said is past. Write when the rest is to come."))
    if not 0 < rest.cm <= MOST_CM:
        raise Misfilled("rest", N_("Write how many metres are still to come, or 0 if that was all."))
    return Saying(from_on=rest.on or max(now.from_on, on), to_on=last, cm=rest.cm, said_on=on)


def _first(uow: UnitOfWork, cloth_id: UUID, delivery: UUID | None, *, another: bool) -> UUID | None:
    known = list(dict.fromkeys(each.delivery for each in awaited(uow, cloth_id)))
    if another or not known:
        return None
    if delivery is None and len(known) > 1:
        raise Refused(N_("Several deliveries of this cloth are awaited. Say which one."))
    if delivery is not None and delivery not in known:
        raise Refused(N_("This delivery is not awaited any more. Look at the page of the cloth."))
    return delivery or known[0]


def call_off(uow: UnitOfWork, cloth_id: UUID, *, on: date, delivery: UUID | None = None) -> UUID:
    """Write down that what was awaited of a cloth does not come; returns the entry to undo."""
    with uow:
        uow.get(Cloth, cloth_id)
        gone = [each for each in awaited(uow, cloth_id) if delivery in (None, each.delivery)]
        if not gone:
            raise Refused(N_("Nothing of this cloth is awaited."))
        for each in gone:
            each.called_off_on = on
        return uow.commit(N_("Cloth no longer expected"))
