"""Who is at the bench, and when: weeks, absences, days the shop is shut."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.staff.model import Staff
from boutique.domain.workshop.hours import (
    Absence,
    AbsenceDraft,
    ClosedDay,
    HoursDraft,
    WorkingTime,
    overlaps,
)

_LONGEST_WHY = 120


def set_hours(uow: UnitOfWork, draft: HoursDraft) -> UUID:
    """Write down somebody's week from a day on; what it was before stays. Returns the entry to undo."""
    draft.check()
    with uow:
        person = uow.get(Staff, draft.staff_id)
        person.skills = " ".join(dict.fromkeys(draft.skills))
        written = uow.find(WorkingTime, staff_id=draft.staff_id, from_on=draft.from_on)
        of_day = {each.weekday: each for each in written}
        for weekday, minutes in enumerate(draft.minutes):
            if weekday in of_day:
                of_day[weekday].minutes = minutes
            else:
                uow.add(
                    WorkingTime(
                        staff_id=draft.staff_id, weekday=weekday, minutes=minutes, from_on=draft.from_on
                    )
                )
        return uow.commit(N_("Hours at the bench written"))


def note_absence(uow: UnitOfWork, draft: AbsenceDraft, *, today: date) -> UUID:
    """Write down that somebody is away; returns the entry to undo. Refused where they are away already."""
    draft.check(today)
    with uow:
        uow.get(Staff, draft.staff_id)
        if overlaps(draft, uow.find(Absence, staff_id=draft.staff_id)):
            raise Refused(N_("They are away already on one of these days. Correct that absence first."))
        uow.add(
            Absence(
                staff_id=draft.staff_id,
                from_on=draft.from_on,
                until_on=draft.until_on,
                why=draft.why,
                words=draft.words.strip(),
            )
        )
        return uow.commit(N_("Absence written down"))


def end_absence(uow: UnitOfWork, absence_id: UUID, version: int, *, back_on: date) -> UUID:
    """Write down that somebody is at the bench again from a day on; returns the entry to undo.

    An absence that had not begun by then is struck out.
    """
    with uow:
        absence = uow.get(Absence, absence_id, version)
        if absence.until_on is not None and absence.until_on < back_on:
            raise Refused(N_("They were back before that day already. Check the day."))
        if back_on <= absence.from_on:
            uow.remove(absence)
        else:
            absence.until_on = back_on - timedelta(days=1)
        return uow.commit(N_("Back at the bench"))


def close_day(uow: UnitOfWork, day: date, why: str = "", *, today: date) -> UUID:
    """Write down that the shop is shut on a day; returns the entry to undo."""
    if day < today:
        raise Misfilled("day", N_("That day is over. Name one that is still to come."))
    if len(why.strip()) > _LONGEST_WHY:
        raise Misfilled("why", N_("Write it shorter: at most 120 letters fit here."))
    with uow:
        if uow.find(ClosedDay, day=day):
            raise Refused(N_("That day is closed already."))
        uow.add(ClosedDay(day=day, why=why.strip()))
        return uow.commit(N_("Day closed"))


def open_day(uow: UnitOfWork, closed_id: UUID, version: int) -> UUID:
    """Write down that the shop is not shut on a day after all; returns the entry to undo."""
    with uow:
        uow.remove(uow.get(ClosedDay, closed_id, version))
        return uow.commit(N_("Day opened again"))
