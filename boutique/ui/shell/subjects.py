"""What one room may enter another with, besides the id of somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

ANEW = "anew"
"""What to enter the list of today with after the morning was prepared, or a file brought clients."""


class OfferWish(NamedTuple):
    """A cloth or a piece to open; `side` is 'cloths' or 'pieces'."""

    side: str
    id: UUID
    collection_id: UUID | None = None


class OrderWish(NamedTuple):
    """An order to open on the page of its client; `deed` is what to begin there: 'correct' or 'again'."""

    client_id: UUID
    order_id: UUID
    deed: str = ""


class TalkWish(NamedTuple):
    """Somebody who is rung: their page is to be opened where a talk is written down."""

    client_id: UUID


class FindWish(NamedTuple):
    """Words to look for among the clients."""

    text: str


@dataclass(frozen=True, slots=True)
class FittingWish:
    """Somebody for whom a fitting is to be planned, and of which garment, where one is meant."""

    client_id: UUID
    item_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ExportWish:
    """A saved list of which another room wants a file."""

    list_id: UUID


@dataclass(frozen=True, slots=True)
class LookbookWish:
    """A lookbook of a collection for each of these clients; the latest collection if none is named."""

    clients: tuple[UUID, ...]
    collection_id: UUID | None = None
