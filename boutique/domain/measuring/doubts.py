"""Values that want a second look before anything is cut; they are questioned, never refused.

All figures here are rules of the house for grown people, wide on purpose: a question asked too often is not
read any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from boutique.domain.measuring.model import LEFT
from boutique.domain.measuring.tape import Latest


class DoubtKind(StrEnum):
    """Why a value is questioned."""

    BEYOND = "beyond"
    MOVED = "moved"
    SIDES = "sides"
    MISFIT = "misfit"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One value in question, in whole millimetres.

    `off_mm` is how far it lies off what was awaited, with its sign; `since` when it was last taken;
    `other` and `other_mm` the measure that it does not go with.
    """

    code: str
    kind: DoubtKind
    mm: int
    off_mm: int
    since: date | None = None
    other: str = ""
    other_mm: int = 0


# Code to the least and the most that the house meets on grown people, in mm.
_RANGE = {
    "G02": (280, 560),
    "G04": (700, 1600),
    "G05": (600, 1450),
    "G07": (520, 1600),
    "G09": (740, 1700),
    "I01": (90, 190),
    "I03": (270, 560),
    "I07": (320, 600),
    "I08": (280, 580),
    "H19": (340, 580),
    "L01": (480, 800),
    "L05": (460, 780),
    "L11": (190, 560),
    "L15": (120, 260),
    "L19": (320, 680),
    "M01": (560, 1020),
    "M02": (800, 1320),
    "M03": (380, 950),
    "M05": (280, 650),
    "N01": (480, 1100),
    "N08": (160, 420),
    "A01": (1350, 2200),
}

# Shares of a measure that it may move at once, and more with every year. Flesh comes and goes, bones stay.
_FLESH, _FIRM, _BONE = (0.010, 0.008), (0.012, 0.006), (0.012, 0.001)
_STEADINESS = {
    **dict.fromkeys(("G04", "G05", "G07", "G09", "L11", "L19", "M03", "N01"), _FLESH),
    **dict.fromkeys(("G02", "L15", "M05"), _FIRM),
}
_LEAST_MM = 6
_LONGEST_YEARS = 3.0
_SIDES_MM = 15
_YEAR_DAYS = 365.25

# The first is at most so many times the second, for women and for men.
_AT_MOST = (
    ("G07", "G09", 1.00, 1.06),
    ("G07", "G04", 1.02, 1.08),
    ("G05", "G04", 1.00, 1.00),
    ("G02", "G04", 0.52, 0.52),
    ("L15", "L11", 0.80, 0.80),
    ("L11", "L19", 1.00, 1.00),
    ("M05", "M03", 0.95, 0.95),
    ("M01", "M02", 0.90, 0.90),
    ("M02", "A01", 0.70, 0.70),
    ("A01", "M02", 1.95, 1.95),
    ("L05", "A01", 0.42, 0.42),
    ("L05", "L01", 1.02, 1.02),
    ("H19", "A01", 0.32, 0.32),
    ("I08", "I07", 1.10, 1.10),
    ("I01", "I07", 0.42, 0.42),
)


def allowance(code: str, mm: int, days: int) -> float:
    """Return by how many millimetres a measure may differ after so many days without a question."""
    at_once, yearly = _STEADINESS.get(LEFT.get(code, code), _BONE)
    years = min(_LONGEST_YEARS, max(0, days) / _YEAR_DAYS)
    return max(_LEAST_MM, mm * at_once) + mm * yearly * years


def doubts(
    today: Mapping[str, int], known: Mapping[str, Latest], on: date, *, man: bool = False
) -> list[Doubt]:
    """Return what to look at again among the values just taken, the gravest first; mm by code."""
    together = {code: latest.mm for code, latest in known.items()} | dict(today)
    found = [doubt for code, mm in today.items() if (doubt := _beyond(code, mm)) is not None]
    beyond = {doubt.code for doubt in found}
    rest = {code: mm for code, mm in today.items() if code not in beyond}
    found += [doubt for code, mm in rest.items() if (doubt := _moved(code, mm, known, on)) is not None]
    return [*found, *_sides(rest, together), *_misfits(rest, together, man=man)]


def _beyond(code: str, mm: int) -> Doubt | None:
    least, most = _RANGE.get(LEFT.get(code, code), (0, mm))
    if least <= mm <= most:
        return None
    return Doubt(code, DoubtKind.BEYOND, mm, mm - (least if mm < least else most))


def _moved(code: str, mm: int, known: Mapping[str, Latest], on: date) -> Doubt | None:
    last = known.get(code)
    if last is None or abs(mm - last.mm) <= allowance(code, last.mm, (on - last.taken_on).days):
        return None
    return Doubt(code, DoubtKind.MOVED, mm, mm - last.mm, last.taken_on)


def _sides(today: Mapping[str, int], together: Mapping[str, int]) -> Iterator[Doubt]:
    for left, right in LEFT.items():
        if not ({left, right} & today.keys()) or not {left, right} <= together.keys():
            continue
        off = together[left] - together[right]
        if abs(off) > _SIDES_MM:
            asked, other = (left, right) if left in today else (right, left)
            yield Doubt(asked, DoubtKind.SIDES, together[asked], off, None, other, together[other])


def _misfits(today: Mapping[str, int], together: Mapping[str, int], *, man: bool) -> Iterator[Doubt]:
    for first, second, woman_most, man_most in _AT_MOST:
        if not ({first, second} & today.keys()) or not {first, second} <= together.keys():
            continue
        off = together[first] - together[second] * (man_most if man else woman_most)
        if off > 0:
            asked, other = (first, second) if first in today else (second, first)
            yield Doubt(asked, DoubtKind.MISFIT, together[asked], round(off), None, other, together[other])
