"""The desk of SeamlyMe's files: what of one can be taken into the book, and the other way."""

from __future__ import annotations

from pathlib import Path

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.measuring.files import NO_BODY, FileMeasure, LeftOut, MeasureFile
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.model import LEFT, MEASURES, can_be
from boutique.domain.measuring.seamly import BY_CODE
from boutique.exchange.seamly.individual import (
    Gender,
    Individual,
    RefusedMeasure,
    SeamlyValue,
    custom_name,
    measured,
    typed_text,
)
from boutique.exchange.seamly.reading import read_individual
from boutique.exchange.seamly.writing import write_individual

_OWN = N_(
    "This is a measure of somebody's own, and the book has no place for it. Give it one of Seamly's names."
)
_WEARERS = {Gender.MALE: "m", Gender.FEMALE: "f"}
_GENDERS = {wearer: gender for gender, wearer in _WEARERS.items()}
_LEFT_NAMES = {custom_name(MEASURES[code]): code for code in LEFT}


class SeamlyFiles:
    """Reads and writes .smis and .vit."""

    def read(self, path: Path) -> MeasureFile:
        """Read a file. Refused when it is none, Unavailable when it cannot be read."""
        found = read_individual(path)
        taken: list[FileMeasure] = []
        left = [_left_out(each) for each in found.refused]
        for value in found.values:
            try:
                taken.append(_taken(value, found))
            except Refused as why:
                left.append(LeftOut(value.label or value.name, value.formula, why))
        return MeasureFile(
            given_name=found.given_name,
            family_name=found.family_name,
            email=found.email,
            birth=found.birth,
            wearer=_WEARERS.get(found.gender, ""),
            unit=found.unit,
            notes=found.notes,
            measures=tuple(taken),
            left_out=tuple(left),
        )

    def write(self, path: Path, person: MeasureFile) -> None:
        """Write a file. Unavailable when it cannot be written."""
        write_individual(
            path,
            Individual(
                given_name=person.given_name,
                family_name=person.family_name,
                email=person.email,
                birth=person.birth,
                gender=_GENDERS.get(person.wearer, Gender.UNKNOWN),
                unit=person.unit,
                notes=person.notes,
                values=tuple(
                    measured(_name(each.code), each.mm, each.typed, person.unit) for each in person.measures
                ),
            ),
        )


def _left_out(refused: RefusedMeasure) -> LeftOut:
    return LeftOut(refused.name, refused.formula, Refused(refused.msgid, **refused.params))


def _taken(value: SeamlyValue, found: Individual) -> FileMeasure:
    code = value.code or _LEFT_NAMES.get(value.name)
    if code is None:
        raise Refused(_OWN)
    if not can_be(code, value.mm):
        raise Refused(NO_BODY)
    return FileMeasure(code, value.mm, typed_text(value, found.unit))


def _value(measure: FileMeasure, unit: LengthUnit) -> SeamlyValue:
    return measured(_name(measure.code), measure.mm, measure.typed, unit)


def _name(code: str) -> str:
    return custom_name(MEASURES[code]) if code in LEFT else BY_CODE[code].name
