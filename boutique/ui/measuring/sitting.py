"""One client before the tape: what was taken before, what is typed now, and what follows from both."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from boutique.domain.measuring.doubts import doubts
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.sets import TapeSet, codes_of
from boutique.domain.measuring.silhouette import Silhouette, latest_silhouette, silhouette_in
from boutique.domain.measuring.tape import Latest, before, courses, current_set
from boutique.domain.measuring.views import GarmentView, SessionView
from boutique.domain.measuring.wearers import without_wearer
from boutique.domain.pages.client import ClientPage
from boutique.drawing.figure import UPRIGHT, Posture, Proportions
from boutique.services.measuring.export import is_asked, wearer_of
from boutique.ui.measuring.row import TapeRow
from boutique.wording import _, day_short, p_
from boutique.wording.measuring.measures import doubt_sentence, length

Heads = tuple[str, str, str, str]
Course = Mapping[str, Sequence[tuple[date, int]]]


@dataclass(frozen=True, kw_only=True)
class Sitting(ABC):
    """Sessions of the body come newest first; `at_hand` is the taking that goes on."""

    page: ClientPage
    today: date
    sessions: tuple[SessionView, ...] = ()
    at_hand: UUID | None = None

    @property
    @abstractmethod
    def past(self) -> SessionView | GarmentView | None:
        """The earlier taking that stands in the place of today's, if one is read."""

    @property
    @abstractmethod
    def latest(self) -> Mapping[str, Latest]:
        """What each figure is held against."""

    @property
    def courses(self) -> Course:
        """The years of each measure."""
        return {}

    @abstractmethod
    def heads(self, awaited: date | None) -> Heads:
        """Return what stands above the columns."""

    @abstractmethod
    def questions(self, rows: Iterable[TapeRow], unit: LengthUnit) -> list[tuple[str, str]]:
        """Return code and sentence of what to look at again; what is still being typed is let be."""

    def awaited(self, codes: Iterable[str]) -> date | None:
        """Return the day on which most of the measures were taken, of two the later one."""
        counted = Counter(self.latest[code].taken_on for code in codes if code in self.latest)
        return max(counted, key=lambda day: (counted[day], day), default=None)

    @cached_property
    def body(self) -> dict[str, Latest]:
        """The body as it is known, whatever is read."""
        return current_set(self.sessions)

    @cached_property
    def wearer(self) -> str:
        """Return 'f', 'm' or ''."""
        return wearer_of(self.page, self.sessions)

    @cached_property
    def asks(self) -> bool:
        """Whether nobody has said yet whose figure is to be drawn."""
        return is_asked(self.page, self.sessions)

    @property
    def seen(self) -> Silhouette | None:
        """The figure notes in force."""
        return latest_silhouette(self.sessions)

    @property
    def posture(self) -> Posture:
        """How they stand, as far as anybody noted it."""
        return self.seen.posture if self.seen is not None else UPRIGHT

    @cached_property
    def own(self) -> Proportions:
        """How they are built, as far as it was measured."""
        mm = (self.body[code].mm if code in self.body else None for code in ("A01", "G04", "G07", "G09"))
        return Proportions(*mm)

    def read_texts(self, unit: LengthUnit) -> dict[str, str]:
        """Return the values of the earlier taking that is read, by code, as they were typed."""
        taken = self.past.taken if self.past is not None else ()
        return {each.code: length(each.mm, unit, each.typed) for each in taken}

    def values(self, rows: Iterable[TapeRow], unit: LengthUnit) -> dict[str, str]:
        """Return what stands beside the figure."""
        shown = self.read_texts(unit)
        return {row.code: shown.get(row.code) or self._value(row, unit) for row in rows}

    def _value(self, row: TapeRow, unit: LengthUnit) -> str:
        typed = row.certain() if self.past is None else None
        return length(typed.mm, unit, typed.explicit) if typed is not None else ""


@dataclass(frozen=True, kw_only=True)
class BodySitting(Sitting):
    """Measures of the body."""

    reading: SessionView | None = None

    @property
    def past(self) -> SessionView | None:
        return self.reading

    @cached_property
    def current(self) -> SessionView | None:
        """What the book has of the taking at hand."""
        return next((each for each in self.sessions if each.session_id == self.at_hand), None)

    @cached_property
    def others(self) -> tuple[SessionView, ...]:
        """The takings that are over, and those of other windows."""
        return tuple(each for each in self.sessions if each is not self.current and _says_more(each))

    @cached_property
    def earlier(self) -> Sequence[SessionView]:
        """What the column of today is held against."""
        if self.reading is not None:
            return before(self.sessions, self.reading)
        until = self.current.taken_on if self.current is not None else self.today
        return [each for each in self.others if each.taken_on <= until]

    @cached_property
    def latest(self) -> Mapping[str, Latest]:
        return current_set(self.earlier)

    @cached_property
    def courses(self) -> Course:
        return courses(self.earlier)

    @cached_property
    def seen(self) -> Silhouette | None:
        here = self.reading if self.reading is not None else self.current
        own = silhouette_in(here.note) if here is not None else None
        return own or latest_silhouette(self.earlier)

    def codes(self, chosen: TapeSet) -> tuple[str, ...]:
        """Return the codes of a set, with whatever else was ever measured for the whole body."""
        return codes_of(chosen, self.body)

    def heads(self, awaited: date | None) -> Heads:
        began = self.earlier[-1].taken_on.year if self.earlier else None
        return (
            p_("tape", "Today"),
            day_short(awaited, self.today) if awaited else p_("tape", "Last"),
            _("Difference"),
            _("Since {year}").format(year=began) if began and began < self.today.year else "",
        )

    def _value(self, row: TapeRow, unit: LengthUnit) -> str:
        last = self.latest.get(row.code)
        return super()._value(row, unit) or (length(last.mm, unit, last.typed) if last is not None else "")

    def questions(self, rows: Iterable[TapeRow], unit: LengthUnit) -> list[tuple[str, str]]:
        if self.reading is not None:
            return []
        left = {row.code: read.mm for row in rows if row.is_settled and (read := row.certain()) is not None}
        found = doubts(left, self.latest, self.today, man=self.wearer == "m")
        return [(doubt.code, doubt_sentence(doubt, unit, self.today)) for doubt in found]


def _says_more(session: SessionView) -> bool:
    """Whether it holds more than the answer whose figure is drawn."""
    return bool(session.taken or without_wearer(session.note).strip())
