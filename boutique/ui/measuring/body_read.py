"""What is read of a body for its sheet, and what is said of an earlier taking."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.sets import TapeSet
from boutique.domain.measuring.takings import BodyTaking
from boutique.domain.measuring.views import SessionView
from boutique.domain.ports import Queries
from boutique.domain.staff.views import StaffView
from boutique.ui.measuring.sitting import BodySitting
from boutique.wording import _, day
from boutique.wording.measuring.measures import over_words


class BodyRead(NamedTuple):
    """What the reading thread brings."""

    who: UUID
    sessions: tuple[SessionView, ...]
    staff: list[StaffView]
    unit: LengthUnit
    own: tuple[TapeSet, ...]


def read_body(queries: Queries, who: UUID) -> BodyRead:
    """Read every taking of somebody, who can take one, and the sets of the shop."""
    unit = LengthUnit(str(queries.settings()["measures.unit"]))
    sessions, own = queries.measure_sessions(who), queries.measure_sets()
    return BodyRead(who, sessions, queries.staff(), unit, own)


def taking_of(session: SessionView, client_id: UUID) -> BodyTaking:
    """Return the taking that goes on with what was written that day."""
    return BodyTaking(
        session_id=session.session_id,
        client_id=client_id,
        taken_on=session.taken_on,
        staff_id=session.staff_id,
        over=session.over,
    )


def told(sitting: BodySitting) -> str:
    """Say which earlier taking is read, if one is."""
    if (read := sitting.reading) is None:
        return ""
    over = _("over: {what}").format(what=over_words(read.over)) if read.over else ""
    sentence = _("Earlier measures, to read only: {what}. Esc goes back to today.")
    return sentence.format(what=" · ".join(filter(None, (day(read.taken_on), read.by, over))))
