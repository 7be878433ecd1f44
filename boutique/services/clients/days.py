"""Write down the days for which a client dresses."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.clients.occasions import ClientEvent, Occasion, check_event
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork


def note_day(
    uow: UnitOfWork,
    client_id: UUID,
    occasion: str,
    when: tuple[int | None, int, int],
    *,
    words: str = "",
    yearly: bool = False,
    today: date,
) -> UUID:
    """Write down a day to dress for or to remember; returns the entry to undo.

    `when` is (year, month, day); only what comes back every year may do without a year.
    """
    year, month, day = when
    if occasion not in tuple(Occasion):
        raise Refused(N_("Choose what kind of day it is."))
    if year is None and not yearly:
        raise Refused(N_("Say in which year, or that it comes back every year."))
    check_event(year, month, day, today)
    with uow:
        uow.get(Client, client_id)
        event = ClientEvent(client_id=client_id, occasion=occasion, year=year, month=month, day=day)
        event.words, event.yearly, event.staff_id = words.strip(), yearly, uow.actor.staff_id
        uow.add(event)
        return uow.commit(N_("Day noted"), client_id)


def strike_day(uow: UnitOfWork, event_id: UUID) -> UUID:
    """Strike out a day; returns the entry to undo."""
    with uow:
        event = uow.get(ClientEvent, event_id)
        uow.remove(event)
        return uow.commit(N_("Day deleted"), event.client_id)
