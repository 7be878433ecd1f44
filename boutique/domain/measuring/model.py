"""Measures of the body: dated sessions that are never overwritten, values in whole millimetres."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from uuid import UUID

from boutique.domain.kernel.errors import N_
from boutique.domain.kernel.ids import new_id
from boutique.domain.measuring.seamly import BY_CODE


@dataclass(eq=False, kw_only=True)
class MeasurementSession:
    """One taking of measures, by one person, over something worn; the note holds the silhouette."""

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


MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "G04": N_("Chest"),
        "G05": N_("Underbust"),
        "G07": N_("Waist"),
        "G09": N_("Hips"),
        "I07": N_("Back shoulder width"),
        "I01": N_("Shoulder length"),
        "I01L": N_("Shoulder length, left"),
        "I08": N_("Back width"),
        "I03": N_("Chest width"),
        "H19": N_("Back waist length"),
        "L19": N_("Armscye"),
        "L05": N_("Arm length"),
        "L05L": N_("Arm length, left"),
        "L01": N_("Arm length, arm bent"),
        "L11": N_("Upper arm"),
        "L15": N_("Wrist"),
        "G02": N_("Neck"),
        "N08": N_("Rise"),
        "N01": N_("Crotch length"),
        "M02": N_("Outside leg"),
        "M02L": N_("Outside leg, left"),
        "M01": N_("Inside leg"),
        "M03": N_("Thigh"),
        "M05": N_("Knee"),
        "A01": N_("Height"),
    }
)
"""Code to the word on screen, in the order of the tape. Of a pair the plain code is the right side."""

LEFT: Mapping[str, str] = MappingProxyType({"I01L": "I01", "L05L": "L05", "M02L": "M02"})
"""The left of what is measured on both sides, to its right; the left has no code of Seamly's."""

OVER: Mapping[str, str] = MappingProxyType(
    {"shirt": N_("shirt"), "underwear": N_("underwear"), "heels": N_("heels")}
)
"""What measures are taken over, key to word."""

FRESH_DAYS = 365
"""Measures older than this want taking again before cutting (a rule of the house)."""

_LONGEST_MM = 2_600


def label_of(code: str) -> str:
    """Return the msgid of a measure's name: the shop's own word, else Seamly's."""
    return MEASURES[code] if code in MEASURES else BY_CODE[code].label


def can_be(code: str, mm: int) -> bool:
    """Tell whether a measure is known and within what any body can be."""
    known = code in MEASURES or (code in BY_CODE and not BY_CODE[code].angle)
    return known and 0 < mm <= _LONGEST_MM


def drawn_as(code: str) -> str:
    """Return the code whose line on the figure stands for a measure."""
    return LEFT.get(code, code)


def in_tape_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Return codes as the tape takes them, whatever the house has no place for after the rest."""
    places = {code: at for at, code in enumerate(MEASURES)}
    return tuple(sorted(codes, key=lambda code: (places.get(code, len(places)), code)))
