"""Take measures: a new dated session each time, nothing overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.measuring.files import MeasureFile
from boutique.domain.measuring.model import BodyMeasurement, MeasurementSession, can_be
from boutique.domain.ports import UnitOfWork


def take_measurements(
    uow: UnitOfWork,
    client_id: UUID,
    values: Mapping[str, int],
    *,
    taken_on: date,
    typed: Mapping[str, str] | None = None,
    over: str = "",
    note: str = "",
) -> UUID:
    """Write down one taking of measures, code to whole millimetres; returns the entry to undo.

    `typed` is how each was typed, by code; `note` are the figure notes of `domain.measuring.silhouette`.
    """
    if not values and not note:
        raise Refused(N_("No measure was written. Type at least one, in centimetres."))
    if not all(can_be(code, mm) for code, mm in values.items()):
        raise Refused(N_("No body can have this measure. Check it; it should be in centimetres."))
    session = MeasurementSession(
        client_id=client_id, taken_on=taken_on, staff_id=uow.actor.staff_id, over=over, note=note
    )
    with uow:
        uow.get(Client, client_id)
        uow.add(session)
        for measurement in _measurements(session, values, typed or {}):
            uow.add(measurement)
        return uow.commit(N_("Measures taken"), client_id)


def _measurements(
    session: MeasurementSession, values: Mapping[str, int], typed: Mapping[str, str]
) -> list[BodyMeasurement]:
    return [
        BodyMeasurement(
            session_id=session.id,
            client_id=session.client_id,
            code=code,
            mm=mm,
            typed=typed.get(code, ""),
        )
        for code, mm in values.items()
    ]


def take_from_file(uow: UnitOfWork, client_id: UUID, file: MeasureFile, *, taken_on: date) -> UUID:
    """Write down what a file of measures holds as one taking; returns the entry to undo."""
    return take_measurements(
        uow,
        client_id,
        {measure.code: measure.mm for measure in file.measures},
        typed={measure.code: measure.typed for measure in file.measures},
        taken_on=taken_on,
    )
