"""Who is served of a cloth that came, in what order, and for whom what is free suffices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from uuid import UUID


class Waiter(NamedTuple):
    """Somebody who waits; `wanted_cm` is 0 where nobody knows how much."""

    entry_id: UUID
    wanted_cm: int
    item_id: UUID | None = None


class Turn(NamedTuple):
    """One of those who wait, their place from 1, and whether there is enough for them now."""

    waiter: Waiter
    place: int
    suffices: bool


def turns(free_cm: int, waiting: Iterable[Waiter], short: Mapping[UUID, int] | None = None) -> list[Turn]:
    """Return those who wait, in the order in which they are served.

    Each takes what they want from what is free, if it suffices; whoever comes after has what is left. For
    whom cloth is set aside already (`short` tells what each such garment lacks) nothing more is taken.
    """
    left, served = free_cm, list[Turn]()
    for place, waiter in enumerate(waiting, 1):
        if waiter.item_id is not None and short is not None and waiter.item_id in short:
            served.append(Turn(waiter, place, short[waiter.item_id] == 0))
            continue
        suffices = left > 0 and waiter.wanted_cm <= left
        if suffices:
            left -= waiter.wanted_cm
        served.append(Turn(waiter, place, suffices))
    return served
