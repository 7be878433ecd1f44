"""The parts of a lookbook: letter, looks, wardrobe; the same facts give the same book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from boutique.domain.cloth.views import SwatchView
from boutique.domain.collections.views import CollectionView, PieceView


@dataclass(frozen=True, kw_only=True)
class ShopLine:
    """The shop as it signs its print."""

    name: str
    city: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Host:
    """Who serves the client and signs the letter; the shop itself when nobody is named.

    `phone` is as it is written, `dial` as it is dialled from anywhere (+40…).
    """

    name: str
    phone: str
    dial: str | None = None
    person: bool = True


@dataclass(frozen=True, kw_only=True)
class Address:
    """Whom the book is for, and how they are spoken to."""

    title: str
    given_name: str
    family_name: str
    address_as: str = ""

    @property
    def name(self) -> str:
        """Given name first, as one speaks."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, kw_only=True)
class Owned:
    """Something the client has; `made` is cut for them, otherwise bought ready; `elsewhere` not from us.

    `colour` is the word the shop has for its cloth, else a key of `lookbooks.colours`.
    """

    garment: str
    made: bool
    on: date
    colour: str = ""
    swatch: SwatchView | None = None
    elsewhere: bool = False


class CauseKind(StrEnum):
    """Why a piece is in somebody's book, the most personal first."""

    WAITED = "waited"
    LIKED = "liked"
    LIKED_OCCASION = "liked_occasion"
    LIKED_GARMENT = "liked_garment"
    AGAIN = "again"
    WORN = "worn"
    OCCASION = "occasion"
    ONLY = "only"
    LIGHTEST = "lightest"
    HEAVIEST = "heaviest"
    SOONEST = "soonest"
    SHARED = "shared"
    KIND = "kind"
    BEYOND = "beyond"


@dataclass(frozen=True, kw_only=True)
class Cause:
    """One true reason: the words said, how many, since when, or like which thing, as its kind needs them."""

    kind: CauseKind
    words: tuple[str, ...] = ()
    observed: bool = False
    count: int = 0
    on: date | None = None
    arrived: bool = True
    thing: Owned | None = None


@dataclass(frozen=True, kw_only=True)
class Look:
    """One piece on its spread. `beside` is the number of another look that it is worn with."""

    number: int
    piece: PieceView
    causes: tuple[Cause, ...]
    goes_with: Owned | None = None
    beside: int | None = None


@dataclass(frozen=True, kw_only=True)
class Waited:
    """A cloth the client waited for, and the look that is cut from it."""

    cloth: str
    since: date
    arrived: bool
    look: int


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What the letter rests on; `turn` chooses among ways of saying it, so that no two books read alike.

    `suits` counts what suits in the whole collection, `guessed` the looks that rest on nothing we know of the
    client, `likes` are the tastes that the call names too.
    """

    turn: int
    last: Owned | None = None
    waited: Waited | None = None
    likes: tuple[tuple[str, str], ...] = ()
    avoided: tuple[str, ...] = ()
    known: bool = True
    guessed: int = 0
    suits: int = 0


@dataclass(frozen=True, kw_only=True)
class Lookbook:
    """A collection as chosen for one person on one day.

    `measured_on` is when the body was last measured, `stale` that this is too long ago to cut by.
    """

    client_id: UUID
    language: str
    code: str
    made_on: date
    shop: ShopLine
    host: Host
    reader: Address
    collection: CollectionView
    letter: Letter
    looks: tuple[Look, ...]
    wardrobe: tuple[Owned, ...]
    measured_on: date | None
    stale: bool
    prices: bool
