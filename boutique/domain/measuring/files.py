"""Measures of one person as a file of a pattern program tells them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from boutique.domain.kernel.errors import N_, BoutiqueError
from boutique.domain.measuring.lengths import LengthUnit

NO_BODY = N_("No body can have this value. Correct it in the file and import it again.")


@dataclass(frozen=True, slots=True)
class FileMeasure:
    """One measure that can be taken: code, whole millimetres, and how it would have been typed."""

    code: str
    mm: int
    typed: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One measure that cannot be taken: its name in the file, its text there, and why."""

    name: str
    text: str
    trouble: BoutiqueError


@dataclass(frozen=True, kw_only=True)
class MeasureFile:
    """Who the file is of, `wearer` being 'f', 'm' or '', and their measures."""

    given_name: str = ""
    family_name: str = ""
    email: str = ""
    birth: date | None = None
    wearer: str = ""
    unit: LengthUnit = LengthUnit.CM
    notes: str = ""
    measures: tuple[FileMeasure, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def name(self) -> str:
        """Given name first, as one speaks."""
        return f"{self.given_name} {self.family_name}".strip()
