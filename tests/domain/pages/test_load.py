"""Load: what each tailor has to do in a week beside what fits, and the one move that would mend it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.pages.board import BoardCard
from boutique.domain.pages.load import LoadBook, WeekLoad
from boutique.domain.workshop.hours import AbsenceView, BenchView, ClosedDayView
from tests.domain.pages.cards import ANA, VASILE, card, days
from tests.domain.pages.made_up_workshop import FULL, MONDAY

_DAY = 480


def _bench(who: str, name: str, *away: AbsenceView, skills: tuple[str, ...] = ()) -> BenchView:
    return BenchView(
        staff_id=UUID(who), name=name, minutes=FULL, since=date(2026, 1, 1), skills=skills, absences=away
    )


def _sick(since: date) -> AbsenceView:
    return AbsenceView(absence_id=UUID(int=9), from_on=since, until_on=None, why="sick", words="", version=1)


def _book(
    cards: Sequence[BoardCard],
    *benches: BenchView,
    today: date = MONDAY,
    closed: Sequence[ClosedDayView] = (),
) -> LoadBook:
    there = benches or (_bench(ANA, "Ana"), _bench(VASILE, "Vasile"))
    return LoadBook(cards, there, closed, today, lambda _card: 300)


def _week(book: LoadBook, ahead: int = 0) -> WeekLoad:
    return book.week(book.first_week() + timedelta(days=7 * ahead))


def test_a_garment_is_spread_evenly_over_the_working_time_until_its_day() -> None:
    book = _book([card(1, promised_on=days(10), minutes_left=700)])  # seven working days, two holidays
    first, second = _week(book), _week(book, 1)
    assert (first.people[0].planned, second.people[0].planned) == (500, 200)
    assert first.people[0].fits == 5 * _DAY


def test_what_is_late_is_all_due_this_week() -> None:
    book = _book([card(1, promised_on=days(-5), minutes_left=700)])
    assert _week(book).people[0].planned == 700 * 1
    assert _week(book, 1).people[0].planned == 0


def test_what_nobody_has_is_said_to_be_nobodys() -> None:
    week = _week(_book([card(1, staff=None, promised_on=days(4), minutes_left=600)]))
    assert (week.nobodys, week.people[0].planned) == (600, 0)


def test_who_is_ill_fits_nothing_and_the_work_stays_theirs() -> None:
    ill, well = _bench(ANA, "Ana", _sick(MONDAY)), _bench(VASILE, "Vasile")
    week = _week(_book([card(1, promised_on=days(4), minutes_left=600)], ill, well))
    assert (week.people[0].fits, week.people[0].away) == (0, 5)
    assert sum(each.planned for each in week.people) == 0 or week.people[0].planned == 600


def test_too_much_names_the_smallest_garment_that_another_has_room_for() -> None:
    cards = [
        card(1, promised_on=days(4), minutes_left=1500),
        card(2, promised_on=days(4), minutes_left=400),
        card(3, promised_on=days(4), minutes_left=700),
        card(4, promised_on=days(4), minutes_left=500),
    ]
    relief = _week(_book(cards)).relief
    assert relief is not None
    assert (relief.who.name, relief.to.name, relief.card.no, relief.over) == ("Ana", "Vasile", 3, 0)


def test_what_is_begun_or_waits_or_asks_a_skill_is_not_handed_on() -> None:
    held = [card(1, promised_on=days(4), minutes_left=3000, is_begun=True)]
    assert _week(_book(held)).relief is None
    fine = [card(1, promised_on=days(4), minutes_left=3000, skill="fine")]
    plain = (_bench(ANA, "Ana"), _bench(VASILE, "Vasile", skills=("plain",)))
    assert _week(_book(fine, *plain)).relief is None


def test_holidays_and_closed_days_of_the_week_are_named_and_fit_nothing() -> None:
    closed = [ClosedDayView(closed_id=UUID(int=5), day=date(2026, 12, 3), why="", version=1)]
    week = _week(_book([], today=date(2026, 11, 30), closed=closed))
    assert week.shut == (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 3))
    assert week.people[0].fits == 2 * _DAY


def test_orthodox_easter_and_new_year_fit_nothing() -> None:
    easter = _week(_book([], today=date(2027, 4, 26)))
    assert easter.shut == (date(2027, 4, 30),)  # Good Friday; the Sunday nobody sews
    after = _week(_book([], today=date(2027, 5, 3)))
    assert after.shut == (date(2027, 5, 3),)
    new_year = _week(_book([], today=date(2026, 12, 28)))
    assert new_year.shut == (date(2027, 1, 1),)


def test_at_the_end_of_a_week_the_next_one_is_shown() -> None:
    assert _book([], today=date(2026, 11, 21)).first_week() == date(2026, 11, 23)
    assert _book([], today=date(2026, 11, 20)).first_week() == date(2026, 11, 16)


def test_the_week_the_clock_changes_has_its_five_days() -> None:
    assert _week(_book([], today=date(2026, 10, 23))).people[0].fits == _DAY
    assert _week(_book([], today=date(2026, 10, 26))).people[0].fits == 5 * _DAY


@given(
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 4000)), max_size=12),
    st.dates(date(2026, 3, 1), date(2027, 6, 1)),
)
def test_no_minute_is_lost_or_planned_twice_over_the_weeks(works: list[tuple[int, int]], today: date) -> None:
    cards = [
        card(no, promised_on=today + timedelta(days=due), minutes_left=minutes)
        for no, (due, minutes) in enumerate(works)
    ]
    book = _book(cards, today=today)
    monday = today - timedelta(days=today.weekday())
    planned = sum(book.week(monday + timedelta(days=7 * n)).people[0].planned for n in range(16))
    assert abs(planned - sum(minutes for _due, minutes in works)) <= 16
