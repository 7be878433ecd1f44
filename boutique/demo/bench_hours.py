"""When those who sew in the demo are at the bench."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from boutique.demo.chance import Chance
from boutique.domain.staff.model import Staff
from boutique.domain.workshop.hours import Absence, ClosedDay, WorkingTime

_MINUTES: Final = {"Vasile": 510, "Ilona": 510, "Cristina": 240}
"""Who sews, and how long on a weekday; Ana is at the counter."""
_SATURDAY: Final = {"Vasile": 300, "Ilona": 300}
_SINCE: Final = timedelta(days=900)


def at_the_bench(chance: Chance, staff: Mapping[str, Staff]) -> Iterator[Sequence[object]]:
    """Yield weeks, an absence to come, and the days the shop will be shut."""
    today = chance.today
    yield [
        WorkingTime(
            id=chance.id(), staff_id=staff[name].id, weekday=day, minutes=minutes, from_on=today - _SINCE
        )
        for name, long in _MINUTES.items()
        for day, minutes in enumerate((*(long,) * 5, _SATURDAY.get(name, 0), 0))
    ]
    away = today + timedelta(days=9)
    yield [
        Absence(
            id=chance.id(),
            staff_id=staff["Ilona"].id,
            from_on=away,
            until_on=away + timedelta(days=2),
            words="Nunta fratelui.",
        )
    ]
    year = (today + timedelta(days=30)).year
    yield [ClosedDay(id=chance.id(), day=date(year, 12, 31), why="Inventar.")]
