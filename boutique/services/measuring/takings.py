"""A taking of measures is written value by value, so that nothing read out is ever lost."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.measuring.finished import GarmentMeasurement, GarmentSession
from boutique.domain.measuring.model import BodyMeasurement, MeasurementSession, can_be
from boutique.domain.measuring.takings import BodyTaking, GarmentTaking
from boutique.domain.measuring.views import TakenMeasure
from boutique.domain.measuring.wearers import ANSWERS, with_wearer
from boutique.domain.ports import UnitOfWork

Taking = BodyTaking | GarmentTaking

_NOT_YET = N_("This day is in the future. Choose today, or an earlier day.")
_NO_BODY = N_("No body can have this measure. Check it; it should be in centimetres.")
_NO_GARMENT = N_("No garment can have this measure. Check it; it should be in centimetres.")


def write_measure(
    uow: UnitOfWork,
    taking: Taking,
    taken: TakenMeasure,
    *,
    now: datetime,
    today: date,
) -> UUID:
    """Write one value down, or correct it within the same taking; returns the entry to undo.

    The first value begins the taking. The taking knows who measured, who may not be at the counter.
    """
    if taking.taken_on > today:
        raise Refused(_NOT_YET)
    if not can_be(taken.code, taken.mm):
        raise Refused(_NO_BODY if isinstance(taking, BodyTaking) else _NO_GARMENT)
    with uow:
        session = _session(uow, taking, now)
        known = _value(uow, taking, session.id, taken.code)
        if known is None:
            uow.add(taking.measure(session.id, taken))
        else:
            known.mm, known.typed = taken.mm, taken.typed
        return uow.commit(N_("Measure noted"), taking.client_id)


def strike_measure(uow: UnitOfWork, taking: Taking, code: str) -> UUID:
    """Strike one value out of a taking; one that holds nothing any more goes with it."""
    with uow:
        session = uow.get(taking.sessions, taking.session_id)
        known = _value(uow, taking, session.id, code)
        if known is not None:
            uow.remove(known)
        if not session.note and not uow.find(taking.measures, session_id=session.id):
            uow.remove(session)
        return uow.commit(N_("Measure deleted"), taking.client_id)


def write_figure(
    uow: UnitOfWork,
    taking: BodyTaking,
    note: str,
    *,
    now: datetime,
    today: date,
) -> UUID:
    """Write the figure notes of a taking, which may begin with them."""
    if taking.taken_on > today:
        raise Refused(_NOT_YET)
    with uow:
        _session(uow, taking, now).note = note
        return uow.commit(N_("Figure noted"), taking.client_id)


def tell_wearer(
    uow: UnitOfWork,
    client_id: UUID,
    wearer: str,
    *,
    now: datetime,
    today: date,
) -> UUID:
    """Keep whose figure is drawn, a woman's, a man's, or that nobody said; how they are addressed stays."""
    if wearer not in ANSWERS:
        raise ValueError(f"nobody is {wearer!r}")
    with uow:
        taking = BodyTaking(client_id=client_id, taken_on=today, staff_id=uow.actor.staff_id)
        session = _session(uow, taking, now)
        assert isinstance(session, MeasurementSession)
        session.note = with_wearer(session.note, wearer)
        return uow.commit(N_("Figure noted"), client_id)


def correct_taking(uow: UnitOfWork, taking: Taking, *, today: date) -> UUID:
    """Correct on which day, by whom and over what measures were taken; returns the entry to undo."""
    if taking.taken_on > today:
        raise Refused(_NOT_YET)
    with uow:
        session = uow.get(taking.sessions, taking.session_id)
        taking.correct(session)  # type: ignore[arg-type] # of the taking's own kind
        return uow.commit(N_("Measures corrected"), taking.client_id)


def strike_taking(uow: UnitOfWork, taking: Taking) -> UUID:
    """Strike a whole taking out; undo brings it back with every value."""
    with uow:
        session = uow.get(taking.sessions, taking.session_id)
        for each in uow.find(taking.measures, session_id=session.id):
            uow.remove(each)
        uow.find(taking.measures, session_id=session.id)  # the values go before what they belong to
        uow.remove(session)
        return uow.commit(N_("Measures deleted"), taking.client_id)


def _session(uow: UnitOfWork, taking: Taking, now: datetime) -> MeasurementSession | GarmentSession:
    """The session of a taking; one that another window began for the same taking is gone on with."""
    uow.get(Client, taking.client_id)
    if begun := uow.find(taking.sessions, id=taking.session_id):
        return begun[0]
    alike = uow.find(
        taking.sessions, client_id=taking.client_id, taken_on=taking.taken_on, staff_id=taking.staff_id
    )
    for session in reversed(alike):
        if taking.goes_on_in(session, now):  # type: ignore[arg-type] # of the taking's own kind
            return session
    made = taking.session()
    uow.add(made)
    return made


def _value(
    uow: UnitOfWork, taking: Taking, session_id: UUID, code: str
) -> BodyMeasurement | GarmentMeasurement | None:
    found = uow.find(taking.measures, session_id=session_id, code=code)
    return found[0] if found else None
