"""What the whole demo shop shares: its staff, cloths and collections, and what is written down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from boutique.demo.chance import Chance
from boutique.demo.contacts import PhoneBook
from boutique.demo.garments import Garments
from boutique.demo.names import Names
from boutique.demo.seasons import Season, seasons
from boutique.demo.shelves import Shelves
from boutique.demo.tastes import Tastes
from boutique.domain.clients.household import Household
from boutique.domain.promises.model import PromiseRecord
from boutique.domain.staff.model import Right, Staff

T = TypeVar("T")

STAFF = {
    "Ana": ("Ana Mureșan", "0264 555 121"),
    "Vasile": ("Vasile Tătaru", "0264 555 122"),
    "Ilona": ("Ilona Kiss", "0264 555 123"),
    "Cristina": ("Cristina Pașca", "0264 555 124"),
}
RIGHTS: Mapping[str, str] = {"Ana": Right.SENSITIVE_NOTES}
SETTINGS: Mapping[str, str | bool | int] = {
    "shop.name": "Atelier Văratec",
    "shop.city": "Cluj",
    "shop.phone": "0264 555 120",
    "shop.address": "Strada Gherghefului 7, Cluj-Napoca",
    "shop.demo": True,
    "calls.per_day": 20,
}


@dataclass(frozen=True)
class DemoLists:
    """The lists from which the demo is drawn, as read from its files."""

    names: Mapping[str, Any]
    cloths: Mapping[str, Any]
    garments: Mapping[str, Any]
    tastes: Mapping[str, Any]
    words: Mapping[str, Any]
    spring: Mapping[str, Any]
    autumn: Mapping[str, Any]
    cast: Mapping[str, Any]


class Pages:
    """Things to write down, in portions of one kind each."""

    def __init__(self) -> None:
        self._things: dict[type[object], list[object]] = defaultdict(list)

    def add(self, thing: T) -> T:
        """Keep a thing to be written down; returns it."""
        self._things[type(thing)].append(thing)
        return thing

    def of(self, kind: type[T]) -> list[T]:
        """Return what there is of a kind so far."""
        return self._things[kind]  # type: ignore[return-value]

    def take(self) -> list[Sequence[object]]:
        """Return everything by kind, and begin anew: households come before clients, promises after all."""
        kinds = sorted(self._things, key=lambda kind: (kind is not Household, kind is PromiseRecord))
        taken: list[Sequence[object]] = [self._things[kind] for kind in kinds if self._things[kind]]
        self._things = defaultdict(list)
        return taken


@dataclass
class Atelier:
    """The demo shop while it is being made up. `made_share` of its clients have things made to measure."""

    chance: Chance
    names: Names
    shelves: Shelves
    garments: Garments
    tastes: Tastes
    words: Mapping[str, Any]
    seasons: list[Season]
    phones: PhoneBook
    made_share: float
    staff: dict[str, Staff]
    aside: Chance
    closet: Chance
    pages: Pages = field(default_factory=Pages)
    known_names: set[tuple[str, str]] = field(default_factory=set)

    def say(self, about: str, wearer: str) -> str:
        """Return something that this person may well say, or that the shop notes of them."""
        known: list[str] = [*self.words.get(about, ()), *self.words[wearer].get(about, ())]
        return self.chance.one(known)

    def anybody(self) -> Staff:
        """Return one of the staff, most often Ana."""
        names = ("Ana", "Ana", "Ana", "Vasile", "Vasile", "Ilona", "Cristina")
        return self.staff[self.chance.one(names)]


def set_up(chance: Chance, lists: DemoLists, made_share: float) -> Atelier:
    """Return the shop with its staff, cloths and collections, and nobody in its book yet."""
    shelves = Shelves(chance, lists.cloths["cloth"])
    atelier = Atelier(
        chance=chance,
        names=Names(lists.names),
        shelves=shelves,
        garments=Garments(lists.garments),
        tastes=Tastes(lists.tastes),
        words=lists.words,
        seasons=seasons(chance, shelves, lists.spring, lists.autumn),
        phones=PhoneBook(chance),
        made_share=made_share,
        aside=chance.aside("care"),
        closet=chance.aside("closet"),
        staff={
            key: Staff(id=chance.id(), name=name, phone=phone, rights=RIGHTS.get(key, ""))
            for key, (name, phone) in STAFF.items()
        },
    )
    _furnish(atelier)
    return atelier


def _furnish(atelier: Atelier) -> None:
    things: list[object] = [*atelier.staff.values(), *atelier.shelves.cloths()]
    for season in atelier.seasons:
        things += [season.collection, *season.pieces]
    for thing in things:
        atelier.pages.add(thing)
