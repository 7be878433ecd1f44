"""A garment moved on the board: to another of its stages, or into somebody's hands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.staff.model import Staff
from boutique.domain.workshop.stages import ItemStage, current
from boutique.services.orders.handing_over import no_longer_ready
from boutique.services.orders.order_deed import OrderDeed
from boutique.services.workshop.bench import Bench
from boutique.services.workshop.stages import StageDone, done, is_cutting


def hang_at(uow: UnitOfWork, item_id: UUID, stage: str | None, *, now: datetime) -> UUID:
    """Move a garment to one of its stages by its name; None is beyond the last, where it is ready.

    Going on, the stage before that one is done now; going back, what was done from it on is taken back.
    Returns the entry to undo. Refused for a stage that the garment does not go through.
    """
    with uow:
        bench = Bench(uow, item_id)
        stages = bench.stages_begun()
        to = len(stages) if stage is None else stages.index(bench.named(stages, None, stage))
        return _move(uow, bench, stages, to, now)


def move_by(uow: UnitOfWork, item_id: UUID, steps: int, *, now: datetime) -> UUID:
    """Move a garment on or back by so many of its own stages; returns the entry to undo.

    Refused beyond the first and the last.
    """
    with uow:
        bench = Bench(uow, item_id)
        stages = bench.stages_begun()
        to = _here(stages) + steps
        if to < 0:
            raise Refused(N_("It is at its first stage. It can only go on."))
        if to > len(stages):
            raise Refused(N_("It is ready. Hand it over, or take it back by a stage."))
        return _move(uow, bench, stages, to, now)


def put_into_hands(uow: UnitOfWork, item_id: UUID, by: UUID | None) -> UUID:
    """Write down who is to do the stage a garment is at, None for nobody; returns the entry to undo."""
    with uow:
        bench = Bench(uow, item_id)
        bench.must_be_under_work()
        at = current(bench.stages_begun())
        if at is None:
            raise Refused(N_("Every stage of this garment is done. Take one back, or hand it over."))
        at.staff_id = None if by is None else uow.get(Staff, by).id
        return uow.commit(N_("Garment put into hands"), bench.item.client_id)


def _here(stages: Sequence[ItemStage]) -> int:
    at = current(stages)
    return len(stages) if at is None else list(stages).index(at)


def _move(uow: UnitOfWork, bench: Bench, stages: Sequence[ItemStage], to: int, now: datetime) -> UUID:
    here = _here(stages)
    if to == here and bench.item.ready_on is None:
        raise Refused(N_("It is at that stage already."))
    if to <= here:
        if to and stages[to - 1].done_at is None:  # what was passed over on the way is passed now too
            bench.must_fit("at", now, now)
            stages[to - 1].done_at = now
        return _take_back(uow, bench, stages[to:], now)
    bench.must_be_under_work()
    said = StageDone(at=now, by=stages[to - 1].staff_id)
    return done(uow, bench, stages, stages[to - 1], said, makes_ready=to == len(stages), now=now)


def _take_back(uow: UnitOfWork, bench: Bench, undone: Sequence[ItemStage], now: datetime) -> UUID:
    """The first of them may go on as it was begun; of those after it nothing is left."""
    cut = any(each.done_at is not None and is_cutting(uow, each) for each in undone)
    for each in undone:
        each.done_at = each.minutes = None
    for each in undone[1:]:
        each.started_at = None
    deed = OrderDeed(uow, bench.order.id, None)
    if bench.item.ready_on is not None:
        no_longer_ready(deed, bench.item.id)
    if cut and deed.cuts_not(bench.item, local_day(now)):
        return deed.commit(N_("Stage taken back, cloth set aside again"))
    return deed.commit(N_("Garment moved back"))
