"""Commands of who is at the bench, and when."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from boutique.cli.context import Desk
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.typed_hours import typed_minutes
from boutique.domain.workshop.hours import (
    WEEK,
    AbsenceDraft,
    AbsenceView,
    AwayWhy,
    BenchView,
    ClosedDayView,
    HoursDraft,
)
from boutique.services.workshop.hours import close_day, end_absence, note_absence, open_day, set_hours
from boutique.wording import _
from boutique.wording.workshop import absence_words, bench_words, closed_words

_WORKING_DAYS: Final = 5


def hours(desk: Desk, options: Namespace) -> None:
    """Print who is at the bench and when, or write down somebody's week."""
    if options.name is not None:
        draft = HoursDraft(
            staff_id=desk.staff_named(options.name),
            minutes=_week(options.hours),
            from_on=options.since or desk.today,
            skills=tuple(options.skill or ()),
        )
        set_hours(desk.change(), draft)
    _tell(desk)


def _week(said: Sequence[str]) -> tuple[int, ...]:
    """Return the minutes of seven days: of all said, of five, or of one that is alike on five."""
    minutes = [typed_minutes(each) for each in said]
    if len(minutes) == 1:
        minutes *= _WORKING_DAYS
    if len(minutes) == _WORKING_DAYS:
        minutes += [0] * (WEEK - _WORKING_DAYS)
    return tuple(minutes)


def away(desk: Desk, options: Namespace) -> None:
    """Write down that somebody is away, or back at the bench."""
    who = desk.staff_named(options.name)
    if options.back:
        absence = _away_now(desk, who)
        end_absence(desk.change(), absence.absence_id, absence.version, back_on=options.first or desk.today)
    else:
        draft = AbsenceDraft(
            staff_id=who,
            from_on=options.first or desk.today,
            until_on=options.last,
            why=AwayWhy.SICK if options.sick else AwayWhy.PLANNED,
            words=options.words,
        )
        note_absence(desk.change(), draft, today=desk.today)
    _tell(desk)


def _away_now(desk: Desk, who: UUID) -> AbsenceView:
    """Return the absence that lasts, or the next one. Refused when they are at the bench."""
    found = [
        one for each in desk.queries.benches(desk.today) if each.staff_id == who for one in each.absences
    ]
    if not found:
        raise Refused(N_("They are not away. Look at the hours."))
    return found[0]


def closed(desk: Desk, options: Namespace) -> None:
    """Write down that the shop is shut on a day, or that it is not after all."""
    if options.day is not None and options.open:
        found = [each for each in desk.queries.closed_days(options.day) if each.day == options.day]
        if not found:
            raise Refused(N_("The shop is not closed on that day by its own choice."))
        open_day(desk.change(), found[0].closed_id, found[0].version)
    elif options.day is not None:
        close_day(desk.change(), options.day, options.why, today=desk.today)
    _tell(desk)


def _tell(desk: Desk) -> None:
    benches, shut = desk.queries.benches(desk.today), desk.queries.closed_days(desk.today)
    desk.answer({"benches": benches, "closed": shut}, lambda: _print(desk, benches, shut))


def _print(desk: Desk, benches: Sequence[BenchView], shut: Sequence[ClosedDayView]) -> None:
    for bench in benches:
        print(bench_words(bench))
        for each in bench.absences:
            print(f"     {absence_words(each, desk.today)}")
    for day in shut:
        print(closed_words(day, desk.today))
    if not benches:
        print(_("Nobody's hours are written down yet: boutique hours NAME 8"))
