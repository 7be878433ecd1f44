"""Reads the measures of one person from a file of SeamlyMe or Valentina; what cannot be taken says why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.measuring.lengths import LONGEST_MM, LengthUnit, whole_mm
from boutique.domain.measuring.seamly import BY_NAME, CUSTOM_MARK
from boutique.exchange.names import PersonName, read_name
from boutique.exchange.seamly.documents import Document, read_document
from boutique.exchange.seamly.individual import (
    NUMBER,
    Gender,
    Individual,
    RefusedMeasure,
    SeamlyValue,
    amount_of,
)
from boutique.exchange.seamly.solving import Outcome, solve

NO_BIRTH = date(1800, 1, 1)
"""What SeamlyMe writes for a birthday that nobody gave."""

_OLD = N_("The file was saved by a Valentina from before 2016. Open it in SeamlyMe and save it again.")
_NO_UNIT = N_(
    "The file does not say whether it is in cm, mm or inches. Open it in SeamlyMe and save it again."
)
_NAMELESS = N_("This measure has no name. Give it one in SeamlyMe.")
_TWICE = N_("The file contains this measure twice; the first was taken. Remove one in SeamlyMe.")
_ANGLE = N_("This is an angle, and only lengths are kept.")
_NO_LENGTH = N_("The value is {value} {unit}; a length must be above zero and below ten metres.")

_VERSION = re.compile(r"\s*([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,4})\s*")
_SYSTEM = re.compile(r"[0-9]|[1-4][0-9]|5[0-4]|998")
_OLDEST, _SITTING_APART = (0, 3, 0), (0, 3, 3)
_RENAMED = {"rise_length_side": "rise_length_side_sitting"}
_SHOWN = 200


def read_individual(path: Path) -> Individual:
    """Read a .smis or .vit file; raises Refused for what is none, Unavailable when it cannot be read.

    Measures without a value are left out; those whose value cannot be had are in `refused`, with why.
    """
    document = read_document(path)
    version = _version(document)
    if version < _OLDEST:
        raise Refused(_OLD)
    unit = _unit(document)
    texts = {key: text.strip() for key, text in document.texts.items()}
    name = _name(texts)
    values, refused = _Measures(document, unit, version).judged()
    return Individual(
        given_name=name.given,
        family_name=name.family,
        email=texts.get("email", ""),
        birth=_birth(texts.get("birth-date", "")),
        gender=_gender(texts.get("gender") or texts.get("sex", "")),
        unit=unit,
        notes=texts.get("notes", ""),
        values=values,
        refused=refused,
        system=said if _SYSTEM.fullmatch(said := texts.get("pm_system", "")) else "998",
    )


def _version(document: Document) -> tuple[int, ...]:
    """Return the version of the format; a file that does not say is taken for a new one."""
    found = _VERSION.fullmatch(document.texts.get("version", ""))
    return tuple(map(int, found.groups())) if found else (1, 0, 0)


def _unit(document: Document) -> LengthUnit:
    try:
        return LengthUnit(document.texts.get("unit", "").strip())
    except ValueError as error:
        raise Refused(_NO_UNIT) from error


def _name(texts: dict[str, str]) -> PersonName:
    """Return the name; newer files of Valentina have it whole."""
    if whole := texts.get("customer"):
        return read_name(whole, family_first=False)
    return PersonName(texts.get("given-name", ""), texts.get("family-name", ""))


def _birth(text: str) -> date | None:
    try:
        birth = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return None if birth == NO_BIRTH else birth


def _gender(text: str) -> Gender:
    return Gender(text) if text in list(Gender) else Gender.UNKNOWN


class _Measures:
    """The measures of one file, judged one by one in its unit."""

    def __init__(self, document: Document, unit: LengthUnit, version: tuple[int, ...]) -> None:
        self._unit = unit
        # Before 0.3.3 the height of the rise meant the one taken sitting; the name has another meaning since.
        self._renamed = _RENAMED if version < _SITTING_APART else {}
        self._refused: list[RefusedMeasure] = []
        self._taken: dict[str, dict[str, str]] = {}
        for attributes in document.measures:
            if attributes.get("type") != "separator":
                self._take(attributes)

    def _take(self, attributes: dict[str, str]) -> None:
        name, text = attributes.get("name", "").strip(), attributes.get("value", "")
        name = self._renamed.get(name, name)
        if not name or len(name) > _SHOWN:
            self._refuse(name, text, Refused(_NAMELESS))
        elif name in self._taken:
            self._refuse(name, text, Refused(_TWICE))
        else:
            self._taken[name] = attributes

    def _refuse(self, name: str, text: str, why: Refused) -> None:
        shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
        self._refused.append(RefusedMeasure(name[:_SHOWN], shown, why.msgid, why.params))

    def judged(self) -> tuple[tuple[SeamlyValue, ...], tuple[RefusedMeasure, ...]]:
        """Return what can be taken, in the order of the file, and what cannot."""
        texts = {name: attributes.get("value", "") for name, attributes in self._taken.items()}
        unmeasured = {name for name, text in texts.items() if _unmeasured(name, text)}
        measured = {name: text for name, text in texts.items() if name not in unmeasured}
        outcomes = solve(measured, unmeasured)
        return tuple(self._values(measured, outcomes)), tuple(self._refused)

    def _values(self, texts: dict[str, str], outcomes: dict[str, Outcome]) -> Iterator[SeamlyValue]:
        for name, text in texts.items():
            if name not in outcomes:
                continue
            try:
                yield self._value(name, text.strip(), outcomes[name])
            except Refused as why:
                self._refuse(name, text, why)

    def _value(self, name: str, text: str, outcome: Outcome) -> SeamlyValue:
        if isinstance(outcome, Refused):
            raise outcome
        attributes, known = self._taken[name], BY_NAME.get(name)
        if attributes.get("specialUnits") == "true" or (known and known.angle):
            raise Refused(_ANGLE)
        label, description = attributes.get("full_name", ""), attributes.get("description", "")
        code = known.code if known else None
        return SeamlyValue(name, code, self._mm(outcome), text, label, description)

    def _mm(self, number: float) -> int:
        mm = whole_mm(amount_of(number), self._unit)
        if not 0 < mm <= LONGEST_MM:
            raise Refused(_NO_LENGTH, value=f"{number:.6g}", unit=self._unit.value)
        return mm


def _unmeasured(name: str, text: str) -> bool:
    """Return whether a measure is blank, or a published one at zero, which is how files say "not yet"."""
    number = text.strip()
    zero = bool(NUMBER.fullmatch(number)) and Fraction(number) == 0
    return not number or (zero and not name.startswith(CUSTOM_MARK))
