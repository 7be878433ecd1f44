"""Ways of garments: those a made-up workshop tells of, else those of an ordinary tailor's shop."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from boutique.domain.promises.shop import CLIENT, Route, Stage

FITTING = "fit"
_FITTING = (0.0, CLIENT)
_ROUTES: dict[str, tuple[tuple[str, float, str], ...]] = {
    "retus": (("cusut", 1.2, "simplu"), ("finisat", 0.4, "simplu")),
    "pantalon": (
        ("croit", 1.5, "croi"),
        ("cusut", 4.0, "simplu"),
        ("proba", *_FITTING),
        ("finisat", 1.5, "simplu"),
    ),
    "rochie": (
        ("croit", 2.5, "croi"),
        ("insailat", 2.0, "simplu"),
        ("proba", *_FITTING),
        ("cusut", 7.0, "fin"),
        ("finisat", 2.5, "simplu"),
    ),
    "sacou": (
        ("croit", 3.5, "croi"),
        ("insailat", 4.0, "fin"),
        ("proba", *_FITTING),
        ("cusut", 14.0, "fin"),
        ("proba_finala", *_FITTING),
        ("finisat", 4.0, "fin"),
    ),
    "costum": (
        ("croit", 5.0, "croi"),
        ("insailat", 5.5, "fin"),
        ("proba", *_FITTING),
        ("cusut", 20.0, "fin"),
        ("proba_finala", *_FITTING),
        ("finisat", 6.0, "fin"),
    ),
}


def usual_routes() -> dict[str, Route]:
    """Routes of an ordinary tailor's shop, by kind."""
    return {kind: Route(kind, tuple(Stage(*stage) for stage in stages)) for kind, stages in _ROUTES.items()}


def routes_beside(item: Any) -> dict[str, Route] | None:
    """Return the routes of the simulator that an item comes from, wherever in its package they stand."""
    home = type(item).__module__
    near = [home, *sorted(name for name in sys.modules if name.split(".")[0] == home.split(".")[0])]
    for name in [*near, *sorted(sys.modules)]:
        table = getattr(sys.modules.get(name), "ROUTE", None)
        if isinstance(table, Mapping) and getattr(item, "kind", None) in table:
            return {
                kind: Route(kind, tuple(_stage(*each[:3]) for each in stages))
                for kind, stages in table.items()
            }
    return None


def _stage(name: str, hours: float, skill: str) -> Stage:
    return Stage(name, float(hours), CLIENT if skill == FITTING else skill)
