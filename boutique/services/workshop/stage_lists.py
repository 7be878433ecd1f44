"""The shop's own stages: made, renamed, put in another order, retired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.ports import UnitOfWork
from boutique.domain.workshop.stages import ALTERATION, EVERY, ItemStage, StageDraft, WorkStage, check_list
from boutique.domain.workshop.usual_stages import usual
from boutique.domain.workshop.waits import Wait
from boutique.wording import _


def write_stages(uow: UnitOfWork, garment: str, stages: Sequence[StageDraft], *, today: date) -> UUID:
    """Write down all the stages of a garment in their order; returns the entry to undo.

    Stages that are named are renamed and moved, those left out retired: what went through them keeps them.
    Refused for fewer than 3 or more than 12, and for two of one name.
    """
    _must_be_made_here(garment)
    check_list(stages)
    with uow:
        known = {each.id: each for each in stages_of(uow, garment)}
        kept = {each.stage_id for each in stages if each.stage_id is not None}
        if not kept <= known.keys():
            raise Refused(N_("This stage is not among those of the garment any more. Read them again."))
        for each in known.values():
            if each.id not in kept:
                _retire(uow, each, today)
        for pos, draft in enumerate(stages):
            _write(uow, garment, pos, draft, known)
        return uow.commit(N_("Stages of a garment written"))


def begin_stages(uow: UnitOfWork, garment: str) -> UUID:
    """Write down the stages a garment usually goes through, to be made the shop's own.

    Returns the entry to undo. Refused where the garment has stages already.
    """
    _must_be_made_here(garment)
    with uow:
        if stages_of(uow, garment):
            raise Refused(N_("This garment has its stages already. Change them one by one."))
        usual_stages(uow, garment)
        return uow.commit(N_("Stages of a garment written"))


def stages_of(uow: UnitOfWork, garment: str) -> list[WorkStage]:
    """Return the stages that a garment goes through now, in order."""
    found = [each for each in uow.find(WorkStage, garment=garment) if each.retired_on is None]
    return sorted(found, key=lambda each: (each.pos, each.id))


def usual_stages(uow: UnitOfWork, garment: str) -> list[WorkStage]:
    """Write down the usual stages of a garment within a change that is under way."""
    return [
        _write(uow, garment, pos, replace(draft, name=_(draft.name)), {})
        for pos, draft in enumerate(usual(garment))
    ]


def _must_be_made_here(garment: str) -> None:
    if garment not in (EVERY, ALTERATION, *GARMENTS):
        raise Refused(N_("Choose a garment from the list."))


def _write(
    uow: UnitOfWork, garment: str, pos: int, draft: StageDraft, known: dict[UUID, WorkStage]
) -> WorkStage:
    stage = known[draft.stage_id] if draft.stage_id is not None else WorkStage(garment=garment, name="")
    stage.name, stage.pos = draft.name.strip(), pos
    stage.usual_minutes, stage.skill, stage.pace = draft.usual_minutes, draft.skill, draft.pace
    if draft.stage_id is None:
        uow.add(stage)
    return stage


def _retire(uow: UnitOfWork, stage: WorkStage, today: date) -> None:
    """Garments that have not come to it yet will not; one that began it ends it."""
    stage.retired_on = today
    for each in uow.find(ItemStage, stage_id=stage.id):
        if not each.is_touched and not uow.find(Wait, item_stage_id=each.id):
            uow.remove(each)
