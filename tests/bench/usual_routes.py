"""Ways of garments in an ordinary tailor's shop, where a made-up one tells none of its own."""

from __future__ import annotations

from boutique.domain.promises.shop import CLIENT, Route, Stage

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
