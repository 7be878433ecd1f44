"""Fittings: planned, confirmed, moved, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.workshop.amendments import Amendment
from boutique.domain.workshop.fittings import (
    SAID,
    Fitting,
    FittingKind,
    Outcome,
    PlanDraft,
)
from boutique.domain.workshop.stages import Pace, WorkStage, current
from boutique.services.orders.taking import must_be_theirs
from boutique.services.workshop.amendments import add_words
from boutique.services.workshop.bench import Bench
from boutique.services.workshop.fitting_times import must_suit, still_stands

_MOVABLE: Final = (Outcome.PLANNED, Outcome.MISSED)


@dataclass(frozen=True, kw_only=True)
class FittingDraft:
    """A fitting that was held, before it is written down."""

    client_id: UUID
    kind: str = FittingKind.BASTED
    order_id: UUID | None = None
    words: str = ""
    amendments: str = ""
    glad: bool | None = None

    def check(self) -> None:
        """Raise Refused when this cannot be a fitting."""
        if self.kind not in tuple(FittingKind):
            raise Refused(N_("Choose which fitting it was: basted, forward, final or toile."))


def note_fitting(uow: UnitOfWork, draft: FittingDraft, *, now: datetime) -> UUID:
    """Write down a fitting that was held, with what is to be amended; returns the entry to undo.

    Refused when the order is somebody else's.
    """
    draft.check()
    with uow:
        uow.get(Client, draft.client_id)
        must_be_theirs(uow, draft.client_id, draft.order_id)
        fitting = Fitting(
            client_id=draft.client_id,
            order_id=draft.order_id,
            at=now,
            kind=draft.kind,
            words=draft.words.strip(),
            outcome=Outcome.AMENDED if draft.amendments.strip() else Outcome.HELD,
            glad=draft.glad,
            staff_id=uow.actor.staff_id,
        )
        uow.add(fitting)
        add_words(uow, fitting, draft.amendments)
        return uow.commit(N_("Fitting noted"), draft.client_id)


def plan_fitting(uow: UnitOfWork, draft: PlanDraft, *, now: datetime, meant: bool = False) -> UUID:
    """Plan a fitting of a garment under work, with whoever serves if nobody is named; returns the entry.

    Misfilled for an hour that is past, when the shop is shut, or when either of them is busy; NotFree on a
    day on which the client cannot come, unless that is `meant`.
    """
    draft.check(now)
    with uow:
        item = Bench(uow, draft.item_id).item
        if any(each.outcome == Outcome.PLANNED for each in uow.find(Fitting, item_id=item.id)):
            raise Refused(N_("This garment has a fitting planned already. Move that one."))
        fitting = Fitting(
            client_id=item.client_id,
            order_id=item.order_id,
            item_id=item.id,
            at=draft.at,
            minutes=draft.minutes,
            kind=draft.kind,
            staff_id=draft.staff_id or uow.actor.staff_id,
        )
        must_suit(uow, fitting, meant=meant)
        uow.add(fitting)
        return uow.commit(N_("Fitting planned"), item.client_id)


def confirm_fitting(uow: UnitOfWork, fitting_id: UUID, version: int, *, now: datetime) -> UUID:
    """Write down that the client said they will come; returns the entry to undo."""
    with uow:
        fitting = uow.get(Fitting, fitting_id, version)
        fitting.must_be_planned()
        if fitting.confirmed_at is not None:
            raise Refused(N_("This fitting is confirmed already."))
        fitting.confirmed_at, fitting.confirmed_by = now, uow.actor.staff_id
        return uow.commit(N_("Fitting confirmed"), fitting.client_id)


def move_fitting(
    uow: UnitOfWork,
    fitting_id: UUID,
    version: int,
    at: datetime,
    *,
    with_whom: UUID | None = None,
    now: datetime,
    meant: bool = False,
) -> UUID:
    """Plan a fitting for another hour, or anew where nobody came; the old one stays. Returns the entry.

    Misfilled and NotFree as for a fitting that is planned.
    """
    with uow:
        before = uow.get(Fitting, fitting_id, version)
        if before.outcome not in _MOVABLE or uow.find(Fitting, moved_from=before.id):
            raise Refused(N_("This fitting was held, or has a new day already. Plan another one."))
        if before.item_id is None:
            raise Refused(N_("Nobody wrote down of which garment this fitting was. Plan another one."))
        PlanDraft(item_id=before.item_id, at=at, kind=before.kind, minutes=before.minutes).check(now)
        Bench(uow, before.item_id)
        if before.outcome == Outcome.PLANNED:
            before.outcome = Outcome.MOVED
        new = Fitting(
            client_id=before.client_id,
            order_id=before.order_id,
            item_id=before.item_id,
            at=at,
            minutes=before.minutes,
            kind=before.kind,
            staff_id=with_whom or before.staff_id,
            moved_from=before.id,
        )
        must_suit(uow, new, meant=meant)
        uow.add(new)
        return uow.commit(N_("Fitting moved"), before.client_id)


def call_off_fitting(uow: UnitOfWork, fitting_id: UUID, version: int) -> UUID:
    """Write down that a planned fitting will not be; returns the entry to undo."""
    with uow:
        fitting = uow.get(Fitting, fitting_id, version)
        fitting.must_be_planned()
        fitting.outcome = Outcome.CALLED_OFF
        return uow.commit(N_("Fitting called off"), fitting.client_id)


def say_outcome(
    uow: UnitOfWork, fitting_id: UUID, version: int, outcome: str, *, words: str = "", now: datetime
) -> UUID:
    """Write down what came of a fitting of today or before; returns the entry to undo.

    Held and fine, it ends the garment's stage of that fitting and what it waited for. Refused for fine with
    something to amend, and for amendments without any.
    """
    if outcome not in SAID:
        raise Refused(N_("Say what came of it: fine, amended, again or missed."))
    with uow:
        fitting = uow.get(Fitting, fitting_id, version)
        fitting.must_be_planned()
        if local_day(fitting.at) > local_day(now):
            raise Refused(N_("This fitting is still to come. Move it, or call it off."))
        _must_agree(outcome, uow.find(Amendment, fitting_id=fitting.id))
        fitting.outcome = Outcome(outcome)
        if words.strip():
            fitting.words = words.strip()
        if outcome != Outcome.MISSED:
            _goes_on(uow, fitting, now, is_done=outcome != Outcome.AGAIN)
        return uow.commit(_DEEDS[Outcome(outcome)], fitting.client_id)


_DEEDS: Final = {
    Outcome.FINE: N_("Fitting held, fine"),
    Outcome.AMENDED: N_("Fitting held, with amendments"),
    Outcome.AGAIN: N_("Fitting held, one more needed"),
    Outcome.MISSED: N_("Client did not come to the fitting"),
}


def _must_agree(outcome: str, amendments: list[Amendment]) -> None:
    if outcome == Outcome.FINE and amendments:
        raise Refused(N_("Something is to be amended. Say “Fine, with amendments”, or take it off the list."))
    if outcome == Outcome.AMENDED and not amendments:
        raise Refused(N_("Write first what is to be amended, for example “left sleeve -1”."))
    if outcome == Outcome.MISSED and amendments:
        raise Refused(N_("Something was written down at this fitting, so they were here. Look at the list."))


def _goes_on(uow: UnitOfWork, fitting: Fitting, now: datetime, *, is_done: bool) -> None:
    """The client was here: the garment waits for them no more, and its stage of a fitting is done.

    Of one that was handed over at that fitting, or is not wanted any more, nothing goes on.
    """
    if fitting.item_id is None or not still_stands(uow, fitting):
        return
    bench = Bench(uow, fitting.item_id)
    for wait in bench.waits():
        if wait.cause == "fitting":
            wait.until_on = max(local_day(now), wait.from_on)
    at = current(bench.stages())
    if is_done and at is not None and uow.get(WorkStage, at.stage_id).pace == Pace.FITTING:
        at.done_at = now
        at.staff_id = at.staff_id or fitting.staff_id
