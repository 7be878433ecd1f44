"""The demo's two collections: the new one, which opens in a few days, and the one of the season before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from boutique.demo.chance import Chance
from boutique.demo.shelves import Shelves
from boutique.domain.collections.model import Piece, SeasonCollection

OPENS_IN = 5
_HALF_A_YEAR = 182
_SPRING_FROM, _AUTUMN_FROM = 10, 4
"""A tailor shows half a year ahead: spring from October on, autumn from April on."""


@dataclass(frozen=True)
class Season:
    """A collection with its pieces."""

    collection: SeasonCollection
    pieces: list[Piece]


def seasons(
    chance: Chance, shelves: Shelves, spring: Mapping[str, Any], autumn: Mapping[str, Any]
) -> list[Season]:
    """Return the past collection and the new one, in this order."""
    opens = chance.today + timedelta(days=OPENS_IN)
    before, closes = opens - timedelta(days=_HALF_A_YEAR), opens + timedelta(days=_HALF_A_YEAR)
    spring_now = shows_spring(chance.today)
    year = chance.today.year + (spring_now and chance.today.month >= _SPRING_FROM)
    shown = [(spring, f"Primăvară {year}"), (autumn, f"Toamnă {year - spring_now}")]
    (old, old_name), (new, new_name) = reversed(shown) if spring_now else shown
    return [
        _season(chance, shelves, old, old_name, (before, opens)),
        _season(chance, shelves, new, new_name, (opens, closes)),
    ]


def shows_spring(on: date) -> bool:
    """Tell whether the collection shown on a day is one for spring."""
    return not _AUTUMN_FROM <= on.month < _SPRING_FROM


def _season(
    chance: Chance, shelves: Shelves, told: Mapping[str, Any], name: str, days: tuple[date, date]
) -> Season:
    collection = SeasonCollection(
        id=chance.id(), name=name, opens_on=days[0], closes_on=days[1], story=told["story"]
    )
    word, year = name.split()
    pieces = [
        _piece(chance, shelves, collection, f"{word[0]}{year[2:]}-{number:02d}", each)
        for number, each in enumerate(told["piece"], 1)
    ]
    return Season(collection, pieces)


def _piece(
    chance: Chance, shelves: Shelves, collection: SeasonCollection, code: str, told: Mapping[str, Any]
) -> Piece:
    plain = ("name", "garment", "wearer", "style", "story", "occasion")
    return Piece(
        id=chance.id(),
        collection_id=collection.id,
        code=code,
        cloth_id=shelves.by_code[told["cloth"]].cloth.id,
        price_bani=told["lei"] * 100,
        ready_weeks=told["weeks"],
        **{name: told[name] for name in plain},
    )
