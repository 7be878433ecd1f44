"""Promises to ring: moved to another day, kept, or broken."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.orders.drafts import MoveDraft
from boutique.domain.ports import UnitOfWork
from boutique.domain.promises.model import PromiseKind, PromiseRecord


def move_call(uow: UnitOfWork, promise_id: UUID, version: int, draft: MoveDraft, *, now: datetime) -> UUID:
    """Promise to ring on another day; the day before stays, with the reason. Returns the entry to undo."""
    draft.check(local_day(now))
    with uow:
        promise = _call(uow, promise_id, version)
        if draft.to == promise.due_on:
            raise Refused(N_("This day is promised already. Choose another one."))
        later = PromiseRecord(
            client_id=promise.client_id,
            kind=promise.kind,
            words=promise.words,
            talk_id=promise.talk_id,
            given_at=now,
            given_by=uow.actor.staff_id,
            owner_id=promise.owner_id,
            due_on=draft.to,
            chance=draft.chance,
            told_on=draft.told_on,
            why=draft.why.strip(),
        )
        uow.add(later)
        promise.moved_to = later.id
        return uow.commit(N_("Promise moved"), promise.client_id)


def keep_call(uow: UnitOfWork, promise_id: UUID, version: int, *, on: date, today: date) -> UUID:
    """Write down that we rang as we had promised, where no talk is noted; returns the entry to undo."""
    with uow:
        promise = _call(uow, promise_id, version)
        promise.kept_on = _past(on, today)
        return uow.commit(N_("Promise kept"), promise.client_id)


def break_call(
    uow: UnitOfWork,
    promise_id: UUID,
    version: int,
    *,
    on: date,
    why: str,
    told_on: date | None = None,
    today: date,
) -> UUID:
    """Write down that we shall not ring, why, and when the client heard of it; returns the entry to undo."""
    if not why.strip():
        raise Misfilled("why", N_("Write why the promise is not kept; it is asked again later."))
    with uow:
        promise = _call(uow, promise_id, version)
        promise.broken_on, promise.why = _past(on, today), why.strip()
        promise.told_on = None if told_on is None else _past(told_on, today)
        return uow.commit(N_("Promise broken"), promise.client_id)


def _call(uow: UnitOfWork, promise_id: UUID, version: int) -> PromiseRecord:
    promise = uow.get(PromiseRecord, promise_id, version)
    if promise.kind != PromiseKind.CALL:
        raise Refused(N_("The day of a garment is moved in its order: boutique order move"))
    promise.must_be_open()
    return promise


def _past(on: date, today: date) -> date:
    if on > today:
        raise Misfilled("on", N_("That day is still to come. Write the day on which it was."))
    return on


def promise_call(uow: UnitOfWork, client_id: UUID, about: str, *, on: date, now: datetime) -> UUID:
    """Promise to ring a client on a day, and what about; returns the entry to undo.

    Refused when we promised to ring by then already.
    """
    if on < local_day(now):
        raise Misfilled("on", N_("That day is over. Name one that is still to come."))
    with uow:
        known = [
            each for each in uow.find(PromiseRecord, client_id=client_id) if each.kind == PromiseKind.CALL
        ]
        if any(each.is_open and each.due_on <= on for each in known):
            raise Refused(N_("They are to be rung by that day already."))
        uow.add(
            PromiseRecord(
                client_id=client_id,
                kind=PromiseKind.CALL,
                words=about.strip(),
                given_at=now,
                given_by=uow.actor.staff_id,
                owner_id=uow.actor.staff_id,
                due_on=on,
            )
        )
        return uow.commit(N_("Call promised"), client_id)
