"""For whom lookbooks are wanted, as other rooms ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class LookbookWish:
    """A lookbook of a collection for each of these clients; the latest collection if none is named."""

    clients: tuple[UUID, ...]
    collection_id: UUID | None = None
