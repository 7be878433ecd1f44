"""Lengths as they are said over the tape: centimetres with halves, inches with eighths, in millimetres."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import floor

from boutique.domain.kernel.errors import N_, Refused


class LengthUnit(StrEnum):
    """What a tape is marked in; the values are how measurement files write the unit."""

    CM = "cm"
    MM = "mm"
    INCH = "inch"


MM_IN: dict[LengthUnit, Fraction] = {
    LengthUnit.CM: Fraction(10),
    LengthUnit.MM: Fraction(1),
    LengthUnit.INCH: Fraction(254, 10),
}
"""How many millimetres one of a unit is."""

LONGEST_MM = 9_999
"""Nothing longer is a measure of a person or of what they wear."""

_SIGNS = {LengthUnit.CM: " cm", LengthUnit.MM: " mm", LengthUnit.INCH: "″"}
_WORDS = {
    LengthUnit.CM: "cm cms centimetri centimetru centimetres centimeters",
    LengthUnit.MM: "mm milimetri milimetru millimetres millimeters",
    LengthUnit.INCH: "in inch inches inci inchi țol țoli ţol ţoli tol toli \" '' ” “ „ ″ ′′ ’’",
}
_UNITS = {word: unit for unit, words in _WORDS.items() for word in words.split()}
_DENOMINATORS = {LengthUnit.CM: {2}, LengthUnit.MM: set[int](), LengthUnit.INCH: {2, 4, 8, 16}}
# More would not be on the tape: 1.025 mm is somebody's thousand, not a hair.
_DECIMALS = {LengthUnit.CM: 2, LengthUnit.MM: 0, LengthUnit.INCH: 4}
_TEXT_LIMIT = 40

_VULGAR = re.compile("[¼½¾⅛⅜⅝⅞]")
_WRITTEN = re.compile(
    r"""\s*(?P<minus>[-−–])?\s*
    (?:(?:(?P<whole>[0-9]{1,6})(?:\s+|\s*-\s*))?(?P<over>[0-9]{1,2})\s*[/⁄]\s*(?P<under>[0-9]{1,2})
      |(?P<plain>[0-9]{1,6}(?:[.,](?P<decimals>[0-9]{1,6}))?))
    \s*(?P<unit>[^0-9]*)""",
    re.VERBOSE,
)

_UNREAD = N_("“{text}” is not a length. Write it as 102.5, as 102 1/2, or as 40 3/8 in.")
_NEGATIVE = N_("“{text}” is below zero. Write the length without the minus.")
_FRACTION_CM = N_(
    "“{text}”: centimetres have halves or decimals, not other fractions. Write “in” after inches."
)
_FRACTION_INCH = N_("“{text}”: inches have halves, quarters, eighths or sixteenths. Correct the fraction.")
_TOO_LONG = N_("“{text}” is ten metres or longer. Check the number and its unit.")


@dataclass(frozen=True, slots=True)
class Length:
    """A length in whole millimetres, with what was typed, in which unit, and its exact amount in it."""

    mm: int
    typed: str
    unit: LengthUnit
    amount: Fraction

    @property
    def explicit(self) -> str:
        """Return what was typed with its unit, so that it reads the same whatever the shop's unit becomes."""
        said = _WRITTEN.fullmatch(_spelled(self.typed))
        return self.typed if said and said["unit"] else self.typed + _SIGNS[self.unit]


def read_length(text: str, unit: LengthUnit = LengthUnit.CM, *, signed: bool = False) -> Length:
    """Read a length as typed; a unit said in the text outranks the shop's own.

    `signed` admits what may be below zero, such as ease. Raises Refused with what to do.
    """
    typed = text.strip()
    shown = typed if len(typed) <= _TEXT_LIMIT else typed[:_TEXT_LIMIT] + "…"
    found = _WRITTEN.fullmatch(_spelled(typed)) if len(typed) <= _TEXT_LIMIT else None
    said = found["unit"].strip().casefold().removesuffix(".") if found else ""
    if found is None or (said and said not in _UNITS):
        raise Refused(_UNREAD, text=shown)
    unit = _UNITS.get(said, unit)
    amount = _amount(found, unit, shown)
    if amount < 0 and not signed:
        raise Refused(_NEGATIVE, text=shown)
    mm = whole_mm(amount, unit)
    if abs(mm) > LONGEST_MM:
        raise Refused(_TOO_LONG, text=shown)
    return Length(mm, typed, unit, amount)


def with_unit(typed: str) -> str:
    """Return what was typed with its unit, centimetres where none was said; empty for what is no length."""
    try:
        return read_length(typed, signed=True).explicit
    except Refused:
        return ""


def _spelled(typed: str) -> str:
    """Return the text with fractions of one character spelled out, parted from the number before."""
    return _VULGAR.sub(lambda found: " " + unicodedata.normalize("NFKC", found[0]), typed)


def _amount(found: re.Match[str], unit: LengthUnit, shown: str) -> Fraction:
    if plain := found["plain"]:
        if len(found["decimals"] or "") > _DECIMALS[unit]:
            raise Refused(_UNREAD, text=shown)
        amount = Fraction(plain.replace(",", "."))
    else:
        over, under = int(found["over"]), int(found["under"])
        if under not in _DENOMINATORS[unit] or over >= under:
            raise Refused(_FRACTION_INCH if unit is LengthUnit.INCH else _FRACTION_CM, text=shown)
        amount = int(found["whole"] or 0) + Fraction(over, under)
    return -amount if found["minus"] else amount


def whole_mm(amount: Fraction, unit: LengthUnit) -> int:
    """Return the nearest whole millimetre of an amount, halves away from zero."""
    return _nearest(amount * MM_IN[unit])


def show_length(mm: int, unit: LengthUnit, *, point: str = ",", sign: bool = False) -> str:
    """Write a length: 102,5 in centimetres, 40 3/8 in inches (the nearest eighth); `sign` adds the unit."""
    minus = "−" if mm < 0 else ""
    if unit is LengthUnit.INCH:
        number = _eighths(abs(mm))
        minus = "" if number == "0" else minus
    elif unit is LengthUnit.CM and mm % 10:
        number = f"{abs(mm) // 10}{point}{abs(mm) % 10}"
    else:
        number = str(abs(mm) // int(MM_IN[unit]))
    return minus + number + (_SIGNS[unit] if sign else "")


def _eighths(mm: int) -> str:
    whole, eighths = divmod(_nearest(Fraction(mm) * 8 / MM_IN[LengthUnit.INCH]), 8)
    if not eighths:
        return str(whole)
    return f"{whole} {Fraction(eighths, 8)}" if whole else str(Fraction(eighths, 8))


def _nearest(value: Fraction) -> int:
    nearest = floor(abs(value) + Fraction(1, 2))
    return -nearest if value < 0 else nearest
