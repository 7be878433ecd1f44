"""Keep lists of clients by what they have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.lists import conditions as terms
from boutique.domain.lists.conditions import Condition
from boutique.domain.lists.model import SavedList
from boutique.domain.ports import UnitOfWork
from boutique.services.collections.offer import Written

CALLED_FROM = "calls.list"
"""The setting that names the list being called through."""


def keep_list(
    uow: UnitOfWork,
    name: str,
    conditions: Sequence[Condition],
    *,
    now: datetime,
) -> Written:
    """Keep a list under a name of its own."""
    terms.check(conditions)
    kept, by = terms.kept(conditions), uow.actor.staff_id
    made = SavedList(name=check_name(name), conditions=kept, made_at=now, staff_id=by)
    with uow:
        check_name(name, _others(uow, made.id))
        uow.add(made)
        return Written(made.id, uow.commit(N_("List saved")))


def correct_list(
    uow: UnitOfWork, list_id: UUID, version: int, name: str, conditions: Sequence[Condition]
) -> UUID:
    """Correct a list; returns the entry to undo. Refused when somebody changed it meanwhile."""
    terms.check(conditions)
    with uow:
        known = uow.get(SavedList, list_id, version)
        known.name, known.conditions = check_name(name, _others(uow, list_id)), terms.kept(conditions)
        return uow.commit(N_("List corrected"))


def strike_list(uow: UnitOfWork, list_id: UUID) -> UUID:
    """Strike out a list; the people on it stay. Returns the entry to undo."""
    with uow:
        uow.remove(uow.get(SavedList, list_id))
        if uow.settings()[CALLED_FROM] == str(list_id):
            uow.set(CALLED_FROM, "")
        return uow.commit(N_("List deleted"))


def call_from_list(uow: UnitOfWork, list_id: UUID | None) -> UUID:
    """Put the people of a list onto the call sheet, or take them off; returns the entry to undo."""
    with uow:
        if list_id is not None:
            uow.get(SavedList, list_id)
        uow.set(CALLED_FROM, str(list_id or ""))
        return uow.commit(N_("Call sheet changed"))


def check_name(name: str, taken: Iterable[str] = ()) -> str:
    """Return the name of a list as it is kept. Refused when there is none, or another list bears it."""
    if not name.strip():
        raise Refused(N_("The list has no name yet. Write one you will recognise."))
    if any(fold(other) == fold(name.strip()) for other in taken):
        raise Refused(N_("There is already a list called “{name}”. Choose another name."), name=name.strip())
    return name.strip()


def _others(uow: UnitOfWork, list_id: UUID | None) -> list[str]:
    return [each.name for each in uow.find(SavedList) if each.id != list_id]
