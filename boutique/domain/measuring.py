"""Measures of the body: dated sessions that are never overwritten, values in whole millimetres."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.errors import N_
from boutique.domain.ids import new_id


@dataclass(eq=False, kw_only=True)
class MeasurementSession:
    """One taking of measures, by one person, over something worn."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    taken_on: date
    staff_id: UUID | None = None
    over: str = ""
    note: str = ""


@dataclass(eq=False, kw_only=True)
class BodyMeasurement:
    """One measure of one session: a Seamly code and whole millimetres, with what was typed."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    session_id: UUID
    client_id: UUID
    code: str
    mm: int
    typed: str = ""


MEASURES: dict[str, str] = {
    "G02": N_("Neck"),
    "I01": N_("Shoulder length"),
    "I07": N_("Back shoulder width"),
    "I08": N_("Back width"),
    "G04": N_("Chest"),
    "G07": N_("Waist"),
    "G09": N_("Hips"),
    "H19": N_("Back waist length"),
    "L05": N_("Arm length"),
    "L11": N_("Upper arm"),
    "L15": N_("Wrist"),
    "M02": N_("Outside leg"),
    "M01": N_("Inside leg"),
    "M03": N_("Thigh"),
    "M05": N_("Knee"),
    "A01": N_("Height"),
}
"""Seamly code to the word on screen, in the order of the tape."""

FRESH_DAYS = 365
"""Measures older than this want taking again before cutting (a rule of the house)."""
