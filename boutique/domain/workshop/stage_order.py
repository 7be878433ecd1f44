"""The stages of several garments in one order, though no two garments go through the same."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.domain.kernel.text import fold


def joined(lists: Sequence[Sequence[str]]) -> list[str]:
    """Return every stage of the lists once, by its folded name, so that each list keeps its order if it can.

    Where two lists contradict each other (one sews before the fitting, the other after it) the stage with
    the fewest lists against it comes first, then the one that comes earlier on average: Kahn's algorithm,
    with the least violated precedence where there is a cycle.
    """
    names: dict[str, str] = {}
    before: dict[tuple[str, str], int] = {}
    places: dict[str, list[float]] = {}
    for each in lists:
        keys = list(dict.fromkeys(fold(name) for name in each))
        for name in each:
            names.setdefault(fold(name), name)
        for at, key in enumerate(keys):
            places.setdefault(key, []).append(at / max(1, len(keys) - 1))
            for later in keys[at + 1 :]:
                before[key, later] = before.get((key, later), 0) + 1
    left, found = list(names), list[str]()
    while left:
        nearest = min(
            left, key=lambda key: (_against(key, left, before), _mean(places[key]), left.index(key))
        )
        left.remove(nearest)
        found.append(names[nearest])
    return found


def _against(key: str, left: Sequence[str], before: dict[tuple[str, str], int]) -> int:
    """How many lists say that another of those left comes first, less those that say the contrary."""
    return sum(max(0, before.get((other, key), 0) - before.get((key, other), 0)) for other in left)


def _mean(places: Sequence[float]) -> float:
    return sum(places) / len(places)
