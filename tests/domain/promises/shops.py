"""Small workshops for the tests of promises."""

from __future__ import annotations

from datetime import date
from typing import Any

from boutique.domain.promises.belief import Belief
from boutique.domain.promises.calendar import WorkCalendar
from boutique.domain.promises.shop import Shop, Tailor, WorkItem
from tests.bench.usual_routes import usual_routes

ALL = frozenset(("simplu", "fin", "croi"))
CALENDAR = WorkCalendar.between(date(2022, 1, 3), 1200)
ROUTES = usual_routes()
WEEKLY = {"retus": 4.0, "pantalon": 1.0, "rochie": 1.0, "sacou": 0.4, "costum": 0.2}
TODAY = 200
KINDS = ("rochie", "pantalon", "sacou", "retus", "costum", "pantalon", "rochie")


def item(number: int, **said: Any) -> WorkItem:
    """An open item; of its own kind, due and promised a little later than the one before."""
    told: dict[str, Any] = {
        "kind": KINDS[number % len(KINDS)],
        "taken": TODAY - 10,
        "target": TODAY + 3 + 2 * number,
        "promise": TODAY + 6 + 2 * number,
    }
    return WorkItem(number, **(told | said))


def shop(*items: WorkItem, tailors: int = 2, **said: Any) -> Shop:
    """A shop of tailors who can do everything."""
    people = tuple(Tailor(f"T{number}", 8.0, ALL) for number in range(tailors))
    told: dict[str, Any] = {"today": TODAY, "calendar": CALENDAR, "tailors": people, "routes": ROUTES}
    return Shop(items=items, **(told | said))


def belief(tailors: int = 2, weekly: dict[str, float] | None = None) -> Belief:
    """What a shop believes on its first day."""
    return Belief.usual(ROUTES, tailors, WEEKLY if weekly is None else weekly, TODAY - 100)


def fresh(kind: str, number: int = 900) -> WorkItem:
    """An order just being taken."""
    return WorkItem(number, kind, TODAY, TODAY)
