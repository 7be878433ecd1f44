"""Keep lists of clients by what they have in common."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from boutique.domain import conditions as terms
from boutique.domain.conditions import Condition
from boutique.domain.errors import N_, Refused
from boutique.domain.folding import fold
from boutique.domain.lists import SavedList
from boutique.domain.ports import UnitOfWork
from boutique.services.offer import Written

CALLED_FROM = "calls.list"
"""The setting that names the list being called through."""


def keep_list(
    uow: UnitOfWork,
    name: str,
    conditions: Sequence[Condition],
    *,
    now: datetime,
    staff_id: UUID | None = None,
) -> Written:
    """Keep a list under a name of its own."""
    terms.check(conditions)
    made = SavedList(name=_named(name), conditions=terms.kept(conditions), made_at=now, staff_id=staff_id)
    with uow:
        _name_is_free(uow, made.name, made.id)
        uow.add(made)
        return Written(made.id, uow.commit(N_("List kept"), None, staff_id))


def correct_list(
    uow: UnitOfWork,
    list_id: UUID,
    version: int,
    name: str,
    conditions: Sequence[Condition],
    *,
    staff_id: UUID | None = None,
) -> UUID:
    """Correct a list; returns the entry to undo. Refused when somebody changed it meanwhile."""
    terms.check(conditions)
    with uow:
        known = uow.get(SavedList, list_id, version)
        _name_is_free(uow, _named(name), list_id)
        known.name, known.conditions = _named(name), terms.kept(conditions)
        return uow.commit(N_("List corrected"), None, staff_id)


def strike_list(uow: UnitOfWork, list_id: UUID, *, staff_id: UUID | None = None) -> UUID:
    """Strike out a list; the people on it stay. Returns the entry to undo."""
    with uow:
        uow.remove(uow.get(SavedList, list_id))
        if uow.settings()[CALLED_FROM] == str(list_id):
            uow.set(CALLED_FROM, "")
        return uow.commit(N_("List struck out"), None, staff_id)


def call_from_list(uow: UnitOfWork, list_id: UUID | None, *, staff_id: UUID | None = None) -> UUID:
    """Put the people of a list onto the call sheet, or take them off; returns the entry to undo."""
    with uow:
        if list_id is not None:
            uow.get(SavedList, list_id)
        uow.set(CALLED_FROM, str(list_id or ""))
        return uow.commit(N_("Call sheet changed"), None, staff_id)


def _named(name: str) -> str:
    if not name.strip():
        raise Refused(N_("The list has no name yet. Write one by which you will know it."))
    return name.strip()


def _name_is_free(uow: UnitOfWork, name: str, list_id: UUID) -> None:
    for other in uow.find(SavedList):
        if other.id != list_id and fold(other.name) == fold(name):
            raise Refused(N_("There is a list called “{name}” already. Choose another name."), name=name)
