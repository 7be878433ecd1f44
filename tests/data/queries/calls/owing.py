"""How tests ask what is owed to somebody whose suit and shirt are on order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from boutique.domain.calls.reasons import Reason
from boutique.domain.pages.late_ahead import LateAhead
from boutique.domain.workshop.waits import WaitDraft
from boutique.services.orders.handing_over import mark_ready
from boutique.services.workshop.waits import open_wait
from tests.counter import TODAY, Counter


def day(away: int) -> date:
    return TODAY + timedelta(days=away)


def told(counter: Counter, who: UUID, ahead: int = 0, late: Sequence[LateAhead] = ()) -> dict[str, Reason]:
    """Return the reasons to call somebody, so many days from the shop's today."""
    sheet = counter.book.queries().call_sheet(day(ahead), 1_000, late=late)
    return {
        reason.kind.value: reason
        for entry in sheet
        if entry.callee.client_id == who
        for reason in entry.reasons
    }


def version(counter: Counter, who: UUID) -> int:
    return counter.book.queries().client_page(who).orders[0].version


def item_of(counter: Counter, line: int = 1) -> UUID:
    return counter.book.queries().work(1, line).item_id


def foreseen_late(counter: Counter, chance: float, line: int = 1) -> LateAhead:
    work = counter.book.queries().work(1, line)
    return LateAhead(
        work=work, chance=chance, days=3, likely=chance >= 0.6, to_be_rung=chance >= 0.6, cause="cloth"
    )


def wait(counter: Counter, cause: str, words: str = "") -> UUID:
    draft = WaitDraft(item_id=item_of(counter), cause=cause, from_on=TODAY, words=words)
    return open_wait(counter.book.change(), draft, today=TODAY)


def now_ready(counter: Counter, who: UUID, order: UUID, line: int = 1) -> None:
    mark_ready(
        counter.book.change(), order, version(counter, who), on=TODAY, item_ids=[item_of(counter, line)]
    )
