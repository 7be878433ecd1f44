"""One forecast of the open shop: made once, kept while nothing it rests on was changed, never half made."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.cancellation import Cancelled, cancellable
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import OrderKind
from boutique.domain.workshop.hours import AbsenceDraft, HoursDraft
from boutique.services.orders.taking import place_order
from boutique.services.workshop.forecast_keeper import ForecastKeeper, QuoteAsked
from boutique.services.workshop.hours import note_absence, set_hours
from tests.counter import TODAY, Counter, at

SUIT = QuoteAsked(kind=OrderKind.BESPOKE, garment="suit")


class _Clock:
    def __init__(self) -> None:
        self.today = TODAY

    def day(self) -> date:
        return self.today


def _order(counter: Counter, promised: int) -> None:
    items = (ItemDraft(garment="suit", promised_on=TODAY + timedelta(days=promised)),)
    draft = OrderDraft(client_id=counter.client(), kind=OrderKind.BESPOKE, placed_on=TODAY, items=items)
    place_order(counter.book.change(), draft)


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def keeper(counter: Counter, ana: UUID, clock: _Clock) -> ForecastKeeper:
    """Of a shop in which Ana sews."""
    draft = HoursDraft(staff_id=ana, minutes=(480,) * 5 + (0, 0), from_on=TODAY)
    set_hours(counter.book.change(), draft)
    return ForecastKeeper(counter.book.queries(), clock.day, lambda: at(clock.today))


def test_nothing_stands_before_it_was_asked_for(keeper: ForecastKeeper) -> None:
    assert keeper.stands is None
    made = keeper.renewed()
    assert keeper.stands is made
    assert (made.on, made.as_of) == (TODAY, at(TODAY))


def test_while_nothing_it_rests_on_is_changed_it_is_made_once(
    keeper: ForecastKeeper, counter: Counter
) -> None:
    who = counter.client("Popa")
    made = keeper.renewed()
    assert keeper.quote(SUIT) is not None
    counter.call(who)
    assert keeper.quote(SUIT) is not None
    assert keeper.renewed() is made


def test_a_new_order_is_in_the_next_one(keeper: ForecastKeeper, counter: Counter) -> None:
    assert keeper.renewed().garments == {}
    _order(counter, 30)
    assert len(keeper.renewed().garments) == 1


def test_whoever_falls_ill_makes_the_quote_later(keeper: ForecastKeeper, counter: Counter, ana: UUID) -> None:
    before = keeper.quote(SUIT)
    away = AbsenceDraft(staff_id=ana, from_on=TODAY, until_on=TODAY + timedelta(days=60))
    note_absence(counter.book.change(), away, today=TODAY)
    after = keeper.quote(SUIT)
    assert before is not None
    assert after is not None
    assert after.bench_on > before.bench_on


def test_another_day_is_another_forecast(keeper: ForecastKeeper, clock: _Clock) -> None:
    first = keeper.renewed()
    clock.today += timedelta(days=1)
    assert keeper.renewed().on == first.on + timedelta(days=1)


def test_what_nobody_waits_for_any_more_leaves_what_stood(keeper: ForecastKeeper, counter: Counter) -> None:
    made = keeper.renewed()
    _order(counter, 30)
    with cancellable(lambda: True), pytest.raises(Cancelled):
        keeper.renewed()
    assert keeper.stands is made
    assert len(keeper.renewed().garments) == 1


def test_causes_are_found_one_by_one(keeper: ForecastKeeper, counter: Counter) -> None:
    for _each in range(2):
        _order(counter, 3)
    made = keeper.renewed()
    assert [each.explained for each in made.late] == [False, False]
    halfway = keeper.explained_further()
    assert halfway is not None
    assert [each.explained for each in halfway.late] == [True, False]
    whole = keeper.explained_further()
    assert whole is keeper.stands
    assert whole is not None
    assert whole.explained
    assert keeper.explained_further() is None


def test_where_nobodys_hours_are_known_it_says_so_and_quotes_nothing(counter: Counter) -> None:
    keeper = ForecastKeeper(counter.book.queries(), lambda: TODAY, lambda: at(TODAY))
    assert keeper.renewed().refused is not None
    assert keeper.quote(SUIT) is None


def test_what_is_bought_ready_and_a_day_that_cannot_be_are_not_asked_about(keeper: ForecastKeeper) -> None:
    assert keeper.quote(QuoteAsked(kind=OrderKind.READY_TO_WEAR, garment="suit")) is None
    past = keeper.quote(QuoteAsked(kind=OrderKind.BESPOKE, garment="suit", by=TODAY - timedelta(days=3)))
    assert past is not None
    assert past.asked is None
