"""Who is served of a cloth that came, in what order, and for whom what is free suffices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from uuid import UUID


class Waiter(NamedTuple):
    """Somebody who waits; `wanted_cm` is 0 where nobody knows how much.

    `aside_for` is the garment, or the client, for whom some is set aside already.
    """

    entry_id: UUID
    wanted_cm: int
    aside_for: UUID | None = None


class Turn(NamedTuple):
    """One of those who wait, their place from 1, and whether there is enough for them now."""

    waiter: Waiter
    place: int
    suffices: bool


def turns(free_cm: int, waiting: Iterable[Waiter], short: Mapping[UUID, int] | None = None) -> list[Turn]:
    """Return those who wait, in the order in which they are served.

    Each takes what they want from what is free, if it suffices; whoever comes after has what is left. For
    whom cloth is set aside already (`short` tells what each of those lacks) nothing more is taken.
    """
    left, served = free_cm, list[Turn]()
    for place, waiter in enumerate(waiting, 1):
        if waiter.aside_for is not None and short is not None and waiter.aside_for in short:
            served.append(Turn(waiter, place, short[waiter.aside_for] == 0))
            continue
        suffices = left > 0 and waiter.wanted_cm <= left
        if suffices:
            left -= waiter.wanted_cm
        served.append(Turn(waiter, place, suffices))
    return served
