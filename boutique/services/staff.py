"""Who serves in the shop, and what each may do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import UUID

from boutique.domain.clients.notes import holds
from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.staff.model import Right, Staff


def check_staff_name(name: str) -> None:
    """Raise Refused when whoever serves has no name."""
    if not name.strip():
        raise Refused(N_("The name is missing. Write the name of whoever serves."))


def add_staff(uow: UnitOfWork, name: str, phone: str = "") -> UUID:
    """Write down somebody who serves clients; returns their id."""
    check_staff_name(name)
    person = Staff(name=name.strip(), phone=phone.strip())
    with uow:
        uow.add(person)
        uow.commit(N_("Staff member added"))
    return person.id


def edit_staff(uow: UnitOfWork, staff_id: UUID, version: int, name: str, phone: str) -> UUID:
    """Correct a staff member's name or phone; returns the entry to undo."""
    check_staff_name(name)
    with uow:
        person = uow.get(Staff, staff_id, version)
        person.name, person.phone = name.strip(), phone.strip()
        return uow.commit(N_("Staff member corrected"))


def retire_staff(uow: UnitOfWork, staff_id: UUID) -> UUID:
    """Take somebody off the list of staff; what they did stays theirs. Returns the entry to undo."""
    with uow:
        uow.get(Staff, staff_id).archived_at = datetime.now(UTC)
        return uow.commit(N_("Staff member left"))


def grant_right(uow: UnitOfWork, staff_id: UUID, right: Right, *, granted: bool) -> UUID:
    """Give somebody a right, or take it away; returns the entry to undo.

    While nobody has the right anybody may give it; afterwards only those who have it.
    """
    with uow:
        only_for(holders_of(uow, right), uow.actor)
        person = uow.get(Staff, staff_id)
        rights = [each for each in person.rights.split() if each != right]
        person.rights = " ".join([*rights, right] if granted else rights)
        return uow.commit(N_("Right given") if granted else N_("Right taken away"))


def holders_of(uow: UnitOfWork, right: Right) -> dict[UUID, str]:
    return {each.id: each.name for each in uow.find(Staff) if holds(each, right)}


def only_for(holders: Mapping[UUID, str], actor: Actor) -> None:
    if holders and actor.staff_id not in holders:
        names = ", ".join(sorted(holders.values()))
        raise Refused(N_("Only {names} may change this. Choose who is at the counter first."), names=names)
