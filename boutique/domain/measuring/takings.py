"""One taking of measures as it goes on: written value by value, and taken up again within the hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from boutique.domain.kernel.ids import made_at, new_id
from boutique.domain.measuring.finished import GarmentMeasurement, GarmentSession
from boutique.domain.measuring.model import BodyMeasurement, MeasurementSession
from boutique.domain.measuring.views import GarmentView, SessionView, TakenMeasure

GOES_ON = timedelta(hours=1)
"""A taking that was left is taken up again so long after it was begun."""


@dataclass(frozen=True, kw_only=True)
class _Begun:
    """The id comes before the first value, so that quick typing never begins two; `finished` ones stay so."""

    session_id: UUID = field(default_factory=new_id)
    client_id: UUID
    taken_on: date
    staff_id: UUID | None = None
    finished: frozenset[UUID] = frozenset()

    def _still(self, session: MeasurementSession | GarmentSession, now: datetime) -> bool:
        return session.id not in self.finished and _lately(session.id, now)


@dataclass(frozen=True, kw_only=True)
class BodyTaking(_Begun):
    """Measures of the body, taken over something."""

    sessions: ClassVar[type[MeasurementSession]] = MeasurementSession
    measures: ClassVar[type[BodyMeasurement]] = BodyMeasurement
    over: str = ""

    def session(self) -> MeasurementSession:
        """Return what is written down when it begins."""
        return MeasurementSession(
            id=self.session_id,
            client_id=self.client_id,
            taken_on=self.taken_on,
            staff_id=self.staff_id,
            over=self.over,
        )

    def goes_on_in(self, session: MeasurementSession, now: datetime) -> bool:
        """Tell whether a session of this day and person, begun at another window, is the same taking."""
        return self._still(session, now) and session.over == self.over

    def correct(self, session: MeasurementSession) -> None:
        """Write what was corrected of the circumstances into the session."""
        session.taken_on, session.staff_id, session.over = self.taken_on, self.staff_id, self.over

    def measure(self, session_id: UUID, taken: TakenMeasure) -> BodyMeasurement:
        """Return a value to write down."""
        return BodyMeasurement(
            session_id=session_id,
            client_id=self.client_id,
            code=taken.code,
            mm=taken.mm,
            typed=taken.typed,
        )


@dataclass(frozen=True, kw_only=True)
class GarmentTaking(_Begun):
    """Measures of a finished garment: one of ours by its item, or one they brought by its description."""

    sessions: ClassVar[type[GarmentSession]] = GarmentSession
    measures: ClassVar[type[GarmentMeasurement]] = GarmentMeasurement
    garment: str
    order_item_id: UUID | None = None
    description: str = ""

    def session(self) -> GarmentSession:
        """Return what is written down when it begins."""
        return GarmentSession(
            id=self.session_id,
            client_id=self.client_id,
            garment=self.garment,
            order_item_id=self.order_item_id,
            description=self.description,
            taken_on=self.taken_on,
            staff_id=self.staff_id,
        )

    def goes_on_in(self, session: GarmentSession, now: datetime) -> bool:
        """Tell whether a session of this day and person, begun at another window, is the same taking."""
        same = (session.garment, session.order_item_id, session.description)
        return self._still(session, now) and same == (self.garment, self.order_item_id, self.description)

    def correct(self, session: GarmentSession) -> None:
        """Write what was corrected of the circumstances into the session."""
        session.taken_on, session.staff_id = self.taken_on, self.staff_id
        session.description = self.description

    def measure(self, session_id: UUID, taken: TakenMeasure) -> GarmentMeasurement:
        """Return a value to write down."""
        return GarmentMeasurement(
            session_id=session_id,
            client_id=self.client_id,
            code=taken.code,
            mm=taken.mm,
            typed=taken.typed,
        )


def going_on(
    sessions: Sequence[SessionView | GarmentView],
    on: date,
    staff_id: UUID | None,
    now: datetime,
    finished: frozenset[UUID] = frozenset(),
) -> UUID | None:
    """Return the taking of a day and person that was left unfinished within the hour."""
    return next(
        (
            each.session_id
            for each in sessions
            if (each.taken_on, each.staff_id) == (on, staff_id)
            and each.session_id not in finished
            and _lately(each.session_id, now)
        ),
        None,
    )


def _lately(session_id: UUID, now: datetime) -> bool:
    return timedelta(0) <= now - made_at(session_id) <= GOES_ON
