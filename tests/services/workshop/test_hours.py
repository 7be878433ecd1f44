"""Who is at the bench, and when: a week holds until another is written; nobody is away twice on one day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.domain.workshop.hours import AbsenceDraft, AwayWhy, BenchView, HoursDraft
from boutique.services.shop.changes import undo_change
from boutique.services.staff import retire_staff
from boutique.services.workshop.hours import close_day, end_absence, note_absence, open_day, set_hours
from tests.counter import TODAY, Counter

FIVE_EIGHTS = (480,) * 5 + (0, 0)


def _hours(counter: Counter, who: UUID, minutes: tuple[int, ...] = FIVE_EIGHTS, since: date = TODAY) -> UUID:
    return set_hours(counter.book.change(), HoursDraft(staff_id=who, minutes=minutes, from_on=since))


def _benches(counter: Counter, on: date = TODAY) -> list[BenchView]:
    return list(counter.book.queries().benches(on))


def test_a_week_holds_from_its_day_until_another_is_written(counter: Counter, ana: UUID) -> None:
    shorter, later = (*FIVE_EIGHTS[:4], 240, 0, 0), TODAY + timedelta(days=30)
    _hours(counter, ana)
    _hours(counter, ana, shorter, later)
    assert _benches(counter, TODAY - timedelta(days=1)) == []
    assert [each.minutes for each in _benches(counter, later - timedelta(days=1))] == [FIVE_EIGHTS]
    assert [each.minutes for each in _benches(counter, later)] == [shorter]
    assert _benches(counter, later)[0].since == later


def test_the_same_day_written_again_is_a_correction_and_can_be_taken_back(
    counter: Counter, ana: UUID
) -> None:
    _hours(counter, ana)
    before = _benches(counter)
    entry = _hours(counter, ana, (0,) * 7)
    assert _benches(counter)[0].minutes_a_week == 0
    undo_change(counter.book.change(), entry)
    assert _benches(counter) == before


def test_skills_are_kept_and_whoever_left_is_at_no_bench(counter: Counter, ana: UUID) -> None:
    draft = HoursDraft(staff_id=ana, minutes=FIVE_EIGHTS, from_on=TODAY, skills=("plain", "cutting", "plain"))
    set_hours(counter.book.change(), draft)
    assert _benches(counter)[0].skills == ("plain", "cutting")
    retire_staff(counter.book.change(), ana)
    assert _benches(counter) == []


@pytest.mark.parametrize(
    ("minutes", "skills"),
    [
        (FIVE_EIGHTS[:6], ()),
        ((-1, *FIVE_EIGHTS[1:]), ()),
        ((1441, *FIVE_EIGHTS[1:]), ()),
        (FIVE_EIGHTS, ("magic",)),
    ],
)
def test_a_week_that_cannot_be_is_asked_back(
    counter: Counter, ana: UUID, minutes: tuple[int, ...], skills: tuple[str, ...]
) -> None:
    with pytest.raises(Misfilled):
        set_hours(
            counter.book.change(), HoursDraft(staff_id=ana, minutes=minutes, from_on=TODAY, skills=skills)
        )
    assert _benches(counter) == []


def _away(counter: Counter, draft: AbsenceDraft) -> UUID:
    return note_absence(counter.book.change(), draft, today=TODAY)


def test_ill_since_today_until_back(counter: Counter, ana: UUID) -> None:
    _hours(counter, ana)
    _away(counter, AbsenceDraft(staff_id=ana, from_on=TODAY, why=AwayWhy.SICK, words="gripă"))
    (absence,) = _benches(counter)[0].absences
    assert absence.has(TODAY)
    assert absence.has(TODAY + timedelta(days=400))
    entry = end_absence(
        counter.book.change(), absence.absence_id, absence.version, back_on=TODAY + timedelta(days=3)
    )
    (absence,) = _benches(counter)[0].absences
    assert absence.until_on == TODAY + timedelta(days=2)
    assert _benches(counter, TODAY + timedelta(days=3))[0].absences == ()
    undo_change(counter.book.change(), entry)
    assert _benches(counter)[0].absences[0].until_on is None


def test_nobody_is_away_twice_on_one_day(counter: Counter, ana: UUID, vasile: UUID) -> None:
    first = AbsenceDraft(staff_id=ana, from_on=TODAY, until_on=TODAY + timedelta(days=5))
    _away(counter, first)
    with pytest.raises(Refused):
        _away(counter, replace(first, from_on=TODAY + timedelta(days=5), until_on=TODAY + timedelta(days=9)))
    _away(counter, replace(first, from_on=TODAY + timedelta(days=6), until_on=TODAY + timedelta(days=9)))
    _away(counter, replace(first, staff_id=vasile))


def test_back_before_it_began_strikes_the_absence_out(counter: Counter, ana: UUID) -> None:
    _hours(counter, ana)
    coming = TODAY + timedelta(days=7)
    _away(counter, AbsenceDraft(staff_id=ana, from_on=coming, until_on=coming))
    (absence,) = _benches(counter)[0].absences
    end_absence(counter.book.change(), absence.absence_id, absence.version, back_on=TODAY)
    assert _benches(counter)[0].absences == ()


@pytest.mark.parametrize(
    ("from_days", "until_days", "why"),
    [(0, None, "planned"), (1, None, "sick"), (0, -1, "sick"), (0, 1, "tired")],
)
def test_an_absence_that_cannot_be_is_asked_back(
    counter: Counter, ana: UUID, from_days: int, until_days: int | None, why: str
) -> None:
    until = None if until_days is None else TODAY + timedelta(days=until_days)
    draft = AbsenceDraft(staff_id=ana, from_on=TODAY + timedelta(days=from_days), until_on=until, why=why)
    with pytest.raises(Refused):
        _away(counter, draft)


def test_a_day_is_closed_once_and_can_be_opened_again(counter: Counter) -> None:
    day = TODAY + timedelta(days=3)
    close_day(counter.book.change(), day, " inventar ", today=TODAY)
    with pytest.raises(Refused):
        close_day(counter.book.change(), day, today=TODAY)
    with pytest.raises(Misfilled):
        close_day(counter.book.change(), TODAY - timedelta(days=1), today=TODAY)
    (closed,) = counter.book.queries().closed_days(TODAY)
    assert (closed.day, closed.why) == (day, "inventar")
    assert counter.book.queries().closed_days(day + timedelta(days=1)) == ()
    open_day(counter.book.change(), closed.closed_id, closed.version)
    assert counter.book.queries().closed_days(TODAY) == ()
