"""How much of a cloth lies on the shelf, how much of it is set aside, and for whom it does not suffice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from boutique.domain.cloth.model import ClothMovement, MovementKind
from boutique.domain.kernel.errors import N_, Refused

T = TypeVar("T")


class Stock(NamedTuple):
    """Whole centimetres of one cloth; below zero more was cut or promised than there is."""

    on_hand_cm: int = 0
    reserved_cm: int = 0

    @property
    def free_cm(self) -> int:
        """What may still be promised."""
        return self.on_hand_cm - self.reserved_cm

    @property
    def short_cm(self) -> int:
        """What is lacking of what is promised."""
        return max(0, -self.free_cm)


def stock_of(movements: Iterable[ClothMovement]) -> Stock:
    """Return the sums of the movements of one cloth."""
    on_hand = reserved = 0
    for each in movements:
        if each.kind == MovementKind.RESERVED:
            reserved += each.cm
        else:
            on_hand += each.cm
    return Stock(on_hand, reserved)


def lacking(on_hand_cm: int, set_aside: Sequence[tuple[T, int]]) -> dict[T, int]:
    """Return what each lacks of what is set aside for it, those first who came first; all that is there goes
    to whoever is first.
    """
    left, short = max(0, on_hand_cm), dict[T, int]()
    for what, wanted in set_aside:
        got = min(left, max(0, wanted))
        left -= got
        if got < wanted:
            short[what] = wanted - got
    return short


class ClothShort(Refused):
    """There is less of a cloth than an order needs, and nobody has said yet that it is to be taken so."""

    def __init__(self, said: str) -> None:
        said_so = N_("{said} Write fewer metres or another cloth, or take the order all the same.")
        super().__init__(said_so, said=said)


class AsideTouched(Refused):
    """Some of what is set aside would go, and nobody has said yet that it is meant."""

    def __init__(self, cloth: str, left: str, whom: str) -> None:
        said = N_("Of “{cloth}” only {left} are free. There would be too little for {whom}.")
        super().__init__(said, cloth=cloth, left=left, whom=whom)
