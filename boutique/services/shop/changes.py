"""Change the shop's settings, and take changes back."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from boutique.domain.clients.notes import Note
from boutique.domain.cloth.model import ClothMovement
from boutique.domain.kernel.errors import N_
from boutique.domain.ports import UnitOfWork
from boutique.domain.shop.going import ManyGo
from boutique.domain.staff.model import Right, Staff
from boutique.domain.workshop.fittings import Fitting
from boutique.services.clients.notes import must_read
from boutique.services.cloth.keeping import must_be_kept
from boutique.services.staff import holders_of, only_for
from boutique.services.workshop.fitting_times import must_not_clash
from boutique.wording.shop import going_words


def change_settings(uow: UnitOfWork, values: Mapping[str, str | int | bool]) -> UUID:
    """Change some settings at once; returns the entry to undo."""
    with uow:
        for key, value in values.items():
            uow.set(key, value)
        return uow.commit(N_("Settings changed"))


def undo_change(uow: UnitOfWork, entry_id: UUID | None = None, *, meant: bool = False) -> UUID:
    """Take back a change, the latest if none is named; returns the entry that was undone.

    Refused to whoever could not have made it: of a note they may not read, of a right that is not theirs;
    and where somebody would have two fittings at a time by it, or less than nothing of a cloth set aside.
    ManyGo when many clients would go with it and nobody said that this is `meant`.
    """
    with uow:
        holders = holders_of(uow, Right.SENSITIVE_NOTES)
        undone = uow.undo(entry_id)
        if not meant and (going := uow.goes()).asked:
            raise ManyGo(going, going_words(going))
        if any("rights" in each.fields for each in uow.taken_back(Staff)):
            only_for(holders, uow.actor)
        for each in uow.taken_back(Note):
            if {"words", "privacy"} & each.fields:
                must_read(uow, Note(**each.values))
        for each in uow.taken_back(Fitting):
            for fitting in uow.find(Fitting, id=each.values.get("id")):
                must_not_clash(uow, fitting)
        for cloth in {each.values.get("cloth_id") for each in uow.taken_back(ClothMovement)}:
            if isinstance(cloth, UUID):
                must_be_kept(uow, cloth)
        uow.commit(N_("Change undone"))
    return undone
