"""Promise a day for a garment within a change that is under way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from boutique.domain.kernel.chances import ChanceBasis
from boutique.domain.orders.drafts import CallDraft, MoveDraft
from boutique.domain.orders.model import OrderItem
from boutique.domain.ports import UnitOfWork
from boutique.domain.promises.model import PromiseKind, PromiseRecord


def promise_day(
    uow: UnitOfWork,
    item: OrderItem,
    on: date,
    *,
    at: datetime | None = None,
    move: MoveDraft | None = None,
    chance: int | None = None,
    basis: ChanceBasis | None = None,
) -> None:
    """Promise a day for a garment; the promise before, if there was one, is moved to it and stays.

    The garment keeps the day that counts beside it: what is due by a day is asked at every turn, by an index.
    So it does with the bench's own day; that of an earlier quote goes where the new day rests on none.
    """
    if move is not None:
        chance, basis = move.chance, move.basis
    known = _known(uow, item) if item.promised_on is not None else []
    promise = PromiseRecord(
        client_id=item.client_id,
        kind=PromiseKind.GARMENT,
        item_id=item.id,
        given_at=at,
        given_by=uow.actor.staff_id,
        owner_id=uow.actor.staff_id,
        due_on=on,
        chance=chance,
        raw=basis.raw if basis is not None else None,
        known=basis.known if basis is not None else None,
        seed=basis.seed if basis is not None else None,
        told_on=move.told_on if move is not None else None,
        why=move.why.strip() if move is not None else "",
    )
    uow.add(promise)
    for each in known:
        each.moved_to = promise.id
    item.promised_on, item.bench_on = on, basis.bench_on if basis is not None else None


def promise_calls(uow: UnitOfWork, calls: Iterable[CallDraft]) -> None:
    """Promise to ring those whom an order makes later, in the same entry as the order itself."""
    for each in calls:
        uow.add(
            PromiseRecord(
                client_id=each.client_id,
                kind=PromiseKind.CALL,
                words=each.words,
                given_by=uow.actor.staff_id,
                owner_id=uow.actor.staff_id,
                due_on=each.due_on,
            )
        )


def _known(uow: UnitOfWork, item: OrderItem) -> list[PromiseRecord]:
    return [each for each in uow.find(PromiseRecord, item_id=item.id) if each.moved_to is None]
