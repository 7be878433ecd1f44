"""One client before the tape: what was taken before, what is typed now, and what follows from both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from boutique.domain.figure import UPRIGHT, Posture, Proportions
from boutique.domain.lengths import LengthUnit
from boutique.domain.measure_sets import codes_of, every_set
from boutique.domain.measuring_doubts import doubts
from boutique.domain.silhouette import Silhouette, latest_silhouette, silhouette_in
from boutique.domain.tape import Latest, before, current_set
from boutique.domain.views.measures import SessionView
from boutique.domain.views.people import ClientPage
from boutique.services.measure_papers import wearer_of
from boutique.ui.measuring.row import TapeRow
from boutique.wording.measures import doubt_sentence, length


@dataclass(frozen=True)
class Sitting:
    """Sessions come newest first; `reading` is the earlier taking that stands in the place of today's."""

    page: ClientPage
    today: date
    sessions: tuple[SessionView, ...] = ()
    reading: SessionView | None = None

    @property
    def reading_id(self) -> UUID | None:
        """The taking that is read, None for today."""
        return self.reading.session_id if self.reading is not None else None

    @cached_property
    def earlier(self) -> Sequence[SessionView]:
        """The takings before the one in the column of today."""
        return self.sessions if self.reading is None else before(self.sessions, self.reading)

    @cached_property
    def latest(self) -> dict[str, Latest]:
        """The set that held before."""
        return current_set(self.earlier)

    @cached_property
    def wearer(self) -> str:
        """Return 'f', 'm' or ''."""
        return wearer_of(self.page)

    @cached_property
    def seen(self) -> Silhouette | None:
        """The figure notes in force."""
        own = silhouette_in(self.reading.note) if self.reading is not None else None
        return own or latest_silhouette(self.earlier)

    @property
    def posture(self) -> Posture:
        """How they stand, as far as anybody noted it."""
        return self.seen.posture if self.seen is not None else UPRIGHT

    @cached_property
    def own(self) -> Proportions:
        """How they are built, as far as it was measured."""
        known = current_set(self.sessions)
        mm = (known[code].mm if code in known else None for code in ("A01", "G04", "G07", "G09"))
        return Proportions(*mm)

    def codes(self, garment: str) -> tuple[str, ...]:
        """Return the codes of a set, with whatever else was ever measured for the whole body."""
        return codes_of(every_set(())[garment], current_set(self.sessions))

    def past(self, unit: LengthUnit) -> dict[str, str]:
        """Return the values of the earlier taking that is read, by code, as they were typed."""
        taken = self.reading.taken if self.reading is not None else ()
        return {each.code: length(each.mm, unit, each.typed) for each in taken}

    def values(self, rows: Iterable[TapeRow], unit: LengthUnit) -> dict[str, str]:
        """Return what stands beside the figure: the value of today, else the last."""
        shown = self.past(unit)
        return {row.code: shown.get(row.code) or self._value(row, unit) for row in rows}

    def _value(self, row: TapeRow, unit: LengthUnit) -> str:
        typed, last = row.certain() if self.reading is None else None, self.latest.get(row.code)
        if typed is not None:
            return length(typed.mm, unit, typed.explicit)
        return length(last.mm, unit, last.typed) if last is not None else ""

    def questions(self, rows: Iterable[TapeRow], unit: LengthUnit) -> list[tuple[str, str]]:
        """Return code and sentence of what to look at again; what is still being typed is let be."""
        if self.reading is not None:
            return []
        left = {row.code: read.mm for row in rows if row.is_settled and (read := row.certain()) is not None}
        found = doubts(left, self.latest, self.today, man=self.wearer == "m")
        return [(doubt.code, doubt_sentence(doubt, unit, self.today)) for doubt in found]
