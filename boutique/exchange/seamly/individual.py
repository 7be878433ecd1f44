"""What a file of SeamlyMe says of one person: who, and their measures, as numbers or as formulas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.lengths import MM_IN, LengthUnit, read_length, show_length, whole_mm
from boutique.domain.measuring.seamly import BY_NAME, CUSTOM_MARK

NUMBER = re.compile(r"[+-]?(?:[0-9]{1,15}(?:\.[0-9]{0,15})?|\.[0-9]{1,15})")
_NOT_IN_NAMES = re.compile(r"[^\w@#']+")


class Gender(StrEnum):
    """What a file can say of gender; the values are how it is written."""

    UNKNOWN = "unknown"
    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class SeamlyValue:
    """One measure in whole millimetres; `code` is None for somebody's own measures.

    `formula` is how the file writes the value, a number or a formula in the file's unit; without it
    the millimetres are written. `label` and `description` are words given to it in the file.
    """

    name: str
    code: str | None
    mm: int
    formula: str = ""
    label: str = ""
    description: str = ""

    @property
    def computed(self) -> bool:
        """Return whether the value comes from other measures."""
        return bool(self.formula) and not NUMBER.fullmatch(self.formula)


@dataclass(frozen=True, slots=True)
class RefusedMeasure:
    """A measure that could not be taken, how it is written, and why: a msgid with its params."""

    name: str
    formula: str
    msgid: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Individual:
    """One person as a file tells of them; `system` is the patternmaking system, 998 being none."""

    given_name: str = ""
    family_name: str = ""
    email: str = ""
    birth: date | None = None
    gender: Gender = Gender.UNKNOWN
    unit: LengthUnit = LengthUnit.CM
    notes: str = ""
    values: tuple[SeamlyValue, ...] = ()
    refused: tuple[RefusedMeasure, ...] = ()
    system: str = "998"


def custom_name(words: str) -> str:
    """Return how the shop's own measure is called in a file: its words without what formulas use."""
    return CUSTOM_MARK + _NOT_IN_NAMES.sub("_", words.strip()).strip("_")


def measured(name: str, mm: int, typed: str = "", unit: LengthUnit = LengthUnit.CM) -> SeamlyValue:
    """Return a measure of the book for a file in this unit; 40 3/8 typed in inches goes out as 40.375."""
    known = BY_NAME.get(name)
    return SeamlyValue(name, known.code if known else None, mm, _number_typed(mm, typed, unit))


def _number_typed(mm: int, typed: str, unit: LengthUnit) -> str:
    try:
        length = read_length(typed, unit)
    except Refused:
        return ""
    return decimal(length.amount) if (length.mm, length.unit) == (mm, unit) else ""


def typed_text(value: SeamlyValue, unit: LengthUnit) -> str:
    """Return a measure of a file in this unit as it would have been typed, the unit said."""
    exact = Fraction(value.formula) if NUMBER.fullmatch(value.formula) else value.mm / MM_IN[unit]
    shown = show_length(value.mm, unit, sign=True)
    plain = f"{decimal(exact)} {unit}"
    return shown if read_length(shown).amount == exact or not _reads_as(plain, value.mm) else plain


def _reads_as(text: str, mm: int) -> bool:
    try:
        return read_length(text).mm == mm
    except Refused:
        return False


def written(mm: int, unit: LengthUnit) -> str:
    """Return millimetres as a number in a file's unit, with as few decimals as give them back."""
    exact = mm / MM_IN[unit]
    rounded = (round(exact, digits) for digits in range(5))
    return decimal(next(number for number in rounded if whole_mm(number, unit) == mm))


def amount_of(number: float) -> Fraction:
    """Return a computed number without the noise of computing, which must not tip a half millimetre."""
    return Fraction(str(round(number, 9)))


def decimal(amount: Fraction) -> str:
    """Return an amount with a point and at most four decimals."""
    return f"{float(amount):.4f}".rstrip("0").rstrip(".")
