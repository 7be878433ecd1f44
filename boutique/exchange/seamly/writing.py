"""Writes the measures of one person so that SeamlyMe opens them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.lengths import LengthUnit, whole_mm
from boutique.domain.measuring.seamly import BY_NAME, CUSTOM_MARK
from boutique.exchange.seamly.formulas import Formula, parse
from boutique.exchange.seamly.individual import Individual, SeamlyValue, amount_of, custom_name, written
from boutique.exchange.seamly.reading import NO_BIRTH
from boutique.exchange.seamly.solving import dependency_order
from boutique.files import save

_FORMS = {".vit": ("vit", "0.3.3")}
_NEWEST = ("smis", "0.3.4")
# What XML 1.0 cannot hold at all, lone surrogates among it.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_individual(path: Path, individual: Individual) -> None:
    """Write a .smis file, or a .vit one where the path says so; raises Unavailable when it cannot.

    A formula is kept where it still gives the value, else the value is written; refused measures are not.
    """
    root_name, version = _FORMS.get(path.suffix.lower(), _NEWEST)
    root = Element(root_name)
    _add(root, "version", version)
    _add(root, "read-only", "false")
    _add(root, "notes", individual.notes)
    _add(root, "unit", individual.unit.value)
    _add(root, "pm_system", individual.system)
    _personal(SubElement(root, "personal"), individual)
    body = SubElement(root, "body-measurements")
    for value, text in _in_order(individual):
        SubElement(body, "m", _attributes(value, text))
    indent(root, "    ")
    save(path, tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n")


def _add(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = _UNWRITABLE.sub("", text)


def _personal(parent: Element, individual: Individual) -> None:
    """Add who it is, in the order that the format asks for."""
    _add(parent, "family-name", individual.family_name)
    _add(parent, "given-name", individual.given_name)
    _add(parent, "birth-date", (individual.birth or NO_BIRTH).isoformat())
    _add(parent, "gender", individual.gender.value)
    _add(parent, "email", individual.email)


def _attributes(value: SeamlyValue, text: str) -> dict[str, str]:
    told = {"name": value.name, "value": text, "full_name": value.label, "description": value.description}
    return {key: _UNWRITABLE.sub("", words) for key, words in told.items() if words}


def _in_order(individual: Individual) -> Iterator[tuple[SeamlyValue, str]]:
    """Yield each measure with its text, after those it rests on: SeamlyMe computes from the top down."""
    values = _by_name(individual.values)
    formulas = {name: found for name, value in values.items() if (found := _formula(value))}
    ordered = dependency_order({name: formulas[name].names if name in formulas else () for name in values})
    known: dict[str, float] = {}
    for name in dict.fromkeys([*ordered, *values]):
        value = values[name]
        number = _kept(formulas.get(name), known, value.mm, individual.unit)
        text = written(value.mm, individual.unit) if number is None else value.formula
        known[name] = float(text) if number is None else number
        yield value, text


def _by_name(values: Iterable[SeamlyValue]) -> dict[str, SeamlyValue]:
    """Return the measures by names that SeamlyMe takes: published ones, or marked as one's own, each once."""
    named: dict[str, SeamlyValue] = {}
    for value in values:
        published = value.name in BY_NAME
        if published and value.name in named:
            raise ValueError(f"given twice: {value.name}")
        name = value.name if published else custom_name(value.name.removeprefix(CUSTOM_MARK))
        alike = (f"{name}_{number}" for number in count(2))
        name = next(free for free in chain([name], alike) if free not in named)
        named[name] = replace(value, name=name)
    return named


def _formula(value: SeamlyValue) -> Formula | None:
    try:
        return parse(value.formula) if value.formula else None
    except Refused:
        return None


def _kept(formula: Formula | None, known: dict[str, float], mm: int, unit: LengthUnit) -> float | None:
    """Return what the formula gives if that is still the measure's value."""
    if formula is None or not formula.names <= known.keys():
        return None
    try:
        number = formula.compute(known)
    except Refused:
        return None
    return number if whole_mm(amount_of(number), unit) == mm else None
