"""When a fitting can be: the shop is open, nobody is busy, and the client can come."""

from __future__ import annotations

from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.orders.model import Order, OrderItem
from boutique.domain.ports import UnitOfWork
from boutique.domain.promises.holidays import romanian_holidays
from boutique.domain.staff.model import Staff
from boutique.domain.workshop.fittings import Fitting, Outcome, clash
from boutique.domain.workshop.hours import Absence, ClosedDay
from boutique.domain.workshop.open_hours import FreeDraft, FreeTime, OpenHours, can_come


class NotFree(Misfilled):
    """The client said they can come on other days; it may be meant all the same."""

    def __init__(self) -> None:
        super().__init__(
            "at",
            N_("That is not a time at which they can come. Choose another, or save again if they agreed."),
        )


def set_fitting_hours(uow: UnitOfWork, from_minute: int, until_minute: int) -> UUID:
    """Write down between which minutes of the day fittings are held; returns the entry to undo."""
    FreeDraft(client_id=UUID(int=0), from_minute=from_minute, until_minute=until_minute).check()
    with uow:
        uow.set("fittings.from", from_minute)
        uow.set("fittings.until", until_minute)
        return uow.commit(N_("Hours of fittings set"))


def set_free_days(uow: UnitOfWork, draft: FreeDraft) -> UUID:
    """Write down on which days a client can come, in place of what was known; returns the entry to undo."""
    draft.check()
    with uow:
        uow.get(Client, draft.client_id)
        for each in uow.find(FreeTime, client_id=draft.client_id):
            uow.remove(each)
        for weekday in sorted(set(draft.weekdays)):
            uow.add(
                FreeTime(
                    client_id=draft.client_id,
                    weekday=weekday,
                    from_minute=draft.from_minute,
                    until_minute=draft.until_minute,
                )
            )
        return uow.commit(N_("Free days written down"), draft.client_id)


def open_hours(uow: UnitOfWork) -> OpenHours:
    """Return when the shop holds fittings."""
    settings = uow.settings()
    closed = frozenset(each.day for each in uow.find(ClosedDay))
    return OpenHours(
        from_minute=int(settings["fittings.from"]),
        until_minute=int(settings["fittings.until"]),
        holidays=romanian_holidays,
        closed=closed,
    )


def must_suit(uow: UnitOfWork, fitting: Fitting, *, meant: bool) -> None:
    """Raise Misfilled when a fitting cannot be at its hour, NotFree when only the client said so."""
    open_hours(uow).must_be_open(fitting.at, fitting.minutes)
    if fitting.staff_id is not None:
        _must_be_there(uow, fitting, fitting.staff_id)
    must_not_clash(uow, fitting)
    if not meant and not can_come(
        fitting.at, fitting.minutes, uow.find(FreeTime, client_id=fitting.client_id)
    ):
        raise NotFree


def _must_be_there(uow: UnitOfWork, fitting: Fitting, whom: UUID) -> None:
    who, day = uow.get(Staff, whom), local_day(fitting.at)
    away = uow.find(Absence, staff_id=whom)
    if any(each.from_on <= day and (each.until_on is None or day <= each.until_on) for each in away):
        raise Misfilled(
            "staff", N_("{name} is away on that day. Choose another day, or somebody else."), name=who.name
        )


def must_not_clash(uow: UnitOfWork, fitting: Fitting) -> None:
    """Raise Misfilled when whoever fits, or the client, has another fitting at that time."""
    if fitting.outcome != Outcome.PLANNED:
        return
    theirs = uow.find(Fitting, client_id=fitting.client_id, outcome=Outcome.PLANNED.value)
    with_whom = (
        uow.find(Fitting, staff_id=fitting.staff_id, outcome=Outcome.PLANNED.value)
        if fitting.staff_id is not None
        else []
    )
    for field, known in (("at", theirs), ("staff", with_whom)):
        others = [each for each in known if each.id != fitting.id and still_stands(uow, each)]
        other = clash(fitting.at, fitting.minutes, others)
        if other is not None:
            here, end = other.at.astimezone(), other.until.astimezone()
            raise Misfilled(
                field,
                _BUSY if field == "staff" else _TWICE,
                first=here.strftime("%H:%M"),
                last=end.strftime("%H:%M"),
            )


_BUSY = N_("They have another fitting from {first} to {last}. Choose another hour, or somebody else.")
_TWICE = N_("The client has another fitting from {first} to {last}. Choose an hour before or after it.")


def still_stands(uow: UnitOfWork, fitting: Fitting) -> bool:
    """Tell whether a fitting is of something still to be handed over; what is gone is fitted no more."""
    if fitting.item_id is None:
        return True
    try:
        item = uow.get(OrderItem, fitting.item_id)
        return item.is_open and uow.get(Order, item.order_id).cancelled_on is None
    except Refused:
        return False
