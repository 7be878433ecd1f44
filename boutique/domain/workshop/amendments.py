"""Amendments of garments: what is to be altered, where and by how much, and what was altered before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.workshop.places import PLACES

_MOST_MM: Final = 500
_LONGEST: Final = 500


@dataclass(eq=False, kw_only=True)
class Amendment:
    """One thing to be altered on a garment: at a place, by signed millimetres, or in words alone.

    `fitting_id` is where it was seen; none for what is ordered as an alteration. `solved_at` is the fitting
    at which it was found right, where there was one, `solved_on` its day.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    item_id: UUID | None = None
    fitting_id: UUID | None = None
    place: str = ""
    mm: int | None = None
    words: str = ""
    solved_on: date | None = None
    solved_at: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class AmendmentDraft:
    """An amendment before it is written down; longer and wider are above zero, in millimetres."""

    place: str = ""
    mm: int | None = None
    words: str = ""

    def check(self) -> None:
        """Raise Refused when nothing can be altered so."""
        if self.place and self.place not in PLACES:
            raise Refused(N_("Choose a place of the garment, or write it in words."))
        if self.mm is not None and not 0 < abs(self.mm) <= _MOST_MM:
            raise Misfilled("mm", N_("Write by how much as up to 50 cm, with + or −."))
        if len(self.words) > _LONGEST:
            raise Misfilled("words", N_("Write it shorter: at most 500 letters fit here."))
        if not (self.words.strip() or (self.place and self.mm is not None)):
            raise Misfilled("words", N_("Write the place and by how much, or what is to be altered."))


class Payer(StrEnum):
    """Who pays for an alteration."""

    CLIENT = "client"
    HOUSE = "house"


class AlterationWhy(StrEnum):
    """Why a garment is altered after all."""

    WISH = "wish"
    """The client wants it otherwise."""
    FAULT = "fault"
    """We made a mistake."""
    COMPLAINT = "complaint"
    GOODWILL = "goodwill"


class AlterationSort(StrEnum):
    """How an alteration counts."""

    PAID = "paid"
    FREE = "free"
    COMPLAINT = "complaint"


@dataclass(eq=False, kw_only=True)
class Alteration:
    """The garment of an order `item_id` alters another that was made here: who pays, and why."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    item_id: UUID
    of_item_id: UUID
    payer: str = Payer.CLIENT
    why: str = AlterationWhy.WISH


@dataclass(frozen=True, kw_only=True)
class AlterationDraft:
    """What an alteration alters, who pays and why."""

    item_id: UUID
    of_item_id: UUID
    payer: str = Payer.CLIENT
    why: str = AlterationWhy.WISH

    def check(self) -> None:
        """Raise Refused when nothing can be altered so."""
        if self.payer not in tuple(Payer) or self.why not in tuple(AlterationWhy):
            raise Refused(N_("Say who pays, and why: wish, fault, complaint or goodwill."))
        if self.payer == Payer.CLIENT and self.why != AlterationWhy.WISH:
            raise Misfilled("payer", N_("What is our fault, a complaint or goodwill is paid by the house."))
        if self.item_id == self.of_item_id:
            raise Refused(N_("A garment cannot alter itself. Choose the one that was made before."))


def sort_of(payer: str, why: str) -> AlterationSort:
    """Return how an alteration counts: paid by the client, free, or a complaint."""
    if why == AlterationWhy.COMPLAINT:
        return AlterationSort.COMPLAINT
    return AlterationSort.PAID if payer == Payer.CLIENT else AlterationSort.FREE


@dataclass(frozen=True, kw_only=True)
class Altered:
    """An amendment of the past: on which garment, of which order, when."""

    garment: str
    order_no: int
    on: date
    place: str
    mm: int | None
    words: str


@dataclass(frozen=True, kw_only=True)
class AlteredBefore:
    """What was altered at one place of one kind of garment: how often, and how much the last time.

    `mm` is None where it was said in `words`; `order_no` is 0 where nobody knows of which order it was.
    """

    place: str
    mm: int | None
    words: str
    times: int
    order_no: int
    on: date


def gathered(known: Iterable[Altered]) -> tuple[AlteredBefore, ...]:
    """Return what was altered, the oftenest first: taking in and letting out at one place are two things."""
    groups: dict[tuple[str, int, str], list[Altered]] = {}
    for each in sorted(known, key=lambda each: (each.on, each.order_no)):
        way = 0 if each.mm is None else (1 if each.mm > 0 else -1)
        said = "" if each.place and way else each.words.casefold()
        groups.setdefault((each.place, way, said), []).append(each)
    found = [
        AlteredBefore(
            place=some[-1].place,
            mm=some[-1].mm,
            words=some[-1].words,
            times=len(some),
            order_no=some[-1].order_no,
            on=some[-1].on,
        )
        for some in groups.values()
    ]
    return tuple(sorted(found, key=lambda each: (-each.times, -each.on.toordinal(), each.place, each.words)))
