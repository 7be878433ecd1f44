"""Who serves in the shop, and what each may do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import UUID

from boutique.domain.clients.notes import holds
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.staff.model import Right, Staff


def check_staff_name(name: str) -> None:
    """Raise Refused when whoever serves has no name."""
    if not name.strip():
        raise Refused(N_("The name is missing. Write the name of whoever serves."))


def add_staff(uow: UnitOfWork, name: str, phone: str = "", *, by: UUID | None = None) -> UUID:
    """Write down somebody who serves clients; returns their id."""
    check_staff_name(name)
    person = Staff(name=name.strip(), phone=phone.strip())
    with uow:
        uow.add(person)
        uow.commit(N_("Staff member added"), None, by)
    return person.id


def edit_staff(
    uow: UnitOfWork, staff_id: UUID, version: int, name: str, phone: str, *, by: UUID | None = None
) -> UUID:
    """Correct a staff member's name or phone; returns the entry to undo."""
    check_staff_name(name)
    with uow:
        person = uow.get(Staff, staff_id, version)
        person.name, person.phone = name.strip(), phone.strip()
        return uow.commit(N_("Staff member corrected"), None, by)


def retire_staff(uow: UnitOfWork, staff_id: UUID, *, by: UUID | None = None) -> UUID:
    """Take somebody off the list of staff; what they did stays theirs. Returns the entry to undo."""
    with uow:
        uow.get(Staff, staff_id).archived_at = datetime.now(UTC)
        return uow.commit(N_("Staff member left"), None, by)


def grant_right(
    uow: UnitOfWork, staff_id: UUID, right: Right, *, granted: bool, by: UUID | None = None
) -> UUID:
    """Give somebody a right, or take it away; returns the entry to undo.

    While nobody has the right anybody may give it; afterwards only those who have it.
    """
    with uow:
        only_for(holders_of(uow, right), by)
        person = uow.get(Staff, staff_id)
        rights = [each for each in person.rights.split() if each != right]
        person.rights = " ".join([*rights, right] if granted else rights)
        return uow.commit(N_("Right given") if granted else N_("Right taken away"), None, by)


def holders_of(uow: UnitOfWork, right: Right) -> dict[UUID, str]:
    return {each.id: each.name for each in uow.find(Staff) if holds(each, right)}


def only_for(holders: Mapping[UUID, str], by: UUID | None) -> None:
    if holders and by not in holders:
        names = ", ".join(sorted(holders.values()))
        raise Refused(N_("Only {names} may change this. Choose who is at the counter first."), names=names)
