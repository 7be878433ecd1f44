"""The measures of the body that Seamly publishes: code, name in its files, and the words on screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from boutique.domain.kernel.errors import N_
from boutique.domain.measuring.seamly import girths, limbs, trunk

CUSTOM_MARK = "@"
"""Begins the name of a measure that is somebody's own."""

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "A": N_("Heights"),
        "B": N_("Widths"),
        "C": N_("Hollows"),
        "D": N_("Hand"),
        "E": N_("Foot"),
        "F": N_("Head"),
        "G": N_("Girths and arcs"),
        "H": N_("Down the trunk"),
        "I": N_("Across the trunk"),
        "J": N_("Round the bust"),
        "K": N_("Balance of the bodice"),
        "L": N_("Arm"),
        "M": N_("Leg"),
        "N": N_("Crotch and rise"),
        "O": N_("Tailoring measures"),
        "P": N_("Special measures"),
        "Q": N_("Darts"),
    }
)
"""Group letter to its heading."""

_ANGLES = frozenset({"H36", "H38", "H40"})


@dataclass(frozen=True, slots=True)
class SeamlyMeasure:
    """One published measure; `name` is how files call it, `label` a msgid, an angle is in degrees."""

    code: str
    name: str
    label: str
    angle: bool = False

    @property
    def group(self) -> str:
        """Return the letter of its group."""
        return self.code[0]


def _published() -> list[SeamlyMeasure]:
    """Count the codes through: the published lists number each group from 01 without a gap."""
    groups = girths.NAMES | trunk.NAMES | limbs.NAMES
    return [
        SeamlyMeasure(code := f"{letter}{number:02}", name, label, code in _ANGLES)
        for letter, names in groups.items()
        for number, (name, label) in enumerate(names.items(), start=1)
    ]


BY_CODE: Mapping[str, SeamlyMeasure] = MappingProxyType({found.code: found for found in _published()})

# Files of size tables call the front arc of the bust simply "size"; both names carry one code.
_SYNONYMS = {"size": BY_CODE["G12"]}

BY_NAME: Mapping[str, SeamlyMeasure] = MappingProxyType(
    {found.name: found for found in BY_CODE.values()} | _SYNONYMS
)
