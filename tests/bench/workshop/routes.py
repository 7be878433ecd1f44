"""The ways of the garments through the workshop, and the year's seasons; a policy may import both."""

from __future__ import annotations

Stage = tuple[str, float, str]
"""Name, usual hours, skill; the skill `fit` is a fitting, which the client must come to."""

FIT = "fit"
SKILLS = ("simplu", "fin", "croi")
ROUTE: dict[str, tuple[Stage, ...]] = {
    "retus": (("cusut", 1.2, "simplu"), ("finisat", 0.4, "simplu")),
    "pantalon": (
        ("croit", 1.2, "croi"),
        ("insailat", 1.0, "simplu"),
        ("proba", 0.0, FIT),
        ("cusut", 3.5, "simplu"),
        ("finisat", 1.0, "simplu"),
    ),
    "rochie": (
        ("croit", 2.5, "croi"),
        ("insailat", 2.5, "simplu"),
        ("proba", 0.0, FIT),
        ("cusut", 9.0, "fin"),
        ("proba_finala", 0.0, FIT),
        ("finisat", 2.5, "fin"),
    ),
    "sacou": (
        ("croit", 3.0, "croi"),
        ("insailat", 4.5, "fin"),
        ("proba", 0.0, FIT),
        ("cusut", 15.0, "fin"),
        ("proba_finala", 0.0, FIT),
        ("finisat", 3.5, "simplu"),
    ),
    "costum": (
        ("croit", 4.0, "croi"),
        ("insailat", 6.0, "fin"),
        ("proba", 0.0, FIT),
        ("cusut", 20.0, "fin"),
        ("proba_finala", 0.0, FIT),
        ("finisat", 5.0, "simplu"),
    ),
}
KINDS = tuple(ROUTE)
LONG = KINDS[1:]
SEASON: dict[str, tuple[float, ...]] = {
    "retus": (0.85, 0.9, 1.0, 1.15, 1.1, 1.0, 0.9, 0.85, 1.0, 1.05, 1.1, 1.1),
    "pantalon": (0.85, 0.9, 1.1, 1.1, 1.05, 0.95, 0.85, 0.85, 1.1, 1.1, 1.1, 1.05),
    "rochie": (0.7, 0.85, 1.05, 1.25, 1.3, 1.25, 1.15, 1.05, 0.95, 0.75, 0.85, 0.85),
    "sacou": (0.85, 0.9, 1.05, 1.1, 1.1, 1.0, 0.9, 0.95, 1.1, 1.05, 1.05, 0.95),
    "costum": (0.75, 0.9, 1.1, 1.2, 1.25, 1.2, 1.05, 0.95, 0.95, 0.85, 0.9, 0.9),
}
"""Orders of each month beside an even one: weddings from May to October, ordered some weeks before."""
