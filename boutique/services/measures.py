"""Take measures: a new dated session each time, nothing overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from boutique.domain.clients import Client
from boutique.domain.errors import N_, Refused
from boutique.domain.measuring import MEASURES, BodyMeasurement, MeasurementSession
from boutique.domain.ports import UnitOfWork

_LONGEST_MM = 2_600


def take_measurements(
    uow: UnitOfWork,
    client_id: UUID,
    values: Mapping[str, int],
    *,
    taken_on: date,
    over: str = "",
    staff_id: UUID | None = None,
) -> UUID:
    """Write down one taking of measures, Seamly code to whole millimetres; returns the entry to undo."""
    if not values:
        raise Refused(N_("No measure was written. Type at least one, in centimetres."))
    if any(code not in MEASURES or not 0 < mm <= _LONGEST_MM for code, mm in values.items()):
        raise Refused(N_("A measure lies outside what a body can be. Check it; centimetres are meant."))
    session = MeasurementSession(client_id=client_id, taken_on=taken_on, staff_id=staff_id, over=over)
    with uow:
        uow.get(Client, client_id)
        uow.add(session)
        for code, mm in values.items():
            uow.add(BodyMeasurement(session_id=session.id, client_id=client_id, code=code, mm=mm))
        return uow.commit(N_("Measures taken"), client_id, staff_id)
