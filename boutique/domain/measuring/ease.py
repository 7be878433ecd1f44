"""Ease: how much larger than the body a garment is cut. Body, ease and finished garment are never mixed.

The figures are rules of the house for woven cloth, a place to start from until the cutter sets a client's
own; they follow no published standard. A code that is missing says that body and garment do not meet there:
the length of a skirt follows from no measure of the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from boutique.domain.measuring.model import in_tape_order
from boutique.domain.measuring.sets import cut_like
from boutique.domain.measuring.tape import Latest
from boutique.domain.measuring.views import EaseView, GarmentView

_RULES = {
    "jacket": "G04=100 G07=80 G09=80 I07=10 I01=0 I01L=0 I08=20 I03=10 H19=10 "
    "L19=60 L05=0 L05L=0 L11=60 L15=90",
    "trousers": "G07=10 G09=50 N08=10 N01=20 M02=-20 M02L=-20 M01=-20 M03=70 M05=60",
    "waistcoat": "G04=70 G07=60 G09=60 I07=-60 I01=-30 I08=10 H19=10 G02=20",
    "shirt": "G04=120 G07=120 G09=90 I07=10 I01=0 I08=30 L05=10 L05L=10 L11=80 L15=60 G02=20",
    "overcoat": "G04=180 G07=170 G09=160 I07=20 I01=5 I08=40 H19=15 "
    "L19=90 L05=20 L05L=20 L11=100 L15=120 G02=40",
    "dress": "G04=60 G05=40 G07=40 G09=50 I01=0 I08=15 I03=10 H19=5 L19=40 L05=0 L11=50 L15=40",
    "skirt": "G07=10 G09=40 N08=0",
}


def _rule(text: str) -> Mapping[str, int]:
    said = dict(part.split("=") for part in text.split())
    return MappingProxyType({code: int(said[code]) for code in in_tape_order(said)})


HOUSE_EASE: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {garment: _rule(text) for garment, text in _RULES.items()}
)
"""Garment to ease by code in mm, in the order of the tape."""

PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType({"suit": ("jacket", "trousers")})
"""What is cut as several garments, each with an ease of its own."""

_GIRTHS = frozenset({"G02", "G04", "G05", "G07", "G09", "L11", "L15", "L19", "M03", "M05"})
_LOOSEST_MM = 300


class EaseDoubtKind(StrEnum):
    """Why an ease is questioned."""

    TIGHT = "tight"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class EaseDoubt:
    """One ease in question, in whole millimetres with its sign."""

    code: str
    kind: EaseDoubtKind
    mm: int


@dataclass(frozen=True, slots=True)
class Worn:
    """What a garment they wear really has at one measure, and which garment it is."""

    ease_mm: int
    garment: GarmentView


@dataclass(frozen=True, slots=True)
class EaseLine:
    """One measure of a garment: the body, the ease set for this client or the house's, and what is worn.

    `own` is the client's ease, None where the house's rule holds.
    """

    code: str
    house_mm: int
    body: Latest | None = None
    own: EaseView | None = None
    worn: Worn | None = None

    @property
    def ease_mm(self) -> int:
        """The ease in force."""
        return self.own.mm if self.own is not None else self.house_mm

    @property
    def finished_mm(self) -> int | None:
        """What the finished garment is to measure; None while the body is not measured."""
        return self.body.mm + self.ease_mm if self.body is not None else None


def parts_of(garment: str) -> tuple[str, ...]:
    """Return the garments that are cut with an ease for one that was ordered; none for a tie."""
    alike = cut_like(garment)
    return tuple(part for part in PARTS.get(alike, (alike,)) if part in HOUSE_EASE)


def ease_lines(
    garment: str, body: Mapping[str, Latest], eases: Sequence[EaseView], worn: Sequence[GarmentView]
) -> tuple[EaseLine, ...]:
    """Return every measure of a garment; eases and garments measured come newest first."""
    own = {each.code: each for each in reversed(eases) if each.garment == garment}
    lying = [each for each in worn if garment in parts_of(each.garment)]
    return tuple(
        EaseLine(code, house, body.get(code), own.get(code), _worn(code, body, lying))
        for code, house in HOUSE_EASE[garment].items()
    )


def _worn(code: str, body: Mapping[str, Latest], lying: Sequence[GarmentView]) -> Worn | None:
    if code not in body:
        return None
    real = ((each.mm, garment) for garment in lying for each in garment.taken if each.code == code)
    return next((Worn(mm - body[code].mm, garment) for mm, garment in real), None)


def sheet_lines(lines: Mapping[str, Sequence[EaseLine]]) -> dict[str, EaseLine]:
    """Return what a sheet may say of the garments cut for it, by code; where two differ it says neither."""
    found: dict[str, list[EaseLine]] = {}
    for each in (line for part in lines.values() for line in part):
        found.setdefault(each.code, []).append(each)
    return {code: meant[0] for code, meant in found.items() if len({each.ease_mm for each in meant}) == 1}


def ease_doubts(eases: Mapping[str, int]) -> Iterator[EaseDoubt]:
    """Yield what to look at again among eases in mm by code; woven cloth does not stretch round a girth."""
    for code, mm in eases.items():
        if mm < 0 and code in _GIRTHS:
            yield EaseDoubt(code, EaseDoubtKind.TIGHT, mm)
        elif abs(mm) > _LOOSEST_MM:
            yield EaseDoubt(code, EaseDoubtKind.LOOSE, mm)


def newest_day(lines: Sequence[EaseLine]) -> date | None:
    """Return when an ease was last set for this client."""
    return max((line.own.set_on for line in lines if line.own is not None), default=None)
