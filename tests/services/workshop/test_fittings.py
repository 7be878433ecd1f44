"""Fittings: planned when everybody can, confirmed, moved with the old day kept, and what came of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest

from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.workshop.amendments import AmendmentDraft
from boutique.domain.workshop.fitting_views import FittingView
from boutique.domain.workshop.fittings import Fitting, Outcome, PlanDraft
from boutique.domain.workshop.hours import AbsenceDraft
from boutique.domain.workshop.open_hours import FreeDraft
from boutique.domain.workshop.waits import WaitCause, WaitDraft
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.amendments import amend, solve_amendment
from boutique.services.workshop.fitting_times import NotFree, set_fitting_hours, set_free_days
from boutique.services.workshop.fittings import (
    call_off_fitting,
    confirm_fitting,
    move_fitting,
    plan_fitting,
    say_outcome,
)
from boutique.services.workshop.hours import close_day, note_absence
from boutique.services.workshop.waits import open_wait
from tests.counter import TODAY, Counter

NOW = datetime(2026, 11, 21, 7, 0, tzinfo=UTC)  # a Saturday, before the shop opens
WEDNESDAY = date(2026, 11, 25)


def here(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment on the clock of the shop."""
    return datetime.combine(day, time(hour, minute)).astimezone()


@pytest.fixture
def garments(counter: Counter, order: UUID) -> tuple[UUID, UUID]:
    """The suit and the trousers of the order."""
    queries = counter.book.queries()
    return queries.work(1, 1).item_id, queries.work(1, 2).item_id


@pytest.fixture
def plan(counter: Counter, garments: tuple[UUID, UUID], ana: UUID) -> Any:
    """Plan a fitting of the suit, with Ana."""

    def plan(at: datetime, item: UUID | None = None, *, meant: bool = False, **said: Any) -> FittingView:
        draft = PlanDraft(item_id=item or garments[0], at=at, **{"staff_id": ana, **said})
        plan_fitting(counter.book.change(Actor(ana)), draft, now=NOW, meant=meant)
        return next(each for each in counter.book.queries().fittings(at.date(), at.date()) if each.at == at)

    return plan


def _fitting(counter: Counter, fitting_id: UUID) -> FittingView:
    return counter.book.queries().fitting(fitting_id).fitting


def test_a_planned_fitting_stands_in_its_week_with_garment_and_order(counter: Counter, plan: Any) -> None:
    planned = plan(here(WEDNESDAY, 10))

    assert (planned.garment, planned.order_no, planned.staff) == ("suit", 1, "Ana")
    assert planned.is_planned
    assert not planned.is_confirmed
    assert planned.attempt == 1
    assert counter.book.queries().fittings(TODAY, WEDNESDAY - timedelta(days=1)) == []


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (here(TODAY - timedelta(days=1), 10), "past"),
        (here(date(2026, 11, 22), 10), "2026-11-23"),  # a Sunday
        (here(date(2026, 11, 30), 10), "2026-12-02"),  # Saint Andrew, and the first of December after it
        (here(date(2027, 5, 3), 10), "2027-05-04"),  # Orthodox Easter Monday
        (here(WEDNESDAY, 8, 30), "09:00"),
        (here(WEDNESDAY, 18, 45), "19:00"),
    ],
)
def test_a_fitting_when_nobody_is_there_is_refused_with_what_to_do(
    plan: Any, at: datetime, said: str
) -> None:
    with pytest.raises(Misfilled) as refused:
        plan(at)
    assert refused.value.field == "at"
    assert said in refused.value.msgid.format(**refused.value.params)


def test_a_day_the_shop_closed_takes_no_fitting_and_the_next_one_does(counter: Counter, plan: Any) -> None:
    close_day(counter.book.change(), WEDNESDAY, "inventar", today=TODAY)
    with pytest.raises(Misfilled, match="shut"):
        plan(here(WEDNESDAY, 10))
    assert plan(here(WEDNESDAY + timedelta(days=1), 10)).is_planned


def test_hours_of_fittings_are_the_shops_own(counter: Counter, plan: Any) -> None:
    set_fitting_hours(counter.book.change(), 8 * 60, 20 * 60)
    assert plan(here(WEDNESDAY, 8)).is_planned
    with pytest.raises(Misfilled):
        set_fitting_hours(counter.book.change(), 20 * 60, 8 * 60)


def test_nobody_has_two_fittings_at_a_time(
    counter: Counter, plan: Any, garments: tuple[UUID, UUID], vasile: UUID
) -> None:
    plan(here(WEDNESDAY, 10))
    other = counter.client("Popa", "Dan")
    items = (ItemDraft(garment="jacket"),)
    place_order(counter.book.change(), OrderDraft(client_id=other, placed_on=TODAY, items=items))
    jacket = counter.book.queries().work(2, 1).item_id

    for minute in (-15, 0, 15):
        with pytest.raises(Misfilled) as busy:
            plan(here(WEDNESDAY, 10) + timedelta(minutes=minute), jacket)
        assert busy.value.field == "staff"
    with pytest.raises(Misfilled) as twice:
        plan(here(WEDNESDAY, 10), garments[1], staff_id=vasile)
    assert twice.value.field == "at"
    assert plan(here(WEDNESDAY, 10, 30), jacket).is_planned
    assert plan(here(WEDNESDAY, 10, 30), garments[1], staff_id=vasile).is_planned


