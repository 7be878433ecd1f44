"""The measuring sheet of one client for the workshop, before it is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from boutique.domain.measuring.ease import EaseLine
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.silhouette import Silhouette
from boutique.domain.measuring.tape import Latest


@dataclass(frozen=True, kw_only=True)
class MeasureSheet:
    """What a cutter needs on one page; `rows` are codes in the order of the tape, None for what is not taken.

    wearer: 'f', 'm' or ''; taken_on, by and over tell of the newest taking; `own_name` is that of a set
    of the shop's own; `ease` by code is empty until a cutter has set one for this client.
    """

    shop: str
    client: str
    client_no: int
    garment: str
    rows: tuple[tuple[str, Latest | None], ...]
    wearer: str
    silhouette: Silhouette | None
    fit: tuple[str, ...]
    taken_on: date
    by: str
    over: str
    unit: LengthUnit
    printed_on: date
    language: str
    own_name: str = ""
    ease: Mapping[str, EaseLine] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The code by which the sheet is found again: the client's number and the day of the measures."""
        return f"{self.client_no}-{self.taken_on:%y%m%d}"

    @property
    def missing(self) -> tuple[str, ...]:
        """The measures that nobody has taken yet."""
        return tuple(code for code, latest in self.rows if latest is None)
