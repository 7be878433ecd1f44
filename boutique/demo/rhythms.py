"""When the demo's clients buy: each at their own pace, some late, some lost, with the seasons of a tailor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from boutique.demo.chance import Chance, Weighted

_THREE_YEARS = 1095
_QUIET_MONTHS = (1, 2, 8)
_MOST = 40


@dataclass(frozen=True)
class Pace:
    """How many days usually lie between two orders; 0 for those who come once."""

    shortest: int
    longest: int


_MADE = Weighted([(Pace(0, 0), 22.0), (Pace(170, 360), 46.0), (Pace(95, 170), 26.0), (Pace(75, 95), 6.0)])
_TILL = Weighted([(Pace(0, 0), 34.0), (Pace(150, 330), 34.0), (Pace(70, 150), 24.0), (Pace(35, 70), 8.0)])
_SILENCE = Weighted([((0.05, 0.7), 56.0), ((0.75, 1.3), 20.0), ((1.7, 2.6), 13.0), ((3.2, 6.0), 11.0)])
"""How many of their gaps it has been: in rhythm, due, drifting, lost."""


@dataclass(frozen=True)
class Rhythm:
    """The days on which somebody ordered, in order, and the usual days between; 0 when there are none."""

    days: list[date]
    gap: int


def draw_rhythm(chance: Chance, *, made: bool) -> Rhythm:
    """Return when somebody ordered over the last three years."""
    pace = (_MADE if made else _TILL).draw(chance)
    if not pace.longest:
        return Rhythm([_open_day(chance, chance.ago(chance.within(1, _THREE_YEARS)))], 0)
    gap = chance.within(pace.shortest, pace.longest)
    low, high = _SILENCE.draw(chance)
    silent = max(2, round(gap * (low + chance.random.random() * (high - low))))
    if low > 3:
        silent = max(silent, 400)
    return Rhythm(_backwards(chance, min(silent, _THREE_YEARS - 60), gap), gap)


def _backwards(chance: Chance, silent: int, gap: int) -> list[date]:
    begun = silent + chance.within(min(gap, _THREE_YEARS - silent), _THREE_YEARS - silent)
    ago = float(silent)
    days: set[date] = set()
    while ago <= begun and len(days) < _MOST:
        days.add(_open_day(chance, _in_season(chance, chance.ago(round(ago)))))
        ago += gap * max(0.4, chance.near(1.0, 0.22))
    return sorted(days)


def _in_season(chance: Chance, day: date) -> date:
    """Half of what would fall into the quiet months is ordered a month earlier."""
    return day - timedelta(days=31) if day.month in _QUIET_MONTHS and chance.often(0.5) else day


def _open_day(chance: Chance, day: date) -> date:
    """The shop is closed on Sundays, and on Saturdays few order."""
    if day.weekday() == 6 or (day.weekday() == 5 and chance.often(0.5)):
        return day - timedelta(days=2)
    return day
