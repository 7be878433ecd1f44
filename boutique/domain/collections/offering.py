"""What is written of a collection, a cloth or a piece before it stands in the book."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled
from boutique.domain.kernel.text import fold
from boutique.domain.orders.garments import GARMENTS
from boutique.drawing.colour import Lab

D = TypeVar("D", "CollectionDraft", "ClothDraft", "PieceDraft")

WEARERS = ("", "m", "f")
_TAIL = re.compile(r"(.*?)(\d+)\Z")
_YEAR = re.compile(r"\b20(\d\d)\b")


@dataclass(frozen=True, kw_only=True)
class CollectionDraft:
    """A collection before it is opened."""

    name: str
    opens_on: date | None
    closes_on: date | None = None
    story: str = ""

    def check(self) -> None:
        """Raise Misfilled when this cannot be a collection."""
        if not self.name:
            raise Misfilled("name", N_("Write what the collection is called, for example “Spring 2027”."))
        if self.opens_on is None:
            raise Misfilled("opens_on", N_("Write the day on which the collection opens."))
        if self.closes_on is not None and self.closes_on < self.opens_on:
            raise Misfilled("closes_on", N_("It closes before it opens. Choose a later day, or none."))


@dataclass(frozen=True, kw_only=True)
class ClothDraft:
    """A cloth before it lies on the shelf; without a code it is given the next one."""

    name: str
    ground: Lab
    code: str = ""
    mill: str = ""
    composition: str = ""
    weight_g: int = 0
    weave: str = "plain"
    colour: str = ""
    second: Lab | None = None
    third: Lab | None = None
    stock_cm: int = 0
    expected_on: date | None = None

    def check(self) -> None:
        """Raise Misfilled when this cannot be a cloth."""
        if not self.name:
            raise Misfilled("name", N_("Write what the cloth is called, for example “Grey flannel”."))
        if self.weight_g < 0:
            raise Misfilled("weight_g", N_("Write the weight in whole grams, zero or more."))
        if self.stock_cm < 0:
            raise Misfilled("stock_cm", N_("Write how many metres there are, zero or more."))


@dataclass(frozen=True, kw_only=True)
class PieceDraft:
    """A piece before it joins a collection; without a code it is given the next one.

    `style` holds the flat's options as 'lapel=peak buttons=2', `photo` the content hash of a photograph.
    """

    name: str
    cloth_id: UUID | None
    code: str = ""
    garment: str = "other"
    wearer: str = ""
    style: str = ""
    story: str = ""
    occasion: str = ""
    price_bani: int = 0
    ready_weeks: int = 0
    photo: str | None = None

    def check(self) -> None:
        """Raise Misfilled when this cannot be a piece."""
        if not self.name:
            raise Misfilled("name", N_("Write what the piece is called, for example “Linen jacket”."))
        if self.garment not in GARMENTS or self.wearer not in WEARERS:
            raise Misfilled("garment", N_("Choose a garment from the list."))
        if self.cloth_id is None:
            raise Misfilled("cloth_id", N_("Choose the cloth it is cut from."))
        if self.price_bani < 0:
            raise Misfilled("price_bani", N_("Write a price of zero or more."))
        if self.ready_weeks < 0:
            raise Misfilled("ready_weeks", N_("Write in how many weeks it will be ready, zero or more."))


def tidied(draft: D) -> D:
    """Return a draft without the blanks around its words."""
    words: dict[str, Any] = {
        name: value.strip() for name, value in vars(draft).items() if isinstance(value, str)
    }
    return replace(draft, **words)


def next_code(taken: Iterable[str], first: str) -> str:
    """Return the code after the highest of the latest series, as long as it; `first` while there is none."""
    codes = sorted(taken)
    numbered = [(found[1], found[2]) for code in codes if (found := _TAIL.match(code))]
    if not numbered:
        return first
    series = numbered[-1][0]
    last = max((tail for head, tail in numbered if head == series), key=int)
    return f"{series}{int(last) + 1:0{len(last)}d}"


def first_code(collection: str, opens_on: date) -> str:
    """Return the code of a collection's first piece: 'P27-01' in “Primăvară 2027”."""
    year = _YEAR.search(collection)
    initial = next((sign for sign in fold(collection).upper() if sign.isalpha()), "C")
    return f"{initial}{year[1] if year else f'{opens_on:%y}'}-01"
