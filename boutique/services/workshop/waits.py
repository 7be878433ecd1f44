"""What garments wait for: opened by one verb, over when the garment goes on."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.staff.model import Staff
from boutique.domain.workshop.stages import current
from boutique.domain.workshop.waits import Wait, WaitDraft
from boutique.services.workshop.bench import Bench


def open_wait(uow: UnitOfWork, draft: WaitDraft, *, today: date) -> UUID:
    """Write down that a garment waits, at the stage it has come to; returns the entry to undo.

    Refused when it waits for that already.
    """
    draft.check(today)
    with uow:
        bench = Bench(uow, draft.item_id)
        bench.must_be_under_work()
        if any(each.cause == draft.cause for each in bench.waits()):
            raise Refused(N_("It waits for that already. Close that wait first, or name another reason."))
        if draft.from_on < bench.order.placed_on:
            raise Misfilled("from_on", N_("That is before the garment was ordered. Check the day."))
        owner = uow.actor.staff_id if draft.owner_id is None else uow.get(Staff, draft.owner_id).id
        at = current(bench.stages())
        uow.add(
            Wait(
                item_id=draft.item_id,
                client_id=bench.item.client_id,
                item_stage_id=at.id if at is not None else None,
                cause=draft.cause,
                owner_id=owner,
                from_on=draft.from_on,
                words=draft.words.strip(),
            )
        )
        return uow.commit(N_("Garment waits"), bench.item.client_id)


def close_wait(uow: UnitOfWork, wait_id: UUID, version: int, *, on: date) -> UUID:
    """Write down that a garment waits no longer; returns the entry to undo."""
    with uow:
        wait = uow.get(Wait, wait_id, version)
        if wait.until_on is not None:
            raise Refused(N_("This wait is over already."))
        if on < wait.from_on:
            raise Misfilled("on", N_("A wait cannot end before it began. Check the day."))
        wait.until_on = on
        return uow.commit(N_("Wait over"), wait.client_id)


def correct_wait(uow: UnitOfWork, wait_id: UUID, version: int, draft: WaitDraft, *, today: date) -> UUID:
    """Correct for what and since when a garment waits, and who sees to it; returns the entry to undo."""
    draft.check(today)
    with uow:
        wait = uow.get(Wait, wait_id, version)
        if wait.until_on is not None and draft.from_on > wait.until_on:
            raise Misfilled("from_on", N_("A wait cannot end before it began. Check the day."))
        wait.cause, wait.from_on, wait.words = draft.cause, draft.from_on, draft.words.strip()
        wait.owner_id = None if draft.owner_id is None else uow.get(Staff, draft.owner_id).id
        return uow.commit(N_("Wait corrected"), wait.client_id)