def test_whoever_is_away_fits_nobody(counter: Counter, plan: Any, ana: UUID) -> None:
    note_absence(
        counter.book.change(), AbsenceDraft(staff_id=ana, from_on=TODAY, until_on=WEDNESDAY), today=TODAY
    )
    with pytest.raises(Misfilled, match="away"):
        plan(here(WEDNESDAY, 10))


def test_a_day_on_which_the_client_cannot_come_must_be_meant(counter: Counter, plan: Any, who: UUID) -> None:
    set_free_days(counter.book.change(), FreeDraft(client_id=who, weekdays=(1, 3), from_minute=16 * 60))
    for at in (here(WEDNESDAY, 17), here(WEDNESDAY + timedelta(days=1), 10)):
        with pytest.raises(NotFree):
            plan(at)
    planned = plan(here(WEDNESDAY, 17), meant=True)
    with pytest.raises(NotFree):
        move_fitting(counter.book.change(), planned.fitting_id, 1, here(WEDNESDAY, 12), now=NOW)
    move_fitting(
        counter.book.change(), planned.fitting_id, 1, here(WEDNESDAY + timedelta(days=1), 16), now=NOW
    )


def test_a_garment_has_one_fitting_to_come(plan: Any) -> None:
    plan(here(WEDNESDAY, 10))
    with pytest.raises(Refused, match="Move that one"):
        plan(here(WEDNESDAY, 12))


def test_a_moved_fitting_keeps_its_old_day_and_says_which_attempt_it_is(counter: Counter, plan: Any) -> None:
    first = plan(here(WEDNESDAY, 10))
    move_fitting(counter.book.change(), first.fitting_id, first.version, here(WEDNESDAY, 12), now=NOW)

    (shown,) = counter.book.queries().fittings(WEDNESDAY, WEDNESDAY)
    assert (shown.at, shown.attempt) == (here(WEDNESDAY, 12), 2)
    assert _fitting(counter, first.fitting_id).outcome == Outcome.MOVED
    with pytest.raises(Refused):
        move_fitting(counter.book.change(), first.fitting_id, 2, here(WEDNESDAY, 14), now=NOW)


def test_confirmed_is_what_somebody_heard_and_a_moved_one_is_asked_anew(counter: Counter, plan: Any) -> None:
    planned = plan(here(WEDNESDAY, 10))
    queries = counter.book.queries()
    assert [each.fitting_id for each in queries.fittings_to_confirm(WEDNESDAY)] == [planned.fitting_id]

    confirm_fitting(counter.book.change(Actor(planned.staff_id)), planned.fitting_id, 1, now=NOW)
    assert queries.fittings_to_confirm(WEDNESDAY) == []
    assert _fitting(counter, planned.fitting_id).confirmed_by == "Ana"
    move_fitting(counter.book.change(), planned.fitting_id, 2, here(WEDNESDAY, 12), now=NOW)
    assert len(queries.fittings_to_confirm(WEDNESDAY)) == 1


def test_who_did_not_come_wants_a_new_day_until_there_is_one(counter: Counter, plan: Any) -> None:
    planned = plan(here(TODAY, 10))
    later = NOW + timedelta(hours=3)
    say_outcome(counter.book.change(), planned.fitting_id, 1, Outcome.MISSED, now=later)
    queries = counter.book.queries()
    assert [each.fitting_id for each in queries.missed_fittings()] == [planned.fitting_id]

    move_fitting(counter.book.change(), planned.fitting_id, 2, here(WEDNESDAY, 10), now=later)
    assert queries.missed_fittings() == []
    assert _fitting(counter, planned.fitting_id).outcome == Outcome.MISSED
    assert queries.fittings(WEDNESDAY, WEDNESDAY)[0].attempt == 2


def test_what_came_of_it_agrees_with_what_is_to_be_amended(counter: Counter, plan: Any) -> None:
    planned = plan(here(TODAY, 10))
    later = NOW + timedelta(hours=3)
    with pytest.raises(Refused, match="left sleeve"):
        say_outcome(counter.book.change(), planned.fitting_id, 1, Outcome.AMENDED, now=later)
    amend(counter.book.change(), planned.fitting_id, AmendmentDraft(place="sleeve_left", mm=-10), today=TODAY)
    for outcome in (Outcome.FINE, Outcome.MISSED):
        with pytest.raises(Refused):
            say_outcome(counter.book.change(), planned.fitting_id, 1, outcome, now=later)
    say_outcome(counter.book.change(), planned.fitting_id, 1, Outcome.AMENDED, now=later)
    with pytest.raises(Refused):
        say_outcome(counter.book.change(), planned.fitting_id, 2, Outcome.FINE, now=later)


