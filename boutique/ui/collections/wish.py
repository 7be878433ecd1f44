"""What one may come to this room for; loads nothing of it."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID


class OfferWish(NamedTuple):
    """A cloth or a piece to open; `side` is 'cloths' or 'pieces'."""

    side: str
    id: UUID
    collection_id: UUID | None = None
