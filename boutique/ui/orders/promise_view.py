"""A quote as the promise column shows it: which day stands, the rows, the tape, the stages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from boutique.ui.kit.tape_days import TapeDays
from boutique.ui.kit.thread import Knot
from boutique.ui.orders.day_rows import DayRow
from boutique.ui.orders.wanted import Wanted
from boutique.wording import _, n_
from boutique.wording.kernel.dates import day_short, long_day
from boutique.wording.kernel.phrases import chance_words
from boutique.wording.promises import against_wall, day_told, pushes_words, span_words, sureness

if TYPE_CHECKING:  # it brings numpy, which the screen does without until somebody asks
    from boutique.domain.pages.quoted_day import GarmentQuote, PushedGarment

USUAL: Final = 80
"""In 100: the day that stands until another one is chosen is as likely as this."""
_NOTHING: Final = Wanted("", None)
_FAR: Final = timedelta(days=150)
_SHORTEST: Final = 14
_NO_YEAR_NEEDED: Final = timedelta(days=180)


@dataclass(frozen=True, kw_only=True)
class PromiseView:
    """What is known when the column is drawn; `typed` is the day that stands typed, if any.

    `pushed` are those whom a day makes later, for the days of which it was asked.
    """

    today: date
    quote: GarmentQuote
    wanted: Wanted = _NOTHING
    typed: date | None = None
    nobody: bool = False
    pushed: Mapping[date, Sequence[PushedGarment]] = field(default_factory=dict)

    @property
    def chosen(self) -> date | None:
        """The day that is promised when the order is taken now; None where none is to be."""
        if self.typed is not None or self.nobody:
            return self.typed
        days = self.quote.days
        return next((each.on for each in days if each.percent >= USUAL), days[-1].on) if days else None

    def percent(self, day: date) -> int | None:
        """Return the chance of a day; None where none can be told."""
        asked = self.quote.asked
        return asked.percent if asked is not None and asked.on == day else self.quote.percent_on(day)

    def rows(self) -> list[DayRow]:
        """Return the surest day first, and after the three the one that is typed."""
        days = [each.on for each in reversed(self.quote.days)]
        if self.typed is not None and self.typed not in days and self.percent(self.typed) is not None:
            days.append(self.typed)
        return [self._row(day) for day in days]

    def _row(self, day: date) -> DayRow:
        percent, wall = self.percent(day) or 0, self.wanted.on
        how = sureness(percent)
        said = against_wall(how, day, wall, self.wanted.words) if wall is not None else how
        pushed = self.pushed.get(day)
        nobody = day >= self.quote.bench_on
        if nobody or pushed is not None:
            said = f"{said}; {pushes_words(() if nobody else pushed or ())}"
        return DayRow(day, said_day(day, self.today), chance_words(percent), said, warns=bool(pushed))

    def tape(self) -> TapeDays:
        """Return the tape; of too little known only a span."""
        quote, chosen, wall = self.quote, self.chosen, self.wanted.on
        marks = tuple(each.on for each in quote.days)
        known = [*quote.spread.dots, *marks, *filter(None, (chosen, wall))]
        soonest = self.today + timedelta(days=1)
        first = max(min(known) - timedelta(days=2), soonest)
        last = min(max(*known, first + timedelta(days=_SHORTEST)) + timedelta(days=2), first + _FAR)
        percent = self.percent(chosen) if chosen is not None else None
        return TapeDays(
            first=first,
            last=last,
            closed=quote.spread.closed | _sundays(first, last, quote),
            marks=marks,
            dots=() if quote.is_guess else quote.spread.dots,
            span=(marks[0], marks[-1]) if quote.is_guess else None,
            chosen=chosen,
            wall=wall if wall is not None and wall >= first else None,
            wall_name=self.wanted.words,
            told=day_told(percent, chosen) if chosen is not None and percent is not None else "",
        )

    def caption(self) -> str:
        """Return what the dots are, or that nothing can be known yet."""
        if self.quote.is_guess:
            days = self.quote.days
            return span_words(days[0].on, days[-1].on, self.today)
        return _("Twenty dots, each 5 in 100: the day on which it would be ready.")

    def warning(self) -> str:
        """Return what is to be said where the day it is for comes before every dot; else nothing."""
        wall, quote = self.wanted.on, self.quote
        if wall is None or not quote.spread.dots or wall >= quote.spread.dots[0]:
            return ""
        percent = self.percent(wall)
        chance = chance_words(percent if percent is not None else 1)
        told = _("By {day} it is hardly ready: {chance}.").format(day=long_day(wall), chance=chance)
        if not quote.spread.fitting_days:
            return told
        sooner = n_(
            "Its fittings take about a working day; cut without them it would be that much sooner.",
            "Its fittings take about {n} working days; cut without them it would be that much sooner.",
            quote.spread.fitting_days,
        )
        return f"{told} {sooner}"

    def knots(self) -> list[Knot]:
        """Return the stages as they are planned, and at the end the day that is promised."""
        made = [Knot(_lower(_(each.name)), day_short(each.on, each.on)) for each in self.quote.spread.plan]
        end = self.chosen
        return [*made, Knot(_("ready"), day_short(end, end))] if end is not None and made else made


def said_day(day: date, today: date) -> str:
    """Return a day in words, with the year where it is far."""
    return long_day(day) if day - today < _NO_YEAR_NEEDED else f"{long_day(day)} {day.year}"


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _sundays(first: date, last: date, quote: GarmentQuote) -> frozenset[date]:
    """Beyond the days of which the quote tells, at least nobody sews on a Sunday."""
    known = max(quote.spread.chances, default=first)
    days = (first + timedelta(days=at) for at in range((last - first).days + 1))
    return frozenset(day for day in days if day > known and day.weekday() == 6)
