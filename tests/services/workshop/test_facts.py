"""What the forecast is made of is what the book knows: fittings agreed and held, garments made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from boutique.domain.workshop.fittings import Fitting, FittingKind, Outcome
from boutique.domain.workshop.views import WorkView
from tests.counter import TODAY, Counter, at


def _fitting(counter: Counter, work: WorkView, days: int, outcome: str = Outcome.PLANNED) -> None:
    moment = at(TODAY + timedelta(days=days))
    fitting = Fitting(client_id=work.client_id, item_id=work.item_id, at=moment, kind=FittingKind.BASTED)
    fitting.outcome = outcome
    counter.write(fitting)


def test_the_next_fitting_agreed_counts_and_how_the_past_ones_went(
    counter: Counter, order: UUID, suit: Callable[[], WorkView]
) -> None:
    for days, outcome in (
        (-9, Outcome.MISSED),
        (-5, Outcome.FINE),
        (-4, Outcome.MOVED),
        (-2, Outcome.PLANNED),
    ):
        _fitting(counter, suit(), days, outcome)
    for days in (12, 5):
        _fitting(counter, suit(), days)
    facts = counter.book.queries().workshop_facts(TODAY)
    assert facts.fittings == {suit().item_id: TODAY + timedelta(days=5)}
    assert [each.came for each in facts.held] == [False, True]


def test_every_garment_made_is_counted_though_the_latest_alone_are_learnt_from(counter: Counter) -> None:
    for days in (3, 9, 800):
        counter.deliver(counter.order(counter.client(), days_ago=days + 30), days_ago=days)
    facts = counter.book.queries().workshop_facts(TODAY)
    assert facts.finished == len(facts.made) == 2
