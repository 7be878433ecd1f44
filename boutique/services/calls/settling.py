"""What a talk settles of that for which we rang: each thing once, within a change that is under way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

from boutique.domain.calls.facts import PromiseFacts
from boutique.domain.calls.outcomes import ANSWERED, CallOutcome
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.domain.cloth.model import WaitlistEntry
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.drafts import MoveDraft
from boutique.domain.orders.model import OrderItem
from boutique.domain.ports import UnitOfWork
from boutique.domain.promises.model import PromiseKind, PromiseRecord
from boutique.domain.workshop.fittings import Fitting, Outcome
from boutique.domain.workshop.waits import Wait
from boutique.services.orders.order_deed import OrderDeed
from boutique.services.orders.promising import promise_day

TELLS_OF_LATE: Final = frozenset({ReasonKind.PROMISE_LATE, ReasonKind.LATE_AHEAD})
"""Why one rings somebody who has to hear that a day does not hold, and perhaps which day will."""


def settle(uow: UnitOfWork, reasons: Iterable[Reason], outcome: str, now: datetime) -> None:
    """Write down what a talk settled; no complaint, for that it takes more than a talk."""
    if outcome not in ANSWERED:
        return
    for reason in reasons:
        settled = _SETTLED_BY.get(reason.kind)
        if settled is not None and reason.subject is not None:
            settled(uow, reason, reason.subject, outcome, now)


def name_day(uow: UnitOfWork, reasons: Iterable[Reason], draft: MoveDraft, *, now: datetime) -> None:
    """Promise the day that was named for what is late, or will be; those who heard it know of the move."""
    late = [each for each in reasons if each.kind in TELLS_OF_LATE and each.subject is not None]
    if not late:
        raise Refused(N_("A new day is named for a garment that is late, or will be. Move it in its order."))
    for reason in late:
        assert reason.subject is not None
        deed = OrderDeed(uow, reason.subject, None)
        for item in _unready(uow, reason.subject):
            if item.promised_on == reason.facts.promised != draft.to:
                promise_day(uow, item, draft.to, at=now, move=draft)
        deed.order.settle(deed.items)


def _cloth_told(uow: UnitOfWork, _reason: Reason, entry: UUID, _outcome: str, now: datetime) -> None:
    waiting = uow.get(WaitlistEntry, entry)
    waiting.told_on = waiting.told_on or local_day(now)


def _rung(uow: UnitOfWork, _reason: Reason, promise: UUID, _outcome: str, now: datetime) -> None:
    kept = uow.get(PromiseRecord, promise)
    kept.kept_on = kept.kept_on or local_day(now)


def _late_told(uow: UnitOfWork, reason: Reason, order: UUID, _outcome: str, now: datetime) -> None:
    """Whoever heard that a day will not hold knows it of every garment that was to be ready then."""
    for item in _unready(uow, order):
        if item.promised_on == reason.facts.promised:
            _holding(uow, item).tell_late(local_day(now))


def _late_told_again(uow: UnitOfWork, reason: Reason, order: UUID, outcome: str, now: datetime) -> None:
    """The first time counts for the ledger; of the talk after it, the talk itself is what one knows."""
    facts: PromiseFacts = reason.facts
    if facts.told is None:
        _late_told(uow, reason, order, outcome, now)


def _move_told(uow: UnitOfWork, _reason: Reason, order: UUID, _outcome: str, now: datetime) -> None:
    for item in _unready(uow, order):
        for promise in uow.find(PromiseRecord, item_id=item.id):
            if promise.why and promise.told_on is None:
                promise.told_on = local_day(now)


def _answered(uow: UnitOfWork, _reason: Reason, wait: UUID, outcome: str, now: datetime) -> None:
    """Who only said that they have no time for us has not answered."""
    waiting = uow.get(Wait, wait)
    if outcome == CallOutcome.SPOKE and waiting.until_on is None:
        waiting.until_on = max(local_day(now), waiting.from_on)


def _confirmed(uow: UnitOfWork, _reason: Reason, fitting: UUID, outcome: str, now: datetime) -> None:
    """Who spoke with us and will come has confirmed; who asked for later or said no has not."""
    planned = uow.get(Fitting, fitting)
    if outcome == CallOutcome.SPOKE and planned.outcome == Outcome.PLANNED and planned.confirmed_at is None:
        planned.confirmed_at, planned.confirmed_by = now, uow.actor.staff_id


def _unready(uow: UnitOfWork, order: UUID) -> list[OrderItem]:
    return [each for each in uow.find(OrderItem, order_id=order) if each.is_open and each.ready_on is None]


def _holding(uow: UnitOfWork, item: OrderItem) -> PromiseRecord:
    """Return the promise that holds now; a day from before promises were written down gets one."""
    for promise in uow.find(PromiseRecord, item_id=item.id):
        if promise.moved_to is None:
            return promise
    assert item.promised_on is not None
    kind = PromiseKind.GARMENT
    made = PromiseRecord(client_id=item.client_id, kind=kind, item_id=item.id, due_on=item.promised_on)
    uow.add(made)
    return made


_Settled = Callable[[UnitOfWork, Reason, UUID, str, datetime], None]
_SETTLED_BY: Mapping[ReasonKind, _Settled] = {
    ReasonKind.CLOTH_ARRIVED: _cloth_told,
    ReasonKind.FOLLOW_UP: _rung,
    ReasonKind.PROMISE_LATE: _late_told_again,
    ReasonKind.LATE_AHEAD: _late_told,
    ReasonKind.DAY_MOVED: _move_told,
    ReasonKind.ANSWER_AWAITED: _answered,
    ReasonKind.FITTING_UNCONFIRMED: _confirmed,
}
