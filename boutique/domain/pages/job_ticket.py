"""The job ticket of one garment for the bench, before it is set: no price on it, and no telephone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.silhouette import Silhouette
from boutique.domain.workshop.fitting_views import AmendmentView


class BenchMeasure(NamedTuple):
    """One measure to cut by, in whole millimetres; `cut_mm` is with ease, None where the house knows none."""

    part: str
    code: str
    body_mm: int
    cut_mm: int | None
    typed: str
    taken_on: date


class BenchStage(NamedTuple):
    """One stage with the code that marks it done; `done_on` and `by` once it is."""

    name: str
    code: str
    done_on: date | None = None
    by: str = ""


@dataclass(frozen=True, kw_only=True)
class JobTicket:
    """What the bench needs to know of one garment.

    `line` of `lines` counts from 1; `frozen` says that the measures were kept with the order, else they are
    the newest of the client. `bench_on` is the day the bench aims at, `promised_on` the one the client was
    told, `fitting_at` when it is tried on next. `amendments` are still to be made; `fit` is what was asked
    for this garment, else how the client likes them.
    """

    shop: str
    no: int
    line: int
    lines: int
    client: str
    wearer: str
    garment: str
    name: str
    kind: str
    cloth: str
    cloth_code: str
    cloth_cm: int
    options: tuple[tuple[str, str], ...]
    note: str
    amendments: tuple[AmendmentView, ...]
    measures: tuple[BenchMeasure, ...]
    frozen: bool
    silhouette: Silhouette | None
    fit: tuple[str, ...]
    stages: tuple[BenchStage, ...]
    placed_on: date
    promised_on: date | None
    bench_on: date | None
    fitting_at: datetime | None
    code: str
    unit: LengthUnit
    printed_on: date
    language: str

    @property
    def number(self) -> str:
        """What people call the garment by: the order, and its line where it has several."""
        return f"{self.no}.{self.line}" if self.lines > 1 else str(self.no)


def days_of(measures: Sequence[BenchMeasure]) -> list[date]:
    """Return the days on which the measures were taken, the latest first."""
    return sorted({each.taken_on for each in measures}, reverse=True)
