"""What a client of the demo likes and leaves; nobody likes what they leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from boutique.demo.chance import Chance
from boutique.demo.shelves import Bolt, Shelves
from boutique.domain.taste.matching import Taste
from boutique.drawing.colour import Lab

_LIKED = 6.0


@dataclass(frozen=True)
class Palate:
    """Somebody's likes and dislikes."""

    likes: tuple[Taste, ...] = ()
    dislikes: tuple[Taste, ...] = ()


class Tastes:
    """Draws tastes from the demo's list."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self._told = told

    def shade(self, facet: str, value: str) -> Lab | None:
        """Return the colour that a word stands for in this shop, if it is one of its colours."""
        known = self._told["shades"].get(value) if facet == "colour" else None
        return None if known is None else (float(known[0]), float(known[1]), float(known[2]))

    def elsewhere(self, wearer: str) -> Sequence[Sequence[str]]:
        """Return what people buy elsewhere: garment, words, brand, size, colour."""
        told: Sequence[Sequence[str]] = self._told[wearer]["elsewhere"]
        return told

    def draw(self, chance: Chance, wearer: str) -> Palate:
        """Return what somebody likes, and now and then what they will not wear."""
        told = self._told[wearer]
        likes = [("colour", value) for value in dict.fromkeys(chance.some(told["colour"], 1, 3))]
        for facet, share in (
            ("cloth", 0.6),
            ("pattern", 0.35),
            ("style", 0.8),
            ("fit", 0.6),
            ("occasion", 0.4),
        ):
            if chance.often(share):
                likes.append((facet, chance.one(told[facet])))
        if chance.often(0.3):
            likes.append(("style", chance.one(told["style"])))
        dislikes = [
            (facet, chance.one(told[f"avoided_{facet}"]))
            for facet, share in (("colour", 0.35), ("pattern", 0.2), ("style", 0.2))
            if chance.often(share)
        ]
        liked = tuple(dict.fromkeys(likes))
        return Palate(liked, tuple(taste for taste in dislikes if taste not in liked))


def choose_cloth(chance: Chance, shelves: Shelves, garment: str, palate: Palate, month: int) -> Bolt | None:
    """Return a cloth for a garment that suits the season and the taste; None when there is none."""
    warm = 3 <= month <= 7
    if not palate.dislikes and not palate.likes:
        return shelves.any_for(chance, garment, light=warm)
    avoided = palate.dislikes
    suited = [
        bolt for bolt in shelves.suited(garment) if not any(shelves.tells(bolt, each) for each in avoided)
    ]
    if not suited:
        return None
    weights = [
        bolt.in_season(light=warm) * _LIKED ** sum(shelves.tells(bolt, taste) for taste in palate.likes)
        for bolt in suited
    ]
    return chance.random.choices(suited, weights)[0]
