"""Where the words under the knots of a thread stand, so that none lies on another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

GAP: Final = 10.0
_LEAST: Final = 56.0  # a name cut shorter than this says nothing


@dataclass(frozen=True)
class Wanted:
    """How wide the words of a knot are: its name, and what is written below it; `now` for the one at hand."""

    name: float
    below: float
    kept: bool = False  # what is below is not a date and is never left out
    now: bool = False


@dataclass(frozen=True)
class Placed:
    """Where a knot sits, from the left, and its words; `wide` is 0 where there is no room for them."""

    knot: float
    left: float
    wide: float
    below: bool


def placed(wanted: Sequence[Wanted], width: float, radius: float) -> list[Placed]:
    """Return the places of all knots. Dates go before names; names go before they say nothing."""
    if not wanted:
        return []
    for dated in (True, False):
        for lay in (_even, _by_words):
            found = lay(wanted, width, radius, dated=dated)
            if _fit(found, width):
                return found
    if (share := width / len(wanted) - GAP) >= _LEAST:
        short = [
            Wanted(min(each.name, share), min(each.below, share), each.kept, each.now) for each in wanted
        ]
        return _by_words(short, width, radius, dated=False)
    return _few(wanted, width, radius)


def _wide(each: Wanted, *, dated: bool) -> float:
    return max(each.name, each.below if dated or each.kept else 0.0)


def _knots(count: int, width: float, radius: float) -> list[float]:
    long = width - 2 * radius
    return [radius + long * at / max(1, count - 1) for at in range(count)]


def _even(wanted: Sequence[Wanted], width: float, radius: float, *, dated: bool) -> list[Placed]:
    """Knots at equal distances; the words of the first begin, those of the last end with the thread."""
    made = []
    for at, (each, knot) in enumerate(zip(wanted, _knots(len(wanted), width, radius), strict=True)):
        wide = _wide(each, dated=dated)
        left = 0.0 if at == 0 else width - wide if at == len(wanted) - 1 else knot - wide / 2
        made.append(Placed(knot, left, wide, dated or each.kept))
    return made


def _by_words(wanted: Sequence[Wanted], width: float, radius: float, *, dated: bool) -> list[Placed]:
    """The words at equal distances, each knot over the middle of its own."""
    wides = [_wide(each, dated=dated) for each in wanted]
    gap = (width - sum(wides)) / max(1, len(wanted) - 1)
    made, left = list[Placed](), 0.0
    for at, (each, wide) in enumerate(zip(wanted, wides, strict=True)):
        last = at == len(wanted) - 1
        knot = radius if at == 0 else width - radius if last else left + wide / 2
        made.append(Placed(knot, left, wide, dated or each.kept))
        left += wide + gap
    return made


def _fit(made: Sequence[Placed], width: float) -> bool:
    inside = all(each.left >= -0.5 and each.left + each.wide <= width + 0.5 for each in made)
    return inside and all(one.left + one.wide + GAP <= other.left for one, other in pairwise(made))


def _few(wanted: Sequence[Wanted], width: float, radius: float) -> list[Placed]:
    """The one at hand, the last and the first alone have words, in that order; of the others one hears."""
    knots, last = _knots(len(wanted), width, radius), len(wanted) - 1
    wides = [min(_wide(each, dated=True), width / 2 - GAP) for each in wanted]
    at_hand = next((at for at, each in enumerate(wanted) if each.now), last)
    found = {last: width - wides[last]}
    if at_hand != last:
        found[at_hand] = min(
            max(0.0, knots[at_hand] - wides[at_hand] / 2), found[last] - GAP - wides[at_hand]
        )
    if all(wides[0] + GAP <= left for left in found.values()):
        found[0] = 0.0
    return [
        Placed(knot, found.get(at, 0.0), wide if at in found else 0.0, below=at in found)
        for at, (knot, wide) in enumerate(zip(knots, wides, strict=True))
    ]
