"""Measures of made-up bodies: plausible for build and height, drifting a little over the years."""

from __future__ import annotations

from dataclasses import dataclass

from boutique.demo.chance import Chance

_STEP_MM = 5

# Seamly code: middle, by how much it follows height and build (one spread of each), own scatter; in mm.
_MEN = {
    "G02": (395, 2, 14, 7),
    "I01": (135, 3, 2, 5),
    "I07": (450, 8, 10, 8),
    "I08": (425, 6, 14, 8),
    "G04": (1010, 8, 62, 18),
    "G07": (900, 4, 82, 22),
    "G09": (1020, 10, 50, 18),
    "H19": (450, 16, 4, 8),
    "L05": (632, 22, 3, 8),
    "L11": (315, 2, 24, 9),
    "L15": (172, 3, 6, 4),
    "M02": (1065, 42, 3, 10),
    "M01": (815, 34, -4, 10),
    "M03": (580, 6, 34, 14),
    "M05": (390, 6, 18, 8),
    "A01": (1765, 68, 0, 0),
}
_WOMEN = {
    "I01": (122, 3, 2, 4),
    "I08": (350, 5, 12, 7),
    "G04": (940, 5, 66, 20),
    "G07": (775, 4, 78, 22),
    "G09": (1010, 8, 60, 18),
    "H19": (405, 13, 3, 7),
    "L05": (588, 19, 3, 7),
    "L11": (285, 2, 26, 9),
    "L15": (156, 3, 6, 4),
    "M02": (1025, 38, 3, 9),
    "M01": (765, 31, -4, 9),
    "M05": (375, 5, 18, 8),
    "A01": (1645, 62, 0, 0),
}
_GIRTHS = {"G02": 0.3, "G04": 0.8, "G07": 1.2, "G09": 0.8, "L11": 0.3, "M03": 0.4}
"""How much of a change of build each girth takes."""


@dataclass
class Body:
    """One body; `measures` Seamly code to whole millimetres."""

    measures: dict[str, int]

    def aged(self, chance: Chance, years: float) -> Body:
        """Return the same body some years earlier (negative) or later: girths drift, bones do not."""
        drift = years * chance.near(4.0, 5.0)
        return Body(
            {
                code: _rounded(mm + drift * _GIRTHS[code] + chance.near(0, 2)) if code in _GIRTHS else mm
                for code, mm in self.measures.items()
            }
        )


def draw_body(chance: Chance, wearer: str) -> Body:
    """Return a body with all measures of the tape."""
    tall, built = chance.near(0, 1), chance.near(0, 1)
    table = _MEN if wearer == "m" else _WOMEN
    return Body(
        {
            code: _rounded(middle + tall * by_height + built * by_build + chance.near(0, scatter))
            for code, (middle, by_height, by_build, scatter) in table.items()
        }
    )


def typed(mm: int) -> str:
    """Return a measure in centimetres, as it was typed: 102,5."""
    return f"{mm / 10:g}".replace(".", ",")


def _rounded(mm: float) -> int:
    return round(mm / _STEP_MM) * _STEP_MM