def test_nothing_came_yet_of_a_fitting_that_is_still_to_come(counter: Counter, plan: Any) -> None:
    planned = plan(here(WEDNESDAY, 10))
    with pytest.raises(Refused, match="still to come"):
        say_outcome(counter.book.change(), planned.fitting_id, 1, Outcome.FINE, now=NOW)
    with pytest.raises(Refused, match="still to come"):
        amend(counter.book.change(), planned.fitting_id, AmendmentDraft(words="vată"), today=TODAY)


def test_what_was_seen_at_one_fitting_is_known_at_the_next_and_solved_there(
    counter: Counter, plan: Any
) -> None:
    first = plan(here(TODAY, 10))
    later = NOW + timedelta(hours=3)
    draft = AmendmentDraft(place="shoulder_right", words="vată mai subțire")
    amend(counter.book.change(), first.fitting_id, draft, today=TODAY)
    say_outcome(counter.book.change(), first.fitting_id, 1, Outcome.AGAIN, now=later)
    second = plan(here(WEDNESDAY, 10))
    queries = counter.book.queries()

    (known,) = queries.fitting(second.fitting_id).before
    assert known.place == "shoulder_right"
    assert not known.is_solved
    solve_amendment(counter.book.change(), known.amendment_id, 1, on=WEDNESDAY, at_fitting=second.fitting_id)
    assert queries.fitting(second.fitting_id).before[0].is_solved
    assert queries.fitting(first.fitting_id).before == ()


def test_held_a_fitting_ends_its_stage_and_the_wait_for_the_client(
    counter: Counter, plan: Any, start: Any, finish: Any, suit: Any
) -> None:
    for _stage in range(2):
        start(suit(), at=NOW - timedelta(days=2))
        finish(suit(), at=NOW - timedelta(days=1))
    assert suit().current.pace == "fitting"
    draft = WaitDraft(item_id=suit().item_id, cause=WaitCause.FITTING, from_on=TODAY)
    open_wait(counter.book.change(), draft, today=TODAY)
    planned = plan(here(TODAY, 10))
    say_outcome(counter.book.change(), planned.fitting_id, 1, Outcome.FINE, now=NOW + timedelta(hours=3))

    assert suit().waiting == ()
    assert suit().current.pace == "work"
    undo_change(counter.book.change())
    assert suit().current.pace == "fitting"
    assert suit().waiting


def test_taking_a_move_back_is_refused_where_somebody_has_that_hour_since(
    counter: Counter, plan: Any, garments: tuple[UUID, UUID]
) -> None:
    first = plan(here(WEDNESDAY, 10))
    entry = move_fitting(counter.book.change(), first.fitting_id, 1, here(WEDNESDAY, 12), now=NOW)
    plan(here(WEDNESDAY, 10), garments[1])

    with pytest.raises(Misfilled, match="another fitting"):
        undo_change(counter.book.change(), entry)
    undo_change(counter.book.change())
    undo_change(counter.book.change(), entry)
    (shown,) = counter.book.queries().fittings(WEDNESDAY, WEDNESDAY)
    assert shown.fitting_id == first.fitting_id
    assert shown.is_planned


def test_called_off_or_handed_over_nobody_is_expected(counter: Counter, plan: Any, order: UUID) -> None:
    planned = plan(here(WEDNESDAY, 10))
    entry = call_off_fitting(counter.book.change(), planned.fitting_id, 1)
    assert counter.book.queries().fittings(WEDNESDAY, WEDNESDAY) == []
    undo_change(counter.book.change(), entry)
    counter.deliver(order)
    assert counter.book.queries().fittings(WEDNESDAY, WEDNESDAY) == []


def test_a_fitting_before_breakfast_after_the_clocks_changed_is_on_its_own_day(
    counter: Counter, plan: Any
) -> None:
    """In the night to 28 March 2027 the clocks go on."""
    saturday, monday = date(2027, 3, 27), date(2027, 3, 29)
    first = plan(here(saturday, 18, 30))
    assert first.day == saturday
    entry = move_fitting(counter.book.change(), first.fitting_id, 1, here(monday, 9), now=NOW)
    (shown,) = counter.book.queries().fittings(monday, monday)
    assert (shown.day, f"{shown.at.astimezone():%H:%M}") == (monday, "09:00")
    assert counter.book.queries().fittings(saturday, date(2027, 3, 28)) == []
    undo_change(counter.book.change(), entry)


def test_two_pages_put_together_keep_their_fittings_and_what_was_amended(counter: Counter, plan: Any) -> None:
    planned = plan(here(TODAY, 10))
    amend(counter.book.change(), planned.fitting_id, AmendmentDraft(place="waist", mm=-5), today=TODAY)
    other = counter.client("Moldovan", "R.")
    with counter.book.change() as uow:
        fitting = uow.get(Fitting, planned.fitting_id)
        from boutique.domain.clients.model import Client

        uow.move(Client, fitting.client_id, other)
        uow.commit("Merged")
    (view,) = counter.book.queries().fittings_of(other)
    assert view.amendments[0].mm == -5
